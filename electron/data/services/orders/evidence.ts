import type { Candidate, OrderEvidence, OrderRefund } from '#shared/contract/evidence.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Attribution } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import { sumFen, toFen } from '#shared/kit/money.ts'
import { attributionOf } from '#shared/rules/attribution.ts'
import { timelineOf, type SaidLine } from '#shared/rules/attribution/timeline.ts'
import { verdictsOf } from '#shared/rules/attribution/verdicts.ts'
import type { Context } from '../../context.ts'
import { chatBuyer } from '../../stores/archive-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { shownBuyer } from '../chats/archive-people.ts'
import { closedMonth, openMonth } from '../performance/closed-month.ts'
import { attributionSettings } from './attribution-settings.ts'
import { casesOf, shown, type OrderCases } from './attributor.ts'
import { wordsByRule } from './chat-evidence.ts'
import { linesOfOrder } from './order-lines.ts'
import { refundsOfOrder } from './order-refunds.ts'
import { knownOrder } from './orders.ts'
import type { ShiftBook } from './shift-book.ts'
import { stakesOf } from './stakes.ts'

type OrderCase = OrderCases['cases'][number]

/** What all pages of an answer share. */
interface Desk {
  readonly people: readonly Person[]
  readonly shifts: ShiftBook
  readonly words: OrderCases['words']
}

/** Everybody the memo names, the chats show, the order belongs to, and whoever of the agents was on shift when it was made; each once. */
const numbersOf = (
  { people, shifts }: Desk,
  { order, presentAt }: OrderCase,
  { shares, candidates, chat }: Attribution,
  lines: readonly SaidLine[],
): readonly string[] => {
  const known = new Set(people.map(({ number }) => number))
  const found = [
    ...candidates,
    ...shares.map(({ agent }) => agent),
    ...(chat?.agent ? [chat.agent] : []),
    ...lines.flatMap(({ agent, direction }) => (agent !== null && direction === 'agent' ? [agent] : [])),
    ...presentAt(order.createdAt).filter((agent) => shifts.shiftAt(agent, order.createdAt) !== null),
  ]
  return [...new Set(found)].filter((number) => known.has(number))
}

const candidatesOf = (
  context: Context,
  desk: Desk,
  given: OrderCase,
  attribution: Attribution,
  lines: readonly SaidLine[],
): Candidate[] => {
  const order = shown(given.order)
  const stakes = order.paidAt === null ? null : stakesOf(context, monthOf(order.paidAt))
  const names = new Map(desk.people.map(({ number, name }) => [number, name]))
  return numbersOf(desk, given, attribution, lines).map((agent) => ({
    agent,
    name: names.get(agent) ?? agent,
    isOnShift: desk.shifts.isOnShift(agent, order.createdAt),
    shift: desk.shifts.shiftAt(agent, order.createdAt),
    stake: stakes?.stakeOf(order, agent) ?? null,
  }))
}

const chatOf = ({ sql }: Context, { words }: Desk, { order }: OrderCase): OrderEvidence['chat'] => {
  const word = words.get(order.id)
  const buyer = word && word.buyerId !== null ? chatBuyer(sql, word.buyerId) : undefined
  return word && buyer
    ? { shopId: buyer.shopId, buyerId: buyer.id, buyer: shownBuyer(buyer.name), day: word.day }
    : null
}

/** Deciding in a closed month changes nothing in it: where the correction would stand instead. */
const closingOf = (context: Context, { order }: OrderCase): Pick<OrderEvidence, 'month' | 'isClosed' | 'postsIn'> => {
  const month = order.paidAt === null ? null : monthOf(order.paidAt)
  const isClosed = month !== null && closedMonth(context, month) !== null
  return { month, isClosed, postsIn: isClosed ? openMonth(context) : null }
}

/** Refunds of after-sales files, and what the order file tells beyond them: each is told once. */
const refundsOf = (context: Context, { order }: OrderCase): OrderRefund[] => {
  const known = refundsOfOrder(context, order.id)
  const amount = toFen(order.refunded - sumFen(known.map((refund) => refund.amount)))
  return amount > 0
    ? [...known, { source: 'order-file', refundNo: null, amount, at: null, reasonText: null, reason: 'unknown' }]
    : [...known]
}

const pageOf = (context: Context, desk: Desk, given: OrderCase): OrderEvidence => {
  const { order } = given
  const attribution = attributionOf(given)
  const word = desk.words.get(order.id)
  const lines = linesOfOrder(context, order, word?.buyerId ?? null)
  const refunds = refundsOf(context, given)
  return {
    order: shown(order),
    attribution,
    ...closingOf(context, given),
    flagMeaning: given.readFlag(order).meaning,
    refunds,
    chat: chatOf(context, desk, given),
    join: word?.join ?? 'none',
    timeline: timelineOf(order, refunds, lines),
    verdicts: verdictsOf(given, wordsByRule(context, order), attributionSettings(context).conversion.credit),
    candidates: candidatesOf(context, desk, given, attribution, lines),
  }
}

/** Everything about whose orders are, a page each, in the order asked for. Refuses an order nobody knows. */
export const evidence = (
  context: Context,
  { orderIds }: ParsedInputOf<'orders.evidence'>,
): OutputOf<'orders.evidence'> => {
  const { cases, words, shifts } = casesOf(
    context,
    orderIds.map((id) => knownOrder(context, id)),
  )
  const desk: Desk = { people: listPeople(context.sql), shifts, words }
  return cases.map((given) => pageOf(context, desk, given))
}
