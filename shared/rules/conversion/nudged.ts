import type { AttributionSettings } from '../../contract/orders.ts'
import type { Person } from '../../contract/people.ts'
import type { LocalTime } from '../../kit/local-time.ts'
import { equalShares } from '../attribution.ts'
import type { CreditShare } from './result.ts'

// Silent orders somebody nudged into payment, by the shop's policy: docs/conversion.md §7.

/** Somebody's planned shift on a day. */
export interface EveningPlan {
  readonly number: string
  /** the kind of shift is marked as one of the evening */
  readonly isNightly: boolean
  /** seconds after the day's midnight at which it ends */
  readonly end: number
}

/** Who has the evening shift of a day: everybody on a kind of shift marked so; where none is, whoever ends last. Sorted. */
export const eveningShift = (plans: readonly EveningPlan[]): readonly string[] => {
  const nightly = plans.filter(({ isNightly }) => isNightly)
  const last = Math.max(...plans.map(({ end }) => end))
  const found = nightly.length > 0 ? nightly : plans.filter(({ end }) => end === last)
  return [...new Set(found.map(({ number }) => number))].toSorted()
}

/** Agents who were employed at a moment, by number. */
export const agentsPresent = (
  people: readonly Pick<Person, 'number' | 'role' | 'joined' | 'left'>[],
  moment: LocalTime,
): readonly string[] =>
  people
    .filter(
      ({ role, joined, left }) =>
        role === 'agent' &&
        (joined === null || (joined as string) <= moment) &&
        (left === null || left >= moment.slice(0, 10)),
    )
    .map(({ number }) => number)
    .toSorted()

/** Who gets such an order: nobody, the one who nudged, or equal parts for the evening shift or for everybody who was employed. */
export const nudgeSharesOf = (
  policy: AttributionSettings['nudgedSilentOrders'],
  who: {
    readonly nudgedBy: string
    readonly evening: () => readonly string[]
    readonly present: () => readonly string[]
  },
): readonly CreditShare[] => {
  if (policy === 'nobody') return []
  const keys = policy === 'agent' ? [who.nudgedBy] : policy === 'evening-shift' ? who.evening() : who.present()
  return equalShares(keys).map(({ agent, share }) => ({ key: agent, share }))
}
