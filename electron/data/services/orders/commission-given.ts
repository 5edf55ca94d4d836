import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { MonthOfOrders, PersonLines } from '#shared/rules/commission-lines.ts'
import type { CommissionMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'
import { workdaysOf } from '../performance/attendance.ts'
import { correctionsIn } from '../performance/closed-month.ts'
import { cardsOf } from '../performance/score-cards.ts'
import { signatureFinder } from './plan-signatures.ts'

/** Scores cost more than all the rest: `when-paid-by` asks for them only where a plan says something by them. */
export type NeedOfScores = 'always' | 'when-paid-by'

const isPaidByScore = ({ coefficients, teamPool }: Plan): boolean =>
  coefficients.length > 0 || teamPool?.split === 'score'

const daysWorkedIn = (context: Context, month: Month): ReadonlyMap<string, number> =>
  new Map(
    [...workdaysOf(context, month)].flatMap(([agent, { workedDays }]) =>
      workedDays === null ? [] : [[agent, workedDays]],
    ),
  )

/** Everything an open month's commission is made from, as it stands now. `people`: the month's lines. */
export const commissionGiven = (
  context: Context,
  orders: MonthOfOrders,
  people: readonly PersonLines[],
  need: NeedOfScores,
): CommissionMonth => {
  const { month } = orders
  const plans = [...new Set(people.flatMap(({ plan }) => (plan === null ? [] : [plan])))]
  const needsScores = need === 'always' || plans.some(isPaidByScore)
  return {
    ...orders,
    scores: needsScores ? cardsOf(context, month) : null,
    daysWorked: plans.some(({ teamPool }) => teamPool?.split === 'days') ? daysWorkedIn(context, month) : new Map(),
    signedOn: signatureFinder(context),
    corrections: correctionsIn(context, month),
  }
}
