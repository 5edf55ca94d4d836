import { batch, preview, type Batch, type Preview } from '#shared/contract/imports.ts'
import type { ShopId } from '#shared/kit/ids.ts'

export const shopOne = 1 as ShopId
export const shopTwo = 2 as ShopId

const noValues = { sheet: 'csv', values: [] }

/** A file as recognised, complete unless `missing` says otherwise; parsed by the contract. */
export const previewOf = (
  file: string,
  missing: readonly string[] = [],
  more: Readonly<Record<string, unknown>> = {},
): Preview =>
  preview.parse({
    file,
    container: 'csv',
    encoding: 'gb18030',
    sheets: ['csv'],
    kind: 'orders',
    preset: missing.length > 0 ? null : 'taobao-orders@2023',
    platform: missing.length > 0 ? null : 'taobao',
    mapping: { kind: 'orders', headerRow: 1, columns: missing.length > 0 ? {} : { orderNo: 'c1', status: 'c2' } },
    columns: ['c1', 'c2', ''],
    missing,
    otherParts: [],
    ignored: [],
    senders: [],
    isDateOrderOpen: false,
    firstLines: [
      ['c1', 'c2'],
      ['2135550001234567890', 'A01'],
    ],
    firstRows: [
      {
        sheet: 'csv',
        row: 2,
        values: [
          { field: 'orderNo', unit: 'id', value: '2135550001234567890' },
          { field: 'status', unit: 'status', value: 'paid' },
          { field: 'createdAt', unit: 'time', value: '2026-11-01 10:00:00' },
          { field: 'paidAt', unit: 'time', value: null },
          { field: 'paid', unit: 'fen', value: 1250 },
          { field: 'memo', unit: 'text', value: 'A01' },
        ],
        problem: null,
      },
      { ...noValues, row: 3, problem: 'money-unreadable' },
    ],
    ...more,
  })

/** A chat log with these speakers. */
export const chatOf = (file: string, senders: Preview['senders']): Preview =>
  previewOf(file, [], {
    container: 'chat-log',
    kind: 'messages',
    preset: 'whatsapp@1',
    platform: 'other',
    mapping: { kind: 'messages', headerRow: 1, columns: { sentAt: '#sentAt', sender: '#sender', text: '#text' } },
    columns: ['#whatsapp', '#buyer', '#sentAt', '#sender', '#text', '#role'],
    senders,
    firstRows: [],
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
      { code: 'footer-row', kind: 'excluded', count: 1, sheet: null, firstRow: 11, example: null },
      { code: 'money-unreadable', kind: 'rejected', count: 1, sheet: null, firstRow: 5, example: 'abc' },
    ],
    totals: [
      { field: 'paid', unit: 'fen', stored: 123_456, footer: 123_456 },
      { field: 'refunded', unit: 'fen', stored: 1_000, footer: null },
    ],
    accounts: [],
    seconds: 2,
    undoneAt: null,
    ...more,
  })
