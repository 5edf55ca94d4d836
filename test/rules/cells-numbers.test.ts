import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationOf, moneyOf, percentOf, quantityOf } from '#shared/rules/cells.ts'

const noValue = [null, undefined, '', '-', '--', 'NaN', '暂无数据', '延迟统计', '#DIV/0!']

describe('moneyOf', () => {
  test.each([
    ['39.90', 3990],
    ['39.90元', 3990],
    ['¥1,234.5', 123_450],
    ['￥ 12', 1200],
    ['-0.05', -5],
    ['(12.30)', -1230],
    ['（¥12.30）', -1230],
    ['-¥3', -300],
    ['¥-3', -300],
    ['＋１２．３４', 1234],
    ['\u22125', -500],
    ['.5', 50],
    ['5.', 500],
    ['1,234,567.89', 123_456_789],
    ['0', 0],
    ['-0.00', 0],
    ['1.005', 101],
    ['-1.005', -101],
    ['1.00499', 100],
    ['0.005', 1],
    ['0.0049', 0],
    ['90071992547409.91', 9_007_199_254_740_991],
    ['="39.90"', 3990],
    ['12.30\t', 1230],
    [1.005, 101],
    [39.9, 3990],
    [0.1 + 0.2, 30],
    [1e-7, 0],
    [-0, 0],
    [1e13, 1_000_000_000_000_000],
  ])('%j is %d fen', (cell, fen) => expect(moneyOf(cell)).toBe(fen))

  test.each([
    '无退款申请',
    '12,34',
    '1,2345',
    '1.2.3',
    '12%',
    '(5',
    '5)',
    '(-5)',
    '--5',
    '-¥-5',
    '¥',
    '1.2万',
    '1E+3',
    '$5',
    '90071992547409.92',
    true,
    1e300,
    Infinity,
    '#REF!',
  ])('%j is unreadable', (cell) => expect(moneyOf(cell)).toBe('unreadable'))

  test('no value is null, never 0', () => expect(noValue.map((cell) => moneyOf(cell))).toEqual(noValue.map(() => null)))

  test('every amount in fen reads back, as text and as number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
        const sign = fen < 0 ? '-' : ''
        const digits = String(Math.abs(fen)).padStart(3, '0')
        const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(moneyOf(text)).toBe(fen)
        expect(moneyOf(Number(text))).toBe(fen)
      }),
    )
  })
})

describe('quantityOf', () => {
  test.each([
    ['3', 3],
    ['3.00', 3],
    ['1,234', 1234],
    ['3件', 3],
    ['-1', -1],
    [82, 82],
    ['１２', 12],
    ['3 次', 3],
    ['12人', 12],
    ['12人次', 12],
    ['5通', 5],
    [-0, 0],
  ])('%j is %d', (cell, count) => expect(quantityOf(cell)).toBe(count))

  test.each(['3.5', 3.5, '三', '1,23', '9007199254740993', true, '3-4'])('%j is unreadable', (cell) =>
    expect(quantityOf(cell)).toBe('unreadable'),
  )

  test('no value is null', () => expect(noValue.map((cell) => quantityOf(cell))).toEqual(noValue.map(() => null)))
})

describe('percentOf', () => {
  test.each([
    ['97.41%', 974_100],
    ['97.41％', 974_100],
    ['100%', 1_000_000],
    ['-12.5%', -125_000],
    ['1,234.5%', 12_345_000],
    ['33.333333%', 333_333],
    ['66.66665%', 666_667],
    ['0.9741', 974_100],
    ['1.0', 1_000_000],
    ['0', 0],
    [0.9741, 974_100],
    [1, 1_000_000],
    [1e-7, 0],
  ])('%j is %d millionths', (cell, rate) => expect(percentOf(cell)).toBe(rate))

  test('the unit of the column decides about bare numbers', () => {
    expect(percentOf('97.41', 'percent')).toBe(974_100)
    expect(percentOf(0.5, 'percent')).toBe(5000)
    expect(percentOf('97.41%', 'percent')).toBe(974_100)
    expect(percentOf(1.35, 'fraction')).toBe(1_350_000)
    expect(percentOf('97.41', null)).toBe('unreadable')
  })

  test.each(['97.41', 97.41, 1.2, '好', '%', true])('%j is unreadable', (cell) =>
    expect(percentOf(cell)).toBe('unreadable'),
  )

  test('no value is null', () => {
    for (const cell of [...noValue, '-%', '--%']) expect(percentOf(cell)).toBeNull()
  })
})

describe('durationOf', () => {
  test.each([
    ['1小时2分3秒', 3723],
    ['1分23秒', 83],
    ['83秒', 83],
    ['0.37分钟', 22.2],
    ['2分', 120],
    ['1天2小时', 93_600],
    ['0:01:23', 83],
    ['01:23', 83],
    ['125:00', 7500],
    ['36:00:00', 129_600],
    ['00:00:01.5', 1.5],
    ['１分２３秒', 83],
    ['1 小时 2 分', 3720],
    ['26s', 26],
    ['1 hour 5 minutes', 3900],
    ['2 hrs 1 min 3 secs', 7263],
    ['1 day 2 hours', 93_600],
    ['2个小时', 7200],
  ])('%j is %d seconds', (cell, seconds) => expect(durationOf(cell)).toBe(seconds))

  test('a bare number takes the unit of its column', () => {
    expect(durationOf(37.79, 'second')).toBe(37.79)
    expect(durationOf('0.37', 'minute')).toBe(22.2)
    expect(durationOf('1,234.5', 'second')).toBe(1234.5)
    expect(durationOf(7.5, 'hour')).toBe(27_000)
    expect(durationOf('1分23秒', 'minute')).toBe(83)
    expect(durationOf(0, 'second')).toBe(0)
    expect(durationOf('7.5小时', 'minute')).toBe(27_000)
  })

  test('two numbers with a colon are hours and minutes only in a column of hours', () => {
    expect(durationOf('08:30', 'hour')).toBe(30_600)
    expect(durationOf('08:30', 'minute')).toBe(510)
    expect(durationOf('08:30')).toBe(510)
    expect(durationOf('0:08:30', 'hour')).toBe(510)
  })

  test.each([37.79, '83', '1:60', '1:60:00', '秒', '-5秒', '很快', '2024-01-01 00:00:00', true])(
    '%j without a unit is unreadable',
    (cell) => expect(durationOf(cell)).toBe('unreadable'),
  )

  test('no value is null', () => {
    for (const cell of [...noValue, '--分--秒', '--小时--分--秒', '--秒', '-分钟'])
      expect(durationOf(cell, 'second')).toBeNull()
  })
})
