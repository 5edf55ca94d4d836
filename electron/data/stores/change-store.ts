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

const pageSize = 1_000

/** Everything a batch said, in pages, because a statement that is being stepped through would keep the connection from writing. */
export const changesOfBatch = function* (sql: Sql, batch: BatchId): Generator<{ thing: Thing; change: Change }[]> {
  let after: [string, number, string] = ['', -1, '']
  for (;;) {
    const rows = sql.all<ChangeRow & Thing>(
      `select target as "table", shop_id as shop, key, kind, before from import_changes
       where batch_id = ? and (target, shop_id, key) > (?, ?, ?) order by target, shop_id, key limit ${pageSize}`,
      batch,
      ...after,
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => ({ thing: { table: row.table, shop: row.shop, key: row.key }, change: changeOf(row) }))
    after = [last.table, last.shop, last.key]
  }
}

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

/** The last batch before this one that said something about the same thing; undefined when none did. */
export const earlierChange = (sql: Sql, batch: BatchId, { table, shop, key }: Thing): BatchId | undefined =>
  sql.get<{ id: BatchId }>(
    `select batch_id as id from import_changes where target = ? and shop_id = ? and key = ? and batch_id < ?
     order by batch_id desc limit 1`,
    table,
    shop,
    key,
    batch,
  )?.id

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

export const deleteChanges = (sql: Sql, batch: BatchId): void => {
  sql.run('delete from import_changes where batch_id = ?', batch)
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
