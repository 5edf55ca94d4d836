import type { ImportField } from '#shared/contract/import-fields.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import type { FileFacts, FileRecord, RecordTable, Target } from '#shared/rules/imports/target.ts'
import type { Sql } from '../../context.ts'
import { insertChange } from '../../stores/change-store.ts'
import type { NewRecords } from '../../stores/new-records.ts'
import { recordStore, type RecordStore, type RecordValues } from '../../stores/record-store.ts'
import type { Staged, Staging } from '../../stores/staging-store.ts'
import type { Kept } from './import-staging.ts'
import type { ReasonTally } from './reason-tally.ts'

type Outcome = 'new' | 'updated' | 'unchanged' | 'older'

interface Table {
  readonly store: RecordStore
  readonly added: NewRecords
}

/** Brings staged things into the kept ones and notes how they were before. Use inside a transaction. */
class Merger {
  readonly #sql: Sql
  readonly #batch: BatchId
  readonly #shop: number
  readonly #isOlder: Target['isOlder']
  readonly #tables = new Map<RecordTable, Table>()
  /** what the last merged thing is from now on */
  after: RecordValues = {}
  /** A file is new as a whole or known as a whole, more or less: the thing before tells where to look first. */
  #wasKnown = false

  constructor(sql: Sql, batch: BatchId, shop: number, isOlder: Target['isOlder']) {
    this.#sql = sql
    this.#batch = batch
    this.#shop = shop
    this.#isOlder = isOlder
  }

  merge(record: FileRecord): Outcome {
    const { table, key, values } = record
    const { store, added } = this.#tableOf(table)
    this.after = values
    if (!this.#wasKnown && added.add(key, values)) return 'new'
    const before = store.byKey(this.#sql, this.#shop, key)
    this.#wasKnown = before !== undefined
    if (before === undefined) {
      added.add(key, values)
      return 'new'
    }
    return this.#mergeKnown(record, store, before)
  }

  #mergeKnown(record: FileRecord, store: RecordStore, before: RecordValues): Outcome {
    const { table, key, values } = record
    this.after = before
    if (this.#isOlder?.(record, before)) return 'older'
    const thing = { table, shop: this.#shop, key }
    if (store.isSame(before, values)) {
      insertChange(this.#sql, this.#batch, thing, { kind: 'seen', before: null })
      return 'unchanged'
    }
    this.after = { ...before, ...values }
    store.update(this.#sql, this.#shop, this.#batch, key, this.after)
    insertChange(this.#sql, this.#batch, thing, { kind: 'updated', before })
    return 'updated'
  }

  #tableOf(table: RecordTable): Table {
    const known = this.#tables.get(table)
    if (known !== undefined) return known
    const store = recordStore(table)
    const opened = { store, added: store.newRecords(this.#sql, this.#shop, this.#batch) }
    this.#tables.set(table, opened)
    return opened
  }

  finish(): void {
    for (const { added } of this.#tables.values()) added.finish()
  }
}

const weight: Readonly<Record<Outcome, number>> = { older: 0, unchanged: 1, updated: 2, new: 3 }

interface MergeInput {
  readonly staging: Staging<FileRecord>
  readonly target: Target
  readonly facts: FileFacts
  readonly reasons: ReasonTally
  readonly nameOf: (sheet: number) => string | null
}

type Total = Target['totals'][number]

/** Sums of what was kept, for the comparison with the file's closing row. */
class Sums {
  readonly #sums: { readonly total: Total; sum: number }[]

  constructor(totals: Target['totals'], fields: ReadonlySet<ImportField>) {
    this.#sums = totals.filter(({ field }) => fields.has(field)).map((total) => ({ total, sum: 0 }))
  }

  add(table: string, values: FileRecord['values']): void {
    for (const entry of this.#sums) {
      const { total } = entry
      if (total.table === table && total.where?.(values) !== false) entry.sum += Number(values[total.value] ?? 0)
    }
  }

  byField(): ReadonlyMap<ImportField, number> {
    return new Map(this.#sums.map(({ total, sum }) => [total.field, sum]))
  }
}

/** What became of the rows: each counts as the most that became of its things. */
class Rows {
  readonly counts: Record<Outcome, number> = { new: 0, updated: 0, unchanged: 0, older: 0 }
  readonly #onOlder: (staged: Staged<FileRecord>) => void
  #staged: Staged<FileRecord> | null = null
  #outcome: Outcome = 'older'

  constructor(onOlder: (staged: Staged<FileRecord>) => void) {
    this.#onOlder = onOlder
  }

  add(staged: Staged<FileRecord>, outcome: Outcome): void {
    if (this.#staged?.at === staged.at) {
      if (weight[outcome] > weight[this.#outcome]) this.#outcome = outcome
      return
    }
    this.close()
    this.#staged = staged
    this.#outcome = outcome
  }

  /** The things of the last row are all there. */
  close(): void {
    if (this.#staged === null) return
    this.counts[this.#outcome]++
    if (this.#outcome === 'older') this.#onOlder(this.#staged)
    this.#staged = null
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
  const merger = new Merger(sql, batch, shop, target.isOlder)
  const sums = new Sums(target.totals, fields)
  const rows = new Rows(({ sheet, row, key }) =>
    reasons.add('older-than-kept', 'excluded', { sheet: nameOf(sheet), row }, key),
  )
  let step = 0
  for (const staged of staging.all()) {
    const { body, key } = staged
    const record = body.isPart && target.settle ? target.settle(body, facts) : body
    const outcome = merger.merge(record.key === key ? record : { ...record, key })
    if (outcome !== 'older') sums.add(record.table, merger.after)
    rows.add(staged, outcome)
    if (++step % rowsAStep === 0) yield step
  }
  rows.close()
  merger.finish()
  const { new: added, updated, unchanged } = rows.counts
  return { new: added, updated, unchanged, sums: sums.byField() }
}
