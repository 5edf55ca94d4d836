import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { memoReader } from '#shared/rules/attribution.ts'
import { conversionOf as rulesOf, spanOf } from '#shared/rules/conversion/conversion.ts'
import { joinOrders, type JoinedOrder } from '#shared/rules/conversion/join.ts'
import { dayNumberOf, secondsOf, serviceDayOf, dateOfNumber, timeOf } from '#shared/rules/conversion/moments.ts'
import { agentsPresent, eveningShift, nudgeSharesOf } from '#shared/rules/conversion/nudged.ts'
import { afterSalesDays, afterSalesDaysFromMaking, type OrderFacts } from '#shared/rules/conversion/orders.ts'
import type { ConversionResult, CreditShare } from '#shared/rules/conversion/result.ts'
import type { ServiceDay } from '#shared/rules/service/stream.ts'
import type { Context } from '../../context.ts'
import { buyerNames, buyersNamed } from '../../stores/chat-figure-store.ts'
import { openOrdersMadeBetween, ordersMadeBetween, type ConversionOrder } from '../../stores/conversion-store.ts'
import { decisionKey, standingDecisions } from '../../stores/decision-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { listShiftKinds } from '../../stores/roster-store.ts'
import { earlierTalk, mentionsIn, type Reach } from './chat-conversion-talk.ts'
import { serviceDay, versionsOf } from './figure-days.ts'
import { placeOf, teamOf, type DayPlace, type Team } from './figure-places.ts'
import { attributionSettings } from '../orders.ts'

// Inquiries, what came of them, and whose orders are. The rule book: docs/conversion.md.

/** Which service days, both included, of which shop (null: all), and what is left out of everything. */
export interface ConversionQuestion {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly shopId: number | null
  readonly ruleSet: Pick<RuleSet, 'filters' | 'listedBuyers' | 'assistedLeavesInquiries'>
}

const serviceDays = (context: Context, { versions }: Reach): ServiceDay[] =>
  versions.shops.flatMap((shop) => versions.daysOf(shop).map((day) => serviceDay(context, versions, shop, day)))

