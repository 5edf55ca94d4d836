import type { CSSProperties } from 'react'
import type { PaperCell, PaperKind, RosterPaper } from '#shared/contract/roster-paper.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { PaperBottom } from './paper-bottom.tsx'
import { wallPages, type WallPage } from './wall-roster-pages.ts'
import './print.css'
import './performance-sheet.css'
import './papers.css'
import './wall-roster.css'

type Words = Text['rosterPaper']
type Day = RosterPaper['days'][number]

/** Named pages would do in a style sheet, but not every runtime prints them lying; this document is alone in the window that prints. */
const lying = '@page { size: A4 landscape }'

const isRest = ({ kind }: Day): boolean => kind === 'weekend' || kind === 'holiday'

const stateOf = ({ published }: RosterPaper, words: Words): string => {
  if (published === null) return words.draft
  const version = String(published.version)
  return published.isChanged ? words.changed(version) : words.published(version, published.at.slice(0, 16))
}

const Head = ({ paper }: { paper: RosterPaper }) => {
  const text = useText()
  const format = useFormat()
  const isDraft = paper.published === null || paper.published.isChanged
  return (
    <div className="paper-head">
      <h1>{text.rosterPaper.title}</h1>
      <span className={`paper-state ${isDraft ? 'is-draft' : 'is-closed'}`}>{stateOf(paper, text.rosterPaper)}</span>
      <p>
        <span className="paper-shops">{paper.shopNames.join(text.rosterPaper.listSeparator)}</span>
        <b>{format.month(paper.month)}</b>
      </p>
    </div>
  )
}

const DayHead = ({ day }: { day: Day }) => {
  const words = useText().rosterPaper
  const { weekday } = useFormat()
  const mark = day.kind === 'holiday' || day.kind === 'makeup' ? words.dayKinds[day.kind] : ''
  return (
    <th className={`${isRest(day) ? 'is-rest' : ''} ${day.event === null ? '' : 'is-event'}`}>
      <b>{Number(day.date.slice(8))}</b>
      <small>{mark || weekday(day.date)}</small>
    </th>
  )
}

const Cell = ({ cell, day, kinds }: { cell: PaperCell; day: Day; kinds: ReadonlyMap<string, PaperKind> }) => {
  const words = useText().rosterPaper
  const kind = cell?.kind === 'shift' ? kinds.get(cell.code) : undefined
  const look = kind ? `is-${kind.colour}` : cell?.kind === 'leave' ? 'is-leave' : isRest(day) ? 'is-rest' : ''
  const sign = kind?.sign ?? (cell?.kind === 'leave' ? words.leave : cell?.kind === 'off' ? words.off : '')
  return <td className={`${look} ${cell?.kind === 'off' ? 'is-off' : ''}`}>{sign}</td>
}

const PersonRow = ({ row, paper }: { row: RosterPaper['rows'][number]; paper: RosterPaper }) => {
  const { hours, count } = useFormat()
  const kinds = new Map(paper.kinds.map((kind) => [kind.code, kind]))
  const { tally } = row
  return (
    <tr>
      <th scope="row">
        <b>{row.name}</b> <small>{row.agent}</small>
      </th>
      {paper.days.map((day, index) => (
        <Cell key={day.date} day={day} cell={row.cells[index] ?? null} kinds={kinds} />
      ))}
      <td className="is-figure">{count(tally.days)}</td>
      <td className="is-figure">{hours(tally.minutes)}</td>
      <td className="is-figure">{count(tally.nights)}</td>
      <td className="is-figure">{count(tally.weekends)}</td>
      <td className="wall-signature" />
    </tr>
  )
}

const CountRows = ({ paper }: { paper: RosterPaper }) => {
  const words = useText().rosterPaper
  return (
    <tfoot>
      {paper.kinds.map((kind, index) => (
        <tr key={kind.code}>
          <th scope="row">{words.onShift(kind.name)}</th>
          {paper.days.map((day, place) => {
            const people = paper.counts[index]?.[place] ?? 0
            return (
              <td key={day.date} className={people < kind.minimum ? 'is-low' : ''}>
                {people}
              </td>
            )
          })}
          <td colSpan={5} />
        </tr>
      ))}
    </tfoot>
  )
}

const timesOf = ({ segments }: PaperKind, words: Words): string =>
  segments.map(([from, to]) => words.times(from, to <= from ? words.nextDay(to) : to)).join(words.segmentSeparator)

const labelOf = (day: Day, words: Words): string | null => {
  if (day.event !== null) return day.event
  if (day.name === null || (day.kind !== 'holiday' && day.kind !== 'makeup')) return null
  return day.kind === 'makeup' ? words.makeupFor(day.name) : day.name
}

/** Days with a name, neighbours of one name together. */
const namedSpans = (days: readonly Day[], words: Words): readonly { from: Day; to: Day; label: string }[] => {
  const spans: { from: Day; to: Day; label: string }[] = []
  days.forEach((day, index) => {
    const label = labelOf(day, words)
    if (label === null) return
    const last = spans.at(-1)
    if (last?.label === label && last.to === days[index - 1]) last.to = day
    else spans.push({ from: day, to: day, label })
  })
  return spans
}

const Legend = ({ paper }: { paper: RosterPaper }) => {
  const words = useText().rosterPaper
  const format = useFormat()
  return (
    <p className="wall-legend">
      {paper.kinds.map((kind) => (
        <span key={kind.code}>
          <i className={`is-${kind.colour}`}>{kind.sign}</i> {kind.name} {timesOf(kind, words)}
        </span>
      ))}
      {namedSpans(paper.days, words).map(({ from, to, label }) => (
        <span key={from.date}>
          {from === to ? format.date(from.date) : words.span(format.date(from.date), format.date(to.date))} {label}
        </span>
      ))}
      <span>{words.marks}</span>
    </p>
  )
}

const Page = ({ paper, page, number, of }: { paper: RosterPaper; page: WallPage; number: number; of: number }) => {
  const words = useText().rosterPaper
  const language = useLanguage()
  const short = words.short
  return (
    <article
      lang={language}
      className="paper-page paper-wide paper-wall"
      style={{ '--line': `${page.line}mm` } as CSSProperties}
    >
      <Head paper={paper} />
      <table>
        <thead>
          <tr>
            <th className="wall-name" />
            {paper.days.map((day) => (
              <DayHead key={day.date} day={day} />
            ))}
            {[short.days, short.hours, short.nights, short.weekends].map((title) => (
              <th key={title} className="is-figure">
                {title}
              </th>
            ))}
            <th className="wall-signature">{words.signature}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <PersonRow key={row.agent} row={row} paper={paper} />
          ))}
        </tbody>
        {page.isLast && <CountRows paper={paper} />}
      </table>
      <Legend paper={paper} />
      {page.isLast && (
        <p className="wall-signers">
          <span>{words.signers.supervisor}</span>
          <span>{words.signers.date}</span>
        </p>
      )}
      <PaperBottom number={number} of={of} />
    </article>
  )
}

/** The roster for the wall, A4 landscape: people by days, colours that stay apart in grey, people on each shift, hours, and room to sign. */
export const WallRoster = ({ value }: { value: RosterPaper }) => {
  const pages = wallPages(value)
  return (
    <>
      <style>{lying}</style>
      {pages.map((page, index) => (
        <Page key={index} paper={value} page={page} number={index + 1} of={pages.length} />
      ))}
    </>
  )
}
