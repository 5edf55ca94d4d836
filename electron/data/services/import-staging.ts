import type { ImportField, ReasonCode } from '#shared/contract/import-fields.ts'
import { isFooterRow, looksRounded, moneyOf, quantityOf, textOf, type CellValue } from '#shared/rules/cells.ts'
import { maskedText } from '#shared/rules/masking.ts'
import {
  RowProblem,
  type FileFacts,
  type FileRecord,
  type RecordValue,
  type Target,
} from '#shared/rules/imports/target.ts'
import type { Work, Sql } from '../context.ts'
import type { Cell } from '../readers/table-file.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import type { RejectedRow } from '../stores/batch-store.ts'
import { openStaging, type Staging } from '../stores/staging-store.ts'
import { rowReader } from './import-rows.ts'
import type { ImportSource, SourceSheet } from './import-source.ts'
import { ReasonTally, type Place } from './reason-tally.ts'

/** What keeping staged things came to. */
export interface Kept {
  readonly new: number
  readonly updated: number
  readonly unchanged: number
  /** sums of what was kept, by field */
  readonly sums: ReadonlyMap<ImportField, number>
}

/** What became of the rows of a file, before anything is kept. */
export interface Staged {
  readonly read: number
  readonly reasons: ReasonTally
  readonly rejects: readonly RejectedRow[]
  /** what the file's own closing row says, by field */
  readonly footers: ReadonlyMap<ImportField, number>
  /** rows by account (or person) as written */
  readonly accounts: ReadonlyMap<string, number>
  /** Keeps everything, in short steps; rows that turn out older than what is kept go to `reasons`. */
  keep(sql: Sql, batch: BatchId, shop: number): Generator<unknown, Kept>
  drop(): void
}

const unmasked: ReadonlySet<ImportField> = new Set([
  'orderNo',
  'parentOrderNo',
  'itemNo',
  'refundNo',
  'reviewNo',
  'productId',
])

/** The cells of the columns that are understood: what is kept of a rejected row, free text masked. Addresses and phones never are. */
export const keptCells = (sheet: SourceSheet, cells: readonly Cell[], facts: FileFacts): RejectedRow['cells'] =>
  [...sheet.places].flatMap(([field, places]) =>
    places.map((place) => {
      const cell = cells[place] ?? null
      if (typeof cell === 'boolean') return String(cell)
      return typeof cell === 'string' && !unmasked.has(field) ? maskedText(cell, facts.masking) : cell
    }),
  )

/** Header texts of {@link keptCells} of the leading sheet, in the same order. */
export const keptHeader = ({ sheets: [{ places, columns }] }: ImportSource): string[] =>
  [...places.values()].flat().map((place) => columns[place] ?? '')

/** 'note-row', 'blank-row' and the like, before anything is read. */
const plainReason = (source: ImportSource, cells: readonly Cell[]): ReasonCode | null => {
  if (cells.every((cell) => textOf(cell) === null)) return 'blank-row'
  const first = textOf(cells.find((cell) => textOf(cell) !== null) ?? null) ?? ''
  return source.preset?.noteRows?.some((note) => first.includes(note)) ? 'note-row' : null
}

const isMean = (cells: readonly CellValue[]): boolean =>
  cells.slice(0, 3).some((cell) => typeof cell === 'string' && /均/.test(cell))

/** A row with where it stands. */
interface StagedRow {
  readonly index: number
  readonly place: Place
  readonly cells: readonly Cell[]
  readonly sheet: SourceSheet
  readonly facts: FileFacts
}

interface Rounded {
  readonly table: string
  readonly key: string
  readonly at: number
  readonly place: Place
  readonly cells: RejectedRow['cells']
  readonly id: string
}

/** Takes the rows of a file one by one and knows, at the end, what became of each. */
export class Stager {
  readonly reasons = new ReasonTally()
  readonly rejects: RejectedRow[] = []
  readonly footers = new Map<ImportField, number>()
  readonly accounts = new Map<string, number>()
  read = 0
  readonly staging: Staging<FileRecord> = openStaging<FileRecord>()
  readonly #source: ImportSource
  readonly #target: Target
  readonly #otherShops: ReadonlySet<string>
  /** how many things of a row are still staged, for rows with several */
  readonly #things = new Map<number, number>()
  /** how many things with this key came, for keys that are numbered */
  readonly #numbers = new Map<string, number>()
  readonly #rounded: Rounded[] = []

  constructor(source: ImportSource, target: Target, otherShops: ReadonlySet<string>) {
    this.#source = source
    this.#target = target
    this.#otherShops = otherShops
  }

