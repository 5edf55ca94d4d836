import type { Database, Statement } from 'better-sqlite3'
import type { Sql, SqlValue } from '../db/sql.ts'
import { touchNewRows } from './order-day-store.ts'

/** How things are added to one table. */
export interface AddLayout {
  readonly table: string
  /** the column of the key, and whether it is one beside the values */
  readonly key: string
  readonly hasOwnKey: boolean
  /** no more than 31 */
  readonly names: readonly string[]
  /** by name */
  readonly columns: readonly string[]
  /** what stands where nothing was said, by name */
  readonly blanks: readonly (0 | null)[]
}

/** The conflict is the table's unique key and nothing else: an empty value where there must be one is an error as ever. */
const addText = ({ table, key, hasOwnKey, columns }: AddLayout, said: number, shop: number, batch: number): string => {
  const bound = [...(hasOwnKey ? [key] : []), ...columns.filter((_, index) => (said & (1 << index)) !== 0)]
  return `insert into ${table} (shop_id, batch_id, ${bound.join(', ')})
    values (${Number(shop)}, ${Number(batch)}, ${bound.map(() => '?').join(', ')}) on conflict (shop_id, ${key}) do nothing`
}

const loggedTogether = 1_000
/** The rows of a file have the same few sets of values. */
const mostStatements = 200

/**
 * Adds new things to one table and notes, many at a time, that their batch brought them. Whoever adds must finish before the transaction
 * ends, and nobody else may add to the table meanwhile.
 */
export class NewRecords {
  readonly #database: Database
  readonly #layout: AddLayout
  readonly #shop: number
  readonly #batch: number
  /** by which values are there, a bit each */
  readonly #statements = new Map<number, Statement<SqlValue[]>>()
  /** what is done with all rows added since the last time */
  readonly #finishing: readonly Statement<[number | bigint]>[]
  #last: number | bigint
  #logged: number | bigint
  #waiting = 0

  constructor({ database }: Sql, layout: AddLayout, shop: number, batch: number) {
    const { table, key } = layout
    this.#database = database
    this.#layout = layout
    this.#shop = shop
    this.#batch = batch
    const logNew = `insert into import_changes (batch_id, target, shop_id, key, kind, before)
       select batch_id, '${table}', shop_id, ${key}, 'new', null from ${table} where id > ?`
    const touchDays = touchNewRows(table)
    this.#finishing = [logNew, ...(touchDays === null ? [] : [touchDays])].map((text) =>
      database.prepare<[number | bigint]>(text),
    )
    const newest = database.prepare<[], { id: number }>(`select coalesce(max(id), 0) as id from ${table}`).get()
    this.#last = this.#logged = newest?.id ?? 0
  }

  /** False, and nothing happened, when there is a thing with this key already. */
  add(key: string, values: Readonly<Record<string, string | number | null>>): boolean {
    const { names, blanks, hasOwnKey } = this.#layout
    const row: SqlValue[] = hasOwnKey ? [key] : []
    let said = 0
    // Binding is nearly half of what adding costs, and an empty value costs as much as a short text: only what is said is bound.
    for (let index = 0; index < names.length; index++) {
      const value = values[names[index] ?? ''] ?? blanks[index] ?? null
      if (value === null) continue
      said |= 1 << index
      row.push(value)
    }
    // Spread, because the binding reads arguments faster than the elements of an array.
    const { changes, lastInsertRowid } = this.#adding(said).run(...row)
    if (changes === 0) return false
    this.#last = lastInsertRowid
    if (++this.#waiting === loggedTogether) this.finish()
    return true
  }

  #adding(said: number): Statement<SqlValue[]> {
    const known = this.#statements.get(said)
    if (known !== undefined) return known
    if (this.#statements.size === mostStatements) this.#statements.clear()
    const fresh = this.#database.prepare<SqlValue[]>(addText(this.#layout, said, this.#shop, this.#batch))
    this.#statements.set(said, fresh)
    return fresh
  }

  /** Notes what was added since the last time. */
  finish(): void {
    if (this.#waiting === 0) return
    for (const statement of this.#finishing) statement.run(this.#logged)
    this.#logged = this.#last
    this.#waiting = 0
  }
}
