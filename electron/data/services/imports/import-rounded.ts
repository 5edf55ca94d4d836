import { looksRounded } from '#shared/rules/cells.ts'
import type { FileRecord } from '#shared/rules/imports/target.ts'
import type { RejectedRow } from '../../stores/batch-store.ts'
import { RejectPile } from '../../stores/reject-pile.ts'
import type { Staging } from '../../stores/staging-store.ts'

const leastRows = 3
const mostOthers = 10
const rowsAStep = 500

const roundedNumber = ({ values: { orderNo } }: FileRecord): string | null =>
  typeof orderNo === 'string' && looksRounded(orderNo) ? orderNo : null

/**
 * Rows whose order number ends in zeros. One such number is chance; when a tenth of a file's rows (three at least) have one, a spreadsheet
 * rounded the file: those things cannot be told apart any more and are rejected (rule 8).
 */
export class RoundedNumbers {
  /** which rows, in the order they came, and what would be told of each */
  readonly #rows: number[] = []
  readonly #pile = new RejectPile()

  /** Looks at a thing that was just staged; `rejected`: its row, should it come to that. */
  look(record: FileRecord, at: number, rejected: () => Omit<RejectedRow, 'code'>): void {
    if (roundedNumber(record) === null || at === this.#rows.at(-1)) return
    this.#rows.push(at)
    this.#pile.add({ ...rejected(), code: 'order-number-ruined' })
  }

  /** Takes what cannot be told apart out of what is staged and tells of each row, in short steps. `read`: rows of the whole file. */
  *settle(
    staging: Staging<FileRecord>,
    read: number,
    reject: (row: RejectedRow, id: string) => void,
  ): Generator<number, void> {
    if (this.#rows.length < leastRows || this.#rows.length * mostOthers < read) return
    const pile = this.#pile[Symbol.iterator]()
    let [place, lastAt, step] = [-1, 0, 0]
    for (const { table, key, at, body } of staging.all()) {
      if (++step % rowsAStep === 0) yield step
      const id = roundedNumber(body)
      if (id === null) continue
      staging.remove(table, key)
      if (at === lastAt) continue
      lastAt = at
      let row = pile.next()
      for (place++; this.#rows[place] !== at; place++) row = pile.next()
      if (!row.done) reject(row.value, id)
    }
  }

  close(): void {
    this.#pile.close()
  }
}
