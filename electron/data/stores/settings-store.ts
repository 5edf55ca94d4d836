import type { Sql } from '../db/sql.ts'

/** A kept setting as it was saved; undefined when it never was. */
export const settingOf = (sql: Sql, name: string): unknown => {
  const row = sql.get<{ value: string }>('select value from settings where name = ?', name)
  return row === undefined ? undefined : (JSON.parse(row.value) as unknown)
}

export const saveSetting = (sql: Sql, name: string, value: unknown): void => {
  sql.run(
    'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    name,
    JSON.stringify(value),
  )
}
