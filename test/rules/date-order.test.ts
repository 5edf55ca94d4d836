import { describe, expect, it } from 'vitest'
import { localTimeOf } from '#shared/rules/cells.ts'
import { dateOrderOf, yearFirst } from '#shared/rules/imports/date-order.ts'

describe('rule 13: dates that two countries read in two ways', () => {
  it.each([
    [['3/4/2026 10:00', '25/4/2026 09:00'], 'day-month'],
    [['3/4/2026 10:00', '4/25/2026 09:00'], 'month-day'],
    [['3/4/2026 10:00', '2/1/2026'], 'open'],
    [['2026/3/4 10:00', '订单', 12, null], null],
    [['1/2'], null],
    [['24-03-01 星期五', '13/02/01'], null],
  ] as const)('%j is %s', (cells, order) => {
    expect(dateOrderOf(cells)).toBe(order)
  })

  it.each([
    ['3/4/2026 10:05', 'day-month', '2026-04-03 10:05:00'],
    ['3/4/2026 10:05', 'month-day', '2026-03-04 10:05:00'],
    ['03.04.2026, 9:05 PM', 'day-month', '2026-04-03 21:05:00'],
  ] as const)('%s read %s is %s', (cell, order, expected) => {
    expect(localTimeOf(yearFirst(cell, order))).toBe(expected)
  })

  it('leaves every other cell alone', () => {
    for (const cell of ['2026/3/4', '10-20', '3/4/20267', 'A 3/4/2026', 7, null])
      expect(yearFirst(cell, 'day-month')).toBe(cell)
  })
})
