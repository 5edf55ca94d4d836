import { describe, expect, test } from 'vitest'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { attendanceFrom, isWorked, type AttendanceDay, type AttendanceGiven } from '#shared/rules/attendance.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'

const date = (day: number): LocalDate => `2026-10-${String(day).padStart(2, '0')}` as LocalDate

const came = (day: number, fields: Partial<AttendanceDay> = {}): AttendanceDay => ({
  ...{ day: date(day), in: null, out: null, status: null, minutesLate: null, minutesWorked: null },
  ...fields,
})

const clocked = (day: number, from: string, to: string, fields: Partial<AttendanceDay> = {}): AttendanceDay =>
  came(day, { in: `${date(day)} ${from}:00` as LocalTime, out: `${date(day)} ${to}:00` as LocalTime, ...fields })

const dayShift = shiftSpans([['09:00', '16:30']])
const night = shiftSpans([['22:00', '02:00']])

const of = (fields: Partial<AttendanceGiven>) =>
  attendanceFrom({
    ...{ planned: [], days: [], leave: [], input: null, overtimeMinutes: null },
    calendar: Array.from({ length: 31 }, (_, index) => date(index + 1)),
    ...fields,
  })

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
    expect(isWorked(day)).toBe(isIt)
  })
})

describe('the month', () => {
  test('planned from the roster: days off are not planned, a night shift counts beyond midnight', () => {
    const planned = [
      { day: date(1), isOff: false, spans: dayShift },
      { day: date(2), isOff: true, spans: [] },
      { day: date(3), isOff: false, spans: night },
    ]
    expect(of({ planned })).toMatchObject({ plannedDays: 2, plannedMinutes: 450 + 240 })
  })

  test('a shift nobody knows the times of is a day without minutes', () => {
    const planned = [{ day: date(1), isOff: false, spans: [] }]
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
    const planned = [{ day: date(1), isOff: false, spans: dayShift }]
    const days = [clocked(1, '09:07', '18:00'), clocked(2, '11:00', '18:00')]
    expect(of({ planned, days })).toMatchObject({ lateTimes: 1, lateMinutes: 7 })
  })

  test('leave counts days of the month, each once', () => {
    const leave = [
      { from: '2026-09-29' as LocalDate, to: date(2) },
      { from: date(2), to: date(3) },
    ]
    expect(of({ leave }).leaveDays).toBe(3)
  })

  test('nothing is known of somebody no file speaks of', () => {
    expect(of({})).toEqual({
      ...{ plannedDays: null, workedDays: null, plannedMinutes: null, workedMinutes: null, lateTimes: null },
      ...{ lateMinutes: null, leaveDays: 0, overtimeMinutes: null },
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
