import type { OrderId, PersonId, ShopId } from '#shared/kit/ids.ts'
import { spanOfMonth, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { BulkInsert } from './bulk-insert.ts'

// Orders as they were when a month was closed, and which of them are others now: docs/corrections.md.

/** Whose an order was at its closing; `line` null: the person's plan counts it in another month. */
export interface KeptPart {
  readonly personId: PersonId
  readonly share: number
  readonly line: { readonly base: number; readonly amount: number; readonly extra: number } | null
}

const standingDecisions = `(select shop_id, order_no, max(id) as id from order_decisions where revoked_at is null group by shop_id, order_no)`
const refundsByOrder = `(select shop_id, order_no, group_concat(amount || ' ' || succeeded_at || ' ' || coalesce(reason_kind, '') || ' ' ||
  coalesce(reason, ''), char(10) order by key) as told from refunds group by shop_id, order_no)`

/** Columns of `closing_orders` that are facts of the order, and what each is now. */
const facts = {
  status: 'o.status',
  paid: 'o.paid',
  postage: 'o.postage',
  refunded: 'o.refunded',
  memo: 'o.memo',
  flag: 'o.flag',
  paid_at: 'o.paid_at',
  completed_at: 'o.completed_at',
  refunds: `coalesce(r.told, '')`,
  decision_id: 'd.id',
} as const

const told = `left join ${standingDecisions} d on d.shop_id = o.shop_id and d.order_no = o.order_no
  left join ${refundsByOrder} r on r.shop_id = o.shop_id and r.order_no = o.order_no`
const inMonth = `o.paid_at is not null
  and ((o.paid_at >= ? and o.paid_at < ?) or (o.completed_at >= ? and o.completed_at < ?))`

const spanTwice = (month: Month): [string, string, string, string] => {
  const { from, to } = spanOfMonth(month)
  return [from, to, from, to]
}

type FactRow = Readonly<Record<keyof typeof facts, string | number | null>> & {
  readonly id: OrderId
  readonly shop: ShopId
  readonly orderNo: string
}

const factColumns = Object.entries(facts)
  .map(([column, now]) => `${now} as ${column}`)
  .join(', ')

/** Keeps the orders paid or completed in a month as they are now, with whose they are; a thousand a step. Returns how many. */
export const insertClosingOrders = function* (
  sql: Sql,
  closing: number,
  month: Month,
  parts: ReadonlyMap<OrderId, readonly KeptPart[]>,
): Generator<unknown, number> {
  const columns = Object.keys(facts) as (keyof typeof facts)[]
  const rows = new BulkInsert(
    sql,
    `insert into closing_orders (closing_id, shop_id, order_no, ${columns.join(', ')}, parts)`,
    `(${Array.from({ length: columns.length + 4 }, () => '?').join(', ')})`,
  )
  // All at once: a statement that is being stepped through would keep the connection from writing.
  const found = sql.all<FactRow>(
    `select o.id, o.shop_id as shop, o.order_no as orderNo, ${factColumns} from orders o ${told}
     where ${inMonth} order by o.shop_id, o.order_no`,
    ...spanTwice(month),
  )
  for (const [index, row] of found.entries()) {
    rows.add(
      closing,
      row.shop,
      row.orderNo,
      ...columns.map((column) => row[column]),
      JSON.stringify(parts.get(row.id) ?? []),
    )
    if (index % 1000 === 999) yield index
  }
  rows.flush()
  return found.length
}

/** An order that is another one than at its closing. */
export interface ChangedOrder {
  readonly shopId: ShopId
  readonly shop: string
  readonly orderNo: string
  /** null: gone */
  readonly id: OrderId | null
  /** null: it came after the closing */
  readonly then: {
    readonly memo: string | null
    readonly flag: string | null
    readonly paidAt: LocalTime | null
    readonly decisionId: number | null
    readonly parts: readonly KeptPart[]
  } | null
  readonly decisionId: number | null
}

interface ChangedRow {
  readonly shopId: ShopId
  readonly shop: string
  readonly orderNo: string
  readonly id: OrderId | null
  readonly memo: string | null
  readonly flag: string | null
  readonly paidAt: LocalTime | null
  readonly decisionThen: number | null
  readonly parts: string
  readonly decisionId: number | null
}

const differs = Object.entries(facts)
  .map(([column, now]) => `c.${column} is not ${now}`)
  .join(' or ')

const changedKept = (sql: Sql, closing: number): ChangedOrder[] =>
  sql
    .all<ChangedRow>(
      `select c.shop_id as shopId, s.name as shop, c.order_no as orderNo, o.id, c.memo, c.flag, c.paid_at as paidAt,
         c.decision_id as decisionThen, c.parts, d.id as decisionId
       from closing_orders c join shops s on s.id = c.shop_id
         left join orders o on o.shop_id = c.shop_id and o.order_no = c.order_no ${told}
       where c.closing_id = ? and (o.id is null or ${differs}) order by c.shop_id, c.order_no`,
      closing,
    )
    .map(({ memo, flag, paidAt, decisionThen, parts, ...row }) => ({
      ...row,
      then: { memo, flag, paidAt, decisionId: decisionThen, parts: JSON.parse(parts) as KeptPart[] },
    }))

const cameLater = (sql: Sql, closing: number, month: Month): ChangedOrder[] =>
  sql
    .all<Omit<ChangedOrder, 'then'>>(
      `select o.shop_id as shopId, s.name as shop, o.order_no as orderNo, o.id, d.id as decisionId
       from orders o join shops s on s.id = o.shop_id ${told}
       where ${inMonth} and not exists (
         select 1 from closing_orders c where c.closing_id = ? and c.shop_id = o.shop_id and c.order_no = o.order_no)
       order by o.shop_id, o.order_no`,
      ...spanTwice(month),
      closing,
    )
    .map((row) => ({ ...row, then: null }))

/** Orders whose facts are others than at the closing, that are gone, or that came to the month after it. */
export const changedOrders = (sql: Sql, closing: number, month: Month): ChangedOrder[] => [
  ...changedKept(sql, closing),
  ...cameLater(sql, closing, month),
]

/** A kept order by its number, whether it differs or not; undefined: it was not in the closing. */
export const closingOrder = (
  sql: Sql,
  closing: number,
  shop: number,
  orderNo: string,
): readonly KeptPart[] | undefined => {
  const row = sql.get<{ parts: string }>(
    'select parts from closing_orders where closing_id = ? and shop_id = ? and order_no = ?',
    closing,
    shop,
    orderNo,
  )
  return row && (JSON.parse(row.parts) as KeptPart[])
}

/** What tells whether any order may have changed: grows with every change of an order or its refunds, and with every decision made or taken back. */
export const orderVersion = (sql: Sql): string => {
  const row = sql.get<Readonly<Record<string, number | null>>>(
    `select (select count(*) from order_days) as days, (select sum(version) from order_days) as changes,
       (select count(*) from order_decisions) as decisions, (select count(revoked_at) from order_decisions) as revoked`,
  )
  return Object.values(row ?? {}).join(' ')
}
