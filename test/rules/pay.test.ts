import { describe, expect, test } from 'vitest'
import type { CommissionRow } from '#shared/contract/commission.ts'
import { monthInput, paySettings } from '#shared/contract/scores.ts'
import type { Attendance } from '#shared/contract/sheet.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { toFen, toMillionths, zeroFen } from '#shared/kit/money.ts'
import { isAttendanceFull, overtimeBelowLaw, payOf, type PayGiven } from '#shared/rules/pay.ts'

const row = (fields: Partial<CommissionRow> = {}): CommissionRow => ({
  ...{ personId: 1 as PersonId, agent: 'A01', name: '小美', group: '售前', plan: '提成', planFrom: null },
  ...{ tierMode: 'marginal', orders: 3, base: toFen(1_000_000), commission: toFen(60_000) },
  ...{ coefficient: toMillionths(1_100_000), personal: toFen(66_000), guaranteeOrCap: null, team: toFen(1_200) },
  ...{ extras: toFen(300), corrections: toFen(-480), total: toFen(67_020), score: 91, grade: '金牌', signedOn: null },
  ...{ pendingOrders: 0, pendingBase: zeroFen },
  ...fields,
})

const attendance = (fields: Partial<Attendance> = {}): Attendance => ({
  ...{ plannedDays: 26, workedDays: 26, plannedMinutes: null, workedMinutes: null, lateTimes: 0, lateMinutes: null },
  ...{ earlyTimes: null, earlyMinutes: null, absentDays: null, missingPunches: null, isFull: null },
  ...{ leaveDays: 0, overtimeMinutes: null, overtimeHours: { weekday: 0, restDay: 0, holiday: 0 } },
  ...fields,
})

const input = (fields: object = {}) =>
  monthInput.parse({
    ...{ agent: 'A01', salesTarget: null, plannedDays: null, workedDays: null },
    ...{ overtimeHours: { weekday: 0, restDay: 0, holiday: 0 }, fullAttendance: 'by-attendance' },
    ...{ bonuses: [], points: [], marks: [] },
    ...fields,
  })

const pay = (fields: Partial<Omit<PayGiven, 'settings'>> & { settings?: object } = {}) =>
  payOf({
    ...{ baseSalary: toFen(400_000), row: row(), correctionCount: 1, attendance: attendance(), input: input() },
    ...fields,
    settings: paySettings.parse(fields.settings ?? {}),
  })

const amounts = (given: Parameters<typeof pay>[0]) => pay(given).lines.map(({ kind, amount }) => [kind, amount])

describe('the lines of pay', () => {
  test('stand in the order of the sheet and sum to the total', () => {
    const found = pay({
      input: input({
        bonuses: [{ label: '双十一', amount: 20_000 }],
        overtimeHours: { weekday: 10, restDay: 8, holiday: 0 },
      }),
      settings: { fullAttendance: 20_000 },
    })
    expect(found.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['base', 400_000],
      ['full-attendance', 20_000],
      ['overtime', 34_483],
      ['overtime', 36_782],
      ['commission', 66_000],
      ['team', 1_200],
      ['extras', 300],
      ['bonus', 20_000],
      ['corrections', -480],
    ])
    expect(found.total).toBe(578_285)
    expect(found.total).toBe(found.lines.reduce((sum, { amount }) => sum + amount, 0))
  })

  test('what is nothing has no line', () => {
    const bare = row({ team: zeroFen, extras: zeroFen, corrections: zeroFen })
    expect(amounts({ row: bare, correctionCount: 0 })).toEqual([
      ['base', 400_000],
      ['commission', 66_000],
    ])
  })

  test('two corrections that undo each other are still a line', () => {
    expect(amounts({ row: row({ corrections: zeroFen }), correctionCount: 2 })).toContainEqual(['corrections', 0])
  })

  test('no salary counts 0 and is said so; no plan either says nothing at all', () => {
    const unpaid = {
      personal: null,
      commission: null,
      coefficient: null,
      team: null,
      extras: null,
      corrections: zeroFen,
    }
    const nothing = pay({ baseSalary: null, row: row(unpaid), correctionCount: 0 })
    expect(nothing).toEqual({ lines: [], total: null, salaryMissing: true })
    expect(pay({ baseSalary: null })).toMatchObject({ total: 67_020, salaryMissing: true })
    const bonus = input({ bonuses: [{ label: '奖', amount: 100 }] })
    expect(pay({ baseSalary: null, row: row(unpaid), correctionCount: 0, input: bonus }).total).toBe(100)
    expect(pay({ row: row(unpaid), correctionCount: 0 }).total).toBe(400_000)
  })
})

