import type { Meeting } from '#shared/contract/meetings.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Go, type Place } from './meeting-places.tsx'
import { fieldWords, figureName, figureValue, isTargetMet } from './meeting-words.ts'

interface Line {
  readonly words: string
  readonly to: Place
}

const missedTargets = ({ pack }: Meeting, all: Text, format: Format): Line[] =>
  pack.team
    .filter((figure) => isTargetMet(figure) === false)
    .map(({ figure, unit, value, target }) => ({
      words: all.meetings.first.missed(
        figureName(figure, all),
        figureValue(unit, value, format),
        figureValue(unit, target, format),
      ),
      to: {
        screen: 'chats',
        query: { tab: 'figures', from: pack.from, to: pack.to, by: 'agent', why: figure },
      },
    }))

const lateActions = ({ actions }: Meeting, all: Text, format: Format): Line[] =>
  actions
    .filter(({ isOverdue, isClosed }) => isOverdue && !isClosed)
    .map((entry) => ({
      words: all.meetings.first.action(fieldWords(entry, 'text', all, format), entry.owner?.name ?? ''),
      to: { screen: 'meetings', query: { tab: 'actions', id: String(entry.id) } },
    }))

const counted = (count: number, words: (count: string) => string, to: Place, format: Format): Line[] =>
  count === 0 ? [] : [{ words: words(format.count(count)), to }]

const ofNextWeek = ({ pack: { roster } }: Meeting, all: Text, format: Format): Line[] => {
  const month = roster.days[0]?.day.slice(0, 7) ?? ''
  const to = { screen: 'roster', query: { tab: 'grid', month } }
  if (roster.days.every(({ shifts }) => shifts.length === 0)) return [{ words: all.meetings.roster.none, to }]
  return counted(roster.findings.length, all.meetings.first.findings, to, format)
}

/** What cannot wait, each in one line: targets missed, what is overdue, what next week lacks. */
export const firstLines = (meeting: Meeting, all: Text, format: Format): Line[] => {
  const { pack } = meeting
  const text = all.meetings.first
  const care = { screen: 'quality', query: { tab: 'care', from: pack.from, to: pack.to } }
  const { untaught } = pack.training
  return [
    ...missedTargets(meeting, all, format),
    ...lateActions(meeting, all, format),
    ...counted(pack.complaints.filter(({ isOverdue }) => isOverdue).length, text.complaints, care, format),
    ...counted(
      pack.quality.appealsOverdue,
      text.appeals,
      { screen: 'performance', query: { tab: 'appeals', month: pack.to.slice(0, 7) } },
      format,
    ),
    ...(untaught.length === 0
      ? []
      : [
          {
            words: all.meetings.training.untaught(untaught.join(all.meetings.listSeparator)),
            to: { screen: 'people', query: { tab: 'training' } },
          },
        ]),
    ...ofNextWeek(meeting, all, format),
  ]
}

/** What cannot wait, before everything else. */
export const First = ({ meeting }: { meeting: Meeting }) => {
  const all = useText()
  const format = useFormat()
  const lines = firstLines(meeting, all, format)
  if (lines.length === 0) return <p className="meeting-none">{all.meetings.first.none}</p>
  return (
    <ul>
      {lines.map(({ words, to }) => (
        <li key={words}>
          <Go to={to}>{words}</Go>
        </li>
      ))}
    </ul>
  )
}
