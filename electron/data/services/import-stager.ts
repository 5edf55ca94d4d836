import type { ImportField, ReasonCode } from '#shared/contract/import-fields.ts'
import { isFooterRow, looksRounded, moneyOf, quantityOf, textOf, type CellValue } from '#shared/rules/cells.ts'
import {
  RowProblem,
  type FileFacts,
  type FileRecord,
  type RecordValue,
  type Target,
} from '#shared/rules/imports/target.ts'
import type { Cell } from '../readers/table-file.ts'
import type { RejectedRow } from '../stores/batch-store.ts'
import { RejectPile } from '../stores/reject-pile.ts'
import { openStaging, type Staging } from '../stores/staging-store.ts'
import { rowReader } from './import-rows.ts'
import type { ImportSource, SourceSheet } from './import-source.ts'
import { keptCells } from './import-staging.ts'
import { ReasonTally, type Place } from './reason-tally.ts'

const firstText = (cells: readonly Cell[]): string | null => {
  for (const cell of cells) {
    const text = textOf(cell)
    if (text !== null) return text
  }
  return null
}

/** 'note-row', 'blank-row' and the like, before anything is read. */
const plainReason = ({ preset }: ImportSource, cells: readonly Cell[]): ReasonCode | null => {
  const first = firstText(cells)
  if (first === null) return 'blank-row'
  return preset?.noteRows?.some((note) => first.includes(note)) ? 'note-row' : null
}

/** Rows of a file are alike: looking at every so-many-th is enough to know how much of it is waiting. */
const weighedEvery = 16

const charactersIn = (cells: readonly Cell[]): number => {
  let characters = 0
  for (const cell of cells) if (typeof cell === 'string') characters += cell.length
  return characters
}

const isMean = (cells: readonly CellValue[]): boolean =>
  cells.slice(0, 3).some((cell) => typeof cell === 'string' && /均/.test(cell))

/** The sheet rows are read from. */
interface Where {
  readonly index: number
  /** null when the file has only one */
  readonly name: string | null
  readonly sheet: SourceSheet
  /** the column that names the row's shop */
  readonly shopPlace: number | undefined
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
  readonly rejects = new RejectPile()
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
  /** of a row like this one */
  #characters = 0

  constructor(source: ImportSource, target: Target, otherShops: ReadonlySet<string>) {
    this.#source = source
    this.#target = target
    this.#otherShops = otherShops
  }

  /** A reader of one sheet's rows. */
  sheet(index: number, sheet: SourceSheet, facts: FileFacts): (row: number, cells: readonly Cell[]) => void {
    const select = rowReader(sheet, this.#source)
    const target = this.#target
    const row = select([])
    const understand = target.reader?.(row, facts) ?? (() => target.read(row, facts))
    const shopPlace = sheet.places.get('shop')?.[0]
    const where: Where = { index, name: this.#nameOf(index), sheet, shopPlace, facts }
    return (number, cells) => {
      this.read++
      if (this.#isLeftOut(where, number, cells)) return
      select(cells)
      try {
        this.#stage(understand(), where, number, cells)
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error
        this.#problem(error, where, number, cells)
      }
    }
  }

  #isLeftOut({ name, shopPlace }: Where, row: number, cells: readonly Cell[]): boolean {
    const plain = plainReason(this.#source, cells)
    if (plain !== null) {
      this.reasons.add(plain, 'excluded', { sheet: name, row }, null)
      return true
    }
    const shop = shopPlace === undefined ? null : textOf(cells[shopPlace])
    if (shop === null || !this.#otherShops.has(shop)) return false
    this.reasons.add('other-shop', 'excluded', { sheet: name, row }, shop)
    return true
  }

  #problem(problem: RowProblem, where: Where, row: number, cells: readonly Cell[]): void {
    const place = { sheet: where.name, row }
    // A buyer may be called 合计: what reads as data is data.
    if (isFooterRow(cells)) return this.#footer(place, cells, where.sheet)
    const { code, kind, cell } = problem
    this.reasons.add(code, kind, place, textOf(cell))
    if (code === 'person-unknown') this.#count(textOf(cell))
    if (kind === 'rejected')
      this.rejects.add({ sheet: where.name ?? '', row, code, cells: keptCells(where.sheet, cells, where.facts) })
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

  #stage(records: readonly FileRecord[], where: Where, row: number, cells: readonly Cell[]): void {
    const at = this.read
    for (const record of records)
      if (record.isPart && !this.staging.find(record.table, record.key)) this.#target.settle?.(record, where.facts)
    if (records.length > 1) this.#things.set(at, records.length)
    for (const record of records)
      this.#put(record.isNumbered ? { ...record, key: this.#numbered(record) } : record, where, row, cells)
    const account = this.#target.account
    if (account !== null) this.#count(records[0]?.values[account] ?? null)
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

  #put(record: FileRecord, where: Where, row: number, cells: readonly Cell[]): void {
    const { table, key } = record
    const at = this.read
    if (record.isPart && this.#isJoined(record)) return this.#gone(at, { sheet: where.name, row }, key)
    const staged = { at, sheet: where.index, row, table, key, body: record }
    if (at % weighedEvery === 1) this.#characters = charactersIn(cells)
    const earlier = this.staging.put(staged, this.#characters)
    if (earlier && earlier.at !== at)
      this.#gone(earlier.at, { sheet: this.#nameOf(earlier.sheet), row: earlier.row }, key)
    const id = record.values['orderNo']
    if (typeof id === 'string' && looksRounded(id)) {
      const place = { sheet: where.name, row }
      this.#rounded.push({ table, key, at, place, cells: keptCells(where.sheet, cells, where.facts), id })
    }
  }

  /** True when an earlier row said something about the same thing; then this one says it with it. */
  #isJoined(record: FileRecord): boolean {
    const { table, key } = record
    const earlier = this.staging.find(table, key)
    if (!earlier || !this.#target.join) return false
    this.staging.rewrite(table, key, this.#target.join(earlier.body, record))
    return true
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
      this.rejects.add({ sheet: place.sheet ?? '', row: place.row, code: 'order-number-ruined', cells })
    }
  }
}
