import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Versions of rule sets the shop saved itself, in the order of their start; what came with the app is not among them. */
export const listRuleSets = (sql: Sql): RuleSet[] =>
  sql
    .all<{ body: string }>('select body from rule_sets where replaced_at is null order by from_day, id')
    .map(({ body }) => JSON.parse(body) as RuleSet)

/** Saves a version; one with the same id and start is kept as replaced, not overwritten. */
export const insertRuleSet = (sql: Sql, value: RuleSet, now: LocalTime): void => {
  sql.run(
    'update rule_sets set replaced_at = ? where replaced_at is null and code = ? and from_day = ?',
    now,
    value.id,
    value.from,
  )
  sql.run('insert into rule_sets (code, from_day, body) values (?, ?, ?)', value.id, value.from, JSON.stringify(value))
}
