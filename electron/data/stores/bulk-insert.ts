import type { Statement } from 'better-sqlite3'
import type { Sql, SqlValue } from '../db/sql.ts'

const rowsTogether = 100

/** Inserts many rows of one table, a hundred a statement. Rows that were added are only surely there after `flush`. */
export class BulkInsert {
  readonly #sql: Sql
  readonly #head: string
  readonly #row: string
  readonly #width: number
  readonly #values: SqlValue[]
  #filled = 0
  #together: Statement<SqlValue[]> | null = null

  /** `row` is one bracket of values, such as `(?, ?, cast(? as text))`. */
  constructor(sql: Sql, head: string, row: string) {
    this.#sql = sql
    this.#head = head
    this.#row = row
    this.#width = row.split('?').length - 1
    this.#values = new Array<SqlValue>(this.#width * rowsTogether).fill(null)
  }

  add(...values: readonly SqlValue[]): void {
    for (const value of values) this.#values[this.#filled++] = value
    if (this.#filled < this.#values.length) return
    this.#together ??= this.#prepared(rowsTogether)
    // Spread, because the database's binding reads arguments faster than the elements of an array.
    this.#together.run(...this.#values)
    this.#filled = 0
  }

  flush(): void {
    if (this.#filled > 0) this.#prepared(this.#filled / this.#width).run(...this.#values.slice(0, this.#filled))
    this.#filled = 0
  }

  #prepared(rows: number): Statement<SqlValue[]> {
    const text = `${this.#head} values ${Array.from({ length: rows }, () => this.#row).join(', ')}`
    return this.#sql.database.prepare<SqlValue[]>(text)
  }
}
