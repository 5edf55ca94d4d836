import { setImmediate as breath } from 'node:timers/promises'
import { teamKinds } from '#shared/kit/import-fields.ts'
import { targets } from '#shared/rules/imports/targets.ts'
import type { Context, Work } from '../context.ts'
import { listShops } from '../stores/shop-store.ts'
import { mergeStaged } from './import-merge.ts'
import { factsOf } from './import-rows.ts'
import type { ImportSource } from './import-source.ts'
import { Stager } from './import-stager.ts'
import { walkSheets, type Staged } from './import-staging.ts'
import { transcriptsOf } from './import-transcripts.ts'

/** Names of shops other than the one a file is imported for: their rows do not belong to it. */
const otherShopsOf = ({ sql }: Context, shopId: number): ReadonlySet<string> =>
  new Set(listShops(sql).flatMap(({ id, name }) => (id === shopId ? [] : [name])))

const inBreaths = async (steps: Generator<unknown, void>, signal: AbortSignal): Promise<void> => {
  while (!steps.next().done) {
    await breath()
    signal.throwIfAborted()
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
  const stager = new Stager(
    source,
    transcripts?.listening(target) ?? target,
    teamKinds.includes(kind) ? new Set() : otherShopsOf(context, shopId),
  )
  try {
    await walkSheets(source, work, (index, sheet) => stager.sheet(index, sheet, factsFor(sheet)))
    await inBreaths(stager.settle(), work.signal)
  } catch (error) {
    stager.close()
    transcripts?.close()
    throw error
  }
  const { read, reasons, rejects, footers, accounts, staging } = stager
  const facts = factsFor(source.sheets[0])
  const nameOf = (index: number): string | null =>
    source.sheets.length > 1 ? (source.sheets[index]?.sheet.name ?? null) : null
  return {
    read,
    reasons,
    rejects,
    footers,
    accounts,
    keep: function* (sql, batch, shop) {
      const kept = yield* mergeStaged(sql, batch, shop, { staging, target, facts, reasons, nameOf }, source.fields)
      if (transcripts) yield* transcripts.keep(sql, batch, shop)
      return kept
    },
    drop: () => {
      stager.close()
      transcripts?.close()
    },
  }
}
