import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { teamKinds } from '#shared/kit/import-fields.ts'
import type { Batch, FieldTotal } from '#shared/contract/imports.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import { targets } from '#shared/rules/imports/targets.ts'
import { texts } from '#shared/text/text.ts'
import { writeOutput } from '#files/output-file.ts'
import type { Context, Work, Sql } from '../../context.ts'
import {
  batchById,
  finishBatch,
  insertBatch,
  insertReject,
  listBatches,
  markUndone,
  rejectsOf,
} from '../../stores/batch-store.ts'
import { shopById } from '../../stores/shop-store.ts'
import { rejectedWorkbook } from '../../writers/rejected-workbook.ts'
import { stageMessages, undoMessages } from './import-messages.ts'
import { accountUses } from './import-owners.ts'
import { remember, wishOf } from './import-memory.ts'
import { previewOf } from './import-preview.ts'
import { stageRecords } from './import-records.ts'
import { factsOf } from './import-rows.ts'
import { fingerprint, openImportSource, type ImportSource } from './import-source.ts'
import { keptHeader, type Kept, type Staged } from './import-staging.ts'
import { undoRecords } from './import-undo.ts'
import { get } from '../settings.ts'

/** A file as it would be understood: preset, header, columns, the first rows. Nothing is kept. */
export const preview = async (context: Context, input: ParsedInputOf<'imports.preview'>, work: Work) => {
  const source = await openImportSource(wishOf(context, input), input.mapping?.timeFormat, work.signal)
  try {
    return previewOf(context, source)
  } finally {
    source.table.close()
  }
}

interface Header {
  readonly source: ImportSource
  readonly shop: Shop | null
  readonly sha256: string
  readonly bytes: number
  readonly started: number
}

const secondsSince = (started: number): number => Math.round(performance.now() - started) / 1000

const batchOf = (context: Context, { source, shop, sha256, bytes, started }: Header, staged: Staged): Batch => ({
  id: null,
  file: source.fileName,
  sha256,
  bytes,
  at: context.now(),
  by: context.by,
  kind: source.kind,
  preset: source.presetName,
  container: source.table.container,
  encoding: source.table.encoding,
  shopId: shop?.id ?? null,
  shop: shop?.name ?? null,
  rows: {
    read: staged.read,
    new: 0,
    updated: 0,
    unchanged: 0,
    excluded: staged.reasons.count('excluded'),
    rejected: staged.reasons.count('rejected'),
  },
  reasons: staged.reasons.list(),
  totals: [],
  accounts: accountUses(context, staged.accounts, shop?.id ?? null),
  seconds: secondsSince(started),
  undoneAt: null,
})

const totalsOf = ({ kind }: ImportSource, { sums }: Kept, { footers }: Staged): FieldTotal[] =>
  kind === 'messages'
    ? []
    : targets[kind].totals.flatMap(({ field, unit }) => {
        const stored = sums.get(field)
        const footer = footers.get(field) ?? null
        return stored === undefined || (stored === 0 && footer === null) ? [] : [{ field, unit, stored, footer }]
      })

/** The values, by table, a file says something about; undo needs them. */
const writtenBy = (context: Context, source: ImportSource) =>
  source.kind === 'messages'
    ? {}
    : targets[source.kind].written(source.fields, factsOf(context, source)(source.sheets[0]))

/** Keeps batch, rejected rows and what is staged together, in short steps; runs inside the one transaction of the import. */
const store = function* (context: Context, sql: Sql, header: Header, staged: Staged): Generator<unknown, Batch> {
  const batch = batchOf(context, header, staged)
  const id = insertBatch(sql, {
    ...batch,
    rejectedHeader: keptHeader(header.source),
    fields: writtenBy(context, header.source),
  })
  let rejects = 0
  for (const rejected of staged.rejects) {
    insertReject(sql, id, rejected)
    if (++rejects % 500 === 0) yield rejects
  }
  const kept = yield* staged.keep(sql, id, header.shop?.id ?? 0)
  const { new: added, updated, unchanged } = kept
  const finished = {
    rows: { ...batch.rows, new: added, updated, unchanged, excluded: staged.reasons.count('excluded') },
    reasons: staged.reasons.list(),
    totals: totalsOf(header.source, kept, staged),
    seconds: secondsSince(header.started),
  }
  finishBatch(sql, id, finished)
  return { ...batch, ...finished, id }
}

