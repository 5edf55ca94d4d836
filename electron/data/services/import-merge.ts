import type { ImportField } from '#shared/contract/import-fields.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import type { FileFacts, FileRecord, Target } from '#shared/rules/imports/target.ts'
import type { Sql } from '../context.ts'
import { insertChange } from '../stores/change-store.ts'
import { recordStore } from '../stores/record-store.ts'
import type { Staged, Staging } from '../stores/staging-store.ts'
import type { Kept } from './import-staging.ts'
import type { ReasonTally } from './reason-tally.ts'

type Outcome = 'new' | 'updated' | 'unchanged' | 'older'

/** Brings one staged thing into the kept ones and notes how it was before. Call inside a transaction. */
const mergeRecord = (
  sql: Sql,
  batch: BatchId,
  shop: number,
  { table, key, values }: FileRecord,
  isOlder: Target['isOlder'],
): { outcome: Outcome; after: FileRecord['values'] } => {
  const store = recordStore(table)
  const thing = { table, shop, key }
  const before = store.byKey(sql, shop, key)
  if (before === undefined) {
    const after = { ...store.blank, ...values }
    store.insert(sql, shop, batch, key, after)
    insertChange(sql, batch, thing, { kind: 'new', before: null })
    return { outcome: 'new', after }
  }
  if (isOlder?.({ table, key, values }, before)) return { outcome: 'older', after: before }
  const after = { ...before, ...values }
  if (store.isSame(before, after)) {
    insertChange(sql, batch, thing, { kind: 'seen', before: null })
    return { outcome: 'unchanged', after }
  }
  store.update(sql, shop, batch, key, after)
  insertChange(sql, batch, thing, { kind: 'updated', before })
  return { outcome: 'updated', after }
}

const weight: Readonly<Record<Outcome, number>> = { older: 0, unchanged: 1, updated: 2, new: 3 }

interface MergeInput {
  readonly staging: Staging<FileRecord>
  readonly target: Target
  readonly facts: FileFacts
  readonly reasons: ReasonTally
  readonly nameOf: (sheet: number) => string | null
}

/** Sums of what was kept, for the comparison with the file's closing row. */
class Sums {
  readonly sums = new Map<ImportField, number>()
  readonly #totals: Target['totals']
  constructor(totals: Target['totals'], fields: ReadonlySet<ImportField>) {
    this.#totals = totals
    for (const { field } of totals) if (fields.has(field)) this.sums.set(field, 0)
  }
  add(table: string, values: FileRecord['values']): void {
    for (const total of this.#totals) {
      if (total.table !== table || !this.sums.has(total.field) || total.where?.(values) === false) continue
      this.sums.set(total.field, (this.sums.get(total.field) ?? 0) + Number(values[total.value] ?? 0))
    }
  }
}

const rowsAStep = 200

/**
 * Keeps everything staged, in short steps. A thing is the same by shop and key; a value the file has no column for stays as it was;
 * a row older than what is kept changes nothing. A row counts as the most that became of its things.
 */
export const mergeStaged = function* (
  sql: Sql,
  batch: BatchId,
  shop: number,
  { staging, target, facts, reasons, nameOf }: MergeInput,
  fields: ReadonlySet<ImportField>,
): Generator<unknown, Kept> {
  const counts: Record<Outcome, number> = { new: 0, updated: 0, unchanged: 0, older: 0 }
  const sums = new Sums(target.totals, fields)
  let current: { staged: Staged<FileRecord>; outcome: Outcome } | null = null
  const close = (): void => {
    if (current === null) return
    counts[current.outcome]++
    const { staged, outcome } = current
    if (outcome === 'older')
      reasons.add('older-than-kept', 'excluded', { sheet: nameOf(staged.sheet), row: staged.row }, staged.key)
  }
  let step = 0
  for (const staged of staging.all()) {
    const record = staged.body.isPart && target.settle ? target.settle(staged.body, facts) : staged.body
    const { outcome, after } = mergeRecord(sql, batch, shop, { ...record, key: staged.key }, target.isOlder)
    if (outcome !== 'older') sums.add(record.table, after)
    if (current?.staged.at === staged.at) {
      if (weight[outcome] > weight[current.outcome]) current.outcome = outcome
    } else {
      close()
      current = { staged, outcome }
    }
    if (++step % rowsAStep === 0) yield step
  }
  close()
  return { new: counts.new, updated: counts.updated, unchanged: counts.unchanged, sums: sums.sums }
}
