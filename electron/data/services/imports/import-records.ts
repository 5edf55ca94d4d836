import { setImmediate as breath } from 'node:timers/promises'
import { teamKinds } from '#shared/kit/import-fields.ts'
import type { FileFacts, Target } from '#shared/rules/imports/target.ts'
import { targets } from '#shared/rules/imports/targets.ts'
import type { Context, Work } from '../../context.ts'
import { listShops } from '../../stores/shop-store.ts'
import { mergeStaged } from './import-merge.ts'
import { factsOf } from './import-rows.ts'
import type { ImportSource } from './import-source.ts'
import { Stager } from './import-stager.ts'
import { walkSheets, type Staged } from './import-staging.ts'
import { transcriptsOf, type Transcripts } from './import-transcripts.ts'

/** Names of shops other than the one a file is imported for: their rows do not belong to it. */
const otherShopsOf = ({ sql }: Context, shopId: number): ReadonlySet<string> =>
  new Set(listShops(sql).flatMap(({ id, name }) => (id === shopId ? [] : [name])))

const inBreaths = async (steps: Generator<unknown, void>, signal: AbortSignal): Promise<void> => {
  while (!steps.next().done) {
    await breath()
    signal.throwIfAborted()
  }
}

/** What is kept of a staged file, and how. */
const keeping = (
  { source, target, facts }: { source: ImportSource; target: Target; facts: FileFacts },
  { staging, reasons }: Stager,
  transcripts: Transcripts | null,
): Staged['keep'] => {
  const nameOf = (index: number): string | null =>
    source.sheets.length > 1 ? (source.sheets[index]?.sheet.name ?? null) : null
  return function* (sql, batch, shop) {
    const kept = yield* mergeStaged(sql, batch, shop, { staging, target, facts, reasons, nameOf }, source.fields)
    if (transcripts) yield* transcripts.keep(sql, batch, shop)
    return kept
  }
}

/** Stages every kind but messages: things with a key, which later files may change. */
export const stageRecords = async (
  context: Context,
  source: ImportSource,
  shopId: number,
  work: Work,
): Promise<Staged> => {
  const { kind } = source
  if (kind === 'messages') throw new Error('messages are staged in their own way')
  const target = targets[kind]
  const factsFor = factsOf(context, source)
  const transcripts = transcriptsOf(context, source, shopId)
  const others = teamKinds.includes(kind) ? new Set<string>() : otherShopsOf(context, shopId)
  const stager = new Stager(source, transcripts?.listening(target) ?? target, others)
  const drop = (): void => {
    stager.close()
    transcripts?.close()
  }
  try {
    await walkSheets(source, work, (index, sheet) => stager.sheet(index, sheet, factsFor(sheet)))
    await inBreaths(stager.settle(), work.signal)
  } catch (error) {
    drop()
    throw error
  }
  const { read, reasons, rejects, footers, accounts } = stager
  const keep = keeping({ source, target, facts: factsFor(source.sheets[0]) }, stager, transcripts)
  return { read, reasons, rejects, footers, accounts, keep, drop }
}
