import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import type { OrderValues } from './order-store.ts'

/** What a batch changed about one order: how it was before, null when the batch brought it. */
export interface OrderChange {
  readonly orderNo: string
  readonly before: OrderValues | null
}

const changeOf = (row: { orderNo: string; before: string | null }): OrderChange => ({
  orderNo: row.orderNo,
  before: row.before === null ? null : (JSON.parse(row.before) as OrderValues),
})

export const insertChange = (
  sql: Sql,
  batch: BatchId,
  shop: ShopId,
  orderNo: string,
  before: OrderValues | null,
): void => {
  sql.run(
    'insert into order_changes (batch_id, shop_id, order_no, before) values (?, ?, ?, ?)',
    batch,
    shop,
    orderNo,
    before === null ? null : JSON.stringify(before),
  )
}

export const changesOfBatch = (sql: Sql, batch: BatchId): OrderChange[] =>
  sql
    .all<{ orderNo: string; before: string | null }>(
      'select order_no as "orderNo", before from order_changes where batch_id = ?',
      batch,
    )
    .map(changeOf)

/** The next batch after this one that changed the same order; undefined when none did. */
export const laterChange = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string): BatchId | undefined =>
  sql.get<{ id: BatchId }>(
    'select batch_id as id from order_changes where shop_id = ? and order_no = ? and batch_id > ? order by batch_id limit 1',
    shop,
    orderNo,
    batch,
  )?.id

/** The last batch before this one that changed the same order; undefined when none did. */
export const earlierChange = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string): BatchId | undefined =>
  sql.get<{ id: BatchId }>(
    'select batch_id as id from order_changes where shop_id = ? and order_no = ? and batch_id < ? order by batch_id desc limit 1',
    shop,
    orderNo,
    batch,
  )?.id

export const replaceBefore = (
  sql: Sql,
  batch: BatchId,
  shop: ShopId,
  orderNo: string,
  before: OrderValues | null,
): void => {
  sql.run(
    'update order_changes set before = ? where batch_id = ? and shop_id = ? and order_no = ?',
    before === null ? null : JSON.stringify(before),
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
      `select b.at, b.file, c.before is null as "isFirst" from order_changes c join import_batches b on b.id = c.batch_id
       where c.shop_id = ? and c.order_no = ? order by c.batch_id`,
      shop,
      orderNo,
    )
    .map((row) => ({ ...row, isFirst: row.isFirst === 1 }))
