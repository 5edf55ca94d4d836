import { describe, expect, test } from 'vitest'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { attendanceFrom, attendedMonthOf, type AttendanceGiven, type FullRules } from '#shared/rules/attendance.ts'
import { isWorkedDay } from '#shared/rules/attendance/actual.ts'
import { dayOf, type DayGiven } from '#shared/rules/attendance/day.ts'
import type { AttendanceDay, PlannedWork } from '#shared/rules/attendance/punches.ts'
import {
  at,
  dayOff,
  october as date,
  planOf,
  punched as clocked,
  recordOf as came,
} from '#test/support/attendance-days.ts'

const rules: FullRules = { fullWithLeave: [], lateAllowed: 0 }
const night = (day: number): PlannedWork => planOf(day, ['22:00', '02:00'])
const dayShift = (day: number): PlannedWork => planOf(day, ['09:00', '16:30'])

interface MonthGiven {
  readonly planned?: readonly PlannedWork[]
  readonly days?: readonly AttendanceDay[]
  readonly leave?: readonly { from: number; to: number; kind?: string; minutes?: number }[]
  readonly entries?: Readonly<Record<number, DayGiven['entry']>>
  readonly now?: string
}

const outcomes = ({ planned = [], days = [], leave = [], entries = {}, now = '2026-11-01 09:00:00' }: MonthGiven) =>
  Array.from({ length: 31 }, (_, index) => index + 1).map((day) =>
    dayOf({
      ...{ date: date(day), now: now as LocalTime, replies: null, overtimeMinutes: 0, extendedMinutes: null },
      plan: planned.find((plan) => plan.day === date(day)) ?? null,
      record: days.find((record) => record.day === date(day)) ?? null,
      entry: entries[day] ?? null,
      leave: leave
        .filter(({ from, to }) => from <= day && day <= to)
        .map(({ kind = '事假', minutes = null }) => ({ kind, minutes })),
      ...{ swappedWith: [], isCovered: days.length > 0, graceMinutes: 0 },
    }),
  )

const of = ({
  input = null,
  overtimeMinutes = null,
  ...given
}: MonthGiven & Partial<Pick<AttendanceGiven, 'input' | 'overtimeMinutes'>>) =>
  attendanceFrom({ days: outcomes(given), input, overtimeMinutes, rules })

describe('a day was worked', () => {
  test.each<[AttendanceDay, boolean]>([
    [clocked(1, '09:00', '18:00'), true],
    [came(1, { minutesWorked: 480 }), true],
    [came(1, { minutesWorked: 0, status: '旷工' }), false],
    ...['正常', '迟到', '外勤', '出差', '补卡', '上班缺卡', '迟到、下班缺卡', '请假、正常'].map(
      (status): [AttendanceDay, boolean] => [came(1, { status }), true],
    ),
    ...['旷工', '休息', '请假', '年假', '事假1天', '缺卡', '未打卡', '上班缺卡、下班缺卡', '未排班'].map(
      (status): [AttendanceDay, boolean] => [came(1, { status }), false],
    ),
    [came(1), false],
  ])('%j → %s', (day, isIt) => {
    expect(isWorkedDay(day)).toBe(isIt)
  })
})

describe('the month', () => {
  test('planned from the roster: days off are not planned, a night shift counts beyond midnight', () => {
    const planned = [dayShift(1), dayOff(2), night(3)]
    expect(of({ planned })).toMatchObject({ plannedDays: 2, plannedMinutes: 450 + 240 })
  })

  test('a shift nobody knows the times of is a day without minutes', () => {
    const planned = [planOf(1)]
    expect(of({ planned })).toMatchObject({ plannedDays: 1, plannedMinutes: null })
  })

  test('worked and late from the attendance system', () => {
    const days = [
      clocked(1, '09:12', '18:00', { minutesLate: 12, minutesWorked: 528 }),
      clocked(2, '08:55', '18:00', { status: '正常' }),
      came(3, { status: '旷工' }),
      came(4, { status: '严重迟到' }),
    ]
    expect(of({ days })).toMatchObject({
      ...{ workedDays: 3, workedMinutes: 528 + 545, lateTimes: 2, lateMinutes: 12 },
    })
  })

  test('a system that only clocks: late after the planned start, and nobody knows without a plan', () => {
    const planned = [dayShift(1)]
    const days = [clocked(1, '09:07', '18:00'), clocked(2, '11:00', '18:00')]
    expect(of({ planned, days })).toMatchObject({ lateTimes: 1, lateMinutes: 7 })
  })

  test('leave counts days of the month, each once', () => {
    const leave = [
      { from: -2, to: 2 },
      { from: 2, to: 3 },
    ]
    expect(of({ leave }).leaveDays).toBe(3)
  })

  test('nothing is known of somebody no file speaks of', () => {
    expect(of({})).toEqual({
      ...{ plannedDays: null, workedDays: null, plannedMinutes: null, workedMinutes: null, lateTimes: null },
      ...{ lateMinutes: null, earlyTimes: null, earlyMinutes: null, absentDays: null, missingPunches: null },
      ...{ leaveDays: 0, overtimeMinutes: null, isFull: null },
      overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
    })
  })

  test('what was entered by hand stands before the files', () => {
    const days = [clocked(1, '09:00', '18:00')]
    const input = { plannedDays: 26, workedDays: 25.5, overtimeHours: { weekday: 3, restDay: 0, holiday: 0 } }
    expect(of({ days, input, overtimeMinutes: 90 })).toMatchObject({
      ...{ plannedDays: 26, workedDays: 25.5, workedMinutes: 540, overtimeMinutes: 90 },
      overtimeHours: { weekday: 3, restDay: 0, holiday: 0 },
    })
  })
})

