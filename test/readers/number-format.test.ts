import { describe, expect, test } from 'vitest'
import { builtinNumberKind, cellOfIsoDate, cellOfNumber, numberKindOf } from '#data/readers/number-format.ts'
import { readPlan } from './read-all.ts'

describe('numberKindOf', () => {
  test.each([
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['@', 'number'],
    ['0.00', 'number'],
    ['#,##0.00;[Red]-#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['"d"0', 'number'],
    ['0"元"', 'number'],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 'number'],
    ['0%', 'percent'],
    ['0.00%', 'percent'],
    ['[<1]0.00%;0', 'percent'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日";@', 'date'],
    ['m"月"d"日"', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['mmm', 'date'],
    ['yyyy\\-mm\\-dd hh:mm:ss', 'datetime'],
    ['yyyy/m/d h:mm', 'datetime'],
    ['[$-409]m/d/yy h:mm AM/PM;@', 'datetime'],
    ['h:mm:ss', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['[$-F400]h:mm:ss AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['[Red][hh]:mm', 'elapsed'],
  ])('%s is %s', (code, kind) => expect(numberKindOf(code)).toBe(kind))

  test('formats known by number', () => {
    expect([0, 4, 9, 10, 14, 22, 31, 46, 47, 57, 32].map(builtinNumberKind)).toEqual([
      'number',
      'number',
      'percent',
      'percent',
      'date',
      'datetime',
      'date',
      'elapsed',
      'time',
      'date',
      'time',
    ])
  })
})

describe('cellOfNumber', () => {
  test.each([
    [45292.5, 'datetime', '2024-01-01 12:00:00'],
    [45659.127835648, 'datetime', '2025-01-02 03:04:05'],
    [45292.99999999, 'datetime', '2024-01-02 00:00:00'],
    [45292.99999999, 'date', '2024-01-02'],
    [60, 'date', '1900-02-29'],
    [59, 'date', '1900-02-28'],
    [61, 'date', '1900-03-01'],
    [1, 'date', '1900-01-01'],
    [0, 'datetime', '1900-01-00 00:00:00'],
    [2_958_465, 'date', '9999-12-31'],
    [2_958_466, 'date', 2_958_466],
    [-1, 'date', -1],
    [36_585, 'date', '2000-02-29'],
    [0.25, 'time', '06:00:00'],
    [45292.25, 'time', '2024-01-01 06:00:00'],
    [1.5, 'elapsed', '36:00:00'],
    [0.00096064814, 'elapsed', '0:01:23'],
    [0.9741, 'percent', '97.41%'],
    [1, 'percent', '100%'],
    [0, 'percent', '0%'],
    [0.07, 'percent', '7%'],
    [0.29, 'percent', '29%'],
    [-0.125, 'percent', '-12.5%'],
    [1.105, 'percent', '110.5%'],
    [0.00001, 'percent', '0.001%'],
    [1e-7, 'percent', '0.00001%'],
    [12.5, 'number', 12.5],
  ] as const)('%d as %s is %s', (value, kind, expected) => expect(cellOfNumber(value, kind, false)).toBe(expected))

  test('the 1904 system counts from 1904-01-01', () => {
    expect(cellOfNumber(0, 'date', true)).toBe('1904-01-01')
    expect(cellOfNumber(43830.5, 'datetime', true)).toBe('2024-01-01 12:00:00')
    expect(cellOfNumber(1.5, 'elapsed', true)).toBe('36:00:00')
  })

  test('every second of a day survives the way through a serial', () => {
    for (let second = 0; second < 86_400; second += 37) {
      const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
      const text = clock.map((part) => String(part).padStart(2, '0')).join(':')
      expect(cellOfNumber(45_292 + second / 86_400, 'datetime', false)).toBe(`2024-01-01 ${text}`)
    }
  })
})

test('an unknown ISO form stays as it is', () => {
  expect([cellOfIsoDate('P3D'), cellOfIsoDate(''), cellOfIsoDate('2024-1-2')]).toEqual(['P3D', '', '2024-1-2'])
})

test('styles reach the cells: custom, built-in, missing style, 1904 workbook', async () => {
  const cells = [0, 1, 2, 3, 9].map((style) => `<c s="${style}"><v>43830.5</v></c>`).join('')
  const rows = `<row r="1">${cells}<c><v>0.5</v></c></row>`
  const formats = ['0.0%', 14, 'yyyy-mm-dd hh:mm:ss', '[h]:mm'] as const
  expect(await readPlan({ rows, formats })).toEqual([
    ['4383050%', '2019-12-31', '2019-12-31 12:00:00', '1051932:00:00', 43830.5, '50%'],
  ])
  expect((await readPlan({ rows, formats, date1904: true }))[0]?.[2]).toBe('2024-01-01 12:00:00')
})
