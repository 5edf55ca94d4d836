import type { SummaryRow, TeamSummary } from '#shared/contract/sheet.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { hundredths, serviceValue } from './paper-numbers.ts'
import { lineOf, type SummaryPart } from './team-summary-pages.ts'

type Words = Text['print']['papers']['summary']

const whoHeads = (text: Words): readonly string[] => [text.number, text.name, text.group]

const Who = ({ row }: { row: SummaryRow }) => (
  <>
    <th scope="row">{row.agent}</th>
    <td className="paper-left paper-name">{row.name}</td>
    <td className="paper-left paper-name">{row.group}</td>
  </>
)

const payHeads = (text: Words): readonly string[] => [
  ...[text.orders, text.base, text.refunded, text.coefficient, text.personal, text.team, text.extras],
  ...[text.corrections, text.commissionTotal, text.basePay, text.otherPay, text.payTotal],
]

const payCells = (row: SummaryRow, { amount, coefficient, count }: Format): readonly string[] => [
  ...[count(row.orders), amount(row.base), amount(row.refunded), coefficient(row.coefficient)],
  ...[row.personal, row.team, row.extras, row.corrections, row.commissionTotal].map(amount),
  ...[row.basePay, row.otherPay, row.payTotal].map(amount),
]

const sumCells = ({ totals }: TeamSummary, { amount, count }: Format): readonly string[] => [
  ...[count(totals.orders), amount(totals.base), amount(totals.refunded), ''],
  ...[totals.personal, totals.team, totals.extras, totals.corrections, totals.commissionTotal].map(amount),
  ...[totals.basePay, totals.otherPay, totals.payTotal].map(amount),
]

const Heads = ({ heads }: { heads: readonly string[] }) => (
  <thead>
    <tr>
      {heads.map((head, index) => (
        <th key={head} className={index < 3 ? 'paper-left' : undefined}>
          {head}
        </th>
      ))}
    </tr>
  </thead>
)

interface PartProps {
  readonly summary: TeamSummary
  readonly part: SummaryPart
}

const heightOf = (summary: TeamSummary) => ({ height: `${String(lineOf(summary.rows.length))}mm` })

/** Everybody's money; under the last row the sums. */
export const PayTable = ({ summary, part }: PartProps) => {
  const text = useText().print.papers
  const format = useFormat()
  return (
    <section>
      <h2>
        {text.summary.pay}
        {part.isFirst ? '' : text.continued} <small>{text.summary.people(format.count(summary.rows.length))}</small>
      </h2>
      <table className="paper-team">
        <Heads heads={[...whoHeads(text.summary), ...payHeads(text.summary)]} />
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.agent} style={heightOf(summary)}>
              <Who row={row} />
              {payCells(row, format).map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {part.isLast && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {text.sum}
              </th>
              {sumCells(summary, format).map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

/** Everybody's score and service figures, in the columns of whoever has the most. */
export const ServiceTable = ({ summary, part }: PartProps) => {
  const all = useText()
  const text = all.print.papers
  const format = useFormat()
  const figures = [...new Set(summary.rows.flatMap(({ service }) => service.map(({ figure }) => figure)))]
  const heads = [text.summary.score, text.summary.grade, ...figures.map((figure) => all.chats.figures[figure])]
  return (
    <section>
      <h2>
        {text.summary.service}
        {part.isFirst ? '' : text.continued}
      </h2>
      <table className="paper-team">
        <Heads heads={[...whoHeads(text.summary), ...heads]} />
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.agent} style={heightOf(summary)}>
              <Who row={row} />
              <td>{hundredths(row.score)}</td>
              <td>{row.grade ?? all.print.none}</td>
              {figures.map((figure) => {
                const found = row.service.find((entry) => entry.figure === figure)
                return <td key={figure}>{serviceValue(figure, found?.value ?? null, format)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
