import type { OrderStatus } from '#shared/contract/orders.ts'
import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql } from '../db/sql.ts'

// What conversion reads besides the marks of chats: orders, and their numbers in chats.

/** An order as conversion needs it; the buyer's name in full. */
export interface ConversionOrder {
  readonly orderId: number
  readonly orderNo: string
  /** number of the trade it is part of; null: of none, or of one that has the same */
  readonly tradeNo: string | null
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

const closedAt = `coalesce(
  (select max(r.succeeded_at) from refunds r where r.shop_id = o.shop_id and r.order_no = o.order_no), o.completed_at)`
const ordersFound = `
  select o.id as orderId, o.order_no as orderNo, nullif(o.parent_order_no, o.order_no) as tradeNo,
    o.shop_id as shopId, o.buyer, o.status, o.created_at as createdAt,
    o.paid_at as paidAt, o.completed_at as completedAt, case when o.status = 'closed' then ${closedAt} end as closedAt,
    o.paid, o.refunded,
    coalesce(o.quantity,
      (select sum(i.quantity) from order_items i where i.shop_id = o.shop_id and i.order_no = o.order_no), 1) as quantity,
    o.memo, o.flag
  from orders o where o.created_at >= ? and o.created_at < ? and +o.shop_id = ?`

/** Orders of a shop made on a day, in no order; the plus keeps SQLite from walking through all orders of the shop. An order without a number of units has those of its lines, else one. */
export const ordersMadeOn = (sql: Sql, shop: number, day: LocalDate): ConversionOrder[] =>
  sql.all(ordersFound, day, dayAfter(day, 1), shop)

/** A number of an order in a chat; in seconds of the day. */
export interface StoredMention {
  readonly number: string
  readonly buyerId: number
  readonly second: number
}

/** The numbers in a shop's chats of a day that is prepared. */
export const mentionsOfDay = (sql: Sql, shop: number, day: string): StoredMention[] =>
  sql.all(
    `select m.order_no as number, d.buyer_id as buyerId, m.second
     from chat_accounts a
     cross join chat_days d on d.account_id = a.id and d.day = ?
     cross join chat_mentions m on m.chat_day_id = d.id
     where a.shop_id = ?`,
    day,
    shop,
  )

/** A line with a long number in it. */
export interface NumberedLine {
  readonly buyerId: number
  readonly second: number
  readonly text: string
}

const fifteenDigits = `*${'[0-9０-９]'.repeat(15)}*`

/** Lines of a shop's day that may hold an order's number. */
export const numberedLines = (sql: Sql, shop: number, day: string): NumberedLine[] =>
  sql.all(
    `select d.buyer_id as buyerId, m.second, m.text
     from chat_accounts a
     cross join chat_days d on d.account_id = a.id and d.day = ?
     cross join messages m on m.chat_day_id = d.id
     where a.shop_id = ? and m.text glob ?`,
    day,
    shop,
    fifteenDigits,
  )
