import type { OrderId } from '#shared/kit/ids.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

/** What happened to an order here: imported, updated, decided, revoked. */
export const OrderHistory = ({ orderId }: { orderId: OrderId }) => {
  const text = useText().orders
  const history = useQuery('orders.history', { orderId })
  return (
    <>
      <h3>{text.panel.history}</h3>
      <QueryView query={history}>
        {(lines) =>
          lines.length === 0 ? (
            <span className="mute">{text.panel.noHistory}</span>
          ) : (
            <ol className="orders-history">
              {lines.map((line, index) => (
                <li key={index}>
                  <span className="mute">{line.at}</span>
                  <span>{text.history[line.what]}</span>
                  <span>{line.detail}</span>
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </>
  )
}
