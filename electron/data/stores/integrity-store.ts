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

/**
 * Closed months that are not whole, as `month (closing)`: people are missing, their sheets do not sum to the total that was told, or the
 * corrections paid are not those of the sheets.
 */
export const brokenClosings = (sql: Sql): string[] =>
  sql
    .all<{ name: string }>(
      `select c.month || ' (' || c.id || ')' as name from closings c
       where c.people <> (select count(*) from closing_people p where p.closing_id = c.id)
         or c.total <> (select coalesce(sum(p.body ->> '$.sheet.pay.total'), 0) from closing_people p where p.closing_id = c.id)
         or (select coalesce(sum(p.body ->> '$.sheet.commission.corrections'), 0) from closing_people p where p.closing_id = c.id)
           <> (select coalesce(sum(k.amount), 0) from closing_corrections k where k.closing_id = c.id)
       order by c.id`,
    )
    .map(({ name }) => name)
