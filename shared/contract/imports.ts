import { z } from 'zod'
import { batchId, shopId } from '../kit/ids.ts'
import { localTime } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { job, nothing, read, write } from './method.ts'
import { orderStatus } from './orders.ts'

/** What a file can become. More kinds join as their targets are built. */
export const importKind = z.enum(['orders'])
export type ImportKind = z.infer<typeof importKind>

/** Canonical fields of an order file, the targets of a mapping. */
export const orderField = z.enum([
  'orderNo',
  'status',
  'createdAt',
  'parentOrderNo',
  'shop',
  'buyer',
  'paidAt',
  'shippedAt',
  'completedAt',
  'itemsTotal',
  'payable',
  'postage',
  'paid',
  'refunded',
  'quantity',
  'memo',
  'flag',
  'buyerNote',
  'productTitle',
  'productId',
  'sku',
  'merchantCode',
  'closeReason',
])
export type OrderField = z.infer<typeof orderField>

/** Which column means what; what the wizard remembers and `--map` reads. `headerRow` counts from 1. */
export const mapping = z.strictObject({
  kind: importKind,
  headerRow: z.number().int().positive(),
  columns: z.partialRecord(orderField, z.string()),
  /** who speaks in a chat file; an order file has no use for it */
  direction: z.record(z.string(), z.array(z.string())).optional(),
  timeFormat: z.null().optional(),
})
export type Mapping = z.infer<typeof mapping>

/** Why a row did not become data. Excluded: rightly not data. Rejected: data that cannot be understood. */
export const reasonCode = z.enum([
  'blank-row',
  'footer-row',
  'repeated-in-file',
  'other-shop',
  'older-than-kept',
  'order-number-missing',
  'order-number-ruined',
  'status-unknown',
  'created-unreadable',
  'time-unreadable',
  'money-unreadable',
  'quantity-unreadable',
])
export type ReasonCode = z.infer<typeof reasonCode>

export const rowCounts = z.strictObject({
  read: z.number().int(),
  new: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  excluded: z.number().int(),
  rejected: z.number().int(),
})
export type RowCounts = z.infer<typeof rowCounts>

export const reason = z.strictObject({
  code: reasonCode,
  kind: z.enum(['excluded', 'rejected']),
  count: z.number().int(),
  /** sheet row, counted from 1 */
  firstRow: z.number().int(),
  /** the cell that was not understood in that row, when there is one */
  example: z.string().nullable(),
})

/** One import: what came in, by whom, and what each row became. `read = new + updated + unchanged + excluded + rejected`, always. */
export const batch = z.strictObject({
  id: batchId.nullable(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  at: localTime,
  by: z.string(),
  kind: importKind,
  preset: z.string(),
  container: z.string(),
  encoding: z.string().nullable(),
  shopId,
  shop: z.string(),
  rows: rowCounts,
  reasons: z.array(reason),
  totals: z.strictObject({ paid: fen, refunded: fen, footerPaid: fen.nullable() }),
  seconds: z.number(),
  undoneAt: localTime.nullable(),
})
export type Batch = z.infer<typeof batch>

/** A file as understood, before anything is kept. */
export const preview = z.strictObject({
  file: z.string(),
  container: z.string(),
  encoding: z.string().nullable(),
  sheet: z.string(),
  kind: importKind,
  preset: z.string().nullable(),
  mapping,
  /** header texts as they stand in the file, in order */
  columns: z.array(z.string()),
  /** required fields that no column gives yet */
  missing: z.array(orderField),
  firstRows: z.array(
    z.strictObject({
      row: z.number().int(),
      orderNo: z.string().nullable(),
      status: orderStatus.nullable(),
      createdAt: localTime.nullable(),
      paidAt: localTime.nullable(),
      paid: fen.nullable(),
      refunded: fen.nullable(),
      memo: z.string().nullable(),
      problem: reasonCode.nullable(),
    }),
  ),
})
export type Preview = z.infer<typeof preview>

const path = z.string().min(1).max(4000)

export const imports = {
  preview: job(z.strictObject({ path, mapping: mapping.nullable() }), preview),
  /** `dryRun`: the same report, nothing kept (the batch has no id). */
  run: job(z.strictObject({ path, shopId, mapping: mapping.nullable(), dryRun: z.boolean() }), batch),
  list: read(nothing, z.array(batch)),
  undo: write(z.strictObject({ id: batchId }), batch),
  /** Writes the rejected rows with a reason column as a workbook; `rows` 0 and no file when there are none. */
  saveRejected: job(z.strictObject({ id: batchId, path }), z.strictObject({ path, rows: z.number().int() })),
}
