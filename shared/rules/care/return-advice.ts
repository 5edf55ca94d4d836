import type { ReturnAdvice, ReturnRules } from '../../contract/quality-care.ts'
import { dateOf, dayAfter, type LocalDate, type LocalTime } from '../../kit/local-time.ts'

// What the shop's own rules say of a return. Checklist S001-182 to S001-187; docs/complaints.md §6.

/** What the rule books ask for: 7 days, unused, in its package, no parcels to be paid on arrival; the buyer pays unless it is a fault. */
export const defaultReturnRules: ReturnRules = {
  days: 7,
  mustBeUnused: true,
  mustHavePackaging: true,
  acceptsCashOnDelivery: false,
  freight: { mind: 'buyer', quality: 'shop', signedUnchecked: 'buyer' },
  backWithinHours: 48,
  text: '',
}

/** Everything that can speak for or against a return, in the order it is told. */
export const returnReasons = [
  'order-unknown',
  'order-closed',
  'not-sent',
  'received-unknown',
  'inside-days',
  'too-late',
  'fault-after-days',
  'reason-open',
  'unused',
  'packaging',
  'no-cash-on-delivery',
  'if-checked',
] as const
export type ReturnReason = (typeof returnReasons)[number]

/** What is known of an order that somebody wants to give back. */
export interface ReturnedOrder {
  readonly status: 'unpaid' | 'paid' | 'shipped' | 'completed' | 'closed'
  readonly shippedAt: LocalTime | null
  readonly completedAt: LocalTime | null
}

/** Whose fault it is, by the reasons of after-sales entries: the buyer changed his mind · the way there · the shop · nobody has said. */
const faultOf = (reason: string): 'buyer' | 'way' | 'shop' | null => {
  if (reason === 'mind') return 'buyer'
  if (reason === 'damaged') return 'way'
  return reason === '' || reason === 'other' ? null : 'shop'
}

type Fault = ReturnType<typeof faultOf>

/** A parcel damaged on its way is the buyer's freight when he signed without looking, which nobody can see from here. */
const freightOf = ({ freight }: ReturnRules, fault: Fault): ReturnAdvice['freightBy'] => {
  if (fault === 'buyer') return freight.mind
  if (fault === 'shop') return freight.quality
  return fault === 'way' && freight.quality === freight.signedUnchecked ? freight.quality : null
}

const conditions = (rules: ReturnRules, fault: Fault): ReturnReason[] => [
  ...(rules.mustBeUnused && fault === 'buyer' ? (['unused'] as const) : []),
  ...(rules.mustHavePackaging ? (['packaging'] as const) : []),
  ...(rules.acceptsCashOnDelivery ? [] : (['no-cash-on-delivery'] as const)),
  ...(fault === 'way' && freightOf(rules, fault) === null ? (['if-checked'] as const) : []),
]

interface Dates {
  readonly receivedOn: LocalDate | null
  readonly lastDay: LocalDate | null
  /** null: nobody knows */
  readonly isInside: boolean | null
}

/** Not received before it was sent: so many days after that day it is inside for certain. */
const datesOf = ({ shippedAt, completedAt }: ReturnedOrder, days: number, today: LocalDate): Dates => {
  if (completedAt !== null) {
    const receivedOn = dateOf(completedAt)
    const lastDay = dayAfter(receivedOn, days)
    return { receivedOn, lastDay, isInside: today <= lastDay }
  }
  const isSurelyInside = shippedAt !== null && today <= dayAfter(dateOf(shippedAt), days)
  return { receivedOn: null, lastDay: null, isInside: isSurelyInside ? true : null }
}

const unknown: Pick<ReturnAdvice, 'receivedOn' | 'lastDay' | 'freightBy'> = {
  receivedOn: null,
  lastDay: null,
  freightBy: null,
}

const verdictOf = ({ isInside }: Dates, fault: Fault): [ReturnAdvice['verdict'], ReturnReason[]] => {
  if (isInside === null) return ['ask', ['received-unknown']]
  if (isInside) return fault === null ? ['ask', ['inside-days', 'reason-open']] : ['accept', ['inside-days']]
  if (fault === 'buyer') return ['refuse', ['too-late']]
  return ['ask', fault === null ? ['too-late', 'reason-open'] : ['too-late', 'fault-after-days']]
}

/**
 * The verdict for an order (null: no such order) and the reason of an after-sales entry. `ask`: the supervisor decides. A fault after the days is
 * asked about, never refused; the day of receipt is the one on which the platform closed the deal as done.
 */
export const returnAdviceOf = (
  rules: ReturnRules,
  order: ReturnedOrder | null,
  reason: string,
  today: LocalDate,
): ReturnAdvice => {
  if (order === null) return { isKnown: false, ...unknown, verdict: 'ask', reasons: ['order-unknown'] }
  if (order.status === 'closed') return { isKnown: true, ...unknown, verdict: 'ask', reasons: ['order-closed'] }
  const isSent = order.shippedAt !== null || order.completedAt !== null || order.status === 'shipped'
  if (!isSent && order.status !== 'completed')
    return { isKnown: true, ...unknown, verdict: 'accept', reasons: ['not-sent'] }
  const fault = faultOf(reason)
  const dates = datesOf(order, rules.days, today)
  const [verdict, reasons] = verdictOf(dates, fault)
  return {
    isKnown: true,
    receivedOn: dates.receivedOn,
    lastDay: dates.lastDay,
    verdict,
    reasons: verdict === 'refuse' ? reasons : [...reasons, ...conditions(rules, fault)],
    freightBy: verdict === 'refuse' ? null : freightOf(rules, fault),
  }
}
