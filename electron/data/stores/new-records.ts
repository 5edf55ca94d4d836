import type { Statement } from 'better-sqlite3'
import type { Sql, SqlValue } from '../db/sql.ts'

/** How things are added to one table. */
export interface AddLayout {
  readonly table: string
  /** the column of the key, and whether it is one beside the values */
  readonly key: string
  readonly hasOwnKey: boolean
  readonly names: readonly string[]
  /** by name */
  readonly columns: readonly string[]
  /** what stands where nothing was said, by name */
  readonly blanks: readonly (0 | null)[]
}

const loggedTogether = 1_000

/** The conflict is the table's unique key and nothing else: an empty value where there must be one is an error as ever. */
const addText = ({ table, key, hasOwnKey, columns }: AddLayout): string => {
  const all = ['shop_id', 'batch_id', ...(hasOwnKey ? [key] : []), ...columns]
  return `insert into ${table} (${all.join(', ')}) values (${all.map(() => '?').join(', ')}) on conflict (shop_id, ${key}) do nothing`
}

/**
 * Adds new things to one table and notes, many at a time, that their batch brought them. Whoever adds must finish before the transaction
 * ends, and nobody else may add to the table meanwhile.
 */
export class NewRecords {
  readonly #add: Statement<SqlValue[]>
  readonly #logNew: Statement<[number | bigint]>
  readonly #layout: AddLayout
  /** filled anew for every thing: shop, batch, the key where it has a column of its own, the values */
  readonly #row: SqlValue[]
  #last: number | bigint
  #logged: number | bigint
  #waiting = 0

  constructor({ database }: Sql, layout: AddLayout, shop: number, batch: number) {
    const { table, key, hasOwnKey, names } = layout
    this.#add = database.prepare<SqlValue[]>(addText(layout))
    this.#logNew = database.prepare<[number | bigint]>(
      `insert into import_changes (batch_id, target, shop_id, key, kind, before)
       select batch_id, '${table}', shop_id, ${key}, 'new', null from ${table} where id > ?`,
    )
    this.#layout = layout
    this.#row = [shop, batch, ...(hasOwnKey ? [''] : []), ...names.map(() => null)]
    const newest = database.prepare<[], { id: number }>(`select coalesce(max(id), 0) as id from ${table}`).get()
    this.#last = this.#logged = newest?.id ?? 0
  }

  /** False, and nothing happened, when there is a thing with this key already. */
  add(key: string, values: Readonly<Record<string, string | number | null>>): boolean {
    const { names, blanks, hasOwnKey } = this.#layout
    const row = this.#row
    let place = 2
    if (hasOwnKey) row[place++] = key
    for (let index = 0; index < names.length; index++)
      row[place++] = values[names[index] ?? ''] ?? blanks[index] ?? null
    // Spread, because the binding reads arguments faster than the elements of an array.
    const { changes, lastInsertRowid } = this.#add.run(...row)
    if (changes === 0) return false
    this.#last = lastInsertRowid
    if (++this.#waiting === loggedTogether) this.finish()
    return true
  }

  /** Notes what was added since the last time. */
  finish(): void {
    if (this.#waiting === 0) return
    this.#logNew.run(this.#logged)
    this.#logged = this.#last
    this.#waiting = 0
  }
}
