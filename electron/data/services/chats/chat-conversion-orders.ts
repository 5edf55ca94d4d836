import { createHash } from 'node:crypto'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { isEarlierMention, wholeName, type Mention } from '#shared/rules/conversion/join.ts'
import { dayNumberOf, daySeconds, secondsOf } from '#shared/rules/conversion/moments.ts'
import type { OrderFacts } from '#shared/rules/conversion/orders.ts'
import { orderNumbersIn } from '#shared/rules/service/chat-traits.ts'
import type { Context } from '../../context.ts'
import { mentionsOfDay, numberedLines, ordersMadeOn, type ConversionOrder } from '../../stores/conversion-store.ts'
import type { Versions } from './figure-days.ts'

// A shop's orders as conversion needs them, with the chats their numbers stand in. All is kept by the versions of the days it comes from.

type Order = OrderFacts & Pick<ConversionOrder, 'tradeNo'>

/** Days of orders and of their mentions that stay in memory: a month, what lies before it, and what may mention it. */
const daysInMemory = 192

/** Days after its making in which an order's number in a chat tells its buyer; and one before, because clocks differ. */
export const mentionedAfter = 60
const mentionedBefore = 1

const slotOf = (day: LocalDate): number => dayNumberOf(day) % daysInMemory

const factsOf = (order: ConversionOrder): Order => {
  const { createdAt, paidAt, completedAt, closedAt } = order
  return {
    ...order,
    texts: { createdAt, paidAt },
    created: secondsOf(createdAt),
    paidAt: paidAt && secondsOf(paidAt),
    completed: completedAt && secondsOf(completedAt),
    closed: closedAt && secondsOf(closedAt),
  }
}

/** Which orders of a shop: those made on some dates, both included. */
export interface OrderSpan {
  readonly shopId: number
  readonly from: LocalDate
  readonly to: LocalDate
  /** versions of the dates; 0 = no orders */
  readonly versionOf: (day: LocalDate) => number
  /** reaches as far as chats may mention these orders */
  readonly chats: Versions
}

const datesOf = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const dates: LocalDate[] = []
  for (let day = from; day <= to; day = dayAfter(day, 1)) dates.push(day)
  return dates
}

const ordersOn = (context: Context, { shopId, versionOf }: OrderSpan, day: LocalDate): readonly Order[] => {
  const version = versionOf(day)
  if (version === 0) return []
  return context.keptByVersion(`orders ${shopId} ${slotOf(day)}`, `${day} ${version}`, () =>
    ordersMadeOn(context.sql, shopId, day).map(factsOf),
  )
}

/** Orders of a span, to be found by their date and by their buyer's whole name. */
interface NamedOrders {
  readonly byDate: ReadonlyMap<LocalDate, readonly Order[]>
  readonly byName: ReadonlyMap<string, readonly Order[]>
}

const add = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}

const versionsText = ({ from, to, versionOf }: OrderSpan): string =>
  `${from} ${datesOf(from, to).map(versionOf).join(' ')}`

/** Questions that begin in one month share some places: a day, a week and their weeks before do not push one another out. */
const placesAMonth = 4
const placeOf = ({ shopId, from }: OrderSpan): string =>
  `${shopId} ${from.slice(0, 7)} ${dayNumberOf(from) % placesAMonth}`

const namedOrders = (context: Context, span: OrderSpan): NamedOrders =>
  context.keptByVersion(`orders by name ${placeOf(span)}`, versionsText(span), () => {
    const byDate = new Map(datesOf(span.from, span.to).map((day) => [day, ordersOn(context, span, day)] as const))
    const byName = new Map<string, Order[]>()
    for (const orders of byDate.values())
      for (const order of orders) {
        const name = wholeName(order)
        if (name !== null) add(byName, name, order)
      }
    return { byDate, byName }
  })

type NumberSeen = Omit<Mention, 'orderId'>
const noNumbers: ReadonlyMap<string, NumberSeen> = new Map()

const noteSeen = (seen: Map<string, NumberSeen>, number: string, mention: NumberSeen): void => {
  const known = seen.get(number)
  if (!known || isEarlierMention(mention, known)) seen.set(number, mention)
}

/** Numbers in the chats of a day with where each stands first; the same before and after the day is prepared. */
const numbersOf = (context: Context, { shopId, chats }: OrderSpan, day: LocalDate): ReadonlyMap<string, NumberSeen> => {
  const version = chats.of(shopId, day)
  if (version === 0) return noNumbers
  return context.keptByVersion(`order numbers ${shopId} ${slotOf(day)}`, `${day} ${version}`, () => {
    const seen = new Map<string, NumberSeen>()
    const momentOf = (second: number): number => dayNumberOf(day) * daySeconds + second
    if (chats.isReady(shopId, day))
      for (const { number, buyerId, second } of mentionsOfDay(context.sql, shopId, day))
        noteSeen(seen, number, { buyerId, at: momentOf(second) })
    else
      for (const { text, buyerId, second } of numberedLines(context.sql, shopId, day))
        for (const number of orderNumbersIn(text)) noteSeen(seen, number, { buyerId, at: momentOf(second) })
    return seen
  })
}

