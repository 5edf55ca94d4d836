import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Batch, Mapping, Preview } from '#shared/contract/imports.ts'
import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import { toFen } from '#shared/kit/money.ts'
import { normalHeader } from '#shared/rules/cells.ts'
import { texts } from '#shared/text/text.ts'
import type { Context, Work } from '../context.ts'
import {
  batchById,
  finishBatch,
  insertBatch,
  insertReject,
  listBatches,
  markUndone,
  rejectsOf,
} from '../stores/batch-store.ts'
import { saveSetting, settingOf } from '../stores/settings-store.ts'
import { listShops, shopById } from '../stores/shop-store.ts'
import { rejectedWorkbook } from '../writers/rejected-workbook.ts'
import { mergeOrders, unmergeOrders } from './import-merge.ts'
import {
  fingerprint,
  mappingOf,
  missingFields,
  openOrderSource,
  writtenFields,
  type OrderSource,
} from './import-source.ts'
import { keptHeader, readSourceRow, stageOrders, type StagedOrders } from './import-staging.ts'
import { get } from './settings.ts'

/** A mapping is remembered by the header it was made for. */
const mappingName = (columns: readonly string[]): string =>
  `mapping ${createHash('sha256').update(columns.map(normalHeader).join('\n')).digest('hex')}`

const mappingFor =
  (context: Context, given: Mapping | null) =>
  (columns: readonly string[]): Mapping | null =>
    given ?? (settingOf(context.sql, mappingName(columns)) as Mapping | undefined) ?? null

const shownRows = 8

/** A file as it would be understood: preset, header, columns, the first rows. Nothing is kept. */
export const preview = async (
  context: Context,
  { path, mapping }: ParsedInputOf<'imports.preview'>,
  work: Work,
): Promise<Preview> => {
  const source = await openOrderSource(path, mappingFor(context, mapping), work.signal)
  try {
    const rows = source.head.slice(source.headerRow, source.headerRow + shownRows)
    return {
      file: basename(path),
      container: source.table.container,
      encoding: source.table.encoding,
      sheet: source.sheet.name,
      kind: 'orders',
      preset: source.preset ? source.presetName : null,
      mapping: mappingOf(source),
      columns: [...source.columns],
      missing: missingFields(source),
      firstRows: rows.map((cells, index) => previewRow(source, source.headerRow + 1 + index, cells)),
    }
  } finally {
    source.table.close()
  }
}

const previewRow = (
  source: OrderSource,
  row: number,
  cells: OrderSource['head'][number],
): Preview['firstRows'][number] => {
  const { facts, problem } = readSourceRow(source, cells)
  return {
    row,
    orderNo: facts?.orderNo ?? null,
    status: facts?.status ?? null,
    createdAt: facts?.createdAt ?? null,
    paidAt: facts?.paidAt ?? null,
    paid: facts?.paid ?? null,
    refunded: facts?.refunded ?? null,
    memo: facts?.memo ?? null,
    problem,
  }
}

interface Header {
  readonly path: string
  readonly source: OrderSource
  readonly shopId: ShopId
  readonly shop: string
  readonly sha256: string
  readonly bytes: number
  readonly started: number
}

const batchOf = (
  context: Context,
  { path, source, shopId, shop, sha256, bytes, started }: Header,
  staged: StagedOrders,
): Batch => ({
  id: null,
  file: basename(path),
  sha256,
  bytes,
  at: context.now(),
  by: context.by,
  kind: 'orders',
  preset: source.presetName,
  container: source.table.container,
  encoding: source.table.encoding,
  shopId,
  shop,
  rows: {
    read: staged.read,
    new: 0,
    updated: 0,
    unchanged: 0,
    excluded: staged.reasons.count('excluded'),
    rejected: staged.reasons.count('rejected'),
  },
  reasons: staged.reasons.list(),
  totals: { paid: toFen(0), refunded: toFen(0), footerPaid: staged.footerPaid },
  seconds: secondsSince(started),
  undoneAt: null,
})

const secondsSince = (started: number): number => Math.round(performance.now() - started) / 1000

