import type { Nudge } from '#shared/contract/unpaid.ts'
import type { OrderId, PersonId, ShopId } from '#shared/kit/ids.ts'
import { spanOfMonth, type LocalDate, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql } from '../db/sql.ts'

/** An order as far as reminding goes; the buyer's name in full. */
export interface UnpaidRow {
  readonly id: OrderId
  readonly shopId: ShopId
  readonly shop: string
  readonly orderNo: string
  readonly status: string
  readonly buyer: string | null
  readonly title: string | null
  readonly memo: string | null
  readonly createdAt: LocalTime
  readonly payable: Fen | null
}

const selectOrders = `select o.id, o.shop_id as "shopId", s.name as shop, o.order_no as "orderNo", o.status, o.buyer, o.title, o.memo,
  o.created_at as "createdAt", o.payable from orders o join shops s on s.id = o.shop_id`

/** Unpaid orders made from a day on and before another, oldest first. */
export const unpaidBetween = (sql: Sql, from: LocalDate, before: LocalDate): UnpaidRow[] =>
  sql.all(
    `${selectOrders} where o.created_at >= ? and o.created_at < ? and o.status = 'unpaid' order by o.created_at, o.order_no, o.id`,
    from,
    before,
  )

/** An order by its id, paid or not. */
export const nudgeableOrder = (sql: Sql, id: OrderId): UnpaidRow | undefined =>
  sql.get(`${selectOrders} where o.id = ?`, id)

/** An order by its number, paid or not; an import that was undone leaves reminders without one. */
export const nudgeableByNumber = (sql: Sql, shop: ShopId, orderNo: string): UnpaidRow | undefined =>
  sql.get(`${selectOrders} where o.shop_id = ? and o.order_no = ?`, shop, orderNo)

/** Orders and money of those made from a day on and before another that nobody reminded on a day. */
export const countToNudge = (
  sql: Sql,
  span: { readonly from: LocalDate; readonly before: LocalDate; readonly day: LocalDate },
): { readonly orders: number; readonly payable: number } =>
  sql.get<{ orders: number; payable: number }>(
    `select count(*) as orders, coalesce(sum(o.payable), 0) as payable from orders o
     where o.created_at >= ? and o.created_at < ? and o.status = 'unpaid' and not exists (
       select 1 from nudges n where n.shop_id = o.shop_id and n.order_no = o.order_no and n.day = ? and n.taken_back_at is null)`,
    span.from,
    span.before,
    span.day,
  ) ?? { orders: 0, payable: 0 }

const selectNudges = `select n.id, n.day, n.at, p.number as agent, n.result, n.note, n.taken_back_at as "takenBackAt"
  from nudges n join people p on p.id = n.person_id`

/** Every reminder of an order, those taken back too, oldest first. */
export const nudgesOf = (sql: Sql, shop: ShopId, orderNo: string): Nudge[] =>
  sql.all(`${selectNudges} where n.shop_id = ? and n.order_no = ? order by n.at, n.id`, shop, orderNo)

/** The order a reminder belongs to, and whether it stands. */
export const nudgeById = (
  sql: Sql,
  id: number,
): { readonly shopId: ShopId; readonly orderNo: string; readonly takenBackAt: LocalTime | null } | undefined =>
  sql.get(
    'select shop_id as "shopId", order_no as "orderNo", taken_back_at as "takenBackAt" from nudges where id = ?',
    id,
  )

export const insertNudge = (
  sql: Sql,
  nudge: {
    readonly shopId: ShopId
    readonly orderNo: string
    readonly personId: PersonId
    readonly result: Nudge['result']
    readonly note: string
    readonly day: LocalDate
    readonly at: LocalTime
    readonly by: string
  },
): void => {
  sql.run(
    'insert into nudges (shop_id, order_no, day, person_id, result, note, at, by) values (?, ?, ?, ?, ?, ?, ?, ?)',
    nudge.shopId,
    nudge.orderNo,
    nudge.day,
    nudge.personId,
    nudge.result,
    nudge.note,
    nudge.at,
    nudge.by,
  )
}

/** Takes a standing reminder back; the row stays. */
export const takeBack = (sql: Sql, id: number, at: LocalTime): void => {
  sql.run('update nudges set taken_back_at = ? where id = ? and taken_back_at is null', at, id)
}

/** A standing reminder, and when its order was paid: null while it is not, or when the trade was closed after all. */
export interface NudgeAndPayment {
  readonly order: string
  readonly agent: string
  readonly day: LocalDate
  readonly at: LocalTime
  readonly paidAt: LocalTime | null
  readonly paid: number | null
}

/** Standing reminders written in a month, and all of the orders that were paid in it, as they were written. */
export const nudgesForMonth = (sql: Sql, month: Month): NudgeAndPayment[] => {
  const { from, to } = spanOfMonth(month)
  return sql.all(
    `select n.shop_id || char(9) || n.order_no as "order", p.number as agent, n.day, n.at,
       case when o.status <> 'closed' then o.paid_at end as "paidAt", o.paid
     from nudges n join people p on p.id = n.person_id left join orders o on o.shop_id = n.shop_id and o.order_no = n.order_no
     where n.taken_back_at is null and ((n.day >= ? and n.day < ?) or (o.paid_at >= ? and o.paid_at < ?)) order by n.at, n.id`,
    from,
    to,
    from,
    to,
  )
}

/** Months before another in which orders were paid, newest first: one look into the index of payments a month. */
export const paidMonthsBefore = (sql: Sql, month: Month): Month[] => {
  const found: Month[] = []
  const latestBefore = (day: LocalDate): Month | null =>
    sql.get<{ month: Month | null }>('select substr(max(paid_at), 1, 7) as month from orders where paid_at < ?', day)
      ?.month ?? null
  for (let one = latestBefore(spanOfMonth(month).from); one !== null; one = latestBefore(spanOfMonth(one).from))
    found.push(one)
  return found
}
