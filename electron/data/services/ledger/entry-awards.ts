import { monthOf } from '#shared/kit/local-time.ts'
import type { Sql } from '../../context.ts'
import { entriesOf } from '../../stores/register-store.ts'
import { found, type Asked, type Outcome } from './proposal.ts'

/** 巡店, 建议: what somebody found or proposed and the shop took up in the month. S001-156 */
export const entryAward = (sql: Sql, { month, facts }: Asked, category: 'patrol' | 'idea'): Outcome => {
  const isHere = new Set(facts.team.map(({ number }) => number))
  const adopted = entriesOf(sql, { register: 'problems', states: ['adopted'] }).filter(
    ({ values, closedAt }) => values['category'] === category && closedAt !== null && monthOf(closedAt) === month,
  )
  const own = adopted.flatMap(({ id, person, values }) =>
    person === null || !isHere.has(person.agent)
      ? []
      : [
          found({
            key: String(id),
            people: [person.agent],
            proofs: [],
            entry: { id, text: String(values['text'] ?? '') },
          }),
        ],
  )
  return own.length === 0 ? 'no-entries' : own
}
