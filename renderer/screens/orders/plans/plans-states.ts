import type { Plan } from '#shared/contract/plans.ts'
import { stateOf, type DatedState } from '#shared/rules/dated-versions.ts'

const latestFor = (plans: readonly Plan[], agent: string, month: string): Plan | null =>
  plans
    .filter((plan) => plan.from <= month && plan.agents.includes(agent))
    .reduce<Plan | null>((best, plan) => (best === null || plan.from >= best.from ? plan : best), null)

/** Where a version of a plan stands in a month. One for named people holds while it is the latest for any of them. */
export const planStateOf = (plan: Plan, plans: readonly Plan[], month: string): DatedState => {
  if (plan.agents.length === 0)
    return stateOf(
      plan,
      plans.filter(({ agents }) => agents.length === 0),
      month,
    )
  if (plan.from > month) return 'later'
  return plan.agents.some((agent) => latestFor(plans, agent, month) === plan) ? 'now' : 'past'
}
