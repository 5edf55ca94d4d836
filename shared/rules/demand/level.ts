import { weekdayOf } from '../../kit/local-time.ts'
import { daysBetween, type PastDay } from './days.ts'

// How many chats a day brings: a level with its trend, and what each weekday makes of it. The rule book: docs/demand.md §2.

/** After so many days a day weighs half as much. */
export const halfLifeDays = 21
/** Older days are not looked at. */
export const rememberedDays = 84
/** What is left of a trend each further day ahead: nothing grows for ever. */
const damping = 0.97
/** So much of a usual day of its kind stands against the days of a weekday. */
const priorDays = 0.25

/** How much a day weighs, seen from another one. */
export const weightOf = (age: number): number => 0.5 ** (Math.max(age, 0) / halfLifeDays)

/** The level of a day that is `ahead` days after the last one, negative: before it. */
export type Level = (ahead: number) => number

interface Weighed {
  /** days before the last one, 0 or less */
  readonly at: number
  readonly weight: number
  readonly value: number
}

/** Weighted straight line; a slope counts only as far as it stands out of the noise: × max(0, 1 − 1/t²). */
const lineThrough = (points: readonly Weighed[]): { readonly mean: number; readonly at: number; slope: number } => {
  const sum = (value: (point: Weighed) => number): number =>
    points.reduce((total, point) => total + point.weight * value(point), 0)
  const weight = sum(() => 1)
  const [at, mean] = [sum((point) => point.at) / weight, sum((point) => point.value) / weight]
  const spread = sum((point) => (point.at - at) ** 2)
  if (spread === 0 || points.length < 14) return { mean, at, slope: 0 }
  const slope = sum((point) => (point.at - at) * (point.value - mean)) / spread
  const rest = sum((point) => (point.value - mean - slope * (point.at - at)) ** 2) / weight
  const variance = (rest * points.reduce((total, p) => total + (p.weight * (p.at - at)) ** 2, 0)) / spread ** 2
  const stands = variance === 0 ? 1 : Math.max(0, 1 - variance / slope ** 2)
  return { mean, at, slope: slope === 0 ? 0 : slope * stands }
}

const levelOf = (points: readonly Weighed[]): Level => {
  const { mean, at, slope } = lineThrough(points)
  const now = mean - slope * at
  return (ahead) => {
    const steps = ahead <= 0 ? ahead : (damping * (1 - damping ** ahead)) / (1 - damping)
    const level = now + slope * steps
    return ahead <= 0 ? Math.max(level, 0.2 * mean) : Math.min(Math.max(level, 0.5 * now), 2 * now)
  }
}

/** The level, and how many times the level each weekday brings (0 = Sunday). */
export interface Season {
  readonly level: Level
  readonly factors: readonly number[]
}

const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6

const factorsOf = (days: readonly (Weighed & { readonly weekday: number })[], level: Level): number[] => {
  const ratio = (counted: (weekday: number) => boolean, prior: number): number => {
    const chosen = days.filter(({ weekday }) => counted(weekday))
    const seen = chosen.reduce((sum, day) => sum + day.weight * day.value, 0)
    const expected = chosen.reduce((sum, day) => sum + day.weight * level(day.at), 0)
    const mean = level(0) * priorDays
    return expected + mean === 0 ? 1 : (seen + prior * mean) / (expected + mean)
  }
  const ofKind = [false, true].map((weekend) => ratio((weekday) => isWeekend(weekday) === weekend, 1))
  const factors = Array.from({ length: 7 }, (_, weekday) =>
    ratio((each) => each === weekday, ofKind[isWeekend(weekday) ? 1 : 0] ?? 1),
  )
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / 7
  return factors.map((factor) => (mean === 0 ? 1 : factor / mean))
}

const total = (slots: readonly number[]): number => slots.reduce((sum, count) => sum + count, 0)

/** Level and weekdays out of days sorted by date, the last one at 0; level and factors are found in turns, three of them. */
export const seasonOf = (days: readonly PastDay[]): Season => {
  const last = days.at(-1)?.date
  const weighed = days.map(({ date, slots }) => {
    const at = last === undefined ? 0 : daysBetween(last, date)
    return { at, weight: weightOf(-at), value: total(slots), weekday: weekdayOf(date) }
  })
  let factors: readonly number[] = Array.from({ length: 7 }, () => 1)
  const levelUnder = (now: readonly number[]): Level =>
    levelOf(weighed.map((day) => ({ ...day, value: day.value / Math.max(now[day.weekday] ?? 1, 0.05) })))
  for (let turn = 0; turn < 3; turn++) factors = factorsOf(weighed, levelUnder(factors))
  return { level: levelUnder(factors), factors }
}

/** Chats of a whole day. */
export const totalOf = ({ slots }: PastDay): number => total(slots)
