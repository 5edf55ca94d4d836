import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Of these keys, those that were accepted as an item or dropped: they do not come back. */
export const settledKeys = (sql: Sql, keys: readonly string[]): ReadonlySet<string> => {
  const wanted = JSON.stringify(keys)
  return new Set(
    sql
      .all<{ key: string }>(
        `select source as key from handover_items where source in (select value from json_each(?))
         union select key from handover_drops where key in (select value from json_each(?))`,
        wanted,
        wanted,
      )
      .map(({ key }) => key),
  )
}

export const insertDrop = (sql: Sql, key: string, handover: number, at: LocalTime, by: string): void => {
  sql.run(
    'insert into handover_drops (key, handover_id, at, by) values (?, ?, ?, ?) on conflict (key) do nothing',
    key,
    handover,
    at,
    by,
  )
}
