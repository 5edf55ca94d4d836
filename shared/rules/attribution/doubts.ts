import type { ChatEvidence, Doubt } from '../../contract/orders.ts'

// What asks for a second look at whose an order is, whatever decided: docs/attribution.md §8.

/** What speaks about an order. */
export interface Witnesses {
  /** whom the memo names, as far as the shop lets it count */
  readonly named: readonly string[]
  /** words of the memo that look like numbers of the team and are nobody's */
  readonly unknown: readonly string[]
  readonly chat: ChatEvidence | null
  /** at the order or its payment; null: no roster says */
  readonly isOnShift: (agent: string) => boolean | null
}

const ofOnePerson = (only: string, { chat, isOnShift }: Witnesses): Doubt[] => {
  const served = chat?.how === 'served' ? chat.agent : null
  return [
    ...(served !== null && served !== only ? (['memo-and-chat'] as const) : []),
    ...(isOnShift(only) === false ? (['not-on-shift'] as const) : []),
  ]
}

/** The doubts about an order that nobody has decided, in the order of the contract. An account nobody owns raises none. */
export const doubtsOf = (witnesses: Witnesses): Doubt[] => {
  const { named, unknown, chat } = witnesses
  const [only, ...others] = named
  const doubts: Doubt[] = others.length > 0 ? ['two-in-memo'] : []
  if (only === undefined) {
    if (chat?.how === 'served' && chat.agent !== null) doubts.push('chat-without-memo')
  } else if (others.length === 0) doubts.push(...ofOnePerson(only, witnesses))
  if (chat?.how === 'nudged') doubts.push('nudged')
  if (unknown.length > 0) doubts.push('unknown-number')
  return doubts
}
