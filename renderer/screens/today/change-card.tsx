import type { OutputOf } from '#shared/contract/index.ts'
import { isUrgentItem } from '#shared/rules/handovers/item-order.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** What waits for the shift that is on or comes. */
export type ChangeNow = OutputOf<'handovers.waiting'>

interface ChangeCardProps {
  readonly change: ChangeNow
  readonly shiftNames: ReadonlyMap<string, string>
}

interface Line {
  readonly key: string
  readonly words: string
  readonly action: string
  readonly tone: '' | 'warn' | 'bad'
  readonly query: Readonly<Record<string, string>>
}

type Words = Text['today']['change']
type ShiftName = (code: string) => string

const handoverLine = ({ handover }: ChangeNow, words: Words, format: Format, shift: ShiftName): readonly Line[] => {
  if (handover === null) return []
  const { id, state, outgoing, incoming, fromShift, toShift, items } = handover
  const query = { tab: 'sheet', id: String(id) }
  const at = (moment: string) => format.moment(moment)
  if (state === 'half-signed' && outgoing !== null)
    return [
      {
        key: 'half',
        words: words.half(outgoing.name, at(outgoing.at)),
        action: words.takeOver,
        tone: 'bad',
        query: {},
      },
    ]
  if (state === 'signed' && outgoing !== null && incoming !== null)
    return [
      {
        key: 'signed',
        words: words.signed(outgoing.name, incoming.name, at(incoming.at)),
        action: words.look,
        tone: '',
        query,
      },
    ]
  const writing = words.writing(shift(fromShift), shift(toShift), format.count(items))
  return [{ key: 'writing', words: writing, action: words.goOn, tone: '', query }]
}

const nextLine = ({ next }: ChangeNow, words: Words, format: Format, shift: ShiftName): readonly Line[] =>
  next === null
    ? []
    : [
        {
          key: 'next',
          words: words.next(shift(next.fromShift), shift(next.toShift), format.moment(next.at)),
          action: next.handover === null ? words.write : words.goOn,
          tone: '',
          query: next.handover === null ? { tab: 'sheet' } : { tab: 'sheet', id: String(next.handover) },
        },
      ]

const itemsLine = ({ items }: ChangeNow, words: Words, format: Format): readonly Line[] => {
  const open = items.filter(({ closed }) => closed === null)
  const urgent = open.filter(isUrgentItem).length
  const overdue = open.filter(({ isOverdue }) => isOverdue).length
  if (open.length === 0) return []
  return [
    {
      key: 'items',
      words: words.items(format.count(open.length), format.count(urgent), format.count(overdue)),
      action: words.toItems,
      tone: overdue > 0 ? 'bad' : urgent > 0 ? 'warn' : '',
      query: {},
    },
  ]
}

const findingsLine = ({ findings }: ChangeNow, words: Words, format: Format): readonly Line[] =>
  findings.length === 0
    ? []
    : [
        {
          key: 'findings',
          words: words.findings(format.count(findings.length)),
          action: words.toFindings,
          tone: 'warn',
          query: {},
        },
      ]

/** The lines of the card, most pressing first. */
export const changeLines = (change: ChangeNow, words: Words, format: Format, shift: ShiftName): readonly Line[] => {
  const own = handoverLine(change, words, format, shift)
  const rest = [...itemsLine(change, words, format), ...nextLine(change, words, format, shift)]
  return change.handover?.state === 'half-signed'
    ? [...own, ...rest, ...findingsLine(change, words, format)]
    : [...rest, ...own, ...findingsLine(change, words, format)]
}

/** Who is on now, which change of shift comes, and what waits for it. */
export const ChangeCard = ({ change, shiftNames }: ChangeCardProps) => {
  const text = useText().today.change
  const format = useFormat()
  const lines = changeLines(change, text, format, (code) => shiftNames.get(code) ?? code)
  const names = change.onShift.map(({ name }) => name).join(text.separator)
  return (
    <section className="today-panel" aria-label={text.title}>
      <h3>
        {text.title}
        <small>{names === '' ? (change.next === null ? null : text.nobody) : text.onShift(names)}</small>
      </h3>
      {lines.length === 0 ? (
        <a className="waiting" href={linkTo('handovers', { tab: 'sheet' })}>
          <span className="mute">{text.nothing}</span>
          <span className="waiting-action">{text.write}</span>
        </a>
      ) : null}
      {lines.map(({ key, words, action, tone, query }) => (
        <a key={key} className="waiting" href={linkTo('handovers', query)} data-testid={`change-${key}`}>
          <span className={tone}>{words}</span>
          <span className="waiting-action">{action}</span>
        </a>
      ))}
    </section>
  )
}
