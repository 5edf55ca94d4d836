import type { OrderStatus } from '../../contract/orders.ts'
import type { LocalTime } from '../../kit/local-time.ts'
import type { Fen } from '../../kit/money.ts'
import { daySeconds, serviceDayOf } from './moments.ts'

// What conversion needs to know of an order, and whether it still needs care: docs/conversion.md §2 and §6.

/** An order with its moments in seconds on the wall clock. */
export interface OrderFacts {
  readonly orderId: number
  readonly orderNo: string
  readonly shopId: number
  /** as the file has it; null: the platform does not say */
  readonly buyer: string | null
  readonly status: OrderStatus
  /** as the file has them */
  readonly texts: { readonly createdAt: LocalTime; readonly paidAt: LocalTime | null }
  readonly created: number
  readonly paidAt: number | null
  readonly completed: number | null
  /** when a closed order was closed; null: not closed, or nobody knows when */
  readonly closed: number | null
  readonly paid: Fen
  readonly refunded: Fen
  readonly quantity: number
  readonly memo: string | null
  readonly flag: string | null
}

/** Days after its completion in which a buyer's question is taken to be about the order. */
export const afterSalesDays = 15
/** The same from its making, of an order that is completed nobody knows when. */
export const afterSalesDaysFromMaking = 30

/**
 * True when a question asked at a moment may be about the order: it was made before, and it was neither closed yet nor completed for more than
 * 15 days. An order that was never paid is waited for as long, from its making; one that is completed nobody knows when 30 days from its making; one that
 * is closed nobody knows when is over, but for the day it was made.
 */
export const isOpenAt = (order: OrderFacts, moment: number, dayStart: number): boolean => {
  if (order.created >= moment) return false
  if (serviceDayOf(order.created, dayStart) === serviceDayOf(moment, dayStart)) return true
  const isWithin = (from: number, days: number): boolean => moment <= from + days * daySeconds
  if (order.status === 'closed') return order.closed !== null && moment < order.closed
  if (order.completed !== null) return isWithin(order.completed, afterSalesDays)
  if (order.status === 'unpaid') return isWithin(order.created, afterSalesDays)
  return order.status !== 'completed' || isWithin(order.created, afterSalesDaysFromMaking)
}

/**
 * True when the order was cancelled so soon that the rule takes it back: closed at most so many service days after its making. Closed nobody
 * knows when counts as soon; null days: nothing is taken back.
 */
export const isTakenBack = (
  { status, created, closed }: Pick<OrderFacts, 'status' | 'created' | 'closed'>,
  days: number | null,
  dayStart: number,
): boolean =>
  days !== null &&
  status === 'closed' &&
  (closed === null || serviceDayOf(closed, dayStart) <= serviceDayOf(created, dayStart) + days)
