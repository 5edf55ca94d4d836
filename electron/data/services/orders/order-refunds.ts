import type { OrderRefund } from '#shared/contract/evidence.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { reasonOf } from '#shared/rules/refund-reasons.ts'
import type { Context } from '../../context.ts'
import { listRefundsOfMonth, listRefundsOfOrder, type RefundRow } from '../../stores/refund-store.ts'

const refundOf = ({ refundNo, amount, at, reason, label }: RefundRow): OrderRefund => ({
  source: 'after-sales',
  refundNo,
  amount,
  at,
  reasonText: reason ?? label,
  reason: reasonOf(label, reason),
})

/** Refunds of after-sales files by order, of orders paid or completed in a month; kept until the next change. docs/refunds.md */
export const refundsOfMonth = (context: Context, month: Month): ReadonlyMap<OrderId, readonly OrderRefund[]> =>
  context.remembered(`refunds of ${month}`, () => {
    const byOrder = new Map<OrderId, OrderRefund[]>()
    for (const row of listRefundsOfMonth(context.sql, month)) {
      const own = byOrder.get(row.orderId)
      if (own) own.push(refundOf(row))
      else byOrder.set(row.orderId, [refundOf(row)])
    }
    return byOrder
  })

/** The same for one order. */
export const refundsOfOrder = (context: Context, id: OrderId): readonly OrderRefund[] =>
  listRefundsOfOrder(context.sql, id).map(refundOf)
