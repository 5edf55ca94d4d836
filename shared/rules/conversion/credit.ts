import type { Share } from '../../contract/orders.ts'
import { askedIn, writerIn, type Contact, type KeyAt } from './contacts.ts'
import { creditMoment, isMadeIn, type Asked } from './inquiries.ts'
import type { BuyerDay } from './inquiry.ts'
import type { JoinedOrder } from './join.ts'
import { daySeconds, serviceDayOf } from './moments.ts'
import type { ChatWitness, ConversionRule, CreditedOrder, CreditShare } from './result.ts'
import { talkDaysOf } from './window.ts'

// Whose an order is: docs/conversion.md §5 and §7.

/** What decides about an order besides chats. */
export interface CreditGiven {
  readonly rule: ConversionRule
  readonly dayStart: number
  readonly keyAt: KeyAt
  /** the standing decision of the supervisor */
  readonly decisionOf: (order: JoinedOrder) => readonly Share[] | null
  /** the memo's word stands above the clock, as in the shop's order of authorities */
  readonly isMemoFirst: boolean
  /** who gets a silent order that somebody nudged, by the shop's policy; empty: nobody */
  readonly nudgeShares: (order: JoinedOrder, nudgedBy: string) => readonly CreditShare[]
}

/** What is known of the buyer of an order. */
export interface BuyerSide {
  readonly days: readonly BuyerDay[]
  /** oldest first */
  readonly asked: readonly Asked[]
  readonly isSilent: boolean
}

/** Whose an order is and through which inquiry; `through` null: through none. */
export interface Credit extends Pick<CreditedOrder, 'creditedBy' | 'shares' | 'nudgedBy' | 'byChat'> {
  readonly through: Asked | null
}

const whole = (key: string): readonly CreditShare[] => [{ key, share: 1_000_000 }]

/** The inquiry an order is credited through: of those whose time to buy it was made in the latest, or by `first` the earliest. */
export const inquiryOf = (
  order: JoinedOrder,
  asked: readonly Asked[],
  { credit }: Pick<ConversionRule, 'credit'>,
): Asked | null => {
  const may = asked.filter((one) => isMadeIn(one, order))
  return (credit === 'first' ? may[0] : may.at(-1)) ?? null
}

/** The last second in which talk may still be about an order. */
const lastTalk = ({ created }: JoinedOrder, { rule, dayStart }: Pick<CreditGiven, 'rule' | 'dayStart'>): number =>
  (serviceDayOf(created, dayStart) + talkDaysOf(rule) + 1) * daySeconds + dayStart - 1

/** Who moved the buyer, by the clock: whoever wrote last (or first) from the inquiry's day on, and when nobody wrote whoever was asked. */
const byClock = (order: JoinedOrder, inquiry: Asked, days: readonly BuyerDay[], given: CreditGiven): Contact | null => {
  const { rule, keyAt, dayStart } = given
  const to = Math.min(creditMoment(order, rule), lastTalk(order, given))
  const span = { from: inquiry.day.dayNumber * daySeconds + dayStart, to }
  const end = rule.credit === 'first' ? 'first' : 'last'
  return writerIn(days, span, end, keyAt) ?? askedIn(days, span, end, keyAt)
}

const nudger = (order: JoinedOrder, { days, isSilent }: BuyerSide, given: CreditGiven): Contact | null => {
  const { created, paidAt } = order
  if (!isSilent || paidAt === null) return null
  return writerIn(days, { from: created + 1, to: Math.min(paidAt, lastTalk(order, given)) }, 'last', given.keyAt)
}

/** Whose an order is by the chats alone: whoever moved the buyer, else whoever nudged a silent one into payment. */
const witnessOf = (
  order: JoinedOrder,
  through: Asked | null,
  buyer: BuyerSide,
  given: CreditGiven,
): ChatWitness | null => {
  const writer = through && byClock(order, through, buyer.days, given)
  if (writer !== null) return { how: 'served', ...writer, shares: whole(writer.key) }
  const nudging = nudger(order, buyer, given)
  return nudging && { how: 'nudged', ...nudging, shares: given.nudgeShares(order, nudging.key) }
}

/** Whose an order is: decision, then memo and clock in the shop's order, then the policy for nudged silent orders. Nobody's otherwise. */
export const creditOf = (order: JoinedOrder, buyer: BuyerSide, given: CreditGiven): Credit => {
  const through = inquiryOf(order, buyer.asked, given.rule)
  const byChat = witnessOf(order, through, buyer, given)
  const certain = { nudgedBy: null, through, byChat }
  const decision = given.decisionOf(order)
  if (decision)
    return { creditedBy: 'decision', shares: decision.map(({ agent, share }) => ({ key: agent, share })), ...certain }
  const isServed = byChat?.how === 'served'
  if (order.named !== null && (given.isMemoFirst || !isServed))
    return { creditedBy: 'memo', shares: whole(order.named), ...certain }
  if (isServed) return { creditedBy: 'chat', shares: byChat.shares, ...certain }
  const shares = byChat?.shares ?? []
  return {
    creditedBy: shares.length === 0 ? null : 'nudge',
    shares,
    nudgedBy: byChat?.key ?? null,
    through: null,
    byChat,
  }
}

/** True when the buyer had written to the shop in the days before the order, or on its day before it. */
export const hadWritten = (
  { created }: Pick<JoinedOrder, 'created'>,
  days: readonly BuyerDay[],
  spokenDays: number,
): boolean => {
  const since = Math.floor(created / daySeconds) - spokenDays
  return days.some(
    ({ firstAsked, isFiltered, dayNumber }) =>
      firstAsked !== null && !isFiltered && firstAsked <= created && dayNumber >= since,
  )
}
