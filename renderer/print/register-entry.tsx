import { useMemo } from 'react'
import type { WholeEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { dueWords, wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { shownEvents } from '#renderer/kit/register-changes.ts'
import {
  isEmptyValue,
  useChangeLines,
  useEntryWords,
  useEventWord,
  type EntryWords,
} from '#renderer/kit/register-words.ts'
import { textPieces } from './evidence-lines.ts'
import { MeasuredPages, measuredSizes } from './measured-pages.tsx'
import { noNames, type PaperNames } from './paper-names.ts'
import './print.css'
import './papers.css'
import './register-paper.css'

/** A row of an entry on paper. `label` '': the text of the row before goes on. */
type PaperRow =
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'event'; readonly at: string; readonly who: string; readonly text: string }

const facts = (label: string, words: string): readonly PaperRow[] =>
  words === ''
    ? []
    : textPieces(words).map((text, index) => ({ kind: 'fact' as const, label: index === 0 ? label : '', text }))

const useFactRows = (entry: WholeEntry, words: EntryWords): readonly PaperRow[] => {
  const text = useText().registers
  const format = useFormat()
  const due = entry.due === null ? '' : dueWords(entry.due, format)
  return [
    ...facts(text.state, words.state(entry.state)),
    ...facts(text.due, entry.isOverdue ? text.overdueAt(due) : due),
    ...facts(words.label('person'), words.value('person', entry.person?.agent)),
    ...facts(words.label('owner'), words.value('owner', entry.owner?.agent)),
    ...Object.keys(definitionOf(entry.register).fields)
      .filter((key) => !isEmptyValue(entry.values[key]))
      .flatMap((key) => facts(words.label(key), words.value(key, entry.values[key]))),
    ...facts(text.at, `${format.moment(entry.at)} ${words.writer(entry.by)}`),
  ]
}

const useEventRows = (entry: WholeEntry, words: EntryWords): readonly PaperRow[] => {
  const text = useText().registers
  const format = useFormat()
  const eventWord = useEventWord(entry)
  const linesOf = useChangeLines(words)
  return shownEvents(entry).flatMap((shown): readonly PaperRow[] => {
    const said = [shown.event.text, ...linesOf(shown)].filter((line) => line !== '').join('\n')
    return textPieces(said).map((piece, index) => ({
      kind: 'event' as const,
      at: index === 0 ? format.moment(shown.event.at) : '',
      who: index === 0 ? text.history.line(words.writer(shown.event.by), eventWord(shown.event)) : '',
      text: piece,
    }))
  })
}

const Row = ({ row }: { row: PaperRow }) => {
  if (row.kind === 'heading')
    return (
      <tr className="is-heading">
        <td colSpan={3}>{row.text}</td>
      </tr>
    )
  if (row.kind === 'fact')
    return (
      <tr>
        <th scope="row">{row.label}</th>
        <td colSpan={2}>{row.text}</td>
      </tr>
    )
  return (
    <tr>
      <td>{row.at}</td>
      <td>{row.who}</td>
      <td>{row.text}</td>
    </tr>
  )
}

const Rows = ({ rows }: { rows: readonly PaperRow[] }) => (
  <table>
    <colgroup>
      <col className="register-label" />
      <col className="register-who" />
      <col />
    </colgroup>
    <tbody>
      {rows.map((row, index) => (
        <Row key={index} row={row} />
      ))}
    </tbody>
  </table>
)

const Signs = () => {
  const { paper } = useText().registers
  return (
    <div className="register-signs">
      {Object.entries(paper.signs).map(([key, name]) => (
        <span key={key}>
          {name} <small>{paper.signDate}</small>
        </span>
      ))}
    </div>
  )
}

/** One entry of a register on paper: what it says, everything that happened to it with the old text of corrections, and room for three signatures. */
export const RegisterEntryPaper = ({ value, names = noNames }: { value: WholeEntry; names?: PaperNames }) => {
  const text = useText()
  const { count } = useFormat()
  const { paper } = text.registers
  const nameOf = (agent: string): string => {
    const name = names.people.get(agent)
    return name === undefined ? agent : text.registers.person(name, agent)
  }
  const words = useEntryWords(value.register, { nameOf })
  const title = paper.entryTitle(wordsOf(text, value.register).name)
  const number = text.registers.number(String(value.id))
  const factRows = useFactRows(value, words)
  const eventRows = useEventRows(value, words)
  const key = JSON.stringify([factRows, eventRows])
  const rows = useMemo(() => {
    const [said, events] = JSON.parse(key) as [PaperRow[], PaperRow[]]
    return [...said, { kind: 'heading' as const, text: paper.history }, ...events]
  }, [key, paper])
  return (
    <MeasuredPages
      size={measuredSizes.upright}
      className="paper-register"
      rows={rows}
      isHeading={({ kind }) => kind === 'heading'}
      first={
        <div className="register-head">
          <h1>{title}</h1>
          <b>{number}</b>
        </div>
      }
      again={
        <p className="register-again">
          <span>{title}</span>
          <span>{number}</span>
        </p>
      }
      table={(shown) => <Rows rows={shown} />}
      foot={(page, of) => (
        <>
          {page === of ? <Signs /> : null}
          <div className="register-bottom">
            <span>{number}</span>
            <span>{text.print.page(count(page), count(of))}</span>
          </div>
        </>
      )}
    />
  )
}