/** Keeps batch, rejected rows and orders together; called inside the one transaction of the import. */
const store = (context: Context, header: Header, staged: StagedOrders): Batch => {
  const { sql } = context
  const batch = batchOf(context, header, staged)
  const id = insertBatch(sql, {
    ...batch,
    rejectedHeader: keptHeader(header.source),
    fields: writtenFields(header.source),
  })
  for (const rejected of staged.rejects) insertReject(sql, id, rejected)
  const { paid, refunded, ...counts } = mergeOrders(sql, id, header.shopId, staged.staging, (row, orderNo) =>
    staged.reasons.add('older-than-kept', 'excluded', row, orderNo),
  )
  const finished = {
    rows: { ...batch.rows, ...counts, excluded: staged.reasons.count('excluded') },
    reasons: staged.reasons.list(),
    totals: { ...batch.totals, paid: toFen(paid), refunded: toFen(refunded) },
    seconds: secondsSince(header.started),
  }
  finishBatch(sql, id, finished)
  return { ...batch, ...finished, id }
}

const refuseIncomplete = (source: OrderSource, path: string): void => {
  const missing = missingFields(source)
  if (missing.length === 0) return
  const code = source.places.size === 0 ? 'no-known-header' : 'mapping-incomplete'
  throw new Refusal(code, { file: basename(path), what: missing.join(', ') })
}

/** What is staged becomes kept – or, as a dry run, is reported and taken back. */
const keep = (context: Context, header: Header, staged: StagedOrders, input: RunInput, work: Work): Batch => {
  work.signal.throwIfAborted()
  const { read } = staged
  work.report({ phase: 'storing', done: read, total: read, unit: 'rows', fraction: 1, secondsLeft: null })
  if (input.dryRun) return { ...work.rehearse(() => store(context, header, staged)), id: null }
  return work.commit(() => {
    if (input.mapping) saveSetting(context.sql, mappingName(header.source.columns), input.mapping)
    return store(context, header, staged)
  })
}

type RunInput = ParsedInputOf<'imports.run'>

/** Imports an order file: read in steps with progress, then kept whole in one transaction. */
export const run = async (context: Context, input: RunInput, work: Work): Promise<Batch> => {
  const started = performance.now()
  const { path, shopId, mapping } = input
  const { sql } = context
  const shop = shopById(sql, shopId)
  if (!shop) throw new Refusal('not-found', { what: 'shop', key: shopId })
  const source = await openOrderSource(path, mappingFor(context, mapping), work.signal)
  try {
    refuseIncomplete(source, path)
    const print = await fingerprint(path, work.signal)
    const otherShops = new Set(listShops(sql).flatMap(({ id, name }) => (id === shopId ? [] : [name])))
    const staged = await stageOrders(sql, source, otherShops, work)
    try {
      return keep(context, { path, source, shopId, shop: shop.name, ...print, started }, staged, input, work)
    } finally {
      staged.staging.drop()
    }
  } finally {
    source.table.close()
  }
}

export const list = ({ sql }: Context): Batch[] => listBatches(sql)

const known = ({ sql }: Context, id: BatchId): Batch & { id: BatchId } => {
  const batch = batchById(sql, id)
  if (!batch) throw new Refusal('not-found', { what: 'import', key: id })
  return batch
}

/** Puts back exactly what the batch changed; later batches on the same orders stand. The batch stays listed as undone. */
export const undo = (context: Context, { id }: ParsedInputOf<'imports.undo'>): Batch => {
  const batch = known(context, id)
  if (batch.undoneAt !== null) throw new Refusal('already-undone', { file: batch.file })
  unmergeOrders(context.sql, id, batch.shopId)
  markUndone(context.sql, id, context.now())
  return known(context, id)
}

/** Writes the rejected rows of a batch, with the reason beside each, ready to be corrected and imported again. */
export const saveRejected = async (
  context: Context,
  { id, path }: ParsedInputOf<'imports.saveRejected'>,
): Promise<{ path: string; rows: number }> => {
  known(context, id)
  const { header, rows } = rejectsOf(context.sql, id)
  if (rows.length === 0) return { path, rows: 0 }
  const words = texts[get(context).language].imports
  const reasonOf = (code: string): string => words.reasonCodes[code as keyof typeof words.reasonCodes]
  const workbook = await rejectedWorkbook(
    header,
    rows.map(({ row, code, cells }) => ({ row, reason: reasonOf(code), cells: [...cells] })),
    words.rejectedFile,
  )
  try {
    writeFileSync(path, workbook)
  } catch {
    throw new Refusal('folder-unwritable', { path })
  }
  return { path, rows: rows.length }
}
