import { createHash } from 'node:crypto'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { spanOf, type ConversionSpan } from '#shared/rules/conversion/conversion.ts'
import { coverageOf } from '#shared/rules/conversion/join.ts'
import type { ConversionResult, CreditedOrder, InquiryEntry } from '#shared/rules/conversion/result.ts'
import type { Context } from '../../context.ts'
import { firstAndLastDay, orderDayVersions } from '../../stores/order-day-store.ts'
import { attributionSettings } from '../orders/attribution-settings.ts'
import { BuyerDays, filteringOf } from './chat-conversion-buyers.ts'
import { OrderBook, mentionedAfter, ordersInPieces } from './chat-conversion-orders.ts'
import { conversionPart, type ConversionPart, type PartGiven } from './chat-conversion-part.ts'
import { authoritiesOf } from './chat-conversion-rules.ts'
import { versionsOf } from './figure-days.ts'
import { teamOf } from './figure-places.ts'

// Inquiries, what came of them, and whose orders are. The rule book: docs/conversion.md.

/** Which service days, both included, of which shop (null: all), and what is left out of everything. */
export interface ConversionQuestion {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly shopId: number | null
  readonly ruleSet: Pick<RuleSet, 'filters' | 'listedBuyers' | 'assistedLeavesInquiries'>
  /** other rules than the shop has now; absent: the shop's */
  readonly settings?: AttributionSettings
}

/** Versions of the days on which a shop's orders were made. */
const orderVersions = (context: Context, shopId: number | null, from: LocalDate, to: LocalDate) => {
  const byShop = Map.groupBy(orderDayVersions(context.sql, shopId, from, to), (row) => row.shopId)
  const versions = new Map(
    [...byShop].map(([shop, rows]) => [shop, new Map(rows.map(({ day, version }) => [day, version]))]),
  )
  return {
    shops: [...byShop.keys()],
    of: (shop: number) => (day: LocalDate) => versions.get(shop)?.get(day) ?? 0,
  }
}

/** Tells other settings from the shop's own; '' = they are its own. */
const variantOf = (own: AttributionSettings, settings: AttributionSettings): string => {
  const text = JSON.stringify(settings)
  return text === JSON.stringify(own) ? '' : createHash('sha256').update(text).digest('base64').slice(0, 12)
}

/** The orders in reach of a question, and the versions of all days it stands on. */
const reachOf = (context: Context, { from, to, shopId }: ConversionQuestion, span: ConversionSpan) => {
  const dates = { from: dayAfter(from, -span.ordersBefore), to: dayAfter(to, span.ordersAfter + 1) }
  return {
    dates,
    versions: versionsOf(context, shopId, dayAfter(dates.from, -1), dayAfter(dates.to, mentionedAfter)),
    orders: orderVersions(context, shopId, dates.from, dates.to),
  }
}

/** What the days of each shop come from; of shops alone that have chats around them, when asked for those. */
const partsGiven = (context: Context, question: ConversionQuestion, onlyWithChats = false): PartGiven[] => {
  const { from, to, ruleSet } = question
  const own = attributionSettings(context)
  const settings = question.settings ?? own
  const rule = settings.conversion
  const span: ConversionSpan = spanOf(rule)
  const { dates, versions, orders } = reachOf(context, question, span)
  if (onlyWithChats && versions.shops.length === 0) return []
  const team = teamOf(context, dayAfter(from, -span.inquiries), dayAfter(to, span.chatsAfter))
  const authorities = authoritiesOf(context, settings, team, versions.start)
  const filtering = filteringOf(context, ruleSet)
  const variant = variantOf(own, settings)
  return [...new Set([...versions.shops, ...(onlyWithChats ? [] : orders.shops)])].map((shop) => ({
    shopId: shop,
    variant,
    rule,
    dayStart: versions.start,
    filtering,
    buyers: new BuyerDays(context, versions, shop, filtering),
    orders: new OrderBook(context, { shopId: shop, ...dates, versionOf: orders.of(shop), chats: versions }),
    authorities,
  }))
}

const byTime = (a: InquiryEntry, b: InquiryEntry): number =>
  a.firstAskedAt === b.firstAskedAt ? a.shopId - b.shopId : a.firstAskedAt < b.firstAskedAt ? -1 : 1

const byMaking = (a: CreditedOrder, b: CreditedOrder): number =>
  a.createdAt === b.createdAt ? a.shopId - b.shopId : a.createdAt < b.createdAt ? -1 : 1

/** What several shops did on a day, in order of time. */
const together = (parts: readonly ConversionPart[]): ConversionPart => {
  const [only = { entries: [], orders: [] }, ...others] = parts
  if (others.length === 0) return only
  return {
    entries: parts.flatMap(({ entries }) => entries).sort(byTime),
    orders: parts.flatMap(({ orders }) => orders).sort(byMaking),
  }
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)
const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)

