import type { MonthDifference as Difference } from '#shared/contract/month-close.ts'
import { toFen } from '#shared/kit/money.ts'
import type { Format } from '#shared/text/format.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { differencePages, type DifferenceRow } from './difference-rows.ts'
import { decimal, hundredths } from './paper-numbers.ts'
import { PaperBottom } from './paper-bottom.tsx'
import { Signatures } from './sheet-foot.tsx'
import './print.css'
import './performance-sheet.css'
import './papers.css'

type Figure = Difference['people'][number]['figures'][number]

const valueOf = ({ figure }: Figure, value: number | null, format: Format): string => {
  if (figure === 'orders') return decimal(value)
  if (figure === 'score') return hundredths(value)
  if (figure === 'coefficient') return format.coefficient(value)
  return format.amount(value)
}

/** The difference of two values; null when one of them is not known. */
const between = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before

const Cells = ({ name, values }: { name: string; values: readonly string[] }) => (
  <>
    <th scope="row">{name}</th>
    {values.map((value, index) => (
      <td key={index}>{value}</td>
    ))}
  </>
)

const Row = ({ row, total }: { row: DifferenceRow; total: Difference['total'] }) => {
  const text = useText().print.papers.difference
  const format = useFormat()
  const amounts = (before: number | null, after: number | null, change = between(before, after)) =>
    [before, after, change].map((fen) => format.amount(fen === null ? null : toFen(fen)))
  switch (row.kind) {
    case 'person':
      return (
        <tr className="paper-person">
          <th scope="row" colSpan={4}>{`${row.person.agent} ${row.person.name}`}</th>
        </tr>
      )
    case 'figure': {
      const { before, after } = row.figure
      const values = [before, after, between(before, after)].map((value) => valueOf(row.figure, value, format))
      return (
        <tr>
          <Cells name={text.figures[row.figure.figure]} values={values} />
        </tr>
      )
    }
    case 'order': {
      const { before, after } = row.order
      // An order somebody had no part in paid nothing.
      const values = amounts(before, after, between(before ?? 0, after ?? 0))
      return (
        <tr className="paper-of-order">
          <Cells name={text.order(row.order.order)} values={values} />
        </tr>
      )
    }
    case 'total':
      return (
        <tr className="paper-sum">
          <Cells name={text.total} values={amounts(total.before, total.after)} />
        </tr>
      )
  }
}

const Head = ({ value }: { value: Difference }) => {
  const text = useText().print
  const words = text.papers.difference
  const { month } = useFormat()
  const { before, after, reason } = value
  return (
    <header>
      <div className="paper-head">
        <h1>{words.title}</h1>
        <p>
          <span className="paper-shops">{value.shopNames.slice(0, 3).join(text.listSeparator)}</span>
          <b>{month(value.month)}</b>
        </p>
      </div>
      <p className="paper-who">
        <span>{words.before(before.at.slice(0, 16), before.by)}</span>
        <b>→</b>
        <span>{after === null ? words.now : words.after(after.at.slice(0, 16), after.by)}</span>
      </p>
      {reason !== null && <p className="paper-quiet paper-reason">{words.reason(reason)}</p>}
    </header>
  )
}

const signers = ['supervisor', 'finance'] as const

/** Old against new, person by person; only what differs is listed. Signed at its end. */
export const MonthDifference = ({ value }: { value: Difference }) => {
  const language = useLanguage()
  const text = useText().print.papers.difference
  const pages = differencePages(value)
  return pages.map((rows, index) => (
    <article key={index} lang={language} className="paper-page paper-tight paper-differs">
      <Head value={value} />
      {value.people.length === 0 && <p className="paper-quiet">{text.none}</p>}
      <table className="paper-difference">
        <thead>
          <tr>
            {[text.what, text.was, text.is, text.change].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <Row key={line} row={row} total={value.total} />
          ))}
        </tbody>
      </table>
      <div className="paper-push">
        {index === pages.length - 1 && <Signatures of={signers} />}
        <PaperBottom number={index + 1} of={pages.length} />
      </div>
    </article>
  ))
}