describe('a month by hand only', () => {
  test('one remark does not make the other planned days unworked', () => {
    const planned = [dayShift(1), dayShift(2), dayShift(3)]
    const entry = { came: at(1, '09:10'), went: at(1, '16:30'), isAbsent: false, note: '' }
    expect(of({ planned, entries: { 1: entry } })).toMatchObject({
      ...{ workedDays: null, lateTimes: 1, lateMinutes: 10, isFull: null },
    })
    const all = Object.fromEntries(
      [1, 2, 3].map((day) => [day, { ...entry, came: at(day, '09:00'), went: at(day, '16:30') }]),
    )
    expect(of({ planned, entries: all })).toMatchObject({ workedDays: 3, lateTimes: 0, isFull: true })
  })
})

describe('full attendance', () => {
  const planned = [dayShift(1), dayOff(2), dayShift(3)]
  const days = [clocked(1, '08:58', '16:30'), clocked(3, '09:00', '16:31')]
  test.each<[name: string, given: MonthGiven, isFull: boolean | null]>([
    ['every planned day worked', {}, true],
    ['late once', { days: [clocked(1, '09:01', '16:30'), clocked(3, '09:00', '16:31')] }, false],
    ['left early', { days: [clocked(1, '09:00', '16:29'), clocked(3, '09:00', '16:31')] }, false],
    ['absent', { days: [clocked(1, '09:00', '16:30')] }, false],
    ['a punch is missing', { days: [clocked(1, '09:00', '16:30'), came(3, { in: at(3, '09:00') })] }, false],
    ['leave on a planned day', { days: [clocked(1, '09:00', '16:30')], leave: [{ from: 3, to: 3 }] }, false],
    ['part leave', { leave: [{ from: 3, to: 3, minutes: 60 }] }, false],
    ['leave of a kind that is fine', { leave: [{ from: 3, to: 3, kind: '年假' }] }, true],
    ['a planned day is still to come', { now: '2026-10-03 12:00:00', days: [clocked(1, '09:00', '16:30')] }, null],
    ['nothing is planned', { planned: [] }, null],
    ['nothing is known', { days: [] }, null],
  ])('%s', (_name, given, isFull) => {
    const month = attendedMonthOf('A01', outcomes({ planned, days, ...given }), { ...rules, fullWithLeave: ['年假'] })
    expect(month.isFull).toBe(isFull)
  })

  test('late as often as pay allows is still full', () => {
    const once = outcomes({ planned, days: [clocked(1, '09:01', '16:30'), clocked(3, '09:00', '16:31')] })
    expect(attendedMonthOf('A01', once, { ...rules, lateAllowed: 1 }).isFull).toBe(true)
  })

  test('days entered for the month say themselves what is full', () => {
    const input = { plannedDays: 2, workedDays: 2, overtimeHours: { weekday: 0, restDay: 0, holiday: 0 } }
    expect(of({ planned, days, input })).toMatchObject({ isFull: null, workedDays: 2 })
  })
})

test('the roster’s page and the sheet say the same of a month', () => {
  const given: MonthGiven = {
    planned: [dayShift(1), dayShift(2), night(3), dayShift(5), dayShift(6)],
    days: [clocked(1, '09:12', '16:00'), came(2, { status: '旷工' }), came(3, { in: at(3, '22:00') })],
    leave: [
      { from: 5, to: 5 },
      { from: 6, to: 6, minutes: 225 },
    ],
  }
  const sheet = of(given)
  const page = attendedMonthOf('A01', outcomes(given), rules)
  expect(page).toMatchObject({
    ...{ plannedDays: 5, workedDays: 2, lateTimes: 1, lateMinutes: 12, earlyTimes: 1, earlyMinutes: 30 },
    ...{ absentDays: 2, missingPunches: 1, openDays: 0, leaveDays: 1.5, isFull: false },
  })
  for (const figure of ['plannedDays', 'workedDays', 'lateTimes', 'earlyMinutes', 'absentDays', 'isFull'] as const)
    expect(sheet[figure]).toBe(page[figure])
  expect(sheet.leaveDays).toBe(1)
})
