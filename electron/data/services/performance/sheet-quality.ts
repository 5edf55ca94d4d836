import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { dayAfter, spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import { meanOf } from '#shared/rules/quality/scoring.ts'
import type { Context } from '../../context.ts'
import { scoresOfMonth } from '../../stores/quality-score-store.ts'
import { entriesOf } from '../../stores/register-store.ts'
import { plannedOf } from '../quality/planned-chats.ts'

type SheetQuality = PerformanceSheet['quality']

const complaintsByAgent = ({ sql }: Context, month: Month): ReadonlyMap<string, number> => {
  const { from, to } = spanOfMonth(month)
  const agents = entriesOf(sql, { register: 'complaints', from, to: dayAfter(to, -1) }).flatMap(
    ({ person }) => person?.agent ?? [],
  )
  return new Map([...Map.groupBy(agents, (agent) => agent)].map(([agent, own]) => [agent, own.length]))
}

/** Somebody's scored chats and complaints of a month; null: nothing planned, scored or complained of. */
export const qualityFinder = (context: Context, month: Month): ((agent: string) => SheetQuality) => {
  const planned = plannedOf(context, month)
  const complaints = complaintsByAgent(context, month)
  const standing = scoresOfMonth(context.sql, month, null).filter(({ withdrawnAt }) => withdrawnAt === null)
  const scores = Map.groupBy(standing, ({ agent }) => agent)
  return (agent) => {
    const own = scores.get(agent) ?? []
    const found = {
      planned: planned.get(agent) ?? 0,
      scored: own.length,
      mean: meanOf(own.map(({ score }) => score)),
      fatal: own.filter(({ isFatal }) => isFatal === 1).length,
      acknowledged: own.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
      complaints: complaints.get(agent) ?? 0,
    }
    return found.planned + found.scored + found.complaints === 0 ? null : found
  }
}
