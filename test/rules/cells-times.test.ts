import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localTime, type LocalDate } from '#shared/kit/local-time.ts'
import { localDateOf, localTimeOf } from '#shared/rules/cells.ts'

describe('localTimeOf', () => {
  test.each([
    ['2018-09-01 18:12:03', '2018-09-01 18:12:03'],
    ['2018/9/1 18:12', '2018-09-01 18:12:00'],
    ['2018/9/1 8:02:03', '2018-09-01 08:02:03'],
    ['2018-09-01', '2018-09-01 00:00:00'],
    ['2018.9.1', '2018-09-01 00:00:00'],
    ['24-03-01 星期五', '2024-03-01 00:00:00'],
    ['24-03-01 星期五 09:02', '2024-03-01 09:02:00'],
    ['2026/06/07 星期日', '2026-06-07 00:00:00'],
    ['20240301', '2024-03-01 00:00:00'],
    ['20240301123456', '2024-03-01 12:34:56'],
    [20240301, '2024-03-01 00:00:00'],
    [20240301123456, '2024-03-01 12:34:56'],
    ['2026-09-03 10:15:00 -0400', '2026-09-03 10:15:00'],
    ['2024-03-01T12:00:00+08:00', '2024-03-01 12:00:00'],
    ['2024-03-01T12:00:00.789Z', '2024-03-01 12:00:00'],
    ['2026-06-07 17:23(UTC+8)', '2026-06-07 17:23:00'],
    ['2024年3月1日', '2024-03-01 00:00:00'],
    ['2024年3月1日 9时5分', '2024-03-01 09:05:00'],
    ['2024年3月1日09:05:07', '2024-03-01 09:05:07'],
    ['2024/3/1 下午 1:05:00', '2024-03-01 13:05:00'],
    ['2024/3/1 12:05 AM', '2024-03-01 00:05:00'],
    ['2024-03-01 12：05：06', '2024-03-01 12:05:06'],
    ['\t2024-03-01 12:05:06\t', '2024-03-01 12:05:06'],
    ["'2024-03-01 12:05:06", '2024-03-01 12:05:06'],
    ['="2024-03-01 12:05:06"', '2024-03-01 12:05:06'],
    ['2024-02-29', '2024-02-29 00:00:00'],
    [45292.5, '2024-01-01 12:00:00'],
    [45659.127835648, '2025-01-02 03:04:05'],
  ])('%j is %s', (cell, expected) => expect(localTimeOf(cell)).toBe(expected))

  test('1904 serials', () => expect(localTimeOf(43830.5, { date1904: true })).toBe('2024-01-01 12:00:00'))

  test.each([
    '0000-00-00',
    '0000-00-00 00:00:00',
    '0000/00/00',
    '1900-01-00 00:00:00',
    '',
    '\t',
    null,
    '-',
    'null',
    0,
    '--',
  ])('%j is no moment', (cell) => {
    expect(localTimeOf(cell)).toBeNull()
    expect(localDateOf(cell)).toBeNull()
  })

  test.each([
    '2023-02-29',
    '2024-13-01',
    '2024-04-31',
    '2024-03-01 24:00:00',
    '2024-03-01 12:60',
    '20241301',
    '09:02',
    '次日 00:12',
    '昨天',
    '3/1/2024',
    '2024-03',
    '2024-03-01/2024-03-31',
    '等待买家付款',
    '2135550001234567890',
    5,
    -1,
    3_000_000,
    true,
  ])('%j is unreadable', (cell) => expect(localTimeOf(cell)).toBe('unreadable'))

  test('every moment reads back from its serial and from both usual texts', () => {
    const seconds = fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2199, 11, 31) / 1000 })
    fc.assert(
      fc.property(seconds, (second) => {
        const text = new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' ')
        expect(localTime.parse(text)).toBe(text)
        expect(localTimeOf(25_569 + second / 86_400)).toBe(text)
        expect(localTimeOf(text)).toBe(text)
        expect(localTimeOf(text.replaceAll('-', '/').replace(/\/0/g, '/'))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

describe('times without a date of their own', () => {
  const day = '2026-05-31' as LocalDate
  const today = '2026-03-01' as LocalDate

  test.each([
    ['09:02', '2026-05-31 09:02:00'],
    ['9:02:07', '2026-05-31 09:02:07'],
    ['次日 00:12', '2026-06-01 00:12:00'],
    ['次日00:12', '2026-06-01 00:12:00'],
    ['下午 1:05', '2026-05-31 13:05:00'],
    ['2026-05-30 18:00', '2026-05-30 18:00:00'],
  ])('by the day they belong to: %s', (cell, expected) => expect(localTimeOf(cell, { day })).toBe(expected))

  test.each([
    ['今天 10:23', '2026-03-01 10:23:00'],
    ['昨天 18:02', '2026-02-28 18:02:00'],
    ['昨日18:02:09', '2026-02-28 18:02:09'],
    ['前天 00:00', '2026-02-27 00:00:00'],
    ['昨天', '2026-02-28 00:00:00'],
  ])('by today: %s', (cell, expected) => expect(localTimeOf(cell, { today })).toBe(expected))

  test('each needs its own option, and nonsense stays unreadable', () => {
    const cells = ['09:02', '次日 00:12', '昨天 18:02', '次日', '25:00', '次日 09:60', '明天 09:00']
    expect(cells.map((cell) => localTimeOf(cell, { today }))[0]).toBe('unreadable')
    expect(cells.map((cell) => localTimeOf(cell, { day }))[2]).toBe('unreadable')
    for (const cell of cells) expect(localTimeOf(cell)).toBe('unreadable')
    for (const cell of cells.slice(3)) expect(localTimeOf(cell, { day, today })).toBe('unreadable')
    expect(localTimeOf('--', { day, today })).toBeNull()
    expect(localDateOf('次日 00:12', { day })).toBe('2026-06-01')
  })
})

test('localDateOf takes the day of the same forms', () => {
  expect(localDateOf('2026-09-03 23:15:00 -0400')).toBe('2026-09-03')
  expect(localDateOf(45292.99)).toBe('2024-01-01')
  expect(localDateOf('昨天')).toBe('unreadable')
})
