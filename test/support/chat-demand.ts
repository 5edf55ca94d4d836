import { dayAfter, weekdayOf, type LocalDate } from '#shared/kit/local-time.ts'
import type { PastDay } from '#shared/rules/demand/days.ts'
import { sequenceOf } from './chat-replay.ts'

// Days of made-up shops, to forecast.

const isWeekend = (date: LocalDate): boolean => weekdayOf(date) % 6 === 0

/** An ordinary day with all its chats in one half-hour. */
export const plainDay = (date: LocalDate, chats: number, halfHour: number): PastDay => ({
  date,
  kind: isWeekend(date) ? 'weekend' : 'workday',
  name: null,
  event: null,
  slots: Array.from({ length: 48 }, (_, at) => (at === halfHour ? chats : 0)),
})

export const totalOfSlots = (slots: readonly number[]): number => slots.reduce((sum, count) => sum + count, 0)

/** Poisson by its own definition for small means, by the normal curve for large ones. */
const poisson = (next: () => number, mean: number): number => {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  let [count, product] = [0, next()]
  for (const floor = Math.exp(-mean); product > floor; count++) product *= next()
  return count
}

interface MadeUp {
  readonly days: number
  readonly perDay: number
  /** how many times more at the end than at the beginning, less 1 */
  readonly trend?: number
  /** of whole days, as a share */
  readonly noise?: number
  /** so much more in the last two weeks */
  readonly jump?: number
}

const week = [1.2, 1, 0.9, 0.9, 1, 1.1, 1.3]
const bells = (hour: number): number =>
  hour < 8 || hour >= 23 ? 0.05 : 1 + 0.8 * Math.sin(((hour - 8) / 15) * Math.PI * 2.5) ** 2

/** Days with a weekday pattern, a course of the day, a trend and noise; always the same for a seed. */
export const madeUpDays = (seed: number, { days, perDay, trend = 0, noise = 0.1, jump = 0 }: MadeUp): PastDay[] => {
  const next = sequenceOf(seed)
  return Array.from({ length: days }, (_, index) => {
    const date = dayAfter('2026-08-03' as LocalDate, index)
    const level = perDay * (1 + (trend * index) / days) * (index >= days - 14 ? 1 + jump : 1)
    const luck = 1 + noise * 2 * (next() - 0.5)
    const ofDay = level * (week[weekdayOf(date)] ?? 1) * luck
    return {
      ...plainDay(date, 0, 0),
      slots: Array.from({ length: 48 }, (__, at) => poisson(next, (ofDay * bells(at / 2)) / 48)),
    }
  })
}
