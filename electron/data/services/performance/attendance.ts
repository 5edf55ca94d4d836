import type { Attendance } from '#shared/contract/sheet.ts'
import { dayAfter, daysOfMonth, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { attendanceFrom, type AttendanceGiven, type PlannedWork } from '#shared/rules/attendance.ts'
import { isHereIn } from '#shared/rules/commission-lines.ts'
import { personFinder } from '#shared/rules/imports/names.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'
import type { Context } from '../../context.ts'
import { attendanceDays, type KeptAttendance } from '../../stores/attendance-store.ts'
import { monthInputs } from '../../stores/month-input-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays, segmentsByCode, type PlannedDay } from '../../stores/plan-store.ts'
import { listLeave } from '../../stores/roster-store.ts'
import { serviceOfMonth } from './service-month.ts'

const offWords: ReadonlySet<string> = new Set(['off', '休', '休息', 'rest'])

const plannedBy = ({ sql }: Context, month: Month): ReadonlyMap<string, PlannedWork[]> => {
  const { from, to } = spanOfMonth(month)
  const segments = segmentsByCode(sql)
  const workOf = ({ day, shift }: PlannedDay): PlannedWork => ({
    day,
    isOff: offWords.has(shift.toLowerCase()),
    spans: shiftSpans(segments.get(shift) ?? []),
  })
  const rows = Map.groupBy(plannedDays(sql, from, dayAfter(to, -1)), ({ number }) => number)
  return new Map([...rows].map(([number, days]) => [number, days.map(workOf)]))
}

/** By the number of whom the name means today: people are often registered after the first file. */
const attendedBy = ({ sql }: Context, month: Month): ReadonlyMap<string, KeptAttendance[]> => {
  const { from, to } = spanOfMonth(month)
  const find = personFinder(
    listPeople(sql).map((person) => ({ ...person, accounts: person.accounts.map(({ account }) => account) })),
  )
  const whose = ({ person, number }: KeptAttendance): string => find(person) ?? number ?? ''
  const byPerson = Map.groupBy(attendanceDays(sql, from, to), whose)
  // The same day may stand under a name and an alias.
  return new Map(
    [...byPerson].map(([number, days]) => [number, [...new Map(days.map((day) => [day.day, day])).values()]]),
  )
}

const leaveBy = ({ sql }: Context): ReadonlyMap<string, AttendanceGiven['leave']> =>
  Map.groupBy(
    listLeave(sql).map(({ agent, from, to }) => ({ agent, from, to })),
    ({ agent }) => agent,
  )

const calendarOf = (month: Month): LocalDate[] =>
  Array.from({ length: daysOfMonth(month) }, (_, index) => dayAfter(spanOfMonth(month).from, index))

const collect = (context: Context, month: Month): ReadonlyMap<string, Attendance> => {
  const [planned, attended, leave] = [plannedBy(context, month), attendedBy(context, month), leaveBy(context)]
  const inputs = monthInputs(context.sql, month)
  const calendar = calendarOf(month)
  const given = (number: string): AttendanceGiven => ({
    planned: planned.get(number) ?? [],
    days: attended.get(number) ?? [],
    leave: leave.get(number) ?? [],
    calendar,
    input: inputs.get(number) ?? null,
    overtimeMinutes: null,
  })
  return new Map(
    listPeople(context.sql)
      .filter((person) => isHereIn(person, month))
      .map(({ number }) => [number, attendanceFrom(given(number))]),
  )
}

/** Days and minutes without the minutes of overtime, which come from chats: what scores and a team pool need, cheap. */
export const workdaysOf = (context: Context, month: Month): ReadonlyMap<string, Attendance> =>
  context.remembered(`workdays of ${month}`, () => collect(context, month))

/** Days and minutes of a month by number, from attendance, roster, leave and what was entered by hand; kept until the next change. docs/pay.md §2 */
export const attendanceOf = (context: Context, month: Month): ReadonlyMap<string, Attendance> =>
  context.remembered(`attendance of ${month}`, () => {
    const service = serviceOfMonth(context, month)
    const withOvertime = ([number, own]: [string, Attendance]): [string, Attendance] => [
      number,
      { ...own, overtimeMinutes: service.get(number)?.overtimeMinutes ?? null },
    ]
    return new Map([...workdaysOf(context, month)].map(withOvertime))
  })
