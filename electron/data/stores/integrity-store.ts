import type { Sql } from '../db/sql.ts'
import { recordStore, recordTables } from './record-store.ts'

/** SQLite's full integrity check; empty when it passes, else what it says first. */
export const integrityOf = ({ database }: Sql): string => {
  const verdict = String(database.pragma('integrity_check(5)', { simple: true }))
  return verdict === 'ok' ? '' : verdict
}

/** `table → parent` of rows that point nowhere. */
export const brokenForeignKeys = ({ database }: Sql): string[] =>
  (database.pragma('foreign_key_check') as { table: string; parent: string }[]).map(
    ({ table, parent }) => `${table} → ${parent}`,
  )

/** Tables with things that no standing import explains, as `table: how many`. */
export const withoutImport = (sql: Sql): string[] =>
  recordTables
    .map((table) => [table, recordStore(table).unexplained(sql)] as const)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${table}: ${count}`)
