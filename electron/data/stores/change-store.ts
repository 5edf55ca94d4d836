import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import type { RecordTable, RecordValues } from './record-store.ts'

/** What a batch said about one thing: it brought it, changed it – then `before` is how it was – or saw it unchanged. */
export type Change =
  { readonly kind: 'new' | 'seen'; readonly before: null } | { readonly kind: 'updated'; readonly before: RecordValues }

/** One thing of one table; shop 0 stands for the whole team. */
export interface Thing {
  readonly table: RecordTable
  readonly shop: number
  readonly key: string
}

interface ChangeRow {
  readonly kind: Change['kind']
  readonly before: string | null
}

const changeOf = ({ kind, before }: ChangeRow): Change =>
  kind === 'updated' ? { kind, before: JSON.parse(before ?? '{}') as RecordValues } : { kind, before: null }

const textOf = ({ before }: Change): string | null => (before === null ? null : JSON.stringify(before))

export const insertChange = (sql: Sql, batch: BatchId, { table, shop, key }: Thing, change: Change): void => {
  sql.run(
    'insert into import_changes (batch_id, target, shop_id, key, kind, before) values (?, ?, ?, ?, ?, ?)',
    batch,
    table,
    shop,
    key,
    change.kind,
    textOf(change),
  )
}

/** What a batch said about one thing, and who else spoke about it. */
export interface ChangeInChain {
  readonly thing: Thing
  readonly change: Change
  /** the last batch before this one that said something about the same thing */
  readonly earlier: BatchId | null
  readonly hasLater: boolean
}

const pageSize = 500

/** The first things a batch said something about; none when it has said nothing or all of it is deleted. */
export const firstChangesOfBatch = (sql: Sql, batch: BatchId): ChangeInChain[] =>
  sql
    .all<ChangeRow & Thing & { earlier: BatchId | null; later: number }>(
      `select c.target as "table", c.shop_id as shop, c.key, c.kind, c.before,
         (select max(o.batch_id) from import_changes o
          where o.target = c.target and o.shop_id = c.shop_id and o.key = c.key and o.batch_id < c.batch_id) as earlier,
         exists (select 1 from import_changes o
          where o.target = c.target and o.shop_id = c.shop_id and o.key = c.key and o.batch_id > c.batch_id) as later
       from import_changes c where c.batch_id = ? order by c.target, c.shop_id, c.key limit ${pageSize}`,
      batch,
    )
    .map(({ table, shop, key, earlier, later, ...change }) => ({
      thing: { table, shop, key },
      change: changeOf(change),
      earlier,
      hasLater: later === 1,
    }))

/** What a later batch said about the same thing, and about which of its values it can say anything. */
export interface LaterChange {
  readonly id: BatchId
  readonly change: Change
  readonly fields: readonly string[]
}

/** Every later batch that had the same thing, in the order they came. */
export const laterChanges = (sql: Sql, batch: BatchId, { table, shop, key }: Thing): LaterChange[] =>
  sql
    .all<ChangeRow & { id: BatchId; fields: string }>(
      `select c.batch_id as id, c.kind, c.before, coalesce(b.fields -> c.target, '[]') as fields
       from import_changes c join import_batches b on b.id = c.batch_id
       where c.target = ? and c.shop_id = ? and c.key = ? and c.batch_id > ? order by c.batch_id`,
      table,
      shop,
      key,
      batch,
    )
    .map((row) => ({ id: row.id, change: changeOf(row), fields: JSON.parse(row.fields) as string[] }))

export const replaceChange = (sql: Sql, batch: BatchId, { table, shop, key }: Thing, change: Change): void => {
  sql.run(
    'update import_changes set kind = ?, before = ? where target = ? and shop_id = ? and key = ? and batch_id = ?',
    change.kind,
    textOf(change),
    table,
    shop,
    key,
    batch,
  )
}

/** Forgets what a batch said about everything up to a thing, in the order of {@link firstChangesOfBatch}. */
export const deleteChangesUpTo = (sql: Sql, batch: BatchId, { table, shop, key }: Thing): void => {
  sql.run(
    'delete from import_changes where batch_id = ? and (target, shop_id, key) <= (?, ?, ?)',
    batch,
    table,
    shop,
    key,
  )
}

/** The imports that brought or changed an order, oldest first. */
export const importsOfOrder = (
  sql: Sql,
  shop: ShopId,
  orderNo: string,
): { at: LocalTime; file: string; isFirst: boolean }[] =>
  sql
    .all<{ at: LocalTime; file: string; isFirst: number }>(
      `select b.at, b.file, c.kind = 'new' as "isFirst" from import_changes c join import_batches b on b.id = c.batch_id
       where c.target = 'orders' and c.shop_id = ? and c.key = ? and c.kind <> 'seen' order by c.batch_id`,
      shop,
      orderNo,
    )
    .map((row) => ({ ...row, isFirst: row.isFirst === 1 }))
