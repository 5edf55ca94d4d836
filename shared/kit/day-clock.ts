import { dayAfter, secondsBetween, type LocalDate, type LocalTime } from './local-time.ts'

// Seconds of a day that may reach into its neighbours, and times of day as people type them.

const daySeconds = 86_400
const hour = 3600

/** From a second on, before another; both from the midnight that begins a day, beyond 86,400 on the next one. */
interface Bounds {
  readonly start: number
  readonly end: number
}

const lastMoment = '9999-12-31 23:59:59' as LocalTime

/** The moment so many seconds after the midnight that begins a day. Nothing lies after the year 9999. */
export const momentAt = (day: LocalDate, second: number): LocalTime => {
  const rest = ((second % daySeconds) + daySeconds) % daySeconds
  const clock = [rest / 3600, (rest % 3600) / 60, rest % 60].map((part) => String(Math.floor(part)).padStart(2, '0'))
  const moment = `${dayAfter(day, Math.floor(second / daySeconds))} ${clock.join(':')}` as LocalTime
  return moment > lastMoment ? lastMoment : moment
}

/** Seconds from the midnight that begins a day; beyond 86,400 on the next one. */
export const secondOn = (day: LocalDate, moment: LocalTime): number => secondsBetween(momentAt(day, 0), moment)

/** Seconds of a time of day as people type it: `9:30`, `930`, `0930`, `22：30`; null: none. */
export const typedClock = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim()
  const match = /^(\d{1,2}):(\d{2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain)
  if (match === null) return /^\d{1,2}$/.test(plain) && Number(plain) < 24 ? Number(plain) * hour : null
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  return hours < 24 && minutes < 60 ? hours * hour + minutes * 60 : null
}

/** Where the times of a shift are unknown, a stretch over midnight up to so long is believed. */
const longestUnplanned = 12 * hour

const isNextDay = (came: number | null, went: number, bounds: Bounds | null): boolean => {
  if (bounds !== null) return bounds.end > daySeconds && went < (came ?? bounds.start)
  return came !== null && went <= came && went + daySeconds - came <= longestUnplanned
}

const isDayBefore = (came: number, bounds: Bounds | null): boolean =>
  bounds !== null && bounds.start < 6 * hour && came >= 18 * hour && came > bounds.end

/**
 * The moments two typed times of a day mean: after midnight when the planned shift runs over it, and before it when the shift begins at midnight.
 * Without planned times a stretch of up to twelve hours over midnight is believed.
 */
export const typedMoments = (
  date: LocalDate,
  came: number | null,
  went: number | null,
  bounds: Bounds | null,
): { readonly came: LocalTime | null; readonly went: LocalTime | null } => ({
  came: came === null ? null : momentAt(date, isDayBefore(came, bounds) ? came - daySeconds : came),
  went: went === null ? null : momentAt(date, isNextDay(came, went, bounds) ? went + daySeconds : went),
})

/** The planned times of a day as its answer tells them; null: none, or nobody knows them. */
export const boundsOfPlanned = (
  date: LocalDate,
  planned: { readonly from: LocalTime | null; readonly to: LocalTime | null } | null,
): Bounds | null =>
  planned === null || planned.from === null || planned.to === null
    ? null
    : { start: secondOn(date, planned.from), end: secondOn(date, planned.to) }
