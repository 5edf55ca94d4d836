import type { Sql } from '../db/sql.ts'

/** A row of a file on its way in. */
export interface StagedRow {
  readonly row: number
  readonly key: string
  readonly body: string
}

const pageSize = 2_000
let nextTable = 1

/**
 * Opens a fresh table in the connection's temporary database: nothing of it is kept if the import dies, nothing of it locks the
 * shop's file. Keys are unique: a later row with the same key takes the earlier one's place. `drop` it when done.
 */
export const openStaging = ({ database }: Sql) => {
  const table = `temp.staged_${nextTable++}`
  database.exec(`create table ${table} (row integer primary key, key text not null unique, body text not null) strict`)
  const find = database.prepare<[string], StagedRow>(`select row, key, body from ${table} where key = ?`)
  const put = database.prepare<[number, string, string]>(
    `insert or replace into ${table} (row, key, body) values (?, ?, ?)`,
  )
  const remove = database.prepare<[number]>(`delete from ${table} where row = ?`)
  const page = database.prepare<[number, number], StagedRow>(
    `select row, key, body from ${table} where row > ? order by row limit ?`,
  )
  return {
    find: (key: string) => find.get(key),
    put: ({ row, key, body }: StagedRow): void => {
      put.run(row, key, body)
    },
    remove: (row: number): void => {
      remove.run(row)
    },
    /** Pages, because a statement that is being stepped through would keep the connection from writing. */
    *all(): Generator<StagedRow> {
      for (let after = 0; ;) {
        const rows = page.all(after, pageSize)
        yield* rows
        const last = rows.at(-1)
        if (!last) return
        after = last.row
      }
    },
    /** Runs `act` as one step of the temporary database, so that a thousand rows cost one journal and not a thousand. */
    together: <Value>(act: () => Value): Value => database.transaction(act).deferred(),
    drop: (): void => {
      database.exec(`drop table ${table}`)
    },
  }
}

export type Staging = ReturnType<typeof openStaging>