const factsOf = (order: ConversionOrder): OrderFacts => {
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

/** Orders of the days; of those before, what somebody may still have asked about. */
const ordersOf = ({ sql }: Context, { shopId, ordersFrom, ordersTo, chatsFrom }: Reach): OrderFacts[] => {
  const older = openOrdersMadeBetween(
    sql,
    { shopId, from: ordersFrom, to: chatsFrom },
    {
      closedSince: chatsFrom,
      completedSince: dayAfter(chatsFrom, -afterSalesDays),
      madeSince: dayAfter(chatsFrom, -afterSalesDaysFromMaking),
    },
  )
  return [...older, ...ordersMadeBetween(sql, { shopId, from: chatsFrom, to: ordersTo })].map(factsOf)
}

/** Whose an account is at a second of a service day; the answers of a day are put together once. */
const keyFinder = (team: Team): ((shopId: number, dayNumber: number, account: string, second: number) => string) => {
  const places = new Map<string, DayPlace>()
  return (shopId, dayNumber, account, second) => {
    const key = `${shopId} ${dayNumber}`
    const known = places.get(key)
    if (known) return known.agentAt(account, second)
    const place = placeOf(team, shopId, dateOfNumber(dayNumber))
    places.set(key, place)
    return place.agentAt(account, second)
  }
}

const nudgePolicy = (
  context: Context,
  { nudgedSilentOrders }: AttributionSettings,
  team: Team,
  dayStart: number,
): ((order: JoinedOrder, nudgedBy: string) => readonly CreditShare[]) => {
  const people = listPeople(context.sql)
  const nightly = new Set(
    listShiftKinds(context.sql)
      .filter((kind) => kind.nightly)
      .map(({ code }) => code),
  )
  const evening = (day: LocalDate): readonly string[] =>
    eveningShift(
      people.flatMap(({ number }) => {
        const plan = team.plans.get(`${number} ${day}`)
        if (!plan || plan.spans.length === 0) return []
        return [{ number, isNightly: nightly.has(plan.code), end: Math.max(...plan.spans.map(({ end }) => end)) }]
      }),
    )
  return ({ paidAt, created }, nudgedBy) =>
    nudgeSharesOf(nudgedSilentOrders, {
      nudgedBy,
      evening: () => evening(dateOfNumber(serviceDayOf(paidAt ?? created, dayStart))),
      present: () => agentsPresent(people, timeOf(paidAt ?? created)),
    })
}

const reachOf = (context: Context, { from, to, shopId }: ConversionQuestion, settings: AttributionSettings): Reach => {
  const span = spanOf(settings.conversion)
  const [chatsFrom, chatsTo] = [dayAfter(from, -span.chatsBefore), dayAfter(to, span.chatsAfter)]
  return {
    shopId,
    chatsFrom,
    chatsTo,
    ordersFrom: dayAfter(from, -span.ordersBefore),
    // A service day reaches into the next date.
    ordersTo: dayAfter(to, span.ordersAfter + 2),
    spokenFrom: dayAfter(from, -span.spokenDays - 1),
    versions: versionsOf(context, shopId, chatsFrom, chatsTo),
  }
}

/** What says whose an order is besides the clock, as the shop has set it. */
const authorities = (context: Context, { order, commissionFlag, excludeFlags }: AttributionSettings) => {
  const decisions = standingDecisions(context.sql)
  const readMemo = memoReader(listPeople(context.sql))
  const decisionOf = ({ shopId, orderNo }: Pick<OrderFacts, 'shopId' | 'orderNo'>) =>
    decisions.get(decisionKey(shopId as ShopId, orderNo))?.shares ?? null
  return {
    decisionOf,
    isMemoFirst: !order.includes('chat') || order.indexOf('memo') < order.indexOf('chat'),
    isExcluded: (one: OrderFacts) => one.flag !== null && excludeFlags.includes(one.flag) && decisionOf(one) === null,
    namedIn: ({ memo, flag }: OrderFacts): string | null => {
      if (memo === null || !order.includes('memo') || (commissionFlag !== null && flag !== commissionFlag)) return null
      const [only, ...others] = readMemo(memo).agents
      return others.length === 0 ? (only ?? null) : null
    },
  }
}

const computed = (context: Context, question: ConversionQuestion): ConversionResult => {
  const { from, to, ruleSet } = question
  const settings = attributionSettings(context)
  const reach = reachOf(context, question, settings)
  const dayStart = reach.versions.start
  const days = serviceDays(context, reach)
  const facts = ordersOf(context, reach)
  const shopOf = new Map<number, number>()
  for (const { shopId, streams } of days) for (const { buyer } of streams) shopOf.set(buyer, shopId)
  const names = buyerNames(context.sql, [...shopOf.keys()])
  const { namedIn, ...rest } = authorities(context, settings)
  const orders = joinOrders(facts, {
    buyers: [...names].map(([buyerId, name]) => ({ buyerId, name, shopId: shopOf.get(buyerId) ?? 0 })),
    mentions: mentionsIn(context, reach, facts),
    namedIn,
  })
  const made = orders.filter(({ created }) => created >= dayNumberOf(from) * 86_400)
  const listed = buyersNamed(context.sql, ruleSet.filters.listedBuyers ? ruleSet.listedBuyers : [])
  const team = teamOf(context, reach.chatsFrom, reach.chatsTo)
  return rulesOf({
    ...rest,
    rule: settings.conversion,
    dayStart,
    from,
    to,
    now: secondsOf(context.now()),
    filtering: { filters: ruleSet.filters, isListed: (buyer) => listed.has(buyer) },
    assistedLeavesInquiries: ruleSet.assistedLeavesInquiries,
    days,
    orders,
    buyerName: (buyer) => names.get(buyer) ?? '',
    wroteEarlier: earlierTalk(context, reach, made),
    keyAt: keyFinder(team),
    nudgeShares: nudgePolicy(context, settings, team, dayStart),
  })
}

/** Inquiries and credited orders of some service days; kept until the next change, and for the hour because times to buy run out. */
export const conversionOf = (context: Context, question: ConversionQuestion): ConversionResult => {
  const { from, to, shopId, ruleSet } = question
  const { filters, listedBuyers, assistedLeavesInquiries } = ruleSet
  const hour = context.now().slice(0, 13)
  const key = JSON.stringify([from, to, shopId, filters, listedBuyers, assistedLeavesInquiries, hour])
  return context.remembered(`conversion ${key}`, () => computed(context, question))
}
