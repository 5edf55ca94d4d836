import type { RuleSet } from '../../contract/rule-sets.ts'
import { dateOf, type LocalDate } from '../../kit/local-time.ts'
import { creditOf, hadWritten, type Credit, type CreditGiven } from './credit.ts'
import { askedDays, entryOf, isBoughtIn, noteOrder, type Asked } from './inquiries.ts'
import type { BuyerDay } from './inquiry.ts'
import { buyerKeyOf, coverageOf, type JoinedOrder } from './join.ts'
import { dateOfNumber, dayNumberOf, daySeconds, serviceDayOf, timeOf } from './moments.ts'
import { afterSalesDays, isTakenBack } from './orders.ts'
import type { ConversionResult, CreditedOrder } from './result.ts'
import { inOrderOfTime } from './time-order.ts'
import { WaitingInquiries } from './unknown-buyers.ts'
import { reachOf, talkDaysOf } from './window.ts'

// From chats and orders to inquiries, what came of them, and whose the orders are. The rule book: docs/conversion.md.

export interface ConversionGiven extends CreditGiven {
  /** service days asked for, both included; chats and orders reach further on both sides, see {@link spanOf} */
  readonly from: LocalDate
  readonly to: LocalDate
  /** seconds on the wall clock */
  readonly now: number
  readonly assistedLeavesInquiries: RuleSet['assistedLeavesInquiries']
  readonly days: Iterable<BuyerDay>
  readonly orders: readonly JoinedOrder[]
  readonly buyerName: (buyerId: number) => string
  /** kept out by its flag: it is nobody's and turns nothing into a sale */
  readonly isExcluded: (order: JoinedOrder) => boolean
}

/** Days around the days asked for that must be looked at. */
export interface ConversionSpan {
  /** the time to buy reaches so far */
  readonly inquiries: number
  /** who wrote so many days before an order is no silent buyer; chats further back change nothing */
  readonly chatsBefore: number
  /** an order of the last inquiry's time may be talked about so long */
  readonly chatsAfter: number
  readonly ordersBefore: number
  readonly ordersAfter: number
}

export const spanOf = (rule: ConversionGiven['rule']): ConversionSpan => {
  const reach = reachOf(rule)
  return {
    inquiries: reach,
    chatsBefore: Math.max(reach, afterSalesDays),
    chatsAfter: reach + talkDaysOf(rule),
    ordersBefore: 60 + reach,
    ordersAfter: 2 * reach,
  }
}

interface Buyer {
  readonly days: BuyerDay[]
  readonly orders: JoinedOrder[]
  asked: readonly Asked[]
}

const isEarlier = (a: JoinedOrder, b: JoinedOrder): number =>
  a.created - b.created || a.shopId - b.shopId || (a.orderNo < b.orderNo ? -1 : 1)

/** Everything by buyer; orders of buyers without chats and excluded ones are in nobody's list. */
const buyersOf = (given: ConversionGiven, orders: readonly JoinedOrder[]): Map<number, Buyer> => {
  const buyers = new Map<number, Buyer>()
  for (const day of given.days) {
    const known = buyers.get(day.buyerId)
    if (known) known.days.push(day)
    else buyers.set(day.buyerId, { days: [day], orders: [], asked: [] })
  }
  for (const order of orders)
    if (order.buyerId !== null && !given.isExcluded(order)) buyers.get(order.buyerId)?.orders.push(order)
  for (const buyer of buyers.values()) {
    buyer.days.sort((a, b) => a.dayNumber - b.dayNumber)
    buyer.asked = askedDays(buyer.days, buyer.orders, given.rule, given.dayStart)
  }
  return buyers
}

interface Judged extends Credit {
  readonly order: JoinedOrder
  readonly isTakenBack: boolean
  readonly isSilent: boolean
  readonly hadWritten: boolean | null
}

const nobody: Credit = { creditedBy: null, shares: [], nudgedBy: null, through: null, byChat: null }

const judged = (order: JoinedOrder, buyer: Buyer | undefined, given: ConversionGiven): Judged => {
  const { rule, dayStart } = given
  if (given.isExcluded(order)) return { ...nobody, order, isTakenBack: false, isSilent: false, hadWritten: null }
  const [days, asked] = [buyer?.days ?? [], buyer?.asked ?? []]
  const wrote = order.isBuyerKnown ? hadWritten(order, days, spanOf(rule).chatsBefore) : null
  const isSilent = wrote === false
  const isBack = isTakenBack(order, rule.takeBackCancelledWithinDays, dayStart)
  const credit = creditOf(order, { days, asked, isSilent }, given)
  for (const one of asked) if (isBoughtIn(one, order, rule)) noteOrder(one, order, isBack)
  const isSure = credit.creditedBy === 'decision' || credit.creditedBy === 'memo'
  return {
    ...credit,
    ...(isBack ? { shares: [], byChat: null } : {}),
    order,
    isTakenBack: isBack,
    isSilent: isSilent && !isSure,
    hadWritten: wrote,
  }
}

