import type { TrainingRow, TrainingSettings } from '#shared/contract/training.ts'
import { dateOf, daysInMonth, monthAfter, monthOf, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { folded } from '../folded.ts'

/** The same day so many months later, the last one of a shorter month. */
export const dayAfterMonths = (day: LocalDate, months: number): LocalDate => {
  const month = monthAfter(monthOf(day), months)
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
  return dateOf(`${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')} 00:00:00` as LocalTime)
}

/** Whole months from one day to another. */
export const monthsBetween = (from: LocalDate, to: LocalDate): number => {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return Math.max(0, dayAfterMonths(from, months) > to ? months - 1 : months)
}

/** What somebody has of what a level takes. */
export interface Reached {
  readonly months: number | null
  readonly quality: number | null
  readonly courses: number
}

/** The level above somebody's and what of it is reached; one whose level is none of the list is below all. Null: none above. */
export const nextLevel = ({ levels }: TrainingSettings, level: string, reached: Reached): TrainingRow['next'] => {
  const place = levels.findIndex((one) => folded(one.level) === folded(level))
  const next = levels[place + 1]
  if (next === undefined) return null
  const criteria = (['months', 'quality', 'courses'] as const).flatMap((what) => {
    const needs = next[what]
    return needs === null ? [] : [{ what, has: reached[what], needs }]
  })
  return {
    level: next.level,
    reached: criteria,
    isReady: criteria.every(({ has, needs }) => has !== null && has >= needs),
    text: next.text,
  }
}
