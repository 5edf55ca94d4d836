import { dateOf, dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { SessionFact } from '#shared/rules/service/listed-sessions.ts'
import { lastRatings, satisfactionGradeOf, type StatedRating } from '#shared/rules/service/satisfaction.ts'
import { secondsOfClock } from '#shared/rules/service/judge.ts'
import type { Context } from '../../context.ts'
import { sessionsBetween, type ListedSession } from '../../stores/session-figure-store.ts'
import type { Moment } from './figure-cuts.ts'
import { placeOf, type DayPlace } from './figure-places.ts'
import type { Scope } from './figure-scope.ts'
import { hasMessagesOn } from './figure-seen.ts'
import { get as settingsOf } from '../settings.ts'

// Lists of sessions, as some platforms give instead of chats, and the ratings that stand in them.

/** A listed session where it belongs. */
interface PlacedSession {
  readonly listed: ListedSession
  readonly at: Moment
  readonly isOnShift: boolean
}

/** A fact of a day without messages, with its place. */
export interface PlacedFact extends SessionFact {
  readonly at: Moment
  readonly buyerName: string
}

/** A rating that counts, at the start of its session. */
export interface PlacedRating {
  readonly at: Moment
  readonly account: string
  readonly buyerName: string
  readonly grade: StatedRating['grade']
}

const daySeconds = 86_400

const secondIn = (moment: LocalTime): number =>
  Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19))

const placedSessions = (context: Context, scope: Scope): readonly PlacedSession[] => {
  const { dayStartsAt } = settingsOf(context)
  const start = secondsOfClock(dayStartsAt)
  const places = new Map<string, DayPlace>()
  const place = (shopId: number, day: LocalDate): DayPlace => {
    const key = `${shopId} ${day}`
    const known = places.get(key) ?? placeOf(scope.team, shopId, day)
    places.set(key, known)
    return known
  }
  const [from, to] = [`${scope.from} ${dayStartsAt}:00`, `${dayAfter(scope.to, 1)} ${dayStartsAt}:00`]
  return sessionsBetween(context.sql, scope.shopId, from, to).map((listed) => {
    const { shopId, account, startedAt } = listed
    const isNight = secondIn(startedAt) < start
    const day = isNight ? dayAfter(dateOf(startedAt), -1) : dateOf(startedAt)
    const second = secondIn(startedAt) + (isNight ? daySeconds : 0)
    const there = place(shopId, day)
    return {
      listed,
      at: { shopId, day, second, agent: there.agentAt(account, second), shift: there.shiftAt(account, second) },
      isOnShift: !scope.onShift || there.isOnShift(account, second) !== false,
    }
  })
}

const whole = (value: number | null): number | null => (value === null ? null : Math.max(0, Math.round(value)))

const spanBetween = (from: LocalTime, to: LocalTime): number =>
  (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 1000

const buyerKey = ({ id, buyer }: ListedSession): string => (buyer === null || buyer === '' ? `#${id}` : buyer)

const factOf = ({ listed, at, isOnShift }: PlacedSession): PlacedFact => ({
  at,
  day: at.day,
  account: listed.account,
  buyer: `${at.shopId} ${buyerKey(listed)}`,
  buyerName: listed.buyer ?? '',
  second: at.second,
  length: whole(listed.length ?? (listed.endedAt === null ? null : spanBetween(listed.startedAt, listed.endedAt))),
  first: whole(listed.firstResponse),
  average: whole(listed.averageResponse),
  messagesIn: whole(listed.messagesIn),
  messagesOut: whole(listed.messagesOut),
  isOnShift,
})

const ratingsOf = (placed: readonly PlacedSession[]): readonly PlacedRating[] => {
  const byStated = new Map<StatedRating, PlacedSession>()
  for (const session of placed) {
    const { listed, at } = session
    const grade = satisfactionGradeOf(listed.satisfaction)
    if (grade === null) continue
    const chatAt = listed.endedAt ?? listed.startedAt
    const buyer = `${at.shopId} ${buyerKey(listed)}`
    byStated.set({ buyer, agent: at.agent, day: at.day, chatAt, ratedAt: null, grade }, session)
  }
  return lastRatings([...byStated.keys()]).flatMap((rating) => {
    const session = byStated.get(rating)
    if (!session) return []
    const { account, buyer } = session.listed
    return [{ at: session.at, account, buyerName: buyer ?? '', grade: rating.grade }]
  })
}

/** What lists of sessions say about a scope: facts of days that have no messages, and ratings of all days. */
export interface SessionData {
  readonly facts: readonly PlacedFact[]
  readonly ratings: readonly PlacedRating[]
}

/** Reads the sessions of a scope. */
export const sessionData = (context: Context, scope: Scope): SessionData => {
  const { from, to, shopId, onShift } = scope
  return context.remembered(`sessions ${from} ${to} ${shopId} ${onShift}`, () => {
    const placed = placedSessions(context, scope)
    const facts = placed.filter(({ at }) => !hasMessagesOn(context, scope, at.shopId, at.day)).map(factOf)
    return { facts, ratings: ratingsOf(placed) }
  })
}
