import type { Handover } from '#shared/contract/handovers.ts'
import type { Person } from '#shared/contract/people.ts'

export type Side = 'outgoing' | 'incoming'

/** The side that signs next; null = both have. */
export const sideToSign = ({ state }: Pick<Handover, 'state'>): Side | null =>
  state === 'open' ? 'outgoing' : state === 'half-signed' ? 'incoming' : null

/** Who may sign a side: those on the roster first, then by number; not who signed the other side. */
export const signersOf = (
  { expected, outgoing }: Pick<Handover, 'expected' | 'outgoing'>,
  side: Side,
  people: readonly Person[],
): readonly Person[] => {
  const first = expected[side]
  const rank = ({ number }: Person): number => (first.includes(number) ? first.indexOf(number) : first.length)
  return people
    .filter(({ number }) => side === 'outgoing' || number !== outgoing?.agent)
    .toSorted((one, other) => rank(one) - rank(other) || one.number.localeCompare(other.number))
}

/** Whom the dialog offers at first: somebody the roster names, or nobody. */
export const likelySigner = (handover: Pick<Handover, 'expected' | 'outgoing'>, side: Side): string | null =>
  handover.expected[side].find((number) => side === 'outgoing' || number !== handover.outgoing?.agent) ?? null
