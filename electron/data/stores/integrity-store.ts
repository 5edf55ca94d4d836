import type { Sql } from '../db/sql.ts'

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

/** Orders whose import is missing or was undone: what every order stands on. */
export const ordersWithoutImport = (sql: Sql): string[] =>
  sql
    .all<{ orderNo: string }>(
      `select o.order_no as "orderNo" from orders o left join import_batches b on b.id = o.batch_id
       where b.id is null or b.undone_at is not null limit 20`,
    )
    .map(({ orderNo }) => orderNo)
