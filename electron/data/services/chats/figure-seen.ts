import type { OpenDay } from '#shared/contract/service-figures.ts'
import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { openDaysOf, type DayWithMessages } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import { accountsOfDay, type AccountDay } from '../../stores/chat-figure-store.ts'
import { purgedThrough } from '../../stores/purge-store.ts'
import { versionOfDay, versionsOf, type Versions } from './figure-days.ts'
import { placeOf } from './figure-places.ts'
import type { Scope } from './figure-scope.ts'
import { get as settingsOf } from '../settings.ts'

// Which days have messages, up to when and from whom: whether a day may be read as complete.

const daySeconds = 86_400

/** What each account has on a service day, without reading a message. */
const seenOn = (context: Context, versions: Versions, shopId: number, day: LocalDate): readonly AccountDay[] => {
  const { start, of } = versions
  const next = dayAfter(day, 1)
  if (of(shopId, day) === 0 && (start === 0 || of(shopId, next) === 0)) return []
  return context.keptByVersion(`seen ${shopId} ${day}`, versionOfDay(versions, shopId, day), () => {
    const late = accountsOfDay(context.sql, shopId, day, start, daySeconds)
    const early = start === 0 ? [] : accountsOfDay(context.sql, shopId, next, 0, start)
    return [...late, ...early.map((seen) => ({ ...seen, lastSecond: seen.lastSecond + daySeconds }))]
  })
}

/** True when a shop has messages on a service day; days without them may have a list of sessions. */
export const hasMessagesOn = (context: Context, { versions }: Scope, shopId: number, day: LocalDate): boolean =>
  seenOn(context, versions, shopId, day).length > 0

/** Days before the first one that is asked about: enough to know what is usual. After the last one: whether it goes on. */
const [daysBefore, daysAfter] = [45, 7]

const daysWithMessages = (context: Context, scope: Scope, shopId: number): readonly DayWithMessages[] => {
  const versions = versionsOf(context, shopId, dayAfter(scope.from, -daysBefore), dayAfter(scope.to, daysAfter))
  return versions.daysOf(shopId).flatMap((day) => {
    const seen = seenOn(context, versions, shopId, day)
    if (seen.length === 0) return []
    const lastSecond = Math.max(...seen.map((account) => account.lastSecond))
    return [{ day, lastSecond, accounts: [...new Set(seen.map(({ account }) => account))] }]
  })
}

const noon = 12 * 3600

/** Whether the owner of an account was off on a day, or had given it up; null: nobody ever owned it, or no roster says. */
const offAnswer =
  ({ team }: Scope, shopId: number) =>
  (account: string, day: LocalDate): boolean | null => {
    const uses = team.usesOf(shopId, account)
    if (uses.length > 0 && uses.every(({ to }) => to !== null && to < day)) return true
    const plan = team.plans.get(`${placeOf(team, shopId, day).agentAt(account, noon)} ${day}`)
    return plan === undefined ? null : plan.spans.length === 0
  }

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)
const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)

/** Chats of the scope that were removed for good and did not come back: the last such day, once a shop. */
const removedDays = (context: Context, scope: Scope): OpenDay[] => {
  const through = purgedThrough(context.sql)
  if (through === null || through < scope.from) return []
  const day = earlier(scope.to, through)
  return scope.shops
    .filter(({ id }) => !hasMessagesOn(context, scope, id, day))
    .map(({ name }) => ({ day, shop: name, reason: 'removed', detail: through }))
}

/** Days of the scope that must not be read as complete, by day and shop. */
export const openDays = (context: Context, scope: Scope): OpenDay[] => {
  const { dayStartsAt } = settingsOf(context)
  const now = context.now()
  const found = scope.shops.flatMap(({ id, name }) => {
    const days = daysWithMessages(context, scope, id)
    const [first, last] = [days[0], days.at(-1)]
    if (!first || !last) return []
    // A range of a hundred years is walked only where there is something.
    const to = earlier(scope.to, later(last.day, dateOf(now)))
    const from = later(scope.from, first.day)
    const wasOff = offAnswer(scope, id)
    return openDaysOf({ days, from, to, dayStartsAt, now, wasOff }).map((open) => ({ ...open, shop: name }))
  })
  return [...found, ...removedDays(context, scope)].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
