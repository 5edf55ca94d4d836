import type { OrderRefund } from '../contract/evidence.ts'
import type { Order } from '../contract/orders.ts'
import type { RefundPolicy } from '../contract/plans.ts'
import { dateOf, dayAfter } from '../kit/local-time.ts'
import { sumFen, toFen, type Fen } from '../kit/money.ts'
import { refundReasons } from '../kit/refund-reasons.ts'

// Money that went back to a buyer, and what of it a plan takes off an order's base. The rule book: docs/refunds.md.

type Refund = Pick<OrderRefund, 'amount' | 'at' | 'reason'>
type Refunded = Pick<Order, 'paid' | 'refunded' | 'paidAt'>

/** Every refund counts, whatever its reason and day: what a plan says at first. */
export const everyRefund: RefundPolicy = { reasons: [...refundReasons], withinDays: null }

/** The refunds of after-sales files together. */
const afterSales = (refunds: readonly Refund[]): Fen => sumFen(refunds.map(({ amount }) => amount))

/**
 * All that went back for an order. The order file tells one sum, after-sales files each refund, and both mean the same money: the larger of
 * the two, so that nothing counts twice.
 */
export const refundedOf = (order: Pick<Order, 'refunded'>, refunds: readonly Refund[]): Fen =>
  toFen(Math.max(order.refunded, afterSales(refunds)))

const isSoonEnough = ({ at }: Refund, { paidAt }: Refunded, { withinDays }: RefundPolicy): boolean =>
  withinDays === null || at === null || paidAt === null || dateOf(at) <= dayAfter(dateOf(paidAt), withinDays)

/**
 * What the plan takes off the order's base: refunds of after-sales files with a reason of the policy, given soon enough after payment; and what
 * the order file tells beyond them, for which nobody says a reason or a day. Never more than was paid.
 */
export const deductedOf = (order: Refunded, refunds: readonly Refund[], policy: RefundPolicy): Fen => {
  const counted = refunds.filter(
    (refund) => policy.reasons.includes(refund.reason) && isSoonEnough(refund, order, policy),
  )
  const untold = policy.reasons.includes('unknown') ? Math.max(0, order.refunded - afterSales(refunds)) : 0
  return toFen(Math.min(order.paid, afterSales(counted) + untold))
}
