import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { conversionOf as rulesOf, spanOf, type ConversionSpan } from '#shared/rules/conversion/conversion.ts'
import type { BuyerDay } from '#shared/rules/conversion/inquiry.ts'
import { isMaskedName, joinOrders, type JoinedOrder, type NamedBuyers } from '#shared/rules/conversion/join.ts'
import { dayNumberOf, daySeconds, secondsOf, serviceDayOf } from '#shared/rules/conversion/moments.ts'
import { isOpenAt, type OrderFacts } from '#shared/rules/conversion/orders.ts'
import type { ChatWitness, ConversionResult, ConversionRule } from '#shared/rules/conversion/result.ts'
import type { Context } from '../../context.ts'
import type { BuyerDays, DayBuyers, StampedFiltering } from './chat-conversion-buyers.ts'
import type { OrderBook } from './chat-conversion-orders.ts'
import type { Authorities } from './chat-conversion-rules.ts'
import { daysInMemory } from './figure-days.ts'

// Conversion of one service day of one shop: it is the same whatever days are asked for beside it, and is kept until something in its reach changes.

/** What a day's inquiries and orders come from. */
export interface PartGiven {
  readonly shopId: number
  /** '' for the rules the shop has now: parts under others are kept apart */
  readonly variant: string
  readonly rule: ConversionRule
  readonly dayStart: number
  readonly filtering: StampedFiltering
  readonly buyers: BuyerDays
  readonly orders: OrderBook
  readonly authorities: Authorities
}

/** Inquiries and orders of a day. */
export type ConversionPart = Pick<ConversionResult, 'entries' | 'orders'>

/** Dates around a service day; a service day reaches into the next date. */
const reachOf = (day: LocalDate, span: ConversionSpan) => ({
  chatsFrom: dayAfter(day, -span.chatsBefore),
  nearFrom: dayAfter(day, -span.inquiries),
  chatsTo: dayAfter(day, span.chatsAfter),
  ordersFrom: dayAfter(day, -span.ordersBefore),
  ordersTo: dayAfter(day, span.ordersAfter + 1),
})
type Reach = ReturnType<typeof reachOf>

/** Times to buy run out by the hour, and when the last one of a day has run out they change nothing any more. */
const hourOf = (context: Context, day: LocalDate, { inquiries }: ConversionSpan): string => {
  const now = context.now()
  return dayNumberOf(now) > dayNumberOf(day) + inquiries + 2 ? '' : now.slice(0, 13)
}

const versionOf = (context: Context, day: LocalDate, reach: Reach, given: PartGiven): string => {
  const plans: string[] = []
  for (let one = reach.nearFrom; one <= reach.chatsTo; one = dayAfter(one, 2))
    plans.push(given.authorities.planStampOf(one))
  return [
    day,
    given.buyers.stampOf(reach.chatsFrom, reach.chatsTo),
    given.orders.stampOf(reach.ordersFrom, reach.ordersTo),
    given.authorities.stamp,
    given.authorities.decisionStampOf(
      given.shopId,
      { from: reach.nearFrom, to: reach.ordersTo },
      { from: reach.ordersFrom, to: reach.ordersTo },
    ),
    ...plans,
    hourOf(context, day, spanOf(given.rule)),
  ].join('|')
}

/** Most who are looked for asked on the day itself. */
const namedAmong = (days: readonly DayBuyers[], asking: DayBuyers | undefined): NamedBuyers => {
  const hasNames = days.some(({ buyerOf }) => buyerOf.size > 0)
  const others = new Map<string, number | undefined>()
  const among = (name: string): number | undefined => {
    if (!others.has(name)) others.set(name, days.find(({ buyerOf }) => buyerOf.has(name))?.buyerOf.get(name))
    return others.get(name)
  }
  return { buyerOf: (_shopId, name) => asking?.buyerOf.get(name) ?? among(name), hasNames: () => hasNames }
}

/** The orders of a day, and of its buyers those in reach. */
const ordersAround = (day: LocalDate, asking: DayBuyers | undefined, reach: Reach, given: PartGiven): OrderFacts[] => {
  const { orders, dayStart } = given
  const [from, to] = [dayNumberOf(reach.ordersFrom) * daySeconds, (dayNumberOf(reach.ordersTo) + 1) * daySeconds]
  const found = new Map<number, OrderFacts>()
  const nearFrom = dayNumberOf(reach.nearFrom) * daySeconds + dayStart
  const add = (order: OrderFacts): void => {
    const { created, orderId } = order
    // What was over before is over: it changes nothing.
    const mayMatter = created >= nearFrom || isOpenAt(order, nearFrom, dayStart)
    if (created >= from && created < to && mayMatter) found.set(orderId, order)
  }
  const named = new Set<string>()
  // Once for each name: somebody who orders all day long has all his orders looked at once, not once for each of them.
  const addNamed = (name: string | null | undefined): void => {
    if (name === null || name === undefined || named.has(name) || isMaskedName(name)) return
    named.add(name)
    orders.ofName(name).forEach(add)
  }
  const addOfBuyer = (name: string | undefined, buyer: number): void => {
    addNamed(name)
    orders.mentionedBy(buyer).forEach(add)
  }
  for (const [buyer, { firstAsked }] of asking?.byBuyer ?? [])
    if (firstAsked !== null) addOfBuyer(asking?.nameOf.get(buyer), buyer)
  for (const date of [day, dayAfter(day, 1)])
    for (const order of orders.madeOn(date)) {
      if (serviceDayOf(order.created, dayStart) !== dayNumberOf(day)) continue
      add(order)
      addNamed(order.buyer)
      const mention = orders.mentionOf(order.orderId)
      if (mention) orders.mentionedBy(mention.buyerId).forEach(add)
    }
  return [...found.values()]
}

