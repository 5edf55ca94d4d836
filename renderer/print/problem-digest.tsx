import { useMemo } from 'react'
import type { ProblemDigest as Digest } from '#shared/contract/problems.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MeasuredPages, measuredSizes } from './measured-pages.tsx'
import './print.css'
import './papers.css'
import './register-paper.css'
import './problem-digest.css'

type Row =
  | { readonly kind: 'heading'; readonly category: string; readonly counts: readonly number[] }
  | { readonly kind: 'entry'; readonly entry: RegisterEntry }

const word = ({ values }: RegisterEntry, field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}

const rowsOf = ({ groups }: Digest): readonly Row[] =>
  groups.flatMap(({ category, made, before, settled, entries }): Row[] => [
    { kind: 'heading', category, counts: [made, before, settled] },
    ...entries.map((entry) => ({ kind: 'entry' as const, entry })),
  ])

const Heading = ({ row }: { row: Extract<Row, { kind: 'heading' }> }) => {
  const all = useText()
  const { columns } = all.problems.digest
  const format = useFormat()
  const titles = [columns.made, columns.before, columns.settled]
  return (
    <tr className="is-heading">
      <td colSpan={4}>
        {wordsOf(all, 'problems').choices['category']?.[row.category] ?? row.category}
        {row.counts.map((count, index) => (
          <small key={titles[index]}>
            {titles[index]} {format.count(count)}
          </small>
        ))}
      </td>
    </tr>
  )
}

const Entry = ({ entry }: { entry: RegisterEntry }) => {
  const all = useText()
  const format = useFormat()
  const answer = word(entry, 'answer')
  return (
    <tr>
      <td>{format.date(entry.at.slice(0, 10))}</td>
      <td>
        {word(entry, 'text')}
        {answer === '' ? null : `\n${all.problems.digest.paper.answer(answer)}`}
      </td>
      <td>{wordsOf(all, 'problems').states[entry.state]}</td>
      <td>{entry.person?.name}</td>
    </tr>
  )
}

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <table>
    <colgroup>
      <col className="digest-day" />
      <col />
      <col className="digest-state" />
      <col className="digest-name" />
    </colgroup>
    <tbody>
      {rows.map((row, index) =>
        row.kind === 'heading' ? <Heading key={index} row={row} /> : <Entry key={index} entry={row.entry} />,
      )}
    </tbody>
  </table>
)

const First = ({ digest: { from, to, made, settled, adopted, left, products } }: { digest: Digest }) => {
  const text = useText().problems.digest
  const format = useFormat()
  const figures = [
    [text.made, made],
    [text.settled, settled],
    [text.adopted, adopted],
    [text.left, left],
  ] as const
  return (
    <>
      <div className="register-head">
        <h1>{text.paper.title}</h1>
        <b>{text.week(format.date(from), format.date(to))}</b>
      </div>
      <p className="register-line">
        {figures.map(([name, count]) => (
          <span key={name}>
            {name} <b>{format.count(count)}</b>
          </span>
        ))}
      </p>
      {products.length === 0 ? null : (
        <p className="register-line">
          {text.products}
          {products.map(({ product, count }) => (
            <span key={product}>
              {product} {format.count(count)}
            </span>
          ))}
        </p>
      )}
      {made + settled === 0 ? <p>{text.nothing}</p> : null}
    </>
  )
}

/** A week's problems by category on upright A4, with what came of them. */
export const ProblemDigest = ({ value }: { value: Digest }) => {
  const all = useText()
  const text = all.problems.digest
  const { count } = useFormat()
  const rows = useMemo(() => rowsOf(value), [value])
  return (
    <MeasuredPages
      size={measuredSizes.upright}
      className="paper-register paper-digest"
      rows={rows}
      isHeading={({ kind }) => kind === 'heading'}
      first={<First digest={value} />}
      again={<p className="register-again">{text.paper.documentTitle(value.from, value.to)}</p>}
      table={(some) => <Rows rows={some} />}
      foot={(page, of) => (
        <div className="register-bottom">
          <span>{text.paper.signature} ________________</span>
          <span>{all.print.page(count(page), count(of))}</span>
        </div>
      )}
    />
  )
}
