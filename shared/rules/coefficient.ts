import type { Plan } from '../contract/plans.ts'
import { toMillionths, type Millionths } from '../kit/money.ts'

const one: Millionths = toMillionths(1_000_000)

/** The coefficient of a score: of the highest band it reaches; 1 without a score, without bands and below all of them. docs/commission.md §9 */
export const coefficientOf = (plan: Pick<Plan, 'coefficients'> | null, score: number | null): Millionths => {
  if (plan === null || score === null) return one
  const highestFirst = plan.coefficients.toSorted(([a], [b]) => b - a)
  return highestFirst.find(([edge]) => score >= edge)?.[1] ?? one
}