/** Mentions of a span's orders. */
interface Mentioned {
  readonly byOrder: ReadonlyMap<number, Mention>
  readonly byBuyer: ReadonlyMap<number, readonly Order[]>
  /** tells what is mentioned of the orders of a date from what was mentioned before; '' = nothing */
  readonly stampOf: (day: LocalDate) => string
}

/** Where each number stands, oldest first. */
const numbersIn = (
  context: Context,
  span: OrderSpan,
  days: readonly LocalDate[],
): ReadonlyMap<string, NumberSeen[]> => {
  const all = new Map<string, NumberSeen[]>()
  for (const day of days) for (const [number, seen] of numbersOf(context, span, day)) add(all, number, seen)
  return all
}

const firstMention = (order: Order, numbers: ReadonlyMap<string, readonly NumberSeen[]>): NumberSeen | null => {
  const made = Math.floor(order.created / daySeconds)
  const [from, to] = [(made - mentionedBefore) * daySeconds, (made + mentionedAfter + 1) * daySeconds]
  let first: NumberSeen | null = null
  for (const number of order.tradeNo === null ? [order.orderNo] : [order.orderNo, order.tradeNo])
    for (const seen of numbers.get(number) ?? [])
      if (seen.at >= from && seen.at < to && (first === null || isEarlierMention(seen, first))) first = seen
  return first
}

const mentionsOf = (context: Context, span: OrderSpan, { byDate }: NamedOrders): Mentioned => {
  const days = datesOf(dayAfter(span.from, -mentionedBefore), dayAfter(span.to, mentionedAfter))
  const version = `${versionsText(span)} ${days.map((day) => span.chats.of(span.shopId, day)).join(' ')}`
  return context.keptByVersion(`mentions ${placeOf(span)}`, version, () => {
    const numbers = numbersIn(context, span, days)
    const byOrder = new Map<number, Mention>()
    const byBuyer = new Map<number, Order[]>()
    const stamps = new Map<LocalDate, string>()
    for (const [day, orders] of numbers.size === 0 ? [] : byDate) {
      const hash = createHash('sha256')
      let isMentioned = false
      for (const order of orders) {
        const seen = firstMention(order, numbers)
        if (seen === null) continue
        isMentioned = true
        byOrder.set(order.orderId, { orderId: order.orderId, ...seen })
        add(byBuyer, seen.buyerId, order)
        hash.update(`${order.orderId} ${seen.buyerId} ${seen.at},`)
      }
      if (isMentioned) stamps.set(day, hash.digest('base64').slice(0, 16))
    }
    return { byOrder, byBuyer, stampOf: (day) => stamps.get(day) ?? '' }
  })
}

/** Dates whose orders are read at a stretch. */
const datesAtOnce = 7

/** Has the orders of a span read, a week of them a step. */
export const ordersInPieces = function* (context: Context, span: OrderSpan): Generator<unknown, void> {
  for (const [index, day] of datesOf(span.from, span.to).entries()) {
    ordersOn(context, span, day)
    if (index % datesAtOnce === datesAtOnce - 1) yield day
  }
  yield namedOrders(context, span)
}

/** A shop's orders of some dates. */
export class OrderBook {
  readonly #span: OrderSpan
  readonly #named: NamedOrders
  readonly #mentioned: Mentioned

  constructor(context: Context, span: OrderSpan) {
    this.#span = span
    this.#named = namedOrders(context, span)
    this.#mentioned = mentionsOf(context, span, this.#named)
  }

  madeOn(date: LocalDate): readonly Order[] {
    return this.#named.byDate.get(date) ?? []
  }

  ofName(name: string): readonly Order[] {
    return this.#named.byName.get(name) ?? []
  }

  /** Orders whose number stands in a chat of the buyer, whatever name they have. */
  mentionedBy(buyerId: number): readonly Order[] {
    return this.#mentioned.byBuyer.get(buyerId) ?? []
  }

  mentionOf(orderId: number): Mention | undefined {
    return this.#mentioned.byOrder.get(orderId)
  }

  /** Changes with everything that is known of the orders of some dates, both included. */
  stampOf(from: LocalDate, to: LocalDate): string {
    return datesOf(from, to)
      .map((day) => `${this.#span.versionOf(day)}${this.#mentioned.stampOf(day)}`)
      .join(' ')
  }
}
