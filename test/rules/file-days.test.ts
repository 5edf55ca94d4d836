import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, daysOfMonth, weekdayOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { dayOfOrderNumber, daysOfGrid, isDayName, spanOfText } from '#shared/rules/imports/file-days.ts'

const span = (from: string, to = from) => ({ from, to })

describe('rule 13: days in a file name or a title line', () => {
  test.each([
    ['自定义报表_人均日接入_下单优先判定_2026-04-20至2026-04-20.xlsx', span('2026-04-20')],
    ['上下班打卡_日报_20250701-20250723.xlsx', span('2025-07-01', '2025-07-23')],
    ['每日统计表 统计日期：2024-03-01 至 2024-03-31', span('2024-03-01', '2024-03-31')],
    ['月度汇总 统计日期：2026-06-01 至 2026-06-30 报表生成时间：2026-07-01 10:00', span('2026-06-01', '2026-06-30')],
    ['2024-03-01 00:00:00 至 2024-03-31 23:59:59', span('2024-03-01', '2024-03-31')],
    ['2026-04-01-2026-04-30.csv', span('2026-04-01', '2026-04-30')],
    ['服务_2026-04-01_2026-04-30', span('2026-04-01', '2026-04-30')],
    ['Reporting period 2026-01-01 to 2026-01-31', span('2026-01-01', '2026-01-31')],
    ['2026年4月1日-4月7日', span('2026-04-01', '2026-04-07')],
    ['2026年4月1日-7日', span('2026-04-01', '2026-04-07')],
    ['2026-04-20至04-26', span('2026-04-20', '2026-04-26')],
    ['绩效_2026-04-20.xlsx', span('2026-04-20')],
    ['绩效20260420(1).xlsx', span('2026-04-20')],
    ['2026/06/07 星期日', span('2026-06-07')],
    ['2026年2月考勤.xlsx', span('2026-02-01', '2026-02-28')],
    ['排班2026-11.xlsx', span('2026-11-01', '2026-11-30')],
  ])('%s', (text, expected) => expect(spanOfText(text)).toEqual(expected))

  test.each([
    ['统计时间:06-01 ～ 06-07     制表时间:2026-06-07 17:23(UTC+8)', span('2026-06-01', '2026-06-07')],
    ['统计时间:12-25 ～ 12-31 制表时间:2026-01-01 00:10', span('2025-12-25', '2025-12-31')],
    ['统计时间:12-28 ～ 01-03 制表时间:2026-01-04 08:00', span('2025-12-28', '2026-01-03')],
    ['统计时间:12-28 ～ 01-03 制表时间:2025-12-30 08:00', span('2024-12-28', '2025-01-03')],
  ])('days without a year take it from the time the table was made: %s', (text, expected) =>
    expect(spanOfText(text)).toEqual(expected),
  )

  test.each([
    ...['ExportOrderList201809011818.csv', 'ExportOrderDetailList201903121048', 'fxg_export_202303291101'],
    ...[
      'orders_export2023-05-01-10-22-33.csv',
      '千牛聊天记录_原始逐条_2026-05-09_10-20.xlsx',
      '服务_20260420_1530.xlsx',
    ],
    ...['报表生成时间：2024-04-01 09:30', '导出时间2026-06-07', '2026-04-20 10:00:00', '20180901181800'],
  ])('the moment a file was made is no span: %s', (text) => expect(spanOfText(text)).toBeNull())

  test.each([
    ...['19453840.csv', '260517-607198974342268.xlsx', '1791430000_20ab20250301cd.csv', '20250701-1234-5678.csv'],
    ...[
      '2026-04-31',
      '2026-02-01至2026-01-01',
      'a 2026-04-20 b 2026-04-21',
      '统计时间:06-01 ～ 06-07',
      '订单.xlsx',
      '',
    ],
  ])('no days, or none that can be meant: %s', (text) => expect(spanOfText(text)).toBeNull())
})

