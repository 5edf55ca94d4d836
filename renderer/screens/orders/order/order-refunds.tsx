import type { OrderRefund } from '#shared/contract/evidence.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

/** Money that went back for an order, each refund with its reason; nothing is drawn without any. */
export const OrderRefunds = ({ refunds }: { refunds: readonly OrderRefund[] }) => {
  const { commission, desk } = useText()
  const text = desk.order
  const reasons = commission.refundReasons
  const format = useFormat()
  if (refunds.length === 0) return null
  return (
    <section className="orders-refunds" aria-label={text.refunds}>
      <h3>{text.refunds}</h3>
      <table>
        <tbody>
          {refunds.map((refund, index) => (
            <tr key={refund.refundNo ?? index}>
              <td className="mute">{refund.at === null ? text.noDate : format.moment(refund.at)}</td>
              <td>{refund.refundNo ?? text.refundSources[refund.source]}</td>
              <td>
                {reasons[refund.reason]}
                {refund.reasonText === null ? null : <small className="mute"> {refund.reasonText}</small>}
              </td>
              <td>
                <Money fen={refund.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
