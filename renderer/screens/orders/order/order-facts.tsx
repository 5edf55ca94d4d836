import type { ReactNode } from 'react'
import type { Order } from '#shared/contract/orders.ts'
import { Money } from '#renderer/kit/money.tsx'
import { RevealBuyer } from '#renderer/app/reveal-buyer.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'

type Fact = readonly [label: string, value: ReactNode]

/** Labels and values in two columns; what has no value is left out. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="orders-facts">
    {facts
      .filter(([, value]) => value !== null && value !== '')
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** Everything the platform said about an order, the memo apart. */
export const OrderFacts = ({ order }: { order: Order }) => {
  const text = useText().orders
  const format = useFormat()
  const { fields } = text
  const money = (fen: number | null): ReactNode => (fen === null ? null : <Money fen={fen} />)
  return (
    <>
      <h3>{text.panel.details}</h3>
      <FactList
        facts={[
          [fields.status, text.status[order.status]],
          [fields.statusText, order.statusText === text.status[order.status] ? null : order.statusText],
          [fields.flag, order.flag],
          [fields.quantity, order.quantity === null ? null : format.count(order.quantity)],
          [
            fields.buyer,
            order.buyer === null ? null : (
              <span key="buyer">
                {order.buyer} <RevealBuyer buyer={{ orderId: order.id }} />
              </span>
            ),
          ],
          [fields.parentOrderNo, order.parentOrderNo === order.orderNo ? null : order.parentOrderNo],
          [fields.title, order.title],
          [fields.buyerNote, order.buyerNote],
          [fields.closeReason, order.closeReason],
        ]}
      />
      <h3>{text.panel.money}</h3>
      <FactList
        facts={[
          [fields.paid, <Money key="paid" fen={order.paid} isStrong />],
          [fields.refunded, money(order.refunded)],
          [fields.postage, money(order.postage)],
          [fields.payable, money(order.payable)],
          [fields.itemsTotal, money(order.itemsTotal)],
        ]}
      />
      <h3>{text.panel.times}</h3>
      <FactList
        facts={[
          [fields.createdAt, order.createdAt],
          [fields.paidAt, order.paidAt],
          [fields.shippedAt, order.shippedAt],
          [fields.completedAt, order.completedAt],
        ]}
      />
    </>
  )
}