test('rule 13: the day in a Pinduoduo order number', () => {
  const numbers = [
    '260517-607198974342268',
    '240229-607198974342268\t',
    '250229-607198974342268',
    '261317-607198974342268',
  ]
  expect(numbers.map(dayOfOrderNumber)).toEqual(['2026-05-17', '2024-02-29', null, null])
  const others = [
    '2135550001234567890',
    '260517',
    '260517-6071989743422',
    '260517-6071989743422689',
    'A260517-607198974342268',
  ]
  expect(others.map(dayOfOrderNumber)).toEqual([null, null, null, null, null])
})

const shown = (names: readonly string[], month: string): string[] =>
  daysOfGrid(names, month as Month).map(({ place, day }) => `${place}=${day.slice(5)}`)

describe('rule 4: columns that are days of a month', () => {
  test('isDayName', () => {
    const yes = ['1', '09', '31', '1日', '3号', '六', '日', '周六', '11/1', '11-01', '11月1日', '1 周日', '2(一)']
    expect(yes.map(isDayName)).toEqual(yes.map(() => true))
    const no = ['0', '32', '日期', '六月', '7天', '姓名', '', '13/1', '1.5', '出勤天数']
    expect(no.map(isDayName)).toEqual(no.map(() => false))
  })

  test('钉钉 calls Saturdays and Sundays 六 and 日', () => {
    expect(shown(['姓名', '1', '2', '3', '4', '5', '六', '日', '8', '出勤天数', '3'], '2026-06')).toEqual([
      ...['1=06-01', '2=06-02', '3=06-03', '4=06-04', '5=06-05', '6=06-06', '7=06-07', '8=06-08'],
    ])
    expect(shown(['六', '日', '3', '4'], '2026-08')).toEqual(['0=08-01', '1=08-02', '2=08-03', '3=08-04'])
  })

  test('a grid runs on into the next month', () => {
    expect(shown(['28', '29', '六', '日', '1', '2'], '2026-05')).toEqual([
      ...['0=05-28', '1=05-29', '2=05-30', '3=05-31', '4=06-01', '5=06-02'],
    ])
    expect(shown(['六', '日', '1', '2'], '2026-05')).toEqual(['0=05-30', '1=05-31', '2=06-01', '3=06-02'])
  })

  test('a form with 31 columns in a shorter month', () => {
    const days = shown(
      Array.from({ length: 31 }, (_, index) => String(index + 1)),
      '2026-02',
    )
    expect([days.length, days.at(-1)]).toEqual([28, '27=02-28'])
  })

  test('the wrong month and labels out of order give no days', () => {
    expect(shown(['1', '2', '3', '4', '5', '六', '日'], '2026-07')).toEqual([])
    expect(shown(['1', '2', '4', '5'], '2026-07')).toEqual([])
    expect(shown(['六', '日'], '2026-08')).toEqual([])
    expect(shown(['姓名', '部门'], '2026-08')).toEqual([])
  })

  test('dates in the header say their day themselves, over the turn of the year too', () => {
    expect(shown(['姓名', '12/30', '12-31 周四', '1/1', '1月2日(六)', '合计'], '2026-12')).toEqual([
      ...['1=12-30', '2=12-31', '3=01-01', '4=01-02'],
    ])
    expect(daysOfGrid(['1/1'], '2026-12' as Month)).toEqual([{ place: 0, day: '2027-01-01' }])
    expect(daysOfGrid(['12/31'], '2026-01' as Month)).toEqual([{ place: 0, day: '2025-12-31' }])
  })

  test('every month written as 钉钉 does reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}` as Month
        const days = Array.from({ length: daysOfMonth(month) }, (_, index) =>
          dayAfter(`${month}-01` as LocalDate, index),
        )
        const labels = days.map((day) =>
          weekdayOf(day) === 6 ? '六' : weekdayOf(day) === 0 ? '日' : String(Number(day.slice(8))),
        )
        expect(daysOfGrid(['姓名', ...labels], month).map(({ day }) => day)).toEqual(days)
      }),
    )
  })
})
