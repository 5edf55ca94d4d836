import type { Batch } from '#shared/contract/imports.ts'
import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import type { RecordTable } from './record-store.ts'

type NewBatch = Omit<Batch, 'id' | 'shop' | 'undoneAt'> & {
  readonly rejectedHeader: readonly string[]
  /** the values, by table, the file says something about */
  readonly fields: Readonly<Partial<Record<RecordTable, readonly string[]>>>
}

interface BatchRow {
  readonly id: BatchId
  readonly at: LocalTime
  readonly by: string
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly kind: Batch['kind']
  readonly preset: string
  readonly container: string
  readonly encoding: string | null
  readonly shop_id: ShopId | null
  readonly shop: string | null
  readonly rows_read: number
  readonly rows_new: number
  readonly rows_updated: number
  readonly rows_unchanged: number
  readonly rows_excluded: number
  readonly rows_rejected: number
  readonly reasons: string
  readonly totals: string
  readonly accounts: string
  readonly seconds: number
  readonly undone_at: LocalTime | null
}

const batchOf = (row: BatchRow): Batch & { id: BatchId } => ({
  id: row.id,
  file: row.file,
  sha256: row.sha256,
  bytes: row.bytes,
  at: row.at,
  by: row.by,
  kind: row.kind,
  preset: row.preset,
  container: row.container,
  encoding: row.encoding,
  shopId: row.shop_id,
  shop: row.shop,
  rows: {
    read: row.rows_read,
    new: row.rows_new,
    updated: row.rows_updated,
    unchanged: row.rows_unchanged,
    excluded: row.rows_excluded,
    rejected: row.rows_rejected,
  },
  reasons: JSON.parse(row.reasons) as Batch['reasons'],
  totals: JSON.parse(row.totals) as Batch['totals'],
  accounts: JSON.parse(row.accounts) as Batch['accounts'],
  seconds: row.seconds,
  undoneAt: row.undone_at,
})

const select = 'select b.*, s.name as shop from import_batches b left join shops s on s.id = b.shop_id'

/** All imports, newest first, undone ones too. */
export const listBatches = (sql: Sql): Batch[] => sql.all<BatchRow>(`${select} order by b.id desc`).map(batchOf)

export const batchById = (sql: Sql, id: BatchId): (Batch & { id: BatchId }) | undefined => {
  const row = sql.get<BatchRow>(`${select} where b.id = ?`, id)
  return row && batchOf(row)
}

export const latestBatch = (sql: Sql): Batch | undefined => {
  const row = sql.get<BatchRow>(`${select} where b.undone_at is null order by b.id desc limit 1`)
  return row && batchOf(row)
}

export const insertBatch = (sql: Sql, batch: NewBatch): BatchId => {
  const { rows } = batch
  const { lastId } = sql.run(
    `insert into import_batches (at, by, file, sha256, bytes, kind, preset, container, encoding, shop_id, rows_read, rows_new,
       rows_updated, rows_unchanged, rows_excluded, rows_rejected, reasons, totals, accounts, rejected_header, fields, seconds)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[batch.at, batch.by, batch.file, batch.sha256, batch.bytes, batch.kind, batch.preset, batch.container],
    ...[batch.encoding, batch.shopId, rows.read, rows.new, rows.updated, rows.unchanged, rows.excluded, rows.rejected],
    ...[
      JSON.stringify(batch.reasons),
      JSON.stringify(batch.totals),
      JSON.stringify(batch.accounts),
      JSON.stringify(batch.rejectedHeader),
      JSON.stringify(batch.fields),
      batch.seconds,
    ],
  )
  return lastId as BatchId
}

/** True when a file of this name and size was imported and stands. */
export const isImported = (sql: Sql, file: string, bytes: number): boolean =>
  sql.get('select 1 from import_batches where file = ? and bytes = ? and undone_at is null', file, bytes) !== undefined

/** Writes the counts, reasons and time that are only known at the end of an import. */
export const finishBatch = (
  sql: Sql,
  id: BatchId,
  batch: Pick<Batch, 'rows' | 'reasons' | 'seconds' | 'totals'>,
): void => {
  const { rows, reasons, seconds, totals } = batch
  sql.run(
    `update import_batches set rows_new = ?, rows_updated = ?, rows_unchanged = ?, rows_excluded = ?, reasons = ?, seconds = ?,
       totals = ? where id = ?`,
    rows.new,
    rows.updated,
    rows.unchanged,
    rows.excluded,
    JSON.stringify(reasons),
    seconds,
    JSON.stringify(totals),
    id,
  )
}

export const markUndone = (sql: Sql, id: BatchId, at: LocalTime): void => {
  sql.run('update import_batches set undone_at = ? where id = ?', at, id)
}

export interface RejectedRow {
  /** '' when the file has only one */
  readonly sheet: string
  readonly row: number
  readonly code: string
  readonly cells: readonly (string | number | null)[]
}

export const insertReject = (sql: Sql, batch: BatchId, rejected: RejectedRow): void => {
  sql.run(
    'insert into import_rejects (batch_id, sheet, row, code, cells) values (?, ?, ?, ?, ?)',
    batch,
    rejected.sheet,
    rejected.row,
    rejected.code,
    JSON.stringify(rejected.cells),
  )
}

/** The rejected rows of a batch with the header of the columns that were kept of them. */
export const rejectsOf = (sql: Sql, batch: BatchId): { header: string[]; rows: RejectedRow[] } => ({
  header: JSON.parse(
    sql.get<{ h: string }>('select rejected_header as h from import_batches where id = ?', batch)?.h ?? '[]',
  ) as string[],
  rows: sql
    .all<{ sheet: string; row: number; code: string; cells: string }>(
      'select sheet, row, code, cells from import_rejects where batch_id = ? order by sheet, row',
      batch,
    )
    .map((row) => ({ ...row, cells: JSON.parse(row.cells) as RejectedRow['cells'] })),
})
