import type { OrderId, ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql } from '../db/sql.ts'
import { hasOneOf, underWay } from './handover-source-store.ts'

// What imports know of matters that belong into the registers of complaints, reviews and after-sales. Buyers' names in full: they leave shortened.

interface Matter {
  /** the same as long as the matter is: what an entry made from it names as its source */
  readonly key: string
  readonly shopId: ShopId
  readonly shop: string
  readonly orderId: OrderId | null
  readonly orderNo: string | null
  readonly buyer: string | null
  readonly title: string | null
  readonly at: LocalTime
}

/** A refund: under way by the words of an order, or one that succeeded. `at`: asked for, or as near to it as the file says. */
export interface RefundMatter extends Matter {
  readonly orderNo: string
  readonly isDone: boolean
  readonly amount: Fen | null
  readonly status: string | null
  readonly phase: string | null
  readonly reason: string | null
  readonly label: string | null
}

export interface ReviewMatter extends Matter {
  /** stars, 1–3 */
  readonly grade: number
  readonly text: string | null
}

/** The newest moment that any order, refund or review of the imports tells of, but none after `now`; null = there are none. */
export const newestMatter = (sql: Sql, now: LocalTime): LocalTime | null =>
  sql.get<{ at: LocalTime | null }>(
    `select max(at) as at from (
       select max(created_at) as at from orders where created_at <= ?
       union all select max(succeeded_at) from refunds where succeeded_at <= ?
       union all select max(at) from reviews where at <= ?)`,
    now,
    now,
    now,
  )?.at ?? null

/** No entry of the register speaks of this order that is open, or was closed after the matter came up. */
const hasNoEntry = (orderNo: string, since: string): string =>
  `not exists (select 1 from register_entries e where e.register = 'after-sales' and e.order_no = ${orderNo}
     and (e.closed_at is null or e.closed_at >= ${since}))`
const isNotLeftOut = (key: string): string => `not exists (select 1 from care_drops d where d.key = ${key})`
const isNotTaken = (key: string): string => `not exists (select 1 from register_entries e where e.source = ${key})`

const openKey = `'refund:' || o.shop_id || ':' || o.order_no`
const doneKey = `'refund:' || r.shop_id || ':' || r.order_no || ':' || r.key`
const reviewKey = `'review:' || r.shop_id || ':' || r.key`
const saysUnderWay = hasOneOf(`(o.status_text || ' ' || coalesce(o.after_sales, ''))`, underWay)

/** Refunds under way of orders made since a moment, and refunds that succeeded since another, that nobody took up or left out; oldest first. */
export const refundMatters = (sql: Sql, since: { orders: LocalTime; refunds: LocalTime }): RefundMatter[] =>
  sql
    .all<Omit<RefundMatter, 'isDone'> & { readonly isDone: number }>(
      `select ${openKey} as key, o.shop_id as "shopId", s.name as shop, o.id as "orderId", o.order_no as "orderNo", o.buyer, o.title,
         o.created_at as at, 0 as "isDone", null as amount, coalesce(nullif(o.after_sales, ''), o.status_text) as status,
         null as phase, null as reason, null as label
       from orders o join shops s on s.id = o.shop_id
       where o.created_at >= ? and o.status <> 'closed' and ${saysUnderWay}
         and not exists (select 1 from refunds r where r.shop_id = o.shop_id and r.order_no = o.order_no)
         and ${hasNoEntry('o.order_no', 'o.created_at')} and ${isNotTaken(openKey)} and ${isNotLeftOut(openKey)}
       union all
       select ${doneKey}, r.shop_id, s.name, o.id, r.order_no, o.buyer, coalesce(r.title, o.title), coalesce(r.applied_at, r.succeeded_at),
         1, r.amount, r.status, r.phase, r.reason, r.reason_kind
       from refunds r join shops s on s.id = r.shop_id
         left join orders o on o.shop_id = r.shop_id and o.order_no = r.order_no
       where r.succeeded_at >= ?
         and ${hasNoEntry('r.order_no', 'coalesce(r.applied_at, r.succeeded_at)')} and ${isNotTaken(doneKey)} and ${isNotLeftOut(doneKey)}
       order by at, key`,
      since.orders,
      ...underWay,
      since.refunds,
    )
    .map((row) => ({ ...row, isDone: row.isDone === 1 }))

/** Reviews of three stars or fewer since a moment that nobody took up or left out, oldest first. */
export const reviewMatters = (sql: Sql, since: LocalTime): ReviewMatter[] =>
  sql.all(
    `select ${reviewKey} as key, r.shop_id as "shopId", s.name as shop, o.id as "orderId", r.order_no as "orderNo",
       coalesce(r.buyer, o.buyer) as buyer, coalesce(r.title, o.title) as title, r.at, r.grade, r.text
     from reviews r join shops s on s.id = r.shop_id
       left join orders o on o.shop_id = r.shop_id and o.order_no = r.order_no
     where r.at >= ? and r.grade <= 3 and ${isNotTaken(reviewKey)} and ${isNotLeftOut(reviewKey)}
     order by r.at, r.key`,
    since,
  )

/** A matter that nobody follows comes back no more. */
export const leaveMatterOut = (sql: Sql, key: string, at: LocalTime, by: string): void => {
  sql.run('insert into care_drops (key, at, by) values (?, ?, ?) on conflict (key) do nothing', key, at, by)
}

/** What the imports say of an entry of after-sales. `amount` null: no money went back. `status`: the platform's words. */
export interface RefundFact {
  readonly entry: number
  readonly amount: Fen | null
  readonly at: LocalTime | null
  readonly status: string | null
  readonly orderStatus: string | null
}

/** Refunds that succeeded since the matter of an entry came up, one line an entry, and how its order stands. */
export const refundFacts = (sql: Sql, changedSince: LocalTime): RefundFact[] =>
  sql.all(
    `select e.id as entry, sum(r.amount) as amount, max(r.succeeded_at) as at, max(r.status) as status, max(o.status) as "orderStatus"
     from register_entries e
       left join refunds r on r.shop_id in (select id from shops) and r.order_no = e.order_no and (r.succeeded_at >= datetime(e.at, '-30 days')
         or e.source = ${doneKey})
       left join orders o on o.shop_id in (select id from shops) and o.order_no = e.order_no
     where e.register = 'after-sales' and e.order_no is not null and (e.closed_at is null or e.changed_at >= ?)
       and (r.id is not null or o.status = 'closed')
     group by e.id order by e.id`,
    changedSince,
  )

/** Answers of the shop to reviews that are in the register. */
export const reviewFacts = (sql: Sql): { entry: number; reply: string }[] =>
  sql.all(
    `select e.id as entry, r.reply from register_entries e
       join reviews r on e.source = ${reviewKey}
     where e.register = 'reviews' and e.source is not null and coalesce(r.reply, '') <> '' order by e.id`,
  )
