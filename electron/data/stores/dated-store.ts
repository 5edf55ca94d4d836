import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Rows that hold from a month on, per group: plans and schemes. Both tables have the same columns. */
export type DatedTable = 'plans' | 'schemes'

interface Dated {
  readonly name: string
  readonly from: Month
  readonly group: string | null
}

/** The current rows, newest start first, as the contract value they were saved with. */
export const listDated = <Value extends Dated>(sql: Sql, table: DatedTable): Value[] =>
  sql
    .all<{ body: string }>(
      `select body from ${table} where replaced_at is null order by from_month desc, coalesce(team_group, ''), name, id`,
    )
    .map((row) => JSON.parse(row.body) as Value)

/** Saves a row; one with the same name, group and start is kept as replaced, not overwritten. */
export const saveDated = <Value extends Dated>(sql: Sql, table: DatedTable, value: Value, now: LocalTime): void => {
  sql.run(
    `update ${table} set replaced_at = ? where replaced_at is null and name = ? and from_month = ? and team_group is ?`,
    now,
    value.name,
    value.from,
    value.group,
  )
  sql.run(
    `insert into ${table} (name, from_month, team_group, body) values (?, ?, ?, ?)`,
    value.name,
    value.from,
    value.group,
    JSON.stringify(value),
  )
}
