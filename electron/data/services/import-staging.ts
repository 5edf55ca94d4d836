import type { OrderField, ReasonCode } from '#shared/contract/imports.ts'
import type { Fen } from '#shared/kit/money.ts'
import { isFooterRow, looksRounded, moneyOf, textOf } from '#shared/rules/cells.ts'
import { maskedText } from '#shared/rules/masking.ts'
import { readOrderRow, type OrderFacts } from '#shared/rules/order-row.ts'
import type { Context, Work } from '../context.ts'
import type { Cell } from '../readers/table-file.ts'
import type { RejectedRow } from '../stores/batch-store.ts'
import { openStaging, type Staging } from '../stores/staging-store.ts'
import type { OrderSource } from './import-source.ts'

/** What became of the rows of a file, before anything is kept. */
export interface StagedOrders {
  readonly staging: Staging
  readonly read: number
  readonly reasons: ReasonTally
  readonly rejects: readonly RejectedRow[]
  readonly footerPaid: Fen | null
}

interface Reason {
  readonly code: ReasonCode
  readonly kind: 'excluded' | 'rejected'
  count: number
  firstRow: number
  example: string | null
}

/** Counts why rows did not become orders, with the first row of each reason. */
export class ReasonTally {
  readonly #reasons = new Map<ReasonCode, Reason>()
  add(code: ReasonCode, kind: Reason['kind'], row: number, example: string | null): void {
    const known = this.#reasons.get(code)
    if (!known) this.#reasons.set(code, { code, kind, count: 1, firstRow: row, example })
    else {
      known.count++
      if (row < known.firstRow) Object.assign(known, { firstRow: row, example })
    }
  }
  count(kind: Reason['kind']): number {
    return [...this.#reasons.values()]
      .filter((reason) => reason.kind === kind)
      .reduce((sum, reason) => sum + reason.count, 0)
  }
  list(): Reason[] {
    return [...this.#reasons.values()].toSorted((a, b) => a.firstRow - b.firstRow)
  }
}

/** Reads one sheet row with the columns the source knows. */
export const readSourceRow = (source: OrderSource, cells: readonly Cell[]) =>
  readOrderRow(source.fields, (field: OrderField) => {
    const places = source.places.get(field) ?? []
    return places.length === 1 ? cells[places[0] ?? -1] : places.map((place) => cells[place])
  })

const keptCell = (field: OrderField, cell: Cell): string | number | null => {
  if (typeof cell === 'boolean') return String(cell)
  return typeof cell === 'string' && field !== 'orderNo' && field !== 'parentOrderNo' ? maskedText(cell) : cell
}

/** The cells of the columns that are understood: what is kept of a rejected row, free text masked. Addresses and phones never are. */
const keptCells = (source: OrderSource, cells: readonly Cell[]): RejectedRow['cells'] =>
  [...source.places].flatMap(([field, places]) => places.map((place) => keptCell(field, cells[place] ?? null)))

/** Header texts of {@link keptCells}, in the same order. */
export const keptHeader = (source: OrderSource): string[] =>
  [...source.places.values()].flat().map((place) => source.columns[place] ?? '')

const longestExample = 60

class OrderStager {
  readonly reasons = new ReasonTally()
  readonly rejects: RejectedRow[] = []
  read = 0
  footerPaid: Fen | null = null
  /** rows whose number looks as if a spreadsheet had rounded it */
  readonly #rounded: { row: number; key: string; cells: RejectedRow['cells'] }[] = []
  readonly #source: OrderSource
  readonly #staging: Staging
  readonly #otherShops: ReadonlySet<string>

  constructor(source: OrderSource, staging: Staging, otherShops: ReadonlySet<string>) {
    this.#source = source
    this.#staging = staging
    this.#otherShops = otherShops
  }

  take(row: number, cells: readonly Cell[]): void {
    this.read++
    if (cells.every((cell) => textOf(cell) === null)) return this.reasons.add('blank-row', 'excluded', row, null)
    if (this.#isOfOtherShop(cells)) return this.reasons.add('other-shop', 'excluded', row, this.#shopOf(cells))
    const reading = readSourceRow(this.#source, cells)
    // A buyer may be called 合计: what reads as an order is one.
    if (reading.problem !== null && isFooterRow(cells)) return this.#footer(row, cells)
    if (reading.problem !== null) return this.#reject(reading.problem, row, cells, reading.cell)
    this.#stage(row, reading.facts, cells)
  }

  #shopOf(cells: readonly Cell[]): string | null {
    const place = this.#source.places.get('shop')?.[0]
    return place === undefined ? null : textOf(cells[place])
  }

  #isOfOtherShop(cells: readonly Cell[]): boolean {
    return this.#otherShops.has(this.#shopOf(cells) ?? '')
  }

  #footer(row: number, cells: readonly Cell[]): void {
    const place = this.#source.places.get('paid')?.[0]
    const paid = place === undefined ? null : moneyOf(cells[place])
    if (paid !== 'unreadable' && paid !== null) this.footerPaid = paid
    this.reasons.add('footer-row', 'excluded', row, null)
  }

  #reject(code: ReasonCode, row: number, cells: readonly Cell[], example: string | null): void {
    this.reasons.add(code, 'rejected', row, maskedText(example)?.slice(0, longestExample) ?? null)
    this.rejects.push({ row, code, cells: keptCells(this.#source, cells) })
  }

  #stage(row: number, facts: OrderFacts, cells: readonly Cell[]): void {
    const key = facts.orderNo
    const earlier = this.#staging.find(key)
    if (earlier) this.reasons.add('repeated-in-file', 'excluded', earlier.row, key)
    if (looksRounded(key)) this.#rounded.push({ row, key, cells: keptCells(this.#source, cells) })
    this.#staging.put({ row, key, body: JSON.stringify(facts) })
  }

  /**
   * One number that ends in zeros is chance; when a tenth of them (three at least) do, a spreadsheet rounded the file:
   * those orders cannot be told apart any more and are rejected.
   */
  settle(): void {
    if (this.#rounded.length < 3 || this.#rounded.length * 10 < this.read) return
    for (const { row, key, cells } of this.#rounded) {
      if (this.#staging.find(key)?.row !== row) continue
      this.#staging.remove(row)
      this.reasons.add('order-number-ruined', 'rejected', row, key)
      this.rejects.push({ row, code: 'order-number-ruined', cells })
    }
  }
}

/** Reads the sheet below its header, a batch a step, and tells how far it has come. */
const walk = async (source: OrderSource, stager: OrderStager, staging: Staging, work: Work): Promise<void> => {
  const started = performance.now()
  for await (const batch of source.sheet.batches(work.signal)) {
    staging.together(() => {
      for (const [index, cells] of batch.rows.entries()) {
        const row = batch.firstRow + index
        if (row > source.headerRow) stager.take(row, cells)
      }
    })
    const { fraction } = batch
    const seconds = (performance.now() - started) / 1000
    const secondsLeft = fraction > 0.02 ? (seconds / fraction) * (1 - fraction) : null
    work.report({ phase: 'reading', done: stager.read, total: null, unit: 'rows', fraction, secondsLeft })
  }
  staging.together(() => stager.settle())
}

/** Brings the whole sheet into a staging table, with progress and cancel. The caller drops the table. */
export const stageOrders = async (
  sql: Context['sql'],
  source: OrderSource,
  otherShops: ReadonlySet<string>,
  work: Work,
): Promise<StagedOrders> => {
  const staging = openStaging(sql)
  const stager = new OrderStager(source, staging, otherShops)
  try {
    await walk(source, stager, staging, work)
    const { read, reasons, rejects, footerPaid } = stager
    return { staging, read, reasons, rejects, footerPaid }
  } catch (error) {
    staging.drop()
    throw error
  }
}
