import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { CellValue } from '#shared/rules/cells.ts'
import type { Preset } from '#shared/rules/imports/preset.ts'
import { attendance } from '#shared/rules/imports/targets/attendance.ts'
import { roster } from '#shared/rules/imports/targets/roster.ts'
import { factsOf, only, problemOf, rowOf } from '#test/support/import-rows.ts'

describe('attendance', () => {
  const day = { person: ' 小美 ', day: '24-03-01 星期五' }
  const valuesOf = (cells: object, units: Parameters<typeof rowOf>[1] = {}) =>
    only(attendance.read(rowOf({ ...day, ...cells }, units), factsOf())).values

  test('is one record a person and day, with the number of whom the name means', () => {
    expect(only(attendance.read(rowOf(day), factsOf()))).toEqual({
      table: 'attendance',
      key: '小美|2024-03-01',
      values: { person: '小美', number: 'A01', day: '2024-03-01' },
    })
    expect(valuesOf({ person: '路人' })).toMatchObject({ person: '路人', number: null })
  })

  test('comes with the first clocking in and the last clocking out, on the day or the next', () => {
    expect(valuesOf({ in: ['--', '09:02', '13:31'], out: ['12:00', '次日 00:12', null] })).toMatchObject({
      in: '2024-03-01 09:02:00',
      out: '2024-03-02 00:12:00',
    })
    expect(valuesOf({ in: '2024-03-01 08:59:30', out: '18:05(补卡)' })).toMatchObject({
      in: '2024-03-01 08:59:30',
      out: '2024-03-01 18:05:00',
    })
    expect(valuesOf({ in: '未打卡', out: [] })).toMatchObject({ in: null, out: null })
  })

  test('says every different result, 正常 only when there is no other', () => {
    expect(valuesOf({ status: ['正常', '正常', '--'] })['status']).toBe('正常')
    expect(valuesOf({ status: ['迟到', '正常', '早退', '迟到'] })['status']).toBe('迟到、早退')
    expect(valuesOf({ status: '正常,缺卡' })['status']).toBe('缺卡')
    expect(valuesOf({ status: ['', '--'] })['status']).toBeNull()
  })

  test('counts minutes by the unit of the column, several columns summed, minutes where none is stated', () => {
    const cells = { minutesLate: [5, '30'], minutesEarly: '1小时5分', minutesWorked: '7.5', shift: 'A 09:00-18:00' }
    expect(valuesOf(cells, { minutesWorked: 'hour' })).toMatchObject({
      ...{ minutesLate: 35, minutesEarly: 65, minutesWorked: 450, shift: 'A 09:00-18:00' },
    })
    expect(valuesOf({ minutesLate: ['--', null] })['minutesLate']).toBeNull()
  })

  test('of a file of one day has that day when no column says it', () => {
    const [from, to] = ['2026-06-07', '2026-06-08'] as LocalDate[] as [LocalDate, LocalDate]
    const row = rowOf({ person: '阿强' })
    expect(only(attendance.read(row, factsOf({ span: { from, to: from } }))).key).toBe('阿强|2026-06-07')
    expect(problemOf(attendance, row, factsOf({ span: { from, to } }))).toMatchObject({ code: 'day-missing' })
  })

  test('as a month with a column a day is one record a stated day, without the sums of the month', () => {
    const preset: Preset = {
      ...{ id: 'month', kind: 'attendance', platform: null, all: [], versions: [], columns: {}, dayColumns: 'status' },
    }
    const file = factsOf({ preset })
    const records = attendance.read(rowOf({ person: '小美', minutesLate: 90 }, {}, ['正常', null, '迟到5分钟']), file)
    expect(records.map(({ values }) => values)).toEqual([
      { person: '小美', number: 'A01', day: '2026-11-01', status: '正常' },
      { person: '小美', number: 'A01', day: '2026-11-03', status: '迟到5分钟' },
    ])
    expect(attendance.written(new Set(['person', 'minutesLate']), file)).toEqual({
      attendance: ['person', 'number', 'day', 'status'],
    })
    expect(problemOf(attendance, rowOf({ person: '小美' }, {}, ['--', '']), file)).toMatchObject({
      code: 'no-figures',
      kind: 'excluded',
    })
  })

  test.each([
    ['person-missing', { person: '--' }],
    ['footer-row', { person: '合计', day: null }],
    ['day-missing', { day: null }],
    ['day-unreadable', { day: '星期五' }],
    ['time-unreadable', { in: '一大早' }],
    ['time-unreadable', { out: ['18:00', '25:61'] }],
    ['duration-unreadable', { minutesLate: '一会儿' }],
    ['duration-unreadable', { minutesWorked: -5 }],
  ])('%s: %j', (code, bad) =>
    expect(problemOf(attendance, rowOf({ ...day, ...bad }))).toMatchObject({
      code,
      kind: code === 'footer-row' ? 'excluded' : 'rejected',
    }),
  )
})

describe('roster', () => {
  const month = (cells: readonly CellValue[], person: string | null = '小美') => rowOf({ person }, {}, cells)
  const planOf = (cells: readonly CellValue[]) =>
    roster.read(month(cells), factsOf()).map(({ key, values }) => [key, values['shift']])

  test('gives one record a planned day, by the number of the person and the code of the shift', () => {
    expect(roster.read(month(['白班', null, 'E']), factsOf())).toEqual([
      { table: 'roster_days', key: 'A01|2026-11-01', values: { number: 'A01', day: '2026-11-01', shift: 'D' } },
      { table: 'roster_days', key: 'A01|2026-11-03', values: { number: 'A01', day: '2026-11-03', shift: 'E' } },
    ])
  })

  test.each(['休', '休息', 'off', 'OFF', 'ＯＦＦ', '轮休', '年假', '请假'])('%s is a day off', (cell) =>
    expect(planOf(['D', cell])).toEqual([
      ['A01|2026-11-01', 'D'],
      ['A01|2026-11-02', 'off'],
    ]),
  )

  test('a dash is a day off only where the row plans a shift and says off in no other way', () => {
    for (const dash of ['-', '—', '——', '/']) expect(planOf(['D', dash]).at(-1)).toEqual(['A01|2026-11-02', 'off'])
    expect(planOf(['D', '—', '休'])).toHaveLength(2)
    expect(problemOf(roster, month(['—', '-', '/']))).toMatchObject({ code: 'nothing-planned' })
  })

  test.each([
    ['person-missing', 'rejected', null, month(['D'], null)],
    ['person-unknown', 'rejected', '路人', month(['D'], '路人')],
    ['shift-unknown', 'rejected', 'Z班', month(['D', 'Z班'])],
    ['nothing-planned', 'excluded', null, month([null, '', ' '])],
    ['day-missing', 'rejected', '小美', month([])],
  ])('%s', (code, kind, cell, row) => expect(problemOf(roster, row)).toMatchObject({ code, kind, cell }))
})