/** Lets orders of unknown buyers take an inquiry of whoever they are credited to. */
const withUnknownBuyers = (all: readonly Judged[], asked: Iterable<Asked>, given: ConversionGiven): Judged[] => {
  const isUnknown = ({ order, shares }: Judged): boolean => !order.isBuyerKnown && shares.length > 0
  if (!all.some(isUnknown)) return [...all]
  const waiting = new WaitingInquiries(asked, given.rule, given.dayStart, given.keyAt)
  return all.map((one) => {
    if (!isUnknown(one)) return one
    for (const { key } of one.shares) {
      const taken = waiting.take(one.order, key)
      if (!taken) continue
      noteOrder(taken, one.order, false)
      return { ...one, through: taken }
    }
    return one
  })
}

const creditedOrder = (one: Judged, { dayStart, buyerName }: ConversionGiven): CreditedOrder => {
  const { order, through, isSilent, creditedBy, shares, nudgedBy, byChat } = one
  return {
    orderId: order.orderId,
    orderNo: order.orderNo,
    shopId: order.shopId,
    buyerId: order.buyerId,
    buyer: order.buyer ?? (order.buyerId === null ? null : buyerName(order.buyerId)),
    buyerKey: buyerKeyOf(order, buyerName),
    // A date costs more to write than to look at: nearly every order's service day is the date it was made on.
    day:
      order.created % daySeconds < dayStart
        ? dateOfNumber(serviceDayOf(order.created, dayStart))
        : dateOf(order.texts.createdAt),
    createdAt: order.texts.createdAt,
    paidAt: order.texts.paidAt,
    firstAskedAt: through && timeOf(through.firstAsked),
    evidence: order.evidence,
    creditedBy: one.isTakenBack ? null : creditedBy,
    shares,
    agentKeys: shares.map(({ key }) => key).toSorted(),
    isTakenBack: one.isTakenBack,
    isSilent,
    nudgedBy,
    byChat,
    chatEvidence: order.chatEvidence,
    hadWritten: one.hadWritten,
    paid: order.paid,
    refunded: order.refunded,
    quantity: order.quantity,
  }
}

const byBuyer = (a: Asked, b: Asked): number => a.day.shopId - b.day.shopId || a.day.buyerId - b.day.buyerId

/** Inquiries and orders of the days asked for. The order of what is given never matters. */
export const conversionOf = (given: ConversionGiven): ConversionResult => {
  const [from, to] = [dayNumberOf(given.from), dayNumberOf(given.to)]
  const dayOf = (order: JoinedOrder): number => serviceDayOf(order.created, given.dayStart)
  const isAskedFor = (dayNumber: number): boolean => dayNumber >= from && dayNumber <= to
  const orders = given.orders.toSorted(isEarlier)
  const buyers = buyersOf(given, orders)
  // Older orders only tell questions about them from inquiries.
  const first = from - spanOf(given.rule).inquiries
  const joined = orders
    .filter((order) => dayOf(order) >= first)
    .map((order) => judged(order, order.buyerId === null ? undefined : buyers.get(order.buyerId), given))
  const asked: Asked[] = []
  for (const buyer of buyers.values()) asked.push(...buyer.asked)
  const all = withUnknownBuyers(joined, asked, given)
  for (const { through, shares } of all)
    if (through) through.credited = [...through.credited, ...shares.map(({ key }) => key)]
  const keys = new Map(all.map((one) => [one.order.orderId, one.shares.map(({ key }) => key)]))
  const keysOf = (order: JoinedOrder): readonly string[] => keys.get(order.orderId) ?? []
  const entries = inOrderOfTime(
    asked.filter(({ day }) => isAskedFor(day.dayNumber)),
    ({ firstAsked }) => firstAsked,
    byBuyer,
  )
  const entryGiven = { ...given, keysOf }
  const made = all.filter(({ order }) => isAskedFor(dayOf(order)))
  return {
    entries: entries.map((one) => entryOf(one, entryGiven)),
    orders: made.map((one) => creditedOrder(one, given)),
    coverage: coverageOf(made.map(({ order }) => order)),
    assistedLeavesInquiries: given.assistedLeavesInquiries,
  }
}
