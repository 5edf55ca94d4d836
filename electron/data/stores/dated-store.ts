import { isDeepStrictEqual } from 'node:util'
import { plan } from '#shared/contract/plans.ts'
import { scoringForm } from '#shared/contract/quality-scores.ts'
import { scheme } from '#shared/contract/scores.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Rows that hold from a month on, per group: plans, schemes and forms of quality. The tables have the same columns. */
export type DatedTable = 'plans' | 'schemes' | 'quality_forms'

interface Dated {
  readonly name: string
  readonly from: Month
  readonly group: string | null
}

const schemas = { plans: plan, schemes: scheme, quality_forms: scoringForm } as const satisfies Readonly<
  Record<DatedTable, unknown>
>

/** The current rows, newest start first, as the contract value they were saved with; what the contract has got since then holds its default. */
export const listDated = <Value extends Dated>(sql: Sql, table: DatedTable): Value[] =>
  sql
    .all<{ body: string }>(
      `select body from ${table} where replaced_at is null order by from_month desc, coalesce(team_group, ''), name, id`,
    )
    .map((row) => schemas[table].parse(JSON.parse(row.body)) as unknown as Value)

const standingBody = (sql: Sql, table: DatedTable, { name, from, group }: Dated): string | undefined =>
  sql.get<{ body: string }>(
    `select body from ${table} where replaced_at is null and name = ? and from_month = ? and team_group is ?`,
    name,
    from,
    group,
  )?.body

/**
 * Saves a row; one with the same name, group and start is kept as replaced, not overwritten. The same content once more changes nothing: what
 * was signed stays signed.
 */
export const saveDated = <Value extends Dated>(sql: Sql, table: DatedTable, value: Value, now: LocalTime): void => {
  const standing = standingBody(sql, table, value)
  if (
    standing !== undefined &&
    isDeepStrictEqual(schemas[table].parse(JSON.parse(standing)), schemas[table].parse(value))
  )
    return
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

/** Writes a person's new number into every plan that names people, standing or replaced; what was signed stays signed. */
export const renameInPlans = (sql: Sql, from: string, to: string): void => {
  for (const { id, body } of sql.all<{ id: number; body: string }>('select id, body from plans')) {
    const kept = plan.parse(JSON.parse(body))
    if (!kept.agents.includes(from)) continue
    const agents = kept.agents.map((agent) => (agent === from ? to : agent))
    sql.run('update plans set body = ? where id = ?', JSON.stringify({ ...kept, agents }), id)
  }
}
