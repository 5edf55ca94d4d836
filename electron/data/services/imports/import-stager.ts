import type { ImportField, ReasonCode } from '#shared/contract/import-fields.ts'
import { isFooterRow, moneyOf, quantityOf, saysSomething, textOf, type CellValue } from '#shared/rules/cells.ts'
import { charactersOf, ownRecord, ownText } from '#shared/rules/imports/own-texts.ts'
import {
  RowProblem,
  type FileFacts,
  type FileRecord,
  type RecordValue,
  type Target,
} from '#shared/rules/imports/target.ts'
import type { Cell } from '../../readers/table-file.ts'
import type { RejectedRow } from '../../stores/batch-store.ts'
import { RejectPile } from '../../stores/reject-pile.ts'
import { openStaging, type Staging } from '../../stores/staging-store.ts'
import { RoundedNumbers } from './import-rounded.ts'
import { rowReader } from './import-rows.ts'
import type { ImportSource } from './import-source.ts'
import type { SourceSheet } from './source-sheet.ts'
import { keptCells } from './import-staging.ts'
import { ReasonTally, type Place } from './reason-tally.ts'

/** 'note-row', 'blank-row' and the like, before anything is read. */
const plainReason = ({ preset }: ImportSource, cells: readonly Cell[]): ReasonCode | null => {
  if (!saysSomething(cells)) return 'blank-row'
  if (!preset?.noteRows) return null
  const first = textOf(cells.find((cell) => textOf(cell) !== null)) ?? ''
  return preset.noteRows.some((note) => first.includes(note)) ? 'note-row' : null
}

/** Their readers copy every text; those of text files do not. */
const workbooks: ReadonlySet<string> = new Set(['xlsx', 'xlsb', 'xls', 'ods'])

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

/** A small number for each row, 0 unless told. */
class NumberByRow {
  #numbers = new Uint16Array(4_096)

  of(row: number): number {
    return this.#numbers[row] ?? 0
  }

  set(row: number, number: number): void {
    if (row >= this.#numbers.length) {
      const longer = new Uint16Array(Math.max(row + 1, this.#numbers.length * 2))
      longer.set(this.#numbers)
      this.#numbers = longer
    }
    this.#numbers[row] = number
  }
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
  /** how many things of a row are still staged beside one */
  readonly #moreThings = new NumberByRow()
  /** how many things with this key came, for keys that are numbered and came more than once */
  readonly #numbers = new Map<string, number>()
  readonly #rounded = new RoundedNumbers()
  readonly #isText: boolean

  constructor(source: ImportSource, target: Target, otherShops: ReadonlySet<string>) {
    this.#source = source
    this.#target = target
    this.#otherShops = otherShops
    this.#isText = !workbooks.has(source.table.container)
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
    if (kind === 'rejected') this.rejects.add({ ...this.#rejected(where, row, cells), code })
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
    if (records.length > 1) this.#moreThings.set(at, records.length - 1)
    for (const record of records)
      this.#put(record.isNumbered ? { ...record, key: this.#numbered(record) } : record, where, row, cells)
    const account = this.#target.account
    if (account !== null) this.#count(records[0]?.values[account] ?? null)
  }

  /** One more row of an account, or of a name that nobody in the team has. */
  #count(name: RecordValue): void {
    if (typeof name === 'string' && name !== '') this.accounts.set(ownText(name), (this.accounts.get(name) ?? 0) + 1)
  }

  #numbered({ table, key }: FileRecord): string {
    const first = `${key}|1`
    if (this.staging.find(table, first) === undefined) return first
    const name = ownText(`${table} ${key}`)
    const number = (this.#numbers.get(name) ?? 1) + 1
    this.#numbers.set(name, number)
    return `${key}|${number}`
  }

  #put(read: FileRecord, where: Where, row: number, cells: readonly Cell[]): void {
    const record = this.#isText ? ownRecord(read) : read
    const { table, key } = record
    const at = this.read
    if (record.isPart && this.#isJoined(record)) return this.#gone(at, { sheet: where.name, row }, key)
    const staged = { at, sheet: where.index, row, table, key, body: record }
    const earlier = this.staging.put(staged, charactersOf(record))
    if (earlier && earlier.at !== at)
      this.#gone(earlier.at, { sheet: this.#nameOf(earlier.sheet), row: earlier.row }, key)
    this.#rounded.look(record, at, () => this.#rejected(where, row, cells))
  }

  #rejected({ name, sheet, facts }: Where, row: number, cells: readonly Cell[]): Omit<RejectedRow, 'code'> {
    const kept = keptCells(sheet, cells, facts)
    return { sheet: name ?? '', row, cells: kept.map((cell) => (typeof cell === 'string' ? ownText(cell) : cell)) }
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
    const more = this.#moreThings.of(at)
    if (more > 0) this.#moreThings.set(at, more - 1)
    else this.reasons.add('repeated-in-file', 'excluded', place, key.split('|')[0] ?? key)
  }

  /** What only the whole file tells, in short steps. */
  *settle(): Generator<number, void> {
    yield* this.#rounded.settle(this.staging, this.read, (row, id) => {
      this.reasons.add(
        'order-number-ruined',
        'rejected',
        { sheet: row.sheet === '' ? null : row.sheet, row: row.row },
        id,
      )
      this.rejects.add(row)
    })
    this.#rounded.close()
  }

  /** Call when nothing is to be kept, or all is. */
  close(): void {
    this.staging.close()
    this.rejects.close()
    this.#rounded.close()
  }
}
