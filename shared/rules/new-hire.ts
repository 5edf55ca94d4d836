import type { Plan } from '../contract/plans.ts'
import { dateOf, dayAfter, type LocalDate, type LocalTime } from '../kit/local-time.ts'

/**
 * Tells of base times whether they count at the rate of new people: in the first days after joining, the day of joining being the first. Nobody is
 * new whose day of joining is not registered. docs/commission.md §9
 */
export const newHireTeller = (
  { newHire }: Pick<Plan, 'newHire'>,
  joined: LocalDate | null,
): ((at: LocalTime) => boolean) => {
  if (newHire === null || joined === null) return () => false
  const end = dayAfter(joined, newHire.days)
  return (at) => {
    const date = dateOf(at)
    return date >= joined && date < end
  }
}

/** The same of one base time. */
export const isOfNewHire = (plan: Pick<Plan, 'newHire'>, joined: LocalDate | null, at: LocalTime): boolean =>
  newHireTeller(plan, joined)(at)
