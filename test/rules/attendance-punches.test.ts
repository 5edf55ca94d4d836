import { describe, expect, test } from 'vitest'
import { typedClock, typedMoments } from '#shared/kit/day-clock.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { mergedDay, placedDays, type AttendanceDay, type PlannedWork } from '#shared/rules/attendance/punches.ts'
import { entryProblem } from '#shared/rules/attendance/typed.ts'
import { at, october, planOf, punched, recordOf } from '#test/support/attendance-days.ts'

const evening = (day: number): PlannedWork => planOf(day, ['15:30', '00:30'])

const placed = (records: readonly AttendanceDay[], plans: readonly PlannedWork[]) =>
  Object.fromEntries(
    [...placedDays(new Map(records.map((one) => [one.day, one])), new Map(plans.map((plan) => [plan.day, plan])))].map(
      ([day, { in: came, out }]) => [Number(day.slice(8)), [came, out]],
    ),
  )

describe('punches after midnight', () => {
  test('00:10 belongs to the shift of the evening before', () => {
    const records = [recordOf(5, { in: at(5, '15:28') }), recordOf(6, { in: at(6, '00:10') })]
    expect(placed(records, [evening(5)])).toEqual({
      5: [at(5, '15:28'), at(6, '00:10')],
      6: [null, null],
    })
  })

  test('evening after evening: what is left is the next day’s coming, whose going is on the day after', () => {
    const records = [recordOf(5, { in: at(5, '15:28') }), punched(6, '00:31', '15:25'), punched(7, '00:35', '15:40')]
    expect(placed(records, [evening(5), evening(6), evening(7)])).toEqual({
      5: [at(5, '15:28'), at(6, '00:31')],
      6: [at(6, '15:25'), at(7, '00:35')],
      7: [at(7, '15:40'), null],
    })
  })

  test('an out on the clock before the in is the next day’s', () => {
    expect(placed([punched(5, '15:30', '00:35')], [evening(5)])).toEqual({ 5: [at(5, '15:30'), at(6, '00:35')] })
  })

  test('the last day of a month goes into the next one', () => {
    const first = { ...recordOf(1), day: '2026-11-01' as LocalDate, in: '2026-11-01 00:20:00' as LocalTime }
    const records = new Map([recordOf(31, { in: at(31, '15:30') }), first].map((one) => [one.day, one]))
    const plans = new Map([[october(31), evening(31)]])
    expect(placedDays(records, plans).get(october(31))?.out).toBe('2026-11-01 00:20:00')
  })

  test('a day shift keeps its own: coming next morning is nobody’s going', () => {
    const records = [recordOf(5, { in: at(5, '09:00') }), punched(6, '08:55', '16:30')]
    expect(placed(records, [planOf(5, ['09:00', '16:30']), planOf(6, ['09:00', '16:30'])])).toEqual({
      5: [at(5, '09:00'), null],
      6: [at(6, '08:55'), at(6, '16:30')],
    })
    expect(placed(records, [evening(5), planOf(6, ['09:00', '16:30'])])[5]).toEqual([at(5, '09:00'), null])
  })

  test('a shift with its own end takes no other', () => {
    const records = [recordOf(5, { in: at(5, '15:30'), out: at(6, '00:30') }), punched(6, '00:31', '15:25')]
    expect(placed(records, [evening(5)])[6]).toEqual([at(6, '00:31'), at(6, '15:25')])
  })
})

test('two rows of a day are one: first in, last out, all words, the larger minutes', () => {
  const one = punched(5, '09:05', '12:00', { status: '迟到', minutesLate: 5 })
  const other = punched(5, '12:30', '16:30', { status: '正常', minutesLate: 0, minutesWorked: 415 })
  expect(mergedDay(one, other)).toMatchObject({
    ...{ in: at(5, '09:05'), out: at(5, '16:30'), status: '迟到', minutesLate: 5, minutesWorked: 415 },
  })
})

describe('times typed by hand', () => {
  test.each<[string, number | null]>([
    ['9:30', 34_200],
    ['930', 34_200],
    ['0930', 34_200],
    ['9', 32_400],
    ['22：30', 81_000],
    ['24:00', null],
    ['9:60', null],
    ['abc', null],
    ['', null],
  ])('%s', (text, seconds) => {
    expect(typedClock(text)).toBe(seconds)
  })

  const hours = (clock: string | null): number | null => (clock === null ? null : typedClock(clock))
  test.each<[came: string | null, went: string | null, span: [number, number] | null, went: string | null]>([
    ['15:30', '00:10', [15.5, 24.5], at(6, '00:10')],
    [null, '00:10', [15.5, 24.5], at(6, '00:10')],
    ['09:00', '08:00', [9, 16.5], at(5, '08:00')],
    ['22:00', '06:00', null, at(6, '06:00')],
    ['09:00', '08:00', null, at(5, '08:00')],
    ['09:00', null, [9, 16.5], null],
  ])('%s–%s of a shift %j: went %s', (came, went, span, expected) => {
    const bounds = span && { start: span[0] * 3600, end: span[1] * 3600 }
    expect(typedMoments(october(5), hours(came), hours(went), bounds).went).toBe(expected)
  })

  test('coming before midnight for a shift that begins at midnight', () => {
    expect(typedMoments(october(5), 23 * 3600 + 50 * 60, 8 * 3600, { start: 0, end: 8 * 3600 })).toEqual({
      ...{ came: at(4, '23:50'), went: at(5, '08:00') },
    })
  })

  const entry = { agent: 'A01', date: october(5), isAbsent: false, note: '' } as const
  test.each([
    [{ came: at(5, '09:00'), went: at(5, '16:30') }, null],
    [{ came: at(5, '15:30'), went: at(6, '00:10') }, null],
    [{ came: at(5, '16:30'), went: at(5, '09:00') }, 'backwards'],
    [{ came: at(5, '09:00'), went: at(5, '09:00') }, 'backwards'],
    [{ came: at(6, '09:00'), went: null }, 'other-day'],
    [{ came: null, went: at(7, '09:00') }, 'other-day'],
    [{ came: at(5, '09:00'), went: null, isAbsent: true }, 'absent-with-times'],
  ])('%j: %s', (times, problem) => {
    expect(entryProblem({ ...entry, ...times })).toBe(problem)
  })
})