describe('base salary', () => {
  const base = (worked: number | null, planned: number | null, proratesBase = true) =>
    pay({ attendance: attendance({ workedDays: worked, plannedDays: planned }), settings: { proratesBase } }).lines[0]
  test.each([
    [26, 26, 400_000],
    [13, 26, 200_000],
    [20, 26, 307_692],
    [20.5, 26, 315_385],
    [28, 26, 400_000],
    [0, 26, 0],
  ])('%d of %d days', (worked, planned, amount) => {
    expect(base(worked, planned)).toEqual({ kind: 'base', amount, full: 400_000, worked, planned })
  })

  test('is whole when the shop does not prorate, or nobody knows the days', () => {
    const whole = { kind: 'base', amount: 400_000, full: 400_000, worked: null, planned: null }
    expect([base(13, 26, false), base(null, 26), base(13, null), base(0, 0)]).toEqual([whole, whole, whole, whole])
  })
})

describe('full attendance', () => {
  test.each([
    [{}, 0, true],
    [{ workedDays: 25 }, 0, false],
    [{ workedDays: 27 }, 0, true],
    [{ lateTimes: 1 }, 0, false],
    [{ lateTimes: 1 }, 1, true],
    [{ leaveDays: 1 }, 3, false],
    [{ workedDays: null }, 0, false],
    [{ plannedDays: null }, 0, false],
    [{ lateTimes: null, leaveDays: null }, 0, true],
  ])('%j with %d times late allowed: %s', (fields, allowed, isFull) => {
    expect(isAttendanceFull(attendance(fields), 'by-attendance', allowed)).toBe(isFull)
  })

  test('what the supervisor says stands', () => {
    expect(isAttendanceFull(attendance({ workedDays: 3 }), 'yes', 0)).toBe(true)
    expect(isAttendanceFull(attendance(), 'no', 0)).toBe(false)
    expect(isAttendanceFull(null, 'by-attendance', 0)).toBe(false)
  })

  test('not earned is a line of 0, so that the sheet says why', () => {
    const found = pay({ attendance: attendance({ lateTimes: 2 }), settings: { fullAttendance: 20_000 } })
    expect(found.lines).toContainEqual({ kind: 'full-attendance', amount: 0, isEarned: false })
  })
})

describe('overtime', () => {
  const hours = { weekday: 1.5, restDay: 0, holiday: 7 }
  test('base salary over the hours of the month, times the multiple, each kind rounded once', () => {
    const lines = pay({ input: input({ overtimeHours: hours }) }).lines.filter(({ kind }) => kind === 'overtime')
    // 4,000 ÷ 174 × 1.5 × 1.5 = 51.7241…, 4,000 ÷ 174 × 3 × 7 = 482.7586…
    expect(lines).toMatchObject([
      { day: 'weekday', hours: 1.5, multiple: 1_500_000, amount: 5_172 },
      { day: 'holiday', hours: 7, multiple: 3_000_000, amount: 48_276 },
    ])
  })

  test('without a salary there is nothing to multiply', () => {
    const found = pay({ baseSalary: null, input: input({ overtimeHours: hours }) })
    expect(found.lines.some(({ kind }) => kind === 'overtime')).toBe(false)
  })

  test('multiples below the law are named', () => {
    expect(overtimeBelowLaw(paySettings.parse({}).overtime)).toEqual([])
    const low = paySettings.parse({ overtime: { weekday: 1_000_000, holiday: 2_999_999 } }).overtime
    expect(overtimeBelowLaw(low)).toEqual(['weekday', 'holiday'])
  })
})
