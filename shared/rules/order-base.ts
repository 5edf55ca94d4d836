import type { Order } from '../contract/orders.ts'
import type { Plan } from '../contract/plans.ts'
import type { LocalTime } from '../kit/local-time.ts'
import { toFen, type Fen } from '../kit/money.ts'
import { roundHalfUp, timesRate } from './exact.ts'

export type OrderMoney = Pick<Order, 'status' | 'paid' | 'postage' | 'refunded'>

/**
 * What an order counts for: paid, less postage unless the plan counts it, less refunds known by now, never below 0.
 * A trade that was closed brought nothing, whatever its file says was refunded. (docs/commission.md §2)
 */
export const baseOf = (order: OrderMoney, countsPostage: boolean): Fen =>
  baseAfter(order, countsPostage, order.refunded)

/** The same when a plan's refund policy says how much of what went back is taken off. docs/refunds.md §3 */
export const baseAfter = (order: Omit<OrderMoney, 'refunded'>, countsPostage: boolean, deducted: Fen): Fen => {
  if (order.status === 'closed') return toFen(0)
  const postage = countsPostage ? 0 : (order.postage ?? 0)
  return toFen(Math.max(0, order.paid - postage - deducted))
}

/** The moment that decides the month: payment or completion; null while it has not happened (or was never paid). */
export const baseTime = (order: Pick<Order, 'paidAt' | 'completedAt'>, basis: Plan['basis']): LocalTime | null =>
  order.paidAt === null ? null : basis === 'payment' ? order.paidAt : order.completedAt

const productExtra = (extra: Plan['products'][number], base: Fen): number =>
  'fen' in extra ? extra.fen : roundHalfUp(timesRate(base, extra.rate))

/** Extra pay for one order: the plan's amount per order, and for each named product found in the title. Nothing for an order without base. */
export const extraOf = (plan: Pick<Plan, 'perOrder' | 'products'>, title: string | null, base: Fen): Fen => {
  if (base === 0) return toFen(0)
  const named = plan.products.filter((product) => title?.includes(product.match) ?? false)
  return toFen(named.reduce<number>((sum, product) => sum + productExtra(product, base), plan.perOrder))
}
