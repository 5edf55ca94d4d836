import { batch, preview, type Batch, type Preview } from '#shared/contract/imports.ts'
import type { ShopId } from '#shared/kit/ids.ts'

export const shopOne = 1 as ShopId
export const shopTwo = 2 as ShopId

/** A file as recognised, complete unless `missing` says otherwise; parsed by the contract. */
export const previewOf = (file: string, missing: readonly string[] = []): Preview =>
  preview.parse({
    file,
    container: 'csv',
    encoding: 'gb18030',
    sheet: 'csv',
    kind: 'orders',
    preset: missing.length > 0 ? null : 'taobao-orders@2023',
    mapping: { kind: 'orders', headerRow: 1, columns: missing.length > 0 ? {} : { orderNo: 'c1', status: 'c2' } },
    columns: ['c1', 'c2', ''],
    missing,
    firstRows: [
      {
        row: 2,
        orderNo: '2135550001234567890',
        status: 'paid',
        createdAt: '2026-11-01 10:00:00',
        paidAt: null,
        paid: 1250,
        refunded: 0,
        memo: 'A01',
        problem: null,
      },
      {
        row: 3,
        orderNo: null,
        status: null,
        createdAt: null,
        paidAt: null,
        paid: null,
        refunded: null,
        memo: null,
        problem: 'money-unreadable',
      },
    ],
  })

/** A report; `id` null: of a dry run. 10 rows: 6 new, 1 updated, 1 unchanged, 1 left out, 1 rejected. */
export const batchOf = (file: string, id: number | null, more: Readonly<Record<string, unknown>> = {}): Batch =>
  batch.parse({
    id,
    file,
    sha256: 'ab'.repeat(32),
    bytes: 1024,
    at: '2026-11-22 10:00:00',
    by: 'supervisor',
    kind: 'orders',
    preset: 'taobao-orders@2023',
    container: 'csv',
    encoding: 'gb18030',
    shopId: 1,
    shop: 'Cloud Home',
    rows: { read: 10, new: 6, updated: 1, unchanged: 1, excluded: 1, rejected: 1 },
    reasons: [
      { code: 'footer-row', kind: 'excluded', count: 1, firstRow: 11, example: null },
      { code: 'money-unreadable', kind: 'rejected', count: 1, firstRow: 5, example: 'abc' },
    ],
    totals: { paid: 123_456, refunded: 1_000, footerPaid: 123_456 },
    seconds: 2,
    undoneAt: null,
    ...more,
  })
