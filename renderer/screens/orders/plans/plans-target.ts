import type { Plan } from '#shared/contract/plans.ts'
import type { Text } from '#shared/text/text.ts'

/** Whom a plan is for, in words: numbers of people, a group, or everyone else. */
export const targetText = ({ agents, group }: Pick<Plan, 'agents' | 'group'>, text: Text['plans']): string =>
  agents.length > 0 ? agents.join(' ') : (group ?? text.everyone)
