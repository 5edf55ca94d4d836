import type { Correction } from '#shared/contract/commission.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

interface WhyCorrectionsProps {
  readonly corrections: readonly Correction[]
  readonly onOrder: (orderNo: string) => void
}

const CorrectionRow = ({ correction, onOrder }: { correction: Correction; onOrder: (orderNo: string) => void }) => {
  const kinds = useText().commission.correctionKinds
  const format = useFormat()
  const { order, originMonth, kind, paid, baseThen, baseNow, note, amount } = correction
  return (
    <tr>
      <th scope="row">{kinds[kind]}</th>
      <td>{format.month(originMonth)}</td>
      <td>
        {order === null ? null : (
          <button type="button" className="orders-number is-link" onClick={() => onOrder(order)}>
            {order}
          </button>
        )}
      </td>
      <td>{order === null ? null : format.money(paid)}</td>
      <td>{order === null ? null : `${format.money(baseThen)} → ${format.money(baseNow)}`}</td>
      <td className="orders-correction-note">{note}</td>
      <td>
        <Money fen={amount} />
      </td>
    </tr>
  )
}

/** What earlier months pay or take back in this one, each with the month and the order it is about. */
export const WhyCorrections = ({ corrections, onOrder }: WhyCorrectionsProps) => {
  const text = useText().commission.why
  if (corrections.length === 0) return null
  const columns = ['kind', 'origin', 'order', 'paid', 'base', 'note', 'amount'] as const
  return (
    <section aria-label={text.correctionsTitle}>
      <h3>{text.correctionsTitle}</h3>
      <table className="orders-steps orders-corrections">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'note' ? 'orders-correction-note' : ''}>
                {text.correction[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {corrections.map((correction, index) => (
            <CorrectionRow key={index} correction={correction} onOrder={onOrder} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={columns.length - 1}>
              {text.correctionsSum}
            </th>
            <td>
              <Money fen={corrections.reduce((sum, { amount }) => sum + amount, 0)} isStrong />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
