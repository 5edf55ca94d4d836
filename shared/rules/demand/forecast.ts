import { weekdayOf, type LocalDate } from '../../kit/local-time.ts'
import {
  daysBetween,
  isOrdinary,
  sameSpecial,
  specialty,
  weekBefore,
  type KnownDay,
  type Likeness,
  type PastDay,
} from './days.ts'
import { eachHalfHour } from './half-hours.ts'
import { rememberedDays, seasonOf, totalOf, weightOf, type Season } from './level.ts'

// How many chats come when, on days that have not come yet. The rule book: docs/demand.md §2.

/** Chats of its kind of day that stand against a day's own when its half-hours are weighed. */
const priorChats = 60
/** Ordinary days up to so many days from a special one say what was usual then. */
export const aroundDays = 14

/** Chats expected in each half-hour; `likeness` says what days they were learnt from. */
export interface ExpectedDay {
  readonly slots: readonly number[]
  readonly likeness: Likeness
}

/** What was learnt from the days up to one of them. */
export interface Learnt {
  readonly past: readonly PastDay[]
  readonly last: LocalDate
  readonly season: Season
  /** share of the day's chats by half-hour, by weekday (0 = Sunday) */
  readonly shapes: readonly (readonly number[])[]
}

const summed = (days: readonly PastDay[], last: LocalDate): number[] => {
  const sums = eachHalfHour(() => 0)
  for (const { date, slots } of days) {
    const weight = weightOf(daysBetween(date, last))
    slots.forEach((count, halfHour) => {
      sums[halfHour] = (sums[halfHour] ?? 0) + weight * count
    })
  }
  return sums
}

/** Own counts and a prior shape as shares of one; without any chat evenly. */
const shapeOf = (counts: readonly number[], prior: readonly number[] | null): number[] => {
  const sum = counts.reduce((total, count) => total + count, 0)
  if (prior === null) return counts.map((count) => (sum === 0 ? 1 / counts.length : count / sum))
  return counts.map((count, halfHour) => (count + priorChats * (prior[halfHour] ?? 0)) / (sum + priorChats))
}

const isWeekend = (date: LocalDate): boolean => weekdayOf(date) % 6 === 0

const shapesOf = (days: readonly PastDay[], last: LocalDate): number[][] => {
  const all = shapeOf(summed(days, last), null)
  const ofKind = [false, true].map((weekend) =>
    shapeOf(
      summed(
        days.filter(({ date }) => isWeekend(date) === weekend),
        last,
      ),
      all,
    ),
  )
  return Array.from({ length: 7 }, (_, weekday) => {
    const own = days.filter(({ date }) => weekdayOf(date) === weekday)
    return shapeOf(summed(own, last), ofKind[weekday % 6 === 0 ? 1 : 0] ?? all)
  })
}

/** Learns from days sorted by date; null = there are none. Ordinary days make the seasons; where there are none, whatever there is. */
export const learnFrom = (past: readonly PastDay[]): Learnt | null => {
  const last = past.at(-1)?.date
  if (last === undefined) return null
  const recent = past.filter(({ date }) => daysBetween(date, last) < rememberedDays)
  const ordinary = recent.filter(isOrdinary)
  const days = ordinary.length > 0 ? ordinary : recent
  return { past, last: days.at(-1)?.date ?? last, season: seasonOf(days), shapes: shapesOf(days, last) }
}

/** How many times the usual day around it a special day brought; null = no usual day around it. */
const ratioOf = (special: PastDay, past: readonly PastDay[]): number | null => {
  const around = past.filter((day) => isOrdinary(day) && Math.abs(daysBetween(day.date, special.date)) <= aroundDays)
  const usual = around.reduce((sum, day) => sum + totalOf(day), 0)
  return usual === 0 ? null : (totalOf(special) * around.length) / usual
}

const specialDay = ({ past, last, season, shapes }: Learnt, asked: KnownDay): ExpectedDay | null => {
  const kind = specialty(asked)?.kind
  const days = sameSpecial(past, asked)
  const ratios = days.map((day) => ratioOf(day, past)).filter((ratio) => ratio !== null)
  if (kind === undefined || ratios.length === 0) return null
  const level = season.level(daysBetween(last, asked.date))
  const chats = (level * ratios.reduce((sum, ratio) => sum + ratio, 0)) / ratios.length
  const counts = eachHalfHour((halfHour) => days.reduce((sum, { slots }) => sum + (slots[halfHour] ?? 0), 0))
  const shape = shapeOf(counts, shapes[weekdayOf(asked.date)] ?? null)
  return { likeness: kind, slots: shape.map((share) => share * chats) }
}

/**
 * What a day is expected to bring. A holiday, a make-up day or a day of the shop's own follows the earlier ones of its kind; where there were none
 * it is expected like its weekday, and `likeness` says so.
 */
export const expectedDay = (learnt: Learnt, asked: KnownDay): ExpectedDay => {
  const special = specialDay(learnt, asked)
  if (special !== null) return special
  const { last, season, shapes } = learnt
  const weekday = weekdayOf(asked.date)
  const chats = season.level(daysBetween(last, asked.date)) * (season.factors[weekday] ?? 1)
  return { likeness: 'weekday', slots: (shapes[weekday] ?? []).map((share) => share * chats) }
}

/** Weeks at the end that are forecast once more without having been seen. */
export const heldOutDays = 28
/** Days that must be known before a forecast is judged. */
const fewestKnown = 14

/** Σ |expected − actual| ÷ Σ actual over the half-hours of the days, of the forecast and of the same weekday a week before. */
export interface HeldOut {
  readonly days: number
  readonly forecast: number
  readonly lastWeek: number
}

const missed = (expected: readonly number[], actual: readonly number[]): number =>
  actual.reduce((sum, count, halfHour) => sum + Math.abs(count - (expected[halfHour] ?? 0)), 0)

/**
 * The error over the last four weeks, each day forecast from what was known a week before it: as late as a copy of last week is known. null =
 * fewer than {@link fewestKnown} days before, or no chats on the days that could be judged.
 */
export const heldOutError = (past: readonly PastDay[]): HeldOut | null => {
  const last = past.at(-1)?.date
  const byDate = new Map(past.map((day) => [day.date, day]))
  const sums = { days: 0, forecast: 0, lastWeek: 0, actual: 0 }
  for (const day of past) {
    const before = byDate.get(weekBefore(day.date))
    if (last === undefined || before === undefined || daysBetween(day.date, last) >= heldOutDays) continue
    const known = past.filter(({ date }) => date <= before.date)
    const learnt = known.length < fewestKnown ? null : learnFrom(known)
    if (learnt === null) continue
    sums.days++
    sums.forecast += missed(expectedDay(learnt, day).slots, day.slots)
    sums.lastWeek += missed(before.slots, day.slots)
    sums.actual += totalOf(day)
  }
  const { days, forecast, lastWeek, actual } = sums
  return actual === 0 ? null : { days, forecast: forecast / actual, lastWeek: lastWeek / actual }
}
