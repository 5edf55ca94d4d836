import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { dateOf, type LocalDate } from '#shared/kit/local-time.ts'
import { memoReader } from '#shared/rules/attribution.ts'
import { flagReader, type FlagReader } from '#shared/rules/attribution/flags.ts'
import type { KeyAt } from '#shared/rules/conversion/contacts.ts'
import type { CreditGiven } from '#shared/rules/conversion/credit.ts'
import type { JoinGiven } from '#shared/rules/conversion/join.ts'
import { dateOfNumber, serviceDayOf, timeOf } from '#shared/rules/conversion/moments.ts'
import { agentsPresent, eveningShift, nudgeSharesOf } from '#shared/rules/conversion/nudged.ts'
import type { OrderFacts } from '#shared/rules/conversion/orders.ts'
import { talkDaysOf } from '#shared/rules/conversion/window.ts'
import type { Context } from '../../context.ts'
import { decisionKey, placedDecisions, standingDecisions } from '../../stores/decision-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { listShiftKinds } from '../../stores/roster-store.ts'
import { placeOf, type DayPlace, type Team } from './figure-places.ts'

// What says whose an order is: the shop's settings, its people, its roster, its decisions.

/** What is asked of each order. */
export interface Authorities
  extends Pick<CreditGiven, 'decisionOf' | 'isMemoFirst' | 'nudgeShares' | 'keyAt'>, Pick<JoinGiven, 'namedIn'> {
  readonly isExcluded: (order: OrderFacts) => boolean
  /** changes with everything here but decisions and the plans of days, see `planStampOf` */
  readonly stamp: string
  /** changes with the plans around a day that can say whose an order is: all of them, or those of people who share a login */
  readonly planStampOf: Team['stampOf']
  /**
   * Changes with the decisions on a shop's orders that can matter to a day. Whose an order is matters near it; that it counts in spite of its
   * flag matters as far as any order does.
   */
  readonly decisionStampOf: (shopId: number, near: DateSpan, far: DateSpan) => string
}

/** Dates, both included. */
export interface DateSpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

const decisionStamps = (context: Context, readFlag: FlagReader): Authorities['decisionStampOf'] => {
  const decisions = placedDecisions(context.sql).map((placed) => ({
    ...placed,
    date: dateOf(placed.createdAt),
    isExcluding: placed.flag !== null && readFlag(placed).isExcluding,
  }))
  const isIn = ({ from, to }: DateSpan, date: LocalDate): boolean => date >= from && date <= to
  return (shop, near, far) =>
    decisions
      .flatMap(({ id, shopId, date, isExcluding }) =>
        shopId === shop && (isIn(near, date) || (isExcluding && isIn(far, date))) ? [id] : [],
      )
      .join()
}

/** Whose an account is at a second of a service day; the answers of a day are put together once. */
const keyFinder = (team: Team): KeyAt => {
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

const nightlyKinds = ({ sql }: Context): readonly string[] =>
  listShiftKinds(sql)
    .filter((kind) => kind.nightly)
    .map(({ code }) => code)

/** Who has the evening shift of a service day, by number; empty: nobody, or no roster. The answers of a team are put together once. */
export const eveningFinder = (context: Context, team: Pick<Team, 'plans'>): ((day: LocalDate) => readonly string[]) => {
  const people = listPeople(context.sql)
  const nightly = new Set(nightlyKinds(context))
  const known = new Map<LocalDate, readonly string[]>()
  const found = (day: LocalDate): readonly string[] =>
    eveningShift(
      people.flatMap(({ number }) => {
        const plan = team.plans.get(`${number} ${day}`)
        if (!plan || plan.spans.length === 0) return []
        return [{ number, isNightly: nightly.has(plan.code), end: Math.max(...plan.spans.map(({ end }) => end)) }]
      }),
    )
  return (day) => {
    const shift = known.get(day) ?? found(day)
    known.set(day, shift)
    return shift
  }
}

const nudgePolicy = (
  context: Context,
  { nudgedSilentOrders, conversion }: AttributionSettings,
  team: Team,
  dayStart: number,
): CreditGiven['nudgeShares'] => {
  const lastDays = talkDaysOf(conversion)
  const people = listPeople(context.sql)
  const evening = eveningFinder(context, team)
  const eveningOf = ({ paidAt, created }: Pick<OrderFacts, 'paidAt' | 'created'>): readonly string[] => {
    const [made, paid] = [serviceDayOf(created, dayStart), serviceDayOf(paidAt ?? created, dayStart)]
    // Whoever wrote did so within these days; a payment long after is nobody's evening.
    return paid > made + lastDays ? [] : evening(dateOfNumber(paid))
  }
  return ({ paidAt, created }, nudgedBy) =>
    nudgeSharesOf(nudgedSilentOrders, {
      nudgedBy,
      evening: () => eveningOf({ paidAt, created }),
      present: () => agentsPresent(people, timeOf(paidAt ?? created)),
    })
}

/** Of the roster the chats' word needs who shared a login, and who had the evening where evenings are paid. */
export const planStamper = (
  { nudgedSilentOrders }: Pick<AttributionSettings, 'nudgedSilentOrders'>,
  { stampOf, ownersStampOf }: Pick<Team, 'stampOf' | 'ownersStampOf'>,
): Team['stampOf'] => (nudgedSilentOrders === 'evening-shift' ? stampOf : ownersStampOf)

/** Everything that says whose an order is besides the clock, as the shop has set it. */
export const authoritiesOf = (
  context: Context,
  settings: AttributionSettings,
  team: Team,
  dayStart: number,
): Authorities => {
  const { order } = settings
  const decisions = standingDecisions(context.sql)
  const readMemo = memoReader(listPeople(context.sql))
  const readFlag = flagReader(settings)
  const flagOf = ({ texts, flag }: OrderFacts) => readFlag({ ...texts, flag })
  const decisionOf = ({ shopId, orderNo }: Pick<OrderFacts, 'shopId' | 'orderNo'>) =>
    decisions.get(decisionKey(shopId as ShopId, orderNo))?.shares ?? null
  return {
    decisionOf,
    isMemoFirst: !order.includes('chat') || order.indexOf('memo') < order.indexOf('chat'),
    isExcluded: (one) => one.flag !== null && flagOf(one).isExcluding && decisionOf(one) === null,
    namedIn: (one) => {
      if (one.memo === null || !order.includes('memo') || !flagOf(one).letsMemoCount) return null
      const [only, ...others] = readMemo(one.memo).agents
      return others.length === 0 ? (only ?? null) : null
    },
    nudgeShares: nudgePolicy(context, settings, team, dayStart),
    keyAt: keyFinder(team),
    decisionStampOf: decisionStamps(context, readFlag),
    stamp: JSON.stringify([settings, nightlyKinds(context), dayStart]),
    planStampOf: planStamper(settings, team),
  }
}