const refuseIncomplete = ({ missing, fields, fileName }: ImportSource): void => {
  if (missing.length === 0) return
  throw new Refusal(fields.size === 0 ? 'no-known-header' : 'mapping-incomplete', {
    file: fileName,
    what: missing.join(', '),
  })
}

type RunInput = ParsedInputOf<'imports.run'>

/** What is staged becomes kept – or, as a dry run, is reported and taken back. */
const keep = async (context: Context, header: Header, staged: Staged, input: RunInput, work: Work): Promise<Batch> => {
  work.signal.throwIfAborted()
  const { read } = staged
  work.report({ phase: 'storing', done: read, total: read, unit: 'rows', fraction: 1, secondsLeft: null })
  if (input.dryRun) return { ...(await work.rehearseSteps((sql) => store(context, sql, header, staged))), id: null }
  const steps = function* (sql: Sql): Generator<unknown, Batch> {
    if (input.mapping) remember(sql, header.source, input.mapping)
    return yield* store(context, sql, header, staged)
  }
  return work.commitSteps(steps, { isAnswer: true })
}

/** The shop that was named, before the file is looked at; null when none was. */
const namedShop = (sql: Sql, { shopId }: RunInput): Shop | null => {
  if (shopId === null) return null
  const shop = shopById(sql, shopId)
  if (!shop) throw new Refusal('not-found', { what: 'shop', key: shopId })
  return shop
}

const shopFor = (named: Shop | null, { kind }: ImportSource): Shop | null => {
  if (teamKinds.includes(kind)) return null
  if (named === null) throw new Refusal('shop-missing', { what: kind })
  return named
}

/** Imports a file: read in steps with progress, then kept whole in one transaction. */
export const run = async (context: Context, input: RunInput, work: Work): Promise<Batch> => {
  const started = performance.now()
  const named = namedShop(context.sql, input)
  const source = await openImportSource(wishOf(context, input), input.mapping?.timeFormat, work.signal)
  try {
    const shop = shopFor(named, source)
    refuseIncomplete(source)
    const print = await fingerprint(input.path, work.signal)
    const staged =
      source.kind === 'messages' && shop !== null
        ? await stageMessages(context, source, shop, work)
        : await stageRecords(context, source, shop?.id ?? 0, work)
    try {
      return await keep(context, { source, shop, ...print, started }, staged, input, work)
    } finally {
      staged.drop()
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

/** Puts back exactly what the batch changed; later batches on the same things stand. The batch stays listed as undone. */
export const undo = async (context: Context, { id }: ParsedInputOf<'imports.undo'>, work: Work): Promise<Batch> => {
  const batch = known(context, id)
  if (batch.undoneAt !== null) throw new Refusal('already-undone', { file: batch.file })
  return work.commitSteps(function* (sql) {
    // Somebody else may have been quicker while this one waited for its turn.
    if ((batchById(sql, id)?.undoneAt ?? null) !== null) throw new Refusal('already-undone', { file: batch.file })
    yield* undoMessages(sql, id)
    yield* undoRecords(sql, id)
    markUndone(sql, id, context.now())
    return batchById(sql, id) ?? batch
  })
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
  const reasons: Readonly<Record<string, string>> = words.reasonCodes
  const help: Readonly<Record<string, string>> = words.reasonHelp
  const reasonOf = (code: string): string => [reasons[code], help[code]].filter((part) => part !== undefined).join('\n')
  const workbook = await rejectedWorkbook(
    header,
    rows.map(({ sheet, row, code, cells }) => ({
      row: sheet === '' ? row : `${sheet} ${row}`,
      reason: reasonOf(code),
      cells: [...cells],
    })),
    words.rejectedFile,
  )
  await writeOutput(path, workbook)
  return { path, rows: rows.length }
}
