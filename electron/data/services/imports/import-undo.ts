import type { BatchId } from '#shared/kit/ids.ts'
import type { Sql } from '../../context.ts'
import {
  deleteChangesUpTo,
  firstChangesOfBatch,
  laterChanges,
  replaceChange,
  type Change,
  type ChangeInChain,
  type LaterChange,
  type Thing,
} from '../../stores/change-store.ts'
import { recordStore, type RecordValues } from '../../stores/record-store.ts'

// Taking one import's word about one thing out of the chain of imports. The rule book: docs/imports.md §8.

const withFields = (values: RecordValues, from: RecordValues, fields: ReadonlySet<string>): RecordValues => ({
  ...values,
  ...Object.fromEntries([...fields].map((field) => [field, from[field] ?? null])),
})

const changedFields = (before: RecordValues, after: RecordValues): Set<string> =>
  new Set(Object.keys(after).filter((field) => before[field] !== after[field]))

/**
 * Later batches had the thing too. What they said themselves stands; what they could not say anything about, because their file
 * has no such column, goes back to what it was before this batch. The first of them takes this batch's place in the chain.
 */
const withdraw = (sql: Sql, batch: BatchId, thing: Thing, change: Change, later: readonly LaterChange[]): void => {
  const store = recordStore(thing.table)
  const now = store.byKey(sql, thing.shop, thing.key)
  const first = later[0]
  if (!now || !first) return
  const after = later.map((entry) => entry.change.before).find((before) => before !== null) ?? now
  const before = change.before ?? { ...after, ...store.blank }
  const open = changedFields(before, after)
  for (const { id, change: next, fields } of later) {
    if (next.before !== null)
      replaceChange(sql, id, thing, { kind: 'updated', before: withFields(next.before, before, open) })
    for (const field of fields) open.delete(field)
  }
  replaceChange(sql, first.id, thing, change)
  store.moveToBatch(sql, thing.shop, thing.key, batch, first.id)
  if (open.size > 0)
    store.update(sql, thing.shop, later.at(-1)?.id ?? first.id, thing.key, withFields(now, before, open))
}

/** Takes one batch's word about one thing back. The last word: it is as it was before; else see {@link withdraw}. */
const takeBack = (sql: Sql, batch: BatchId, { thing, change, earlier, hasLater }: ChangeInChain): void => {
  const store = recordStore(thing.table)
  const later = hasLater ? laterChanges(sql, batch, thing) : []
  if (change.kind === 'seen')
    return store.moveToBatch(sql, thing.shop, thing.key, batch, later[0]?.id ?? earlier ?? batch)
  if (later.length > 0) return withdraw(sql, batch, thing, change, later)
  if (change.before === null) return store.remove(sql, thing.shop, thing.key)
  store.update(sql, thing.shop, earlier ?? batch, thing.key, change.before)
}

const thingsAStep = 100

/** Puts back exactly what a batch changed, in short steps; what later batches said stays. Call inside a transaction. */
export const undoRecords = function* (sql: Sql, batch: BatchId): Generator<unknown, void> {
  for (;;) {
    const changes = firstChangesOfBatch(sql, batch)
    const last = changes.at(-1)
    if (!last) return
    for (const [index, change] of changes.entries()) {
      takeBack(sql, batch, change)
      if (index % thingsAStep === 0) yield index
    }
    deleteChangesUpTo(sql, batch, last.thing)
    yield changes.length
  }
}
