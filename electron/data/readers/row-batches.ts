import type { Cell, TableBatch } from './table.ts'

const batchRows = 1000
const blankRow: readonly Cell[] = Object.freeze([])

const isBlank = (cell: Cell): boolean => cell === null || cell === ''

/** Collects rows under their true numbers, fills gaps with blank rows and cuts batches of 1,000. */
export class RowBatches {
  #rows: (readonly Cell[])[] = []
  #firstRow = 1
  #nextRow = 1

  /** Adds a row; numbers must rise. A row without any value is remembered only as a gap, so trailing blank rows never come out. */
  add(row: number, cells: Cell[]): void {
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop()
    if (cells.every(isBlank)) return
    for (; this.#nextRow < row; this.#nextRow += 1) this.#rows.push(blankRow)
    this.#rows.push(cells)
    this.#nextRow = row + 1
  }

  /** The complete batches, or with `isLast` all rows that are left. */
  *take(fraction: number, isLast = false): Generator<TableBatch> {
    let from = 0
    const least = isLast ? 1 : batchRows
    while (this.#rows.length - from >= least) {
      const rows = this.#rows.slice(from, from + batchRows)
      yield { firstRow: this.#firstRow + from, rows, fraction: Math.min(1, fraction) }
      from += rows.length
    }
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
