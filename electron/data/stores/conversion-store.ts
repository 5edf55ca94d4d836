import type { OrderStatus } from '#shared/contract/orders.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql } from '../db/sql.ts'

// What conversion reads besides the marks of chats: orders, their numbers in chats, and on which days somebody wrote.

/** An order as conversion needs it; the buyer's name in full. */
export interface ConversionOrder {
  readonly orderId: number
  readonly orderNo: string
  readonly shopId: number
  readonly buyer: string | null
  readonly status: OrderStatus
  readonly createdAt: LocalTime
  readonly paidAt: LocalTime | null
  readonly completedAt: LocalTime | null
  /** of a closed order: its last refund, else what its file calls its completion; null: not closed, or no file says when */
  readonly closedAt: LocalTime | null
  readonly paid: Fen
  readonly refunded: Fen
  readonly quantity: number
  readonly memo: string | null
  readonly flag: string | null
}

/** Shop null: all shops. Both ends as text to compare with; the second one excluded. */
export interface MadeBetween {
  readonly shopId: number | null
  readonly from: string
  readonly to: string
}

const closedAt = `coalesce(
  (select max(r.succeeded_at) from refunds r where r.shop_id = o.shop_id and r.order_no = o.order_no), o.completed_at)`
const ordersFound = `
  select o.id as orderId, o.order_no as orderNo, o.shop_id as shopId, o.buyer, o.status, o.created_at as createdAt,
    o.paid_at as paidAt, o.completed_at as completedAt, case when o.status = 'closed' then ${closedAt} end as closedAt,
    o.paid, o.refunded,
    coalesce(o.quantity,
      (select sum(i.quantity) from order_items i where i.shop_id = o.shop_id and i.order_no = o.order_no), 1) as quantity,
    o.memo, o.flag
  from orders o where o.created_at >= ? and o.created_at < ? and (? is null or o.shop_id = ?)`

/** Orders made in a span. An order without a number of units has those of its lines, else one. */
export const ordersMadeBetween = (sql: Sql, { shopId, from, to }: MadeBetween): ConversionOrder[] =>
  sql.all(ordersFound, from, to, shopId, shopId)

/** What an order made before some days must be to matter on them. */
export interface StillOpen {
  /** closed on this date or later */
  readonly closedSince: string
  /** completed on this date or later */
  readonly completedSince: string
  /** made on this date or later, where it is unpaid, or completed nobody knows when */
  readonly madeSince: string
}

/** Orders made in a span that may still have been open later: a first sieve, the rule itself looks closer. */
export const openOrdersMadeBetween = (
  sql: Sql,
  { shopId, from, to }: MadeBetween,
  { closedSince, completedSince, madeSince }: StillOpen,
): ConversionOrder[] =>
  sql.all(
    `${ordersFound} and case
       when o.status = 'closed' then ${closedAt} >= ?
       when o.completed_at is not null then o.completed_at >= ?
       when o.status in ('unpaid', 'completed') then o.created_at >= ?
       else 1 end`,
    from,
    to,
    shopId,
    shopId,
    closedSince,
    completedSince,
    madeSince,
  )

/** An order's number in a chat of its shop. */
export interface StoredMention {
  readonly orderId: number
  readonly buyerId: number
  readonly day: LocalDate
  readonly second: number
}

const mentioned = (number: string, condition: string): string =>
  `select o.id as orderId, d.buyer_id as buyerId, d.day, m.second
   from orders o
   cross join chat_mentions m on m.order_no = ${number}
   join chat_days d on d.id = m.chat_day_id
   join chat_accounts a on a.id = d.account_id and a.shop_id = o.shop_id
   where o.created_at >= ? and o.created_at < ? and (? is null or o.shop_id = ?) ${condition}`
const ownNumber = mentioned('o.order_no', '')
const tradeNumber = mentioned('o.parent_order_no', 'and o.parent_order_no <> o.order_no')

/** Where the numbers of orders made in a span stand in chats that are prepared: their own, or that of the trade they are part of. */
export const mentionsOfOrders = (sql: Sql, { shopId, from, to }: MadeBetween): StoredMention[] =>
  [ownNumber, tradeNumber].flatMap((text) => sql.all<StoredMention>(text, from, to, shopId, shopId))

/** A line with a long number in it, of a day whose chats are not prepared yet. */
export interface NumberedLine {
  readonly shopId: number
  readonly buyerId: number
  readonly day: LocalDate
  readonly second: number
  readonly text: string
}

const fifteenDigits = `*${'[0-9０-９]'.repeat(15)}*`

/** Lines of days that are not prepared yet which may hold an order's number. Both days included. */
export const unpreparedNumbers = (sql: Sql, shopId: number | null, from: string, to: string): NumberedLine[] =>
  sql.all(
    `select a.shop_id as shopId, d.buyer_id as buyerId, d.day, m.second, m.text
     from chat_readiness r
     cross join chat_accounts a on a.shop_id = r.shop_id
     cross join chat_days d on d.account_id = a.id and d.day = r.day
     cross join messages m on m.chat_day_id = d.id
     where r.is_ready = 0 and r.day between ? and ? and (? is null or r.shop_id = ?) and m.text glob ?`,
    from,
    to,
    shopId,
    shopId,
    fifteenDigits,
  )

/** The days between two, both included, on which these buyers wrote something. */
export const daysBuyersWrote = (
  sql: Sql,
  buyers: readonly number[],
  from: string,
  to: string,
): { buyerId: number; day: LocalDate }[] =>
  sql.all(
    `select distinct d.buyer_id as buyerId, d.day
     from json_each(?) j
     cross join chat_days d on d.buyer_id = j.value and d.day between ? and ?
     where exists (select 1 from messages m where m.chat_day_id = d.id and m.direction = 0)`,
    JSON.stringify(buyers),
    from,
    to,
  )
