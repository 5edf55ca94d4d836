import { ReadFailure } from './read-failure.ts'
import type { Cell, TableBatch } from './table.ts'

const batchRows = 1000
// Rows of long texts come out fewer at a time.
const batchLength = 8 * 1024 * 1024
// No honest row, and no honest piece of a file, comes near that many characters.
const mostLength = 64 * 1024 * 1024
const blankRow: readonly Cell[] = Object.freeze([])

/** The characters of a row's texts; -1 when it holds no value at all. */
const lengthOf = (cells: readonly Cell[]): number => {
  let [length, isBlank] = [0, true]
  for (const cell of cells) {
    if (typeof cell === 'string') length += cell.length
    else if (cell !== null) isBlank = false
  }
  return isBlank && length === 0 ? -1 : length
}

/** Collects rows under their true numbers, fills gaps with blank rows and cuts batches of 1,000, fewer when their texts are long. */
export class RowBatches {
  #rows: (readonly Cell[])[] = []
  #firstRow = 1
  #nextRow = 1
  #length = 0
  #lengthOfOpenRow = 0

  /** Told of the texts of a row that is not complete yet, by their characters; more than 64 Mi of them are 'too-large'. */
  weigh(characters: number): void {
    this.#lengthOfOpenRow += characters
    this.#check(this.#lengthOfOpenRow)
  }

  /**
   * Adds a row; numbers must rise. A row without any value is remembered only as a gap, so trailing blank rows never come out. More than
   * 64 Mi characters that nobody has taken are 'too-large'.
   */
  add(row: number, cells: Cell[]): void {
    this.#lengthOfOpenRow = 0
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop()
    const length = lengthOf(cells)
    if (length < 0) return
    for (; this.#nextRow < row; this.#nextRow += 1) this.#rows.push(blankRow)
    this.#rows.push(cells)
    this.#length += length
    this.#check(this.#length)
    this.#nextRow = row + 1
  }

  #check(length: number): void {
    if (length > mostLength) throw new ReadFailure('too-large', { row: this.#nextRow, limit: mostLength })
  }

  /** The complete batches, or with `isLast` all rows that are left. */
  *take(fraction: number, isLast = false): Generator<TableBatch> {
    let from = 0
    const least = isLast || this.#length > batchLength ? 1 : batchRows
    while (this.#rows.length - from >= least) {
      const rows = this.#rows.slice(from, from + batchRows)
      yield { firstRow: this.#firstRow + from, rows, fraction: Math.min(1, fraction) }
      from += rows.length
    }
    if (from === 0) return
    this.#length = 0
    this.#rows = this.#rows.slice(from)
    this.#firstRow += from
  }
}

/** Hands batches on, giving the event loop a turn before each and stopping with the signal's reason when it aborts. */
export const paced = async function* (
  batches: Iterable<TableBatch>,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  for (const batch of batches) {
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    yield batch
  }
}
