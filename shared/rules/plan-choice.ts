import type { Person } from '../contract/people.ts'
import type { Plan } from '../contract/plans.ts'
import type { Month } from '../kit/local-time.ts'

// Which plan holds for whom. The rule book: docs/commission.md §11.

export type PlanHolder = Pick<Person, 'number' | 'group'>

const isFor = {
  person: (plan: Plan, { number }: PlanHolder): boolean => plan.agents.includes(number),
  group: (plan: Plan, { group }: PlanHolder): boolean => plan.agents.length === 0 && plan.group === group,
  everyone: (plan: Plan): boolean => plan.agents.length === 0 && plan.group === null,
}

/** Of several that hold the one that starts last; of equal starts the last in the list. */
const latest = (plans: readonly Plan[]): Plan | null =>
  plans.reduce<Plan | null>((best, plan) => (best === null || plan.from >= best.from ? plan : best), null)

/** The plan that holds for somebody in a month: one that names the person, before the group's, before everyone's; null when none does. */
export const planFor = (plans: readonly Plan[], person: PlanHolder, month: Month): Plan | null => {
  const holding = plans.filter((plan) => plan.from <= month)
  return (
    latest(holding.filter((plan) => isFor.person(plan, person))) ??
    latest(holding.filter((plan) => isFor.group(plan, person))) ??
    latest(holding.filter((plan) => isFor.everyone(plan)))
  )
}

/** Whether a plan that is tried out takes the kept one's place for somebody: for the people it names, else its group, else everyone. */
export const isMeantFor = (plan: Plan, person: PlanHolder): boolean =>
  plan.agents.length > 0 ? isFor.person(plan, person) : plan.group === null || plan.group === person.group
