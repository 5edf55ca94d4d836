import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { evidenceWord } from './evidence-word.ts'

/** Why the orders count as this person's, in sums, and what still waits for a decision. */
export const SheetEvidence = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { amount, count } = useFormat()
  const hasPlan = sheet.planName !== null
  return (
    <section>
      <h2>{text.evidence}</h2>
      <table className="paper-evidence">
        <thead>
          <tr>
            <th>{text.evidenceOrders}</th>
            <th>{text.base}</th>
            <th>{text.amount}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.evidence.map((line) => (
            <tr key={line.kind}>
              <th scope="row">
                {evidenceWord(line.kind, text)} <span>{count(line.orders)}</span>
              </th>
              <td>{amount(line.base)}</td>
              <td>{amount(hasPlan ? line.amount : null)}</td>
            </tr>
          ))}
          {sheet.evidence.length === 0 && (
            <tr>
              <td colSpan={3} className="paper-left">
                {text.noLines}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="paper-note">
        {sheet.pending.orders > 0
          ? text.pending(count(sheet.pending.orders), amount(sheet.pending.base))
          : text.noPending}
      </p>
    </section>
  )
}
