import { z } from 'zod'

/** Days of a month of the Gregorian calendar; month counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const isRealDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A calendar day of the shop, `YYYY-MM-DD`. No time zone: what the platform printed. */
export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate)
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof localDate>

/** A calendar month, `YYYY-MM`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand<'Month'>()
export type Month = z.infer<typeof month>

/** A moment on the shop's wall clock to the second, `YYYY-MM-DD HH:MM:SS`. Sorts as text. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
  .refine((text) => isRealDate(text.slice(0, 10)))
  .brand<'LocalTime'>()
export type LocalTime = z.infer<typeof localTime>

/** A time of day, `HH:MM`. */
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'ClockTime'>()
export type ClockTime = z.infer<typeof clockTime>

export const monthOf = (moment: LocalTime | LocalDate): Month => moment.slice(0, 7) as Month
export const dateOf = (moment: LocalTime): LocalDate => moment.slice(0, 10) as LocalDate

// Files hold 9999-12-31 for "never". What would lie beyond four digits is this month and day: after all others as text, and no real one.
const monthAfterAll = '9999-13' as Month
const dayAfterAll = '9999-12-32' as LocalDate
const lastMonth = 9999 * 12 + 11

/** First day of the month and first day of the next one: the half-open span `[from, to)`. */
export const spanOfMonth = (value: Month): { from: LocalDate; to: LocalDate } => {
  const next = monthAfter(value, 1)
  return { from: `${value}-01` as LocalDate, to: next === monthAfterAll ? dayAfterAll : (`${next}-01` as LocalDate) }
}

/** The month `count` months later; a negative count goes back. Not before the year 0; after 9999-12 comes `9999-13`, and nothing after that. */
export const monthAfter = (value: Month, count: number): Month => {
  const index = Math.max(Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1 + count, 0)
  if (index > lastMonth) return monthAfterAll
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month
}

export const daysOfMonth = (value: Month): number => daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)))

const firstInstant = Date.parse('0000-01-01T00:00:00Z')
const lastInstant = Date.parse('9999-12-31T00:00:00Z')

/**
 * The day `count` days later on the proleptic Gregorian calendar; a negative count goes back. Not before the year 0; after 9999-12-31 comes
 * `9999-12-32`, and nothing after that.
 */
export const dayAfter = (value: LocalDate, count: number): LocalDate => {
  // Days that every month has need no calendar, and most steps lead to one.
  const day = Number(value.slice(8)) + count
  if (day >= 1 && day <= 28) return `${value.slice(0, 8)}${day < 10 ? '0' : ''}${day}` as LocalDate
  const start = value === dayAfterAll ? lastInstant + 86_400_000 : Date.parse(`${value}T00:00:00Z`)
  const wanted = start + count * 86_400_000
  if (wanted > lastInstant) return dayAfterAll
  return new Date(Math.max(wanted, firstInstant)).toISOString().slice(0, 10) as LocalDate
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (value: LocalDate): number => new Date(`${value}T00:00:00Z`).getUTCDay()

/** Seconds from one moment on the wall clock to another; negative when it lies before. Every day has 86,400. */
export const secondsBetween = (from: LocalTime, to: LocalTime): number =>
  (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 1000
