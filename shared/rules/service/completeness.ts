import type { OpenDay } from '../../contract/service-figures.ts'
import { dayAfter, type LocalDate, type LocalTime } from '../../kit/local-time.ts'
import { medianOf } from './distribution.ts'

// Whether a shop's service day may be read as complete. The rule book: docs/service-figures.md §8.

/** A service day of one shop with at least one message. */
export interface DayWithMessages {
  readonly day: LocalDate
  /** of the last message, in seconds since the midnight that begins the day's date */
  readonly lastSecond: number
  /** accounts with messages that day */
  readonly accounts: readonly string[]
}

/** What is known of a shop around the days that are asked about. */
export interface ShopDays {
  /** in order of days, each day once; from at least 14 days with messages before `from` to the last there is */
  readonly days: readonly DayWithMessages[]
  readonly from: LocalDate
  /** last day */
  readonly to: LocalDate
  /** `HH:MM` */
  readonly dayStartsAt: string
  readonly now: LocalTime
  /** whether whoever owns the account was off that day; null = nobody says, and the account counts as missing */
  readonly wasOff: (account: string, day: LocalDate) => boolean | null
}

/** Why a day must not be read as complete; `detail`: the last message there is (`''`: none), or the account. */
export type OpenShopDay = Pick<OpenDay, 'day' | 'reason' | 'detail'>

const usualDays = 14
const fewestUsualDays = 3
const earlierThanUsual = 2 * 3600
const regularWithin = 7
const regularFrom = 5

const lastMoment = '9999-12-31 23:59:59' as LocalTime

/** A second of a service day on the wall clock; from 86,400 on it lies on the next date. Nothing lies after the year 9999. */
export const momentOf = (day: LocalDate, second: number): LocalTime => {
  const rest = second % 86_400
  const clock = [rest / 3600, (rest / 60) % 60, rest % 60].map((part) => String(Math.floor(part)).padStart(2, '0'))
  const moment = `${dayAfter(day, Math.floor(second / 86_400))} ${clock.join(':')}` as LocalTime
  return moment > lastMoment ? lastMoment : moment
}

/** The service day is not over. One that has not begun is running too when it has messages: a clock was wrong. */
export const isRunning = (day: LocalDate, { now, dayStartsAt }: Pick<ShopDays, 'now' | 'dayStartsAt'>): boolean =>
  now < `${dayAfter(day, 1)} ${dayStartsAt}:00`

/** Last message more than 2 h before the usual last one: the median of the 14 days with messages before, of which there are at least 3. */
export const endsEarly = (today: DayWithMessages, before: readonly DayWithMessages[]): boolean => {
  const usual = before.slice(-usualDays).map(({ lastSecond }) => lastSecond)
  if (usual.length < fewestUsualDays) return false
  return (medianOf(usual.toSorted((a, b) => a - b)) ?? 0) - today.lastSecond > earlierThanUsual
}

/** Accounts with messages on at least 5 of the 7 days before that have none, unless their owner was off; sorted. */
export const missingAccounts = (
  today: DayWithMessages,
  before: readonly DayWithMessages[],
  wasOff: ShopDays['wasOff'],
): readonly string[] => {
  const week = before.filter(({ day }) => day >= dayAfter(today.day, -regularWithin))
  const counts = new Map<string, number>()
  for (const { accounts } of week) for (const name of new Set(accounts)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([name, count]) => name !== '' && count >= regularFrom && !today.accounts.includes(name))
    .map(([name]) => name)
    .filter((name) => wasOff(name, today.day) !== true)
    .toSorted()
}

const ofDay = (day: LocalDate, shop: ShopDays): readonly OpenShopDay[] => {
  const index = shop.days.findIndex((known) => known.day >= day)
  const before = index === -1 ? shop.days : shop.days.slice(0, index)
  const today = shop.days[index]?.day === day ? shop.days[index] : undefined
  const last = today ? momentOf(day, today.lastSecond) : ''
  if (isRunning(day, shop)) {
    const hasBegun = shop.now >= `${day} ${shop.dayStartsAt}:00`
    const isAwaited = hasBegun && before.some((known) => known.day >= dayAfter(day, -regularWithin))
    return today || isAwaited ? [{ day, reason: 'running', detail: last }] : []
  }
  if (!today) return before.length > 0 && index !== -1 ? [{ day, reason: 'no-messages', detail: '' }] : []
  return [
    ...(endsEarly(today, before) ? [{ day, reason: 'ends-early' as const, detail: last }] : []),
    ...missingAccounts(today, before, shop.wasOff).map((account) => ({
      day,
      reason: 'account-missing' as const,
      detail: account,
    })),
  ]
}

/**
 * Everything that says a day of the range is not complete, in order of days: `running` stands alone; `no-messages` is a day between days that
 * have some. A day without any sign is not proved complete, only not suspicious.
 */
export const openDaysOf = (shop: ShopDays): readonly OpenShopDay[] => {
  const open: OpenShopDay[] = []
  for (let day = shop.from; day <= shop.to; day = dayAfter(day, 1)) open.push(...ofDay(day, shop))
  return open
}
