import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { evidenceWord } from './evidence-word.ts'
import { shownLinesOf } from './sheet-density.ts'

/** The largest orders of the month; all of them are in the workbook. */
export const SheetLines = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { amount, count, moment } = useFormat()
  const lines = shownLinesOf(sheet)
  if (lines.length === 0) return null
  return (
    <section className="paper-largest">
      <h2>
        {text.largest} <small>{text.lineCount(count(lines.length), count(sheet.lines.length))}</small>
      </h2>
      <table>
        <thead>
          <tr>
            <th>{text.orderNo}</th>
            <th>{text.at}</th>
            <th>{text.evidenceKind}</th>
            <th>{text.refunded}</th>
            <th>{text.base}</th>
            <th>{text.amount}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">{line.orderNo}</th>
              <td>{moment(line.at)}</td>
              <td>{evidenceWord(line.evidence, text)}</td>
              <td>{amount(line.refunded)}</td>
              <td>{amount(line.base)}</td>
              <td>{amount(sheet.planName === null ? null : line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
