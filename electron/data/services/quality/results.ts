import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { QualityResult, QualityScore } from '#shared/contract/quality-scores.ts'
import type { Person } from '#shared/contract/people.ts'
import { meanOf, weakestOf } from '#shared/rules/quality/scoring.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { scoresOfMonth } from '../../stores/quality-score-store.ts'
import { machineOfMonth } from './machine-hits.ts'
import { plannedOf } from './planned-chats.ts'
import { chatCounts } from './population.ts'
import { standingsOf } from './samples.ts'
import { scoreShower, withoutMachine } from './score-views.ts'

const shownWeakest = 3

const figuresOf = (own: readonly QualityScore[]) => ({
  scored: own.length,
  mean: meanOf(own.map(({ score }) => score)),
  fatal: own.filter(({ isFatal }) => isFatal).length,
  passed: own.filter(({ isPassed }) => isPassed).length,
  unacknowledged: own.filter(({ acknowledgedAt }) => acknowledgedAt === null).length,
  appeals: own.filter(({ state }) => state === 'appealed').length,
  weakest: weakestOf(own, shownWeakest),
})

/** Everybody who had a chat, a planned one or a score in the month, by number. docs/quality.md §6 */
export const results = (context: Context, { month }: ParsedInputOf<'quality.results'>): OutputOf<'quality.results'> => {
  const standing = scoresOfMonth(context.sql, month, null)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(scoreShower(context, withoutMachine))
  const scores = Map.groupBy(standing, ({ agent }) => agent)
  const [chats, planned, standings] = [
    chatCounts(context, month),
    plannedOf(context, month),
    standingsOf(context, month),
  ]
  const machine = machineOfMonth(context, month)
  const resultOf = ({ number, name, group }: Person): QualityResult => ({
    ...{ agent: number, name, group, standing: standings.get(number) ?? 'normal' },
    ...{ chats: chats.get(number) ?? 0, planned: planned.get(number) ?? 0 },
    ...figuresOf(scores.get(number) ?? []),
    machineHits: machine.get(number)?.hits ?? 0,
    lines: machine.get(number)?.lines ?? 0,
  })
  return listPeople(context.sql)
    .filter(({ number }) => chats.has(number) || planned.has(number) || scores.has(number))
    .map(resultOf)
}
