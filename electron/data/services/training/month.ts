import { dayAfter, spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import { dutiesOf, lackingOn } from '#shared/rules/training/duties.ts'
import type { Context } from '../../context.ts'
import { settings } from './settings.ts'
import { agentsOn, everyCourse } from './team.ts'

/**
 * The share of their duties that agents had fulfilled on the last day of a month, by number; `n`: how many duties; null: none holds for somebody.
 * By the duties and groups as they are now.
 */
export const trainingOfMonth = (
  context: Context,
  month: Month,
): ReadonlyMap<string, { readonly value: number | null; readonly n: number }> => {
  const day = dayAfter(spanOfMonth(month).to, -1)
  const courses = everyCourse(context)
  const kept = settings(context)
  return new Map(
    agentsOn(context, day).map(({ number: agent, group, joined }) => {
      const trainee = { agent, group, joined }
      const n = dutiesOf(kept, trainee).length
      const lacking = lackingOn(kept, trainee, courses, day).length
      return [agent, { value: n === 0 ? null : (n - lacking) / n, n }]
    }),
  )
}
