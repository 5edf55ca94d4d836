import type { RuleSet } from '../../contract/rule-sets.ts'
import type { LocalDate } from '../../kit/local-time.ts'
import {
  agentSpeaks,
  buyerSpeaks,
  secondOf,
  speakerOf,
  traits,
  type ServiceDay,
  type Stream,
} from '../service/stream.ts'
import { dayNumberOf, daySeconds } from './moments.ts'
import { isOpenAt, type OrderFacts } from './orders.ts'
import type { EntryKind } from './result.ts'

// Who wrote on a day, and whether it was to buy: docs/conversion.md §1 and §2.

/** One buyer with one shop on one service day. Moments in seconds on the wall clock. */
export interface BuyerDay {
  readonly shopId: number
  readonly buyerId: number
  readonly dayNumber: number
  readonly day: LocalDate
  /** null: the buyer wrote nothing, somebody of the shop did */
  readonly firstAsked: number | null
  /** everything the buyer wrote is left out by the rule set */
  readonly isFiltered: boolean
  /** without those left out */
  readonly streams: readonly Stream[]
}

/** What a rule set leaves out. `isListed`: the buyer is on its list. */
export interface Filtering {
  readonly filters: RuleSet['filters']
  readonly isListed: (buyerId: number) => boolean
}

/** A human's line, the buyer's or an agent's. */
export const isHuman = (mark: number): boolean => speakerOf(mark) === buyerSpeaks || speakerOf(mark) === agentSpeaks

/** Seconds after the midnight of the service day's date; Infinity: no question. */
const earliestQuestion = (streams: readonly Stream[]): number => {
  let first = Infinity
  for (const { marks } of streams) {
    const mark = marks.find((candidate) => speakerOf(candidate) === buyerSpeaks)
    if (mark !== undefined) first = Math.min(first, secondOf(mark))
  }
  return first
}

/** Says whether a rule set leaves a stream out; what only an agent said is never left out for not being answered. */
const filterFrom = ({ filters, isListed }: Filtering): ((stream: Stream) => boolean) => {
  const names = Object.keys(traits) as (keyof typeof traits)[]
  const bits = names.reduce((sum, name) => (filters[name] ? sum | traits[name] : sum), 0)
  return (stream) => (stream.traits & bits) !== 0 || (filters.listedBuyers && isListed(stream.buyer))
}

const byBuyer = (streams: readonly Stream[]): ReadonlyMap<number, Stream[]> => {
  const buyers = new Map<number, Stream[]>()
  for (const stream of streams) {
    const known = buyers.get(stream.buyer)
    if (known) known.push(stream)
    else buyers.set(stream.buyer, [stream])
  }
  return buyers
}

/** A service day by buyer. What only a machine of the shop said is left away; what only an agent said stays, because it may have moved a buyer. */
export const buyerDaysOf = ({ shopId, day, streams }: ServiceDay, filtering: Filtering): BuyerDay[] => {
  const dayNumber = dayNumberOf(day)
  const isLeftOut = filterFrom(filtering)
  const days: BuyerDay[] = []
  for (const [buyerId, all] of byBuyer(streams)) {
    const kept = all.some(isLeftOut) ? all.filter((stream) => !isLeftOut(stream)) : all
    const question = earliestQuestion(kept)
    const first = question === Infinity && kept !== all ? earliestQuestion(all) : question
    if (first === Infinity && !all.some(({ marks }) => marks.some(isHuman))) continue
    const firstAsked = first === Infinity ? null : dayNumber * daySeconds + first
    const isFiltered = question === Infinity && firstAsked !== null
    days.push({ shopId, buyerId, dayNumber, day, firstAsked, isFiltered, streams: kept })
  }
  return days
}

/**
 * Whether a buyer who wrote wanted to buy: unless an order of his was still open to after-sales when he asked, and he made no new one from then
 * to the end of the time to buy. `orders`: all of the buyer's.
 */
export const kindOf = (
  { isFiltered }: Pick<BuyerDay, 'isFiltered'>,
  asked: { readonly firstAsked: number; readonly end: number },
  orders: readonly OrderFacts[],
  dayStart: number,
): EntryKind => {
  if (isFiltered) return 'filtered'
  const { firstAsked, end } = asked
  const ordersAnew = orders.some(({ created }) => created >= firstAsked && created <= end)
  return !ordersAnew && orders.some((order) => isOpenAt(order, firstAsked, dayStart)) ? 'after-sales' : 'inquiry'
}
