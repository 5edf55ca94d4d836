import type { Landscape } from './landscape.ts'
import { freeCells } from './landscape.ts'
import { randomOf, type Random } from './random.ts'

// Parts of a month that are searched anew while the rest stays: some people all month, everybody for some days, those of one kind for half a
// month, and what is around something that costs points. The same seed draws the same parts.

/** Cells by their places: people × days of the board. */
export type Part = ReadonlySet<number>

/** Draws the parts of a month one after the other. */
export class Neighbourhoods {
  readonly #land: Landscape
  readonly #random: Random
  readonly #isFree: Uint8Array
  /** days of the month, by their places on the board */
  readonly #from: number
  readonly #to: number
  /** by column: the cell it belongs to, or −1 */
  readonly #cellOf: Int32Array
  /** people who have a free cell */
  readonly #people: readonly number[]
  #drawn = 0

  constructor(land: Landscape, seed: number) {
    this.#land = land
    this.#random = randomOf(seed)
    this.#isFree = new Uint8Array(land.people * land.days)
    const free = freeCells(land)
    free.forEach((cell) => (this.#isFree[cell] = 1))
    const days = Array.from(free, (cell) => cell % land.days)
    this.#from = Math.min(...days)
    this.#to = Math.max(...days) + 1
    this.#people = [...new Set(Array.from(free, (cell) => Math.floor(cell / land.days)))]
    this.#cellOf = new Int32Array(land.cost.length).fill(-1)
    land.columnsAt.forEach((column, place) => {
      if (column >= 0) this.#cellOf[column] = Math.floor(place / (land.kinds + 1))
    })
  }

  /** The next part of about so many cells, for a roster with these cells and values. */
  next(size: number, cells: Int8Array, values: Float64Array): Part {
    const kind = this.#drawn % 5
    this.#drawn += 1
    if (kind === 0) return this.#somePeople(size)
    if (kind === 1) return this.#someDays(size)
    if (kind === 2) return this.#ofOneKind(size, cells)
    return this.#aroundCosts(size, values)
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count)
  }

  #shuffled(numbers: readonly number[]): number[] {
    const drawn = [...numbers]
    for (let place = drawn.length - 1; place > 0; place -= 1) {
      const other = this.#below(place + 1)
      const kept = drawn[place] ?? 0
      drawn[place] = drawn[other] ?? 0
      drawn[other] = kept
    }
    return drawn
  }

  #add(part: Set<number>, person: number, from: number, to: number): void {
    for (let day = Math.max(from, this.#from); day < Math.min(to, this.#to); day += 1) {
      const cell = person * this.#land.days + day
      if (this.#isFree[cell]) part.add(cell)
    }
  }

  #fillUp(part: Set<number>, people: readonly number[], size: number, from: number, to: number): Part {
    for (const person of people) {
      if (part.size >= size) break
      this.#add(part, person, from, to)
    }
    return part
  }

  #somePeople(size: number): Part {
    return this.#fillUp(new Set(), this.#shuffled(this.#people), size, this.#from, this.#to)
  }

  /** So many days on end that everybody's cells make the size. */
  #span(size: number, people: number): number {
    return Math.min(this.#to - this.#from, Math.max(3, Math.round(size / Math.max(1, people))))
  }

  #someDays(size: number): Part {
    const length = this.#span(size, this.#people.length)
    const from = this.#from + this.#below(this.#to - this.#from - length + 1)
    return this.#fillUp(new Set(), this.#shuffled(this.#people), size, from, from + length)
  }

  /** Those who work one kind now, for as many days as there is room for. */
  #ofOneKind(size: number, cells: Int8Array): Part {
    const kind = this.#below(this.#land.kinds)
    const half = Math.ceil((this.#to - this.#from) / 2)
    const from = this.#from + this.#below(half)
    const isOfKind = (person: number): boolean =>
      cells.subarray(person * this.#land.days + from, person * this.#land.days + from + half).includes(kind)
    const people = this.#people.filter(isOfKind)
    return this.#fillUp(new Set(), this.#shuffled(people.length > 0 ? people : this.#people), size, from, from + half)
  }

  /** Columns that cost points in a roster, and the cells that they count. */
  #costly(values: Float64Array): readonly number[][] {
    const { auxiliaryColumn, cost } = this.#land
    const found: number[][] = []
    auxiliaryColumn.forEach((column, auxiliary) => {
      if ((cost[column] ?? 0) * (values[column] ?? 0) > 1e-6) found.push(this.#cellsOf(auxiliary))
    })
    return found
  }

  #cellsOf(auxiliary: number): number[] {
    return this.#counted.get(auxiliary) ?? []
  }

  /** By auxiliary: the cells its sums count, those of other auxiliaries in them as well. */
  get #counted(): ReadonlyMap<number, number[]> {
    return (this.#countedCells ??= this.#count())
  }

  #countedCells: ReadonlyMap<number, number[]> | null = null

  #count(): ReadonlyMap<number, number[]> {
    const { sumsOf, readers, auxiliaryColumn } = this.#land
    const counted = new Map<number, number[]>()
    const auxiliaryOf = new Map(Array.from(auxiliaryColumn, (column, auxiliary) => [column, auxiliary]))
    const visit = (cell: number, column: number): void => {
      const end = sumsOf.starts[column + 1] ?? 0
      for (let place = sumsOf.starts[column] ?? 0; place < end; place += 1) {
        const reader = readers[sumsOf.items[place] ?? 0] ?? -1
        if (reader < 0) continue
        const known = counted.get(reader)
        if (known) known.push(cell)
        else counted.set(reader, [cell])
      }
    }
    this.#cellOf.forEach((cell, column) => cell >= 0 && visit(cell, column))
    for (const [column, auxiliary] of auxiliaryOf)
      for (const cell of new Set(counted.get(auxiliary) ?? [])) visit(cell, column)
    return counted
  }

  /** One thing that costs points: its person all month, and everybody on the days around it. */
  #aroundCosts(size: number, values: Float64Array): Part {
    const costly = this.#costly(values)
    const cells = costly[this.#below(costly.length)] ?? []
    const cell = cells[this.#below(cells.length)]
    if (cell === undefined) return this.#somePeople(size)
    const [person, day] = [Math.floor(cell / this.#land.days), cell % this.#land.days]
    const part = new Set<number>()
    const isWide = this.#random() < 0.5
    if (isWide) this.#add(part, person, this.#from, this.#to)
    const length = this.#span(size - part.size, this.#people.length)
    const from = day - this.#below(length)
    this.#add(part, person, from, from + length)
    return this.#fillUp(part, this.#shuffled(this.#people), size, from, from + length)
  }
}
