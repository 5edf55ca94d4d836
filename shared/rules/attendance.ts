import type { MonthInput } from '../contract/scores.ts'
import type { Attendance } from '../contract/sheet.ts'
import { secondsBetween, type LocalDate, type LocalTime } from '../kit/local-time.ts'
import type { ShiftSpan } from './shift-spans.ts'

// Days and minutes of a month out of roster, attendance system and leave. The rule book: docs/pay.md §2.

/** A day of the attendance system. Minutes may have fractions there. */
export interface AttendanceDay {
  readonly day: LocalDate
  readonly in: LocalTime | null
  readonly out: LocalTime | null
  readonly status: string | null
  readonly minutesLate: number | null
  readonly minutesWorked: number | null
}

/** A planned day. Without spans although not off: a shift nobody knows the times of. */
export interface PlannedWork {
  readonly day: LocalDate
  readonly isOff: boolean
  readonly spans: readonly ShiftSpan[]
}

export interface AttendanceGiven {
  readonly planned: readonly PlannedWork[]
  readonly days: readonly AttendanceDay[]
  /** registered leave; both days included */
  readonly leave: readonly { readonly from: LocalDate; readonly to: LocalDate }[]
  /** of the month: to count days of leave */
  readonly calendar: readonly LocalDate[]
  readonly input: Pick<MonthInput, 'plannedDays' | 'workedDays' | 'overtimeHours'> | null
  /** minutes of replies after the planned end; null = nobody knows */
  readonly overtimeMinutes: number | null
}

/** Words for a day nobody worked; any other word of the day says somebody came. */
const absent =
  /^(?:旷工|缺勤|缺卡|未打卡|无需打卡|休息|轮休|公休|调休|未排班|无排班|无|[\u4e00-\u9fff]{0,4}假(?:[\d.天小时]*))$/

const wordsOf = (status: string | null): string[] => (status ?? '').split('、').filter((word) => word !== '')

/** Worked when somebody clocked, when minutes are stated, or – a month's table has words only – when a word says so. */
export const isWorked = ({ in: came, out, status, minutesWorked }: AttendanceDay): boolean => {
  if (came !== null || out !== null) return true
  if (minutesWorked !== null) return minutesWorked > 0
  const words = wordsOf(status)
  const isMissingBoth = words.includes('上班缺卡') && words.includes('下班缺卡')
  return !isMissingBoth && words.some((word) => !absent.test(word))
}

const minutesOf = ({ in: came, out, minutesWorked }: AttendanceDay): number | null => {
  if (minutesWorked !== null) return minutesWorked
  if (came === null || out === null || out <= came) return null
  return secondsBetween(came, out) / 60
}

/** Minutes after the first span's start; null when the system does not say and the roster cannot. */
const minutesLateOf = (day: AttendanceDay, plan: PlannedWork | undefined): number | null => {
  if (day.minutesLate !== null) return day.minutesLate
  if (day.status !== null || day.in === null) return null
  const start = plan?.spans[0]?.start
  if (start === undefined) return null
  const midnight = `${day.day} 00:00:00` as LocalTime
  return Math.max(0, Math.floor((secondsBetween(midnight, day.in) - start) / 60))
}

const isLate = (day: AttendanceDay, minutes: number | null): boolean =>
  minutes === null ? wordsOf(day.status).some((word) => word.includes('迟到')) : minutes > 0

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The whole number nearest to the sum of what is known; null when nothing is. */
const known = (values: readonly (number | null)[]): number | null => {
  const stated = values.filter((value) => value !== null)
  return stated.length === 0 ? null : Math.round(sum(stated))
}

const plannedOf = (planned: readonly PlannedWork[]): Pick<Attendance, 'plannedDays' | 'plannedMinutes'> => {
  if (planned.length === 0) return { plannedDays: null, plannedMinutes: null }
  const working = planned.filter(({ isOff }) => !isOff)
  const isTimed = working.every(({ spans }) => spans.length > 0)
  const minutes = working.flatMap(({ spans }) => spans.map(({ start, end }) => (end - start) / 60))
  return { plannedDays: working.length, plannedMinutes: isTimed ? Math.round(sum(minutes)) : null }
}

type Worked = Pick<Attendance, 'workedDays' | 'workedMinutes' | 'lateTimes' | 'lateMinutes'>

const workedOf = ({ days, planned }: AttendanceGiven): Worked => {
  if (days.length === 0) return { workedDays: null, workedMinutes: null, lateTimes: null, lateMinutes: null }
  const plans = new Map(planned.map((plan) => [plan.day, plan]))
  const late = days.map((day) => ({ day, minutes: minutesLateOf(day, plans.get(day.day)) }))
  const worked = days.filter(isWorked)
  return {
    workedDays: worked.length,
    workedMinutes: known(worked.map(minutesOf)),
    lateTimes: late.filter(({ day, minutes }) => isLate(day, minutes)).length,
    lateMinutes: known(late.map(({ minutes }) => minutes)),
  }
}

const noHours: MonthInput['overtimeHours'] = { weekday: 0, restDay: 0, holiday: 0 }

/** Somebody's month; what was entered by hand stands before what files say. Null = nobody knows. */
export const attendanceFrom = (given: AttendanceGiven): Attendance => {
  const { input, leave, calendar, overtimeMinutes } = given
  const planned = plannedOf(given.planned)
  const worked = workedOf(given)
  return {
    ...planned,
    ...worked,
    plannedDays: input?.plannedDays ?? planned.plannedDays,
    workedDays: input?.workedDays ?? worked.workedDays,
    leaveDays: calendar.filter((day) => leave.some(({ from, to }) => from <= day && day <= to)).length,
    overtimeMinutes,
    overtimeHours: input?.overtimeHours ?? noHours,
  }
}
