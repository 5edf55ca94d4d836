import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// On which days orders were made that have changed since: docs/conversion.md §11.

const touch = (orders: string): string =>
  `insert into order_days (shop_id, day, version)
   select distinct o.shop_id, substr(o.created_at, 1, 10), 1 from ${orders}
   on conflict (shop_id, day) do update set version = version + 1`

/** Tables of imports whose rows are orders or belong to one. */
const newRows: Readonly<Record<string, string>> = {
  orders: touch('orders o where o.id > ?'),
  order_items: touch('order_items n join orders o on o.shop_id = n.shop_id and o.order_no = n.order_no where n.id > ?'),
  refunds: touch('refunds n join orders o on o.shop_id = n.shop_id and o.order_no = n.order_no where n.id > ?'),
}

/** What touches the days of a table's rows above an id; null: its rows have nothing to do with orders. */
export const touchNewRows = (table: string): string | null => newRows[table] ?? null

const oneOrder = touch('orders o where o.shop_id = ? and o.order_no = ?')
const orderOf: Readonly<Record<string, string>> = {
  order_items: touch(
    'order_items n join orders o on o.shop_id = n.shop_id and o.order_no = n.order_no where n.shop_id = ? and n.key = ?',
  ),
  refunds: touch(
    'refunds n join orders o on o.shop_id = n.shop_id and o.order_no = n.order_no where n.shop_id = ? and n.key = ?',
  ),
}

/** The order is about to change, or has changed; nothing happens when it is not there. */
export const touchOrder = (sql: Sql, shop: number, orderNo: string): void => {
  sql.run(oneOrder, shop, orderNo)
}

/** A row of a table of imports is about to change, or has changed: call it on both sides, because its order may be another one then. */
export const touchRow = (sql: Sql, table: string, shop: number, key: string): void => {
  const text = table === 'orders' ? oneOrder : orderOf[table]
  if (text !== undefined) sql.run(text, shop, key)
}

/** Versions of the days on which orders were made, by `shop day`, both ends included; `shop` null: all shops. */
export const orderDayVersions = (
  sql: Sql,
  shop: number | null,
  from: string,
  to: string,
): readonly { readonly shopId: number; readonly day: LocalDate; readonly version: number }[] =>
  sql.all(
    `select shop_id as shopId, day, version from order_days where (? is null or shop_id = ?) and day between ? and ?
     order by shop_id, day`,
    shop,
    shop,
    from,
    to,
  )

/** The first and last day with chats or orders; null = there are none. `shop` null: all shops. */
export const firstAndLastDay = (sql: Sql, shop: number | null): { first: LocalDate; last: LocalDate } | null => {
  const found = sql.get<{ first: LocalDate | null; last: LocalDate | null }>(
    `select min(day) as first, max(day) as last from (
       select shop_id, day from order_days union all select shop_id, day from chat_readiness)
     where ? is null or shop_id = ?`,
    shop,
    shop,
  )
  return found && found.first !== null && found.last !== null ? { first: found.first, last: found.last } : null
}
