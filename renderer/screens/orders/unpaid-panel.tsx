import type { Person } from '#shared/contract/people.ts'

interface UnpaidPanelProps {
  /** of the hash: `day` says which day's list */
  readonly query: Readonly<Record<string, string>>
  readonly people: readonly Person[]
}

/** Orders waiting for their payment, with whoever should remind the buyer, and what reminding brought. */
export const UnpaidPanel = (_props: UnpaidPanelProps) => null
