import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import type { OrderValues } from './order-store.ts'

/** What a batch said about one order: it brought it, changed it – then `before` is how it was – or saw it unchanged. */
export type OrderChange =
  { readonly kind: 'new' | 'seen'; readonly before: null } | { readonly kind: 'updated'; readonly before: OrderValues }

interface ChangeRow {
  readonly orderNo: string
  readonly kind: OrderChange['kind']
  readonly before: string | null
}

const changeOf = ({ kind, before }: ChangeRow): OrderChange =>
  kind === 'updated' ? { kind, before: JSON.parse(before ?? '{}') as OrderValues } : { kind, before: null }

const textOf = ({ before }: OrderChange): string | null => (before === null ? null : JSON.stringify(before))

export const insertChange = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string, change: OrderChange): void => {
  sql.run(
    'insert into order_changes (batch_id, shop_id, order_no, kind, before) values (?, ?, ?, ?, ?)',
    batch,
    shop,
    orderNo,
    change.kind,
    textOf(change),
  )
}

export const changesOfBatch = (sql: Sql, batch: BatchId): { orderNo: string; change: OrderChange }[] =>
  sql
    .all<ChangeRow>('select order_no as "orderNo", kind, before from order_changes where batch_id = ?', batch)
    .map((row) => ({ orderNo: row.orderNo, change: changeOf(row) }))

/** What a later batch said about the same order, and about which of its fields it can say anything. */
export interface LaterChange {
  readonly id: BatchId
  readonly change: OrderChange
  readonly fields: readonly (keyof OrderValues)[]
}

/** Every later batch that had the same order, in the order they came. */
export const laterChanges = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string): LaterChange[] =>
  sql
    .all<ChangeRow & { id: BatchId; fields: string }>(
      `select c.batch_id as id, c.order_no as "orderNo", c.kind, c.before, b.fields
       from order_changes c join import_batches b on b.id = c.batch_id
       where c.shop_id = ? and c.order_no = ? and c.batch_id > ? order by c.batch_id`,
      shop,
      orderNo,
      batch,
    )
    .map((row) => ({ id: row.id, change: changeOf(row), fields: JSON.parse(row.fields) as LaterChange['fields'] }))

/** The last batch before this one that said something about the same order; undefined when none did. */
export const earlierChange = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string): BatchId | undefined =>
  sql.get<{ id: BatchId }>(
    'select batch_id as id from order_changes where shop_id = ? and order_no = ? and batch_id < ? order by batch_id desc limit 1',
    shop,
    orderNo,
    batch,
  )?.id

export const replaceChange = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string, change: OrderChange): void => {
  sql.run(
    'update order_changes set kind = ?, before = ? where batch_id = ? and shop_id = ? and order_no = ?',
    change.kind,
    textOf(change),
    batch,
    shop,
    orderNo,
  )
}

export const deleteChanges = (sql: Sql, batch: BatchId): void => {
  sql.run('delete from order_changes where batch_id = ?', batch)
}

/** The imports that brought or changed an order, oldest first. */
export const importsOfOrder = (
  sql: Sql,
  shop: ShopId,
  orderNo: string,
): { at: LocalTime; file: string; isFirst: boolean }[] =>
  sql
    .all<{ at: LocalTime; file: string; isFirst: number }>(
      `select b.at, b.file, c.kind = 'new' as "isFirst" from order_changes c join import_batches b on b.id = c.batch_id
       where c.shop_id = ? and c.order_no = ? and c.kind <> 'seen' order by c.batch_id`,
      shop,
      orderNo,
    )
    .map((row) => ({ ...row, isFirst: row.isFirst === 1 }))
