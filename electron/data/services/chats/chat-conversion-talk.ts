import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { JoinedOrder, Mention } from '#shared/rules/conversion/join.ts'
import { dayNumberOf, daySeconds } from '#shared/rules/conversion/moments.ts'
import type { OrderFacts } from '#shared/rules/conversion/orders.ts'
import { orderNumbersIn } from '#shared/rules/service/chat-traits.ts'
import type { Context } from '../../context.ts'
import { daysBuyersWrote, mentionsOfOrders, unpreparedNumbers } from '../../stores/conversion-store.ts'
import type { Versions } from './figure-days.ts'

// What chats say of orders besides who wrote when.

/** How far conversion looks around the days asked for. */
export interface Reach {
  readonly shopId: number | null
  /** service days whose chats are read, both included */
  readonly chatsFrom: LocalDate
  readonly chatsTo: LocalDate
  /** dates on which orders were made, the last one excluded */
  readonly ordersFrom: LocalDate
  readonly ordersTo: LocalDate
  /** from this date on somebody who wrote is no silent buyer */
  readonly spokenFrom: LocalDate
  readonly versions: Versions
}

const momentOf = ({ day, second }: { day: LocalDate; second: number }): number => dayNumberOf(day) * daySeconds + second

/** Chats in which the numbers of orders stand, those of days that are not prepared yet among them. */
export const mentionsIn = ({ sql }: Context, reach: Reach, orders: readonly OrderFacts[]): Mention[] => {
  const { shopId, ordersFrom: from, ordersTo: to, chatsFrom, chatsTo } = reach
  const prepared = mentionsOfOrders(sql, { shopId, from, to }).map(({ orderId, buyerId, ...at }) => ({
    orderId,
    buyerId,
    at: momentOf(at),
  }))
  const lines = unpreparedNumbers(sql, shopId, chatsFrom, dayAfter(chatsTo, 1))
  if (lines.length === 0) return prepared
  const idOf = new Map(orders.map(({ shopId: shop, orderNo, orderId }) => [`${shop}\t${orderNo}`, orderId]))
  const read = lines.flatMap((line) =>
    orderNumbersIn(line.text).flatMap((orderNo) => {
      const orderId = idOf.get(`${line.shopId}\t${orderNo}`)
      return orderId === undefined ? [] : [{ orderId, buyerId: line.buyerId, at: momentOf(line) }]
    }),
  )
  return [...prepared, ...read]
}

/** The days on which buyers of these orders wrote before the chats that are read begin. */
export const earlierTalk = (
  { sql }: Context,
  { spokenFrom, chatsFrom }: Reach,
  orders: readonly JoinedOrder[],
): ((buyerId: number) => readonly number[]) => {
  const buyers = new Set(orders.flatMap(({ buyerId }) => (buyerId === null ? [] : [buyerId])))
  const days = daysBuyersWrote(sql, [...buyers], spokenFrom, dayAfter(chatsFrom, -1))
  const byBuyer = Map.groupBy(days, ({ buyerId }) => buyerId)
  return (buyerId) => (byBuyer.get(buyerId) ?? []).map(({ day }) => dayNumberOf(day))
}