/** The days asked for as far as there is anything: somebody may ask about a hundred years. A service day may begin on the date before. */
const withData = (context: Context, question: ConversionQuestion): ConversionQuestion => {
  const known = firstAndLastDay(context.sql, question.shopId)
  if (known === null) return { ...question, to: dayAfter(question.from, -1) }
  return {
    ...question,
    from: later(question.from, dayAfter(known.first, -1)),
    to: earlier(question.to, known.last),
  }
}

/** Looked up once until something is written. */
const knownParts = (context: Context, question: ConversionQuestion): readonly PartGiven[] => {
  const { from, to, shopId, ruleSet } = question
  const key = JSON.stringify([from, to, shopId, ruleSet.filters, ruleSet.listedBuyers])
  return context.remembered(`parts of ${key}`, () => partsGiven(context, question))
}

const joined = (context: Context, asked: ConversionQuestion, around: ConversionQuestion): ConversionResult => {
  const question = withData(context, asked)
  const days: ConversionPart[] = []
  const shops = question.from > question.to ? [] : knownParts(context, withData(context, around))
  for (let day = question.from; day <= question.to; day = dayAfter(day, 1))
    days.push(together(shops.map((given) => conversionPart(context, day, given))))
  const orders = days.flatMap((day) => day.orders)
  return {
    entries: days.flatMap((day) => day.entries),
    orders,
    coverage: coverageOf(orders),
    assistedLeavesInquiries: question.ruleSet.assistedLeavesInquiries,
  }
}

/**
 * Inquiries and credited orders of some service days; kept until the next change, and for the hour because times to buy run out. `around`: the
 * same question about more days, the asked ones among them, when those are looked up anyway.
 */
export const conversionOf = (
  context: Context,
  question: ConversionQuestion,
  around: ConversionQuestion = question,
): ConversionResult => {
  const { from, to, shopId, ruleSet } = question
  const { filters, listedBuyers, assistedLeavesInquiries } = ruleSet
  const hour = context.now().slice(0, 13)
  const key = JSON.stringify([from, to, shopId, filters, listedBuyers, assistedLeavesInquiries, hour])
  return context.remembered(`conversion ${key}`, () => joined(context, question, around))
}

/** Has the answer to a question computed, a week of orders or a service day a step; `ask` says it anew for each step, as things are then. */
export const conversionInPieces = function* (
  context: Context,
  ask: () => ConversionQuestion,
): Generator<unknown, void> {
  const first = withData(context, ask())
  if (first.from > first.to) return
  const { dates, versions: chats, orders } = reachOf(context, first, spanOf(attributionSettings(context).conversion))
  for (const shopId of orders.shops)
    yield* ordersInPieces(context, { shopId, ...dates, versionOf: orders.of(shopId), chats })
  yield knownParts(context, withData(context, ask()))
  for (let day = first.from; day <= first.to; day = dayAfter(day, 1)) {
    for (const given of knownParts(context, withData(context, ask()))) conversionPart(context, day, given)
    yield day
  }
  yield conversionOf(context, ask())
}

/** A shop and the service days its orders were made on. */
export interface CreditQuestion {
  readonly shopId: number
  /** in order */
  readonly days: readonly LocalDate[]
  readonly ruleSetOn: (day: LocalDate) => RuleSet
  readonly settings: AttributionSettings
}

/** Days so far apart are asked for one by one: nobody wants a year computed because of one old order. */
const farApart = 31

const stretchesOf = ({ days, ruleSetOn }: CreditQuestion): LocalDate[][] => {
  const stretches: LocalDate[][] = []
  for (const day of days) {
    const current = stretches.at(-1)
    const last = current?.at(-1)
    if (current && last && dayAfter(last, farApart) >= day && ruleSetOn(last) === ruleSetOn(day)) current.push(day)
    else stretches.push([day])
  }
  return stretches
}

/** What days of a shop come from, for whoever asks them one by one; a day in whose reach the shop has no chats is left out. */
export const creditParts = (
  context: Context,
  question: CreditQuestion,
): { readonly day: LocalDate; readonly given: PartGiven }[] =>
  stretchesOf(question).flatMap((days) => {
    const [from, to] = [days[0], days.at(-1)]
    if (from === undefined || to === undefined) return []
    const { shopId, settings, ruleSetOn } = question
    const parts = partsGiven(context, { from, to, shopId, ruleSet: ruleSetOn(to), settings }, true)
    return parts.flatMap((given) => days.map((day) => ({ day, given })))
  })
