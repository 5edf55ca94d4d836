import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { directionNumber } from './message-store.ts'

// What imports hold that a shift may have to hand over. Buyers' names in full: they leave shortened.

/** A condition for a text that has one of so many words in it. Told word by word: asking a list about every row takes five times as long. */
export const hasOneOf = (column: string, words: readonly string[]): string =>
  words.length === 0 ? '0' : `(${words.map(() => `instr(${column}, ?) > 0`).join(' or ')})`

/** A line of an agent that has one of the words in it. */
export interface PromiseLine {
  readonly account: string
  readonly buyerId: number
  readonly buyer: string
  readonly day: LocalDate
  /** of the calendar day */
  readonly second: number
  readonly text: string
}

/** Agents' lines with one of the words, of a shop between two calendar days, both included, by time. */
export const agentLinesWith = (
  sql: Sql,
  { shopId, from, to, words }: { shopId: ShopId; from: LocalDate; to: LocalDate; words: readonly string[] },
): PromiseLine[] =>
  sql.all(
    `select a.name as account, d.buyer_id as "buyerId", b.name as buyer, d.day, m.second, m.text
     from chat_accounts a join chat_days d on d.account_id = a.id and d.day between ? and ?
     join chat_buyers b on b.id = d.buyer_id
     join messages m on m.chat_day_id = d.id
     where a.shop_id = ? and m.direction = ? and ${hasOneOf('m.text', words)}
     order by d.day, m.second, m.id`,
    from,
    to,
    shopId,
    directionNumber('agent'),
    ...words,
  )

/** An order whose platform says that its refund or return is under way. */
export interface AfterSalesRow {
  readonly shopId: ShopId
  readonly shop: string
  readonly orderNo: string
  readonly buyer: string | null
  readonly statusText: string
  readonly title: string | null
}

/** Words of platforms for what is not over yet. */
export const underWay = [
  '退款中',
  '退货中',
  '退款处理',
  '申请退',
  '待退款',
  '待退货',
  '换货中',
  '售后中',
  '售后处理',
  '维权中',
]

/** Orders made from a moment on, until another, whose after-sales is open and that have neither a refund nor an entry in the register, oldest first. */
export const ordersInAfterSales = (sql: Sql, from: LocalTime, to: LocalTime): AfterSalesRow[] =>
  sql.all(
    `select o.shop_id as "shopId", s.name as shop, o.order_no as "orderNo", o.buyer, o.status_text as "statusText", o.title
     from orders o join shops s on s.id = o.shop_id
     where o.created_at >= ? and o.created_at <= ? and o.status <> 'closed'
       and ${hasOneOf('o.status_text', underWay)}
       and not exists (select 1 from refunds r where r.shop_id = o.shop_id and r.order_no = o.order_no)
       and not exists (select 1 from register_entries e where e.register = 'after-sales' and e.order_no = o.order_no)
     order by o.created_at, o.id`,
    from,
    to,
    ...underWay,
  )

/** A bad or middling review without an answer. */
export interface ReviewRow {
  readonly shopId: ShopId
  readonly shop: string
  readonly key: string
  readonly orderNo: string | null
  readonly buyer: string | null
  readonly at: LocalTime
  /** stars, 1–3 */
  readonly grade: number
  readonly text: string | null
}

/** Bad and middling reviews of a span of time that nobody answered or wrote into the register, oldest first. */
export const unansweredReviews = (sql: Sql, from: LocalTime, to: LocalTime): ReviewRow[] =>
  sql.all(
    `select r.shop_id as "shopId", s.name as shop, r.key, r.order_no as "orderNo", r.buyer, r.at, r.grade, r.text
     from reviews r join shops s on s.id = r.shop_id
     where r.at >= ? and r.at <= ? and r.grade <= 3 and coalesce(r.reply, '') = ''
       and not exists (select 1 from register_entries e where e.source = 'review:' || r.shop_id || ':' || r.key)
     order by r.at, r.id`,
    from,
    to,
  )