  /** A reader of one sheet's rows. */
  sheet(index: number, sheet: SourceSheet, facts: FileFacts): (row: number, cells: readonly Cell[]) => void {
    const read = rowReader(sheet, this.#source, facts.span)
    const shopPlace = sheet.places.get('shop')?.[0]
    return (row, cells) => {
      this.read++
      const place = { sheet: this.#nameOf(index), row }
      const plain = plainReason(this.#source, cells)
      if (plain !== null) return this.reasons.add(plain, 'excluded', place, null)
      const shop = shopPlace === undefined ? null : textOf(cells[shopPlace])
      if (shop !== null && this.#otherShops.has(shop)) return this.reasons.add('other-shop', 'excluded', place, shop)
      try {
        this.#stage(this.#target.read(read(cells), facts), { index, place, cells, sheet, facts })
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error
        this.#problem(error, place, cells, sheet, facts)
      }
    }
  }

  #problem(problem: RowProblem, place: Place, cells: readonly Cell[], sheet: SourceSheet, facts: FileFacts): void {
    // A buyer may be called 合计: what reads as data is data.
    if (isFooterRow(cells)) return this.#footer(place, cells, sheet)
    const { code, kind, cell } = problem
    this.reasons.add(code, kind, place, textOf(cell))
    if (code === 'person-unknown') this.#count(textOf(cell))
    if (kind === 'rejected')
      this.rejects.push({ sheet: place.sheet ?? '', row: place.row, code, cells: keptCells(sheet, cells, facts) })
  }

  #footer(place: Place, cells: readonly Cell[], sheet: SourceSheet): void {
    this.reasons.add('footer-row', 'excluded', place, null)
    if (isMean(cells)) return
    for (const { field, unit } of this.#target.totals) {
      const cell = cells[sheet.places.get(field)?.[0] ?? -1] ?? null
      const value = unit === 'fen' ? moneyOf(cell) : quantityOf(cell)
      if (value !== null && value !== 'unreadable') this.footers.set(field, value)
    }
  }

  #stage(records: readonly FileRecord[], row: StagedRow): void {
    const at = this.read
    for (const record of records)
      if (record.isPart && !this.staging.find(record.table, record.key)) this.#target.settle?.(record, row.facts)
    if (records.length > 1) this.#things.set(at, records.length)
    for (const record of records) {
      const key = record.isNumbered ? this.#numbered(record) : record.key
      this.#put({ ...record, key }, at, row)
    }
    const account = this.#target.account
    this.#count(account === null ? null : (records[0]?.values[account] ?? null))
  }

  /** One more row of an account, or of a name that nobody in the team has. */
  #count(name: RecordValue): void {
    if (typeof name === 'string' && name !== '') this.accounts.set(name, (this.accounts.get(name) ?? 0) + 1)
  }

  #numbered({ table, key }: FileRecord): string {
    const name = `${table} ${key}`
    const number = (this.#numbers.get(name) ?? 0) + 1
    this.#numbers.set(name, number)
    return `${key}|${number}`
  }

  #put(record: FileRecord, at: number, { index, place, cells, sheet, facts }: StagedRow): void {
    const { table, key } = record
    const earlier = this.staging.find(table, key)
    if (earlier && record.isPart && this.#target.join) {
      this.staging.rewrite(table, key, this.#target.join(earlier.body, record))
      return this.#gone(at, place, key)
    }
    if (earlier && earlier.at !== at)
      this.#gone(earlier.at, { sheet: this.#nameOf(earlier.sheet), row: earlier.row }, key)
    const id = String(record.values['orderNo'] ?? '')
    if (looksRounded(id)) this.#rounded.push({ table, key, at, place, cells: keptCells(sheet, cells, facts), id })
    this.staging.put({ at, sheet: index, row: place.row, table, key, body: record })
  }

  #nameOf(index: number): string | null {
    return this.#source.sheets.length > 1 ? (this.#source.sheets[index]?.sheet.name ?? null) : null
  }

  /** One thing of a row stands no more by itself; a row none of whose things stands is a repetition. */
  #gone(at: number, place: Place, key: string): void {
    const left = (this.#things.get(at) ?? 1) - 1
    if (left > 0) this.#things.set(at, left)
    else this.reasons.add('repeated-in-file', 'excluded', place, key.split('|')[0] ?? key)
  }

  /**
   * One number that ends in zeros is chance; when a tenth of them (three at least) do, a spreadsheet rounded the file:
   * those things cannot be told apart any more and are rejected (rule 8).
   */
  settle(): void {
    const rows = new Set(this.#rounded.map(({ at }) => at))
    if (rows.size < 3 || rows.size * 10 < this.read) return
    const rejected = new Set<number>()
    for (const { table, key, at, place, cells, id } of this.#rounded) {
      if (this.staging.find(table, key)?.at !== at) continue
      this.staging.remove(table, key)
      if (rejected.has(at)) continue
      rejected.add(at)
      this.reasons.add('order-number-ruined', 'rejected', place, id)
      this.rejects.push({ sheet: place.sheet ?? '', row: place.row, code: 'order-number-ruined', cells })
    }
  }
}

/** Walks every sheet below its header, a batch a step, and tells how far it has come. */
export const walkSheets = async (
  source: ImportSource,
  work: Work,
  take: (index: number, sheet: SourceSheet) => (row: number, cells: readonly Cell[]) => void,
): Promise<void> => {
  const started = performance.now()
  let done = 0
  for (const [index, sheet] of source.sheets.entries()) {
    const takeRow = take(index, sheet)
    for await (const batch of sheet.sheet.batches(work.signal)) {
      for (const [offset, cells] of batch.rows.entries()) {
        const row = batch.firstRow + offset
        if (row <= sheet.headerRow) continue
        done++
        takeRow(row, cells)
      }
      const fraction = (index + batch.fraction) / source.sheets.length
      const seconds = (performance.now() - started) / 1000
      const secondsLeft = fraction > 0.02 ? (seconds / fraction) * (1 - fraction) : null
      work.report({ phase: 'reading', done, total: null, unit: 'rows', fraction: Math.min(1, fraction), secondsLeft })
    }
  }
}
