import type { Plan } from '../contract/plans.ts'
import { dateOf, dayAfter, type LocalDate, type LocalTime } from '../kit/local-time.ts'

/**
 * Whether an order counts at the rate of new people: its base time lies in the first days after joining, the day of joining being the first.
 * Nobody is new whose day of joining is not registered. docs/commission.md §9
 */
export const isOfNewHire = (plan: Pick<Plan, 'newHire'>, joined: LocalDate | null, at: LocalTime): boolean =>
  plan.newHire !== null && joined !== null && dateOf(at) >= joined && dateOf(at) < dayAfter(joined, plan.newHire.days)
