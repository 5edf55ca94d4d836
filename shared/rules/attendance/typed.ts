import type { AttendanceEntry } from '../../contract/attendance.ts'
import { secondsBetween, type LocalDate, type LocalTime } from '../../kit/local-time.ts'
import type { ShiftSpan } from '../shift-spans.ts'
import { momentAt, secondOn } from './punches.ts'

// Days entered by hand: times of day as typed, and what is refused. docs/attendance.md §2.

const daySeconds = 86_400
const hour = 3600

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

const isNextDay = (came: number | null, went: number, bounds: ShiftSpan | null): boolean => {
  if (bounds !== null) return bounds.end > daySeconds && went < (came ?? bounds.start)
  return came !== null && went <= came && went + daySeconds - came <= longestUnplanned
}

const isDayBefore = (came: number, bounds: ShiftSpan | null): boolean =>
  bounds !== null && bounds.start < 6 * hour && came >= 18 * hour && came > bounds.end

/**
 * The moments two typed times of a day mean: after midnight when the planned shift runs over it, and before it when the shift begins at midnight.
 * Without planned times a stretch of up to twelve hours over midnight is believed.
 */
export const typedMoments = (
  date: LocalDate,
  came: number | null,
  went: number | null,
  bounds: ShiftSpan | null,
): Pick<AttendanceEntry, 'came' | 'went'> => ({
  came: came === null ? null : momentAt(date, isDayBefore(came, bounds) ? came - daySeconds : came),
  went: went === null ? null : momentAt(date, isNextDay(came, went, bounds) ? went + daySeconds : went),
})

/** The planned times of a day as its answer tells them; null: none, or nobody knows them. */
export const boundsOfPlanned = (
  date: LocalDate,
  planned: { readonly from: LocalTime | null; readonly to: LocalTime | null } | null,
): ShiftSpan | null =>
  planned === null || planned.from === null || planned.to === null
    ? null
    : { start: secondOn(date, planned.from), end: secondOn(date, planned.to) }

/** Why a day cannot be entered so: gone before coming, a time of another day, or absent and yet with times. */
export const entryProblems = ['backwards', 'other-day', 'absent-with-times'] as const
export type EntryProblem = (typeof entryProblems)[number]

/** What is wrong with a day by hand; null: nothing. */
export const entryProblem = ({ date, came, went, isAbsent }: AttendanceEntry): EntryProblem | null => {
  if (isAbsent && (came !== null || went !== null)) return 'absent-with-times'
  if (came !== null && went !== null && went <= came) return 'backwards'
  const [from, to] = [came, went].map((moment) => (moment === null ? null : secondOn(date, moment)))
  if (from !== null && from !== undefined && (from < -6 * hour || from >= daySeconds)) return 'other-day'
  if (to !== null && to !== undefined && (to < 0 || to >= daySeconds + 18 * hour)) return 'other-day'
  return came !== null && went !== null && secondsBetween(came, went) > daySeconds ? 'other-day' : null
}
