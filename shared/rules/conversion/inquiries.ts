import { takingPart, type KeyAt } from './contacts.ts'
import { kindOf, type BuyerDay } from './inquiry.ts'
import type { JoinedOrder } from './join.ts'
import { timeOf } from './moments.ts'
import type { ConversionRule, EntryKind, InquiryEntry, InquiryOutcome } from './result.ts'
import { windowEnd } from './window.ts'

// A buyer's inquiries while it is found out what came of them.

/** A day on which a buyer wrote, with what came of it so far. */
export interface Asked {
  readonly day: BuyerDay
  readonly firstAsked: number
  /** last second of the time to buy */
  readonly end: number
  readonly kind: EntryKind
  bought: readonly JoinedOrder[]
  takenBack: readonly JoinedOrder[]
  /** whom orders are credited to through this inquiry, whether they took part that day or not */
  credited: readonly string[]
}

const none: readonly never[] = []

/** The days on which a buyer wrote, oldest first. */
export const askedDays = (
  days: readonly BuyerDay[],
  orders: readonly JoinedOrder[],
  rule: ConversionRule,
  dayStart: number,
): Asked[] => {
  const asked: Asked[] = []
  for (const day of days) {
    const { dayNumber, firstAsked } = day
    if (firstAsked === null) continue
    const end = windowEnd(rule, { dayNumber, firstAsked }, dayStart)
    const kind = kindOf(day, { firstAsked, end }, orders, dayStart)
    asked.push({ day, firstAsked, end, kind, bought: none, takenBack: none, credited: none })
  }
  return asked
}

/** Notes that an order turns the inquiry into a bought one, or would have, had it not been taken back. */
export const noteOrder = (asked: Asked, order: JoinedOrder, isTakenBack: boolean): void => {
  if (isTakenBack) asked.takenBack = [...asked.takenBack, order]
  else asked.bought = [...asked.bought, order]
}

/** When what the rule waits for happened; null: not yet. A payment that a file puts before its order happened with it. */
export const eventOf = ({ created, paidAt }: JoinedOrder, { event }: Pick<ConversionRule, 'event'>): number | null =>
  event === 'ordered' ? created : paidAt === null ? null : Math.max(paidAt, created)

/** True when the order was made in the time to buy: it may be credited through the inquiry. */
export const isMadeIn = ({ firstAsked, end, kind }: Asked, { created }: JoinedOrder): boolean =>
  kind === 'inquiry' && created >= firstAsked && created <= end

/** True when the order turns the inquiry into a bought one. */
export const isBoughtIn = (asked: Asked, order: JoinedOrder, rule: ConversionRule): boolean => {
  const event = eventOf(order, rule)
  return isMadeIn(asked, order) && event !== null && event <= asked.end
}

/** The moment before which somebody must have spoken with the buyer to have moved him. */
export const creditMoment = ({ created, paidAt }: JoinedOrder, { credit }: Pick<ConversionRule, 'credit'>): number =>
  credit === 'last-before-payment' && paidAt !== null ? Math.max(paidAt, created) : created

const outcomeOf = ({ kind, bought, takenBack, end }: Asked, now: number): InquiryOutcome => {
  if (kind !== 'inquiry') return 'not-converted'
  if (bought.length > 0) return 'converted'
  if (takenBack.length > 0) return 'taken-back'
  return now <= end ? 'still-open' : 'not-converted'
}

/** Everybody who took part in an inquiry: on its day before the order, and whom an order is credited to through it. Sorted. */
const agentsOf = (asked: Asked, rule: ConversionRule, keyAt: KeyAt): readonly string[] => {
  let until = Infinity
  for (const order of asked.bought) until = Math.min(until, creditMoment(order, rule))
  for (const order of asked.takenBack) until = Math.min(until, creditMoment(order, rule))
  const keys = takingPart(asked.day, until, keyAt)
  for (const key of asked.credited) if (!keys.includes(key)) keys.push(key)
  return keys.length > 1 ? keys.sort() : keys
}

/** What an inquiry has become. `keysOf`: whom an order is credited to. */
export const entryOf = (
  asked: Asked,
  given: {
    readonly rule: ConversionRule
    readonly now: number
    readonly keyAt: KeyAt
    readonly buyerName: (buyerId: number) => string
    readonly keysOf: (order: JoinedOrder) => readonly string[]
  },
): InquiryEntry => {
  const { day, bought, takenBack, firstAsked } = asked
  const keys = agentsOf(asked, given.rule, given.keyAt)
  const credited: readonly string[] = bought.length === 0 ? none : bought.flatMap((order) => given.keysOf(order))
  const orders = bought.length > 0 ? bought : takenBack
  return {
    shopId: day.shopId,
    buyerId: day.buyerId,
    buyer: given.buyerName(day.buyerId),
    day: day.day,
    firstAskedAt: timeOf(firstAsked),
    kind: asked.kind,
    outcome: outcomeOf(asked, given.now),
    agentKeys: keys,
    creditedKeys: credited.length === 0 ? none : keys.filter((key) => credited.includes(key)),
    orderIds: orders.length === 0 ? none : orders.map(({ orderId }) => orderId),
    orderNo: orders[0]?.orderNo ?? null,
  }
}
