import { z } from 'zod'
import { dayAfter, weekdayOf, type LocalDate } from './local-time.ts'

// Weeks by ISO 8601: Monday to Sunday, the first one is the week of the 4th of January.

const form = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/

const two = (value: number): string => String(value).padStart(2, '0')

const mondayOf = (day: LocalDate): LocalDate => dayAfter(day, -((weekdayOf(day) + 6) % 7))

const instantOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`)
const dayMilliseconds = 86_400_000

const mondayOfWeek = (week: string): LocalDate =>
  dayAfter(mondayOf(`${week.slice(0, 4)}-01-04` as LocalDate), (Number(week.slice(6)) - 1) * 7)

const nameOf = (day: LocalDate): string => {
  const thursday = dayAfter(mondayOf(day), 3)
  const days = (instantOf(thursday) - instantOf(`${thursday.slice(0, 4)}-01-01` as LocalDate)) / dayMilliseconds
  return `${thursday.slice(0, 4)}-W${two(Math.floor(days / 7) + 1)}`
}

/** The last Monday whose whole week can be written with four digits of a year. */
const lastMonday = '9999-12-20'

/** True for a week by its form that the year has: a 53rd one only where there is one. */
export const isRealWeek = (text: string): boolean => {
  if (!form.test(text)) return false
  const monday = mondayOfWeek(text)
  return monday <= lastMonday && nameOf(monday) === text
}

/** A week by ISO 8601, `2026-W47`: Monday to Sunday. */
export const week = z.string().refine(isRealWeek, { message: 'no such week' }).brand<'Week'>()
export type Week = z.infer<typeof week>

/** The week a day lies in: the year is that of its Thursday, so the first days of January may belong to the year before. */
export const weekOf = (day: LocalDate): Week => nameOf(day) as Week

/** Monday and Sunday of a week. */
export const spanOfWeek = (value: Week): { readonly from: LocalDate; readonly to: LocalDate } => {
  const from = mondayOfWeek(value)
  return { from, to: dayAfter(from, 6) }
}

/** The week so many weeks later; a negative count goes back. */
export const weekAfter = (value: Week, count: number): Week => weekOf(dayAfter(mondayOfWeek(value), count * 7))

/** How many weeks one week lies after another that somebody wrote; 0 when before, null when that is no week. */
export const weeksLater = (from: string, to: Week): number | null =>
  isRealWeek(from)
    ? Math.max(0, Math.round((instantOf(mondayOfWeek(to)) - instantOf(mondayOfWeek(from))) / (7 * dayMilliseconds)))
    : null
