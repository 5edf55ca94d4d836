import type { RuleSet } from '../../contract/rule-sets.ts'
import type { ChatFilter } from '../../kit/service-figures.ts'
import { traits } from './stream.ts'

// What is left out of everything. The rule book: docs/service-figures.md §1.

const traitOf = {
  advertising: traits.advertising,
  onlyCard: traits.onlyCard,
  ownAccounts: traits.ownAccounts,
  platformStaff: traits.platformStaff,
} as const

/** The switch that leaves a reception out of everything; null = it counts. `isListed`: the buyer is on the rule set's list. */
export const filterOf = (
  reception: { readonly traits: number; readonly buyerMessages: number },
  rules: Pick<RuleSet, 'filters'>,
  isListed: boolean,
): ChatFilter | null => {
  const { filters } = rules
  if (filters.agentInitiated && reception.buyerMessages === 0) return 'agentInitiated'
  if (filters.listedBuyers && isListed) return 'listedBuyers'
  for (const [name, bit] of Object.entries(traitOf) as [keyof typeof traitOf, number][])
    if (filters[name] && (reception.traits & bit) !== 0) return name
  return null
}
