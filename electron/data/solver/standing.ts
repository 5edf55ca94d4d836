import type { Landscape } from './landscape.ts'

/**
 * Where a search in small steps stands: the cells, and what they cost, kept up to date cell by cell. A step is taken back by `undo`, made
 * for good by `keep`.
 */
export class Standing {
  readonly land: Landscape
  /** index of a kind, or −1 */
  readonly cells: Int8Array
  /** Σ cost of columns */
  points: number
  /** by how much rules are broken, all together */
  broken = 0
  readonly #values: Float64Array
  readonly #sums: Float64Array
  readonly #breach: Float64Array
  /** what a step changed: sums, auxiliary columns and breaches as they were */
  readonly #sumLog: number[] = []
  readonly #valueLog: number[] = []
  readonly #breachLog: number[] = []
  readonly #cellLog: number[] = []
  #pointsBefore = 0
  #brokenBefore = 0

  constructor(land: Landscape, cells: Int8Array) {
    this.land = land
    this.cells = new Int8Array(cells.length).fill(-1)
    this.points = land.constant
    this.#values = new Float64Array(land.cost.length)
    this.#sums = Float64Array.from(land.sumConstants)
    this.#breach = new Float64Array(land.ruleSum.length)
    for (let auxiliary = 0; auxiliary < land.floors.length; auxiliary += 1) this.#weigh(auxiliary)
    for (let rule = 0; rule < land.ruleSum.length; rule += 1) this.#judge(rule)
    for (let cell = 0; cell < cells.length; cell += 1) if (this.isFree(cell)) this.set(cell, cells[cell] ?? -1)
    this.keep()
  }

  isFree(cell: number): boolean {
    const { columnsAt, kinds } = this.land
    return (columnsAt[cell * (kinds + 1) + kinds] ?? -1) >= 0
  }

  /** True when a free cell may hold the kind; −1 (no shift) always. */
  takes(cell: number, kind: number): boolean {
    return kind < 0 || (this.land.columnsAt[cell * (this.land.kinds + 1) + kind] ?? -1) >= 0
  }

  /** Puts a kind, or −1 for none, into a free cell. */
  set(cell: number, kind: number): void {
    const before = this.cells[cell] ?? -1
    if (before === kind) return
    const { columnsAt, kinds } = this.land
    const first = cell * (kinds + 1)
    this.#cellLog.push(cell, before)
    this.cells[cell] = kind
    if (before >= 0) this.#move(columnsAt[first + before] ?? -1, -1)
    if (kind >= 0) this.#move(columnsAt[first + kind] ?? -1, 1)
    if (before < 0 !== kind < 0) this.#move(columnsAt[first + kinds] ?? -1, kind < 0 ? -1 : 1)
  }

  keep(): void {
    this.#sumLog.length = 0
    this.#valueLog.length = 0
    this.#breachLog.length = 0
    this.#cellLog.length = 0
    this.#pointsBefore = this.points
    this.#brokenBefore = this.broken
  }

  undo(): void {
    restore(this.#sumLog, this.#sums)
    restore(this.#valueLog, this.#values)
    restore(this.#breachLog, this.#breach)
    restore(this.#cellLog, this.cells)
    this.points = this.#pointsBefore
    this.broken = this.#brokenBefore
  }

  /** A column changes by so much. */
  #move(column: number, by: number): void {
    const { sumsOf, coefficients, readers, cost } = this.land
    this.points += (cost[column] ?? 0) * by
    const end = sumsOf.starts[column + 1] ?? 0
    for (let place = sumsOf.starts[column] ?? 0; place < end; place += 1) {
      const sum = sumsOf.items[place] ?? 0
      const before = this.#sums[sum] ?? 0
      this.#sumLog.push(sum, before)
      this.#sums[sum] = before + (coefficients[place] ?? 0) * by
      const reader = readers[sum] ?? 0
      if (reader >= 0) this.#weigh(reader)
      else this.#judge(-1 - reader)
    }
  }

  /** What an auxiliary column is worth now. */
  #weigh(auxiliary: number): void {
    const { sumsOfAuxiliary, floors, signs, auxiliaryColumn } = this.land
    let highest = floors[auxiliary] ?? 0
    const end = sumsOfAuxiliary.starts[auxiliary + 1] ?? 0
    for (let place = sumsOfAuxiliary.starts[auxiliary] ?? 0; place < end; place += 1) {
      const value = this.#sums[sumsOfAuxiliary.items[place] ?? 0] ?? 0
      if (value > highest) highest = value
    }
    const column = auxiliaryColumn[auxiliary] ?? 0
    const before = this.#values[column] ?? 0
    const after = highest * (signs[auxiliary] ?? 1)
    if (after === before) return
    this.#valueLog.push(column, before)
    this.#values[column] = after
    this.#move(column, after - before)
  }

  #judge(rule: number): void {
    const { ruleSum, ruleLower, ruleUpper } = this.land
    const value = this.#sums[ruleSum[rule] ?? 0] ?? 0
    const [lower, upper] = [ruleLower[rule] ?? 0, ruleUpper[rule] ?? 0]
    const after = value < lower ? lower - value : value > upper ? value - upper : 0
    const before = this.#breach[rule] ?? 0
    if (after === before) return
    this.#breachLog.push(rule, before)
    this.#breach[rule] = after
    this.broken += after - before
  }
}

/** Pairs of place and value, newest last, go back to where they were. */
const restore = (log: number[], values: Float64Array | Int8Array): void => {
  for (let index = log.length - 2; index >= 0; index -= 2) values[log[index] ?? 0] = log[index + 1] ?? 0
  log.length = 0
}
