import type { Database } from 'better-sqlite3'
import { openPrivateDatabase } from '../db/private-database.ts'
import type { RejectedRow } from './batch-store.ts'

const mostInMemory = 10_000
const pageSize = 1_000

interface Line {
  readonly id: number
  readonly sheet: string
  readonly row: number
  readonly code: string
  readonly cells: string
}

const openPile = (): Database => {
  const database = openPrivateDatabase()
  database.exec(
    'create table pile (id integer primary key, sheet text not null, row integer not null, code text not null, cells text not null) strict; begin',
  )
  return database
}

/** The rows of a file that were not understood, in the order they came; many wait on disk, in a file without a name. Close it when done. */
export class RejectPile {
  readonly #memory: RejectedRow[] = []
  #disk: Database | null = null

  add(rejected: RejectedRow): void {
    if (this.#memory.length < mostInMemory) {
      this.#memory.push(rejected)
      return
    }
    this.#disk ??= openPile()
    this.#disk
      .prepare('insert into pile (sheet, row, code, cells) values (?, ?, ?, ?)')
      .run(rejected.sheet, rejected.row, rejected.code, JSON.stringify(rejected.cells))
  }

  *[Symbol.iterator](): Generator<RejectedRow> {
    yield* this.#memory
    if (this.#disk === null) return
    const page = this.#disk.prepare<[number], Line>(`select * from pile where id > ? order by id limit ${pageSize}`)
    for (let after = 0; ;) {
      const lines = page.all(after)
      const last = lines.at(-1)
      if (!last) return
      for (const { sheet, row, code, cells } of lines)
        yield { sheet, row, code, cells: JSON.parse(cells) as RejectedRow['cells'] }
      after = last.id
    }
  }

  close(): void {
    this.#disk?.close()
    this.#disk = null
  }
}