/** The days of everybody who asked on a day or made an order on it. */
const daysAround = (
  day: LocalDate,
  joined: readonly JoinedOrder[],
  chats: {
    readonly all: readonly DayBuyers[]
    readonly near: readonly DayBuyers[]
    readonly asking: DayBuyers | undefined
  },
  dayStart: number,
): BuyerDay[] => {
  const ordering = new Set<number>()
  for (const { buyerId, created } of joined)
    if (buyerId !== null && serviceDayOf(created, dayStart) === dayNumberOf(day)) ordering.add(buyerId)
  const asking = [...(chats.asking?.byBuyer.values() ?? [])].flatMap(({ buyerId, firstAsked }) =>
    firstAsked === null || ordering.has(buyerId) ? [] : [buyerId],
  )
  const days: BuyerDay[] = []
  const collect = (buyers: Iterable<number>, from: readonly DayBuyers[]): void => {
    for (const buyer of buyers)
      for (const { byBuyer } of from) {
        const one = byBuyer.get(buyer)
        if (one) days.push(one)
      }
  }
  collect(ordering, chats.all)
  collect(asking, chats.near)
  return days
}

/** Orders and chats that decide about a day. */
interface Around {
  readonly joined: readonly JoinedOrder[]
  readonly days: readonly BuyerDay[]
  readonly nameOf: (buyer: number) => string
}

const around = (day: LocalDate, reach: Reach, given: PartGiven): Around => {
  const { dayStart, buyers, authorities, orders: book } = given
  const near = buyers.between(reach.nearFrom, reach.chatsTo)
  const all = [...buyers.between(reach.chatsFrom, dayAfter(reach.nearFrom, -1)), ...near]
  const [asking] = buyers.between(day, day)
  const found = ordersAround(day, asking, reach, given)
  const joined = joinOrders(found, {
    buyers: namedAmong(all, asking),
    mentionOf: (orderId) => book.mentionOf(orderId),
    namedIn: authorities.namedIn,
  })
  const nameOf = (buyer: number): string => all.find((one) => one.nameOf.has(buyer))?.nameOf.get(buyer) ?? ''
  return { joined, days: daysAround(day, joined, { all, near, asking }, dayStart), nameOf }
}

const computed = (
  context: Context,
  day: LocalDate,
  { rule, dayStart, authorities }: Pick<PartGiven, 'rule' | 'dayStart' | 'authorities'>,
  { joined, days, nameOf }: Around,
): ConversionPart => {
  const { entries, orders } = rulesOf({
    ...authorities,
    rule,
    dayStart,
    from: day,
    to: day,
    now: secondsOf(context.now()),
    assistedLeavesInquiries: false,
    days,
    orders: joined,
    buyerName: nameOf,
  })
  return { entries, orders }
}

/** What each way of crediting by the clock would say of an order made on a day, whatever the shop's own way is; null: it says nothing. */
export const witnessesOf = (
  context: Context,
  day: LocalDate,
  given: PartGiven,
  orderId: number,
): Readonly<Record<ConversionRule['credit'], ChatWitness | null>> | null => {
  const { joined, days, nameOf } = around(day, reachOf(day, spanOf(given.rule)), given)
  const buyer = joined.find((order) => order.orderId === orderId)?.buyerId ?? null
  if (buyer === null) return null
  const own = {
    joined: joined.filter(({ buyerId }) => buyerId === buyer),
    days: days.filter(({ buyerId }) => buyerId === buyer),
    nameOf,
  }
  const by = (credit: ConversionRule['credit']): ChatWitness | null =>
    computed(context, day, { ...given, rule: { ...given.rule, credit } }, own).orders.find(
      (order) => order.orderId === orderId,
    )?.byChat ?? null
  return {
    first: by('first'),
    'last-before-order': by('last-before-order'),
    'last-before-payment': by('last-before-payment'),
  }
}

/** Inquiries and orders of a shop's service day. */
export const conversionPart = (context: Context, day: LocalDate, given: PartGiven): ConversionPart => {
  const reach = reachOf(day, spanOf(given.rule))
  const slot = dayNumberOf(day) % daysInMemory
  return context.keptByVersion(
    `conversion ${given.shopId} ${slot} ${given.filtering.key} ${given.variant}`,
    versionOf(context, day, reach, given),
    () => computed(context, day, given, around(day, reach, given)),
  )
}
