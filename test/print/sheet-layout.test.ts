import { describe, expect, it } from 'vitest'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { toFen } from '#shared/kit/money.ts'
import { barsOf, chart, labelSizeOf, zeroLineOf } from '#renderer/print/history-bars.ts'
import { densityOf, shownLinesOf } from '#renderer/print/sheet-density.ts'
import { emptySheet, extremeSheet, ordinarySheet } from './sheets.ts'

const withSteps = (count: number): PerformanceSheet => ({
  ...ordinarySheet,
  steps: extremeSheet.steps.slice(0, count),
})

describe('density', () => {
  it('closes up with the number of steps', () => {
    expect([1, 6, 7, 12, 13, 20].map((count) => densityOf(withSteps(count)))).toEqual([
      'roomy',
      'roomy',
      'close',
      'close',
      'tight',
      'tight',
    ])
  })
  it('is tight for names at their limits and for amounts of a hundred million yuan', () => {
    const { person, sales } = ordinarySheet
    expect(densityOf({ ...ordinarySheet, person: { ...person, name: '长'.repeat(60) } })).toBe('tight')
    expect(densityOf({ ...ordinarySheet, sales: { ...sales, base: toFen(-10_000_000_000) } })).toBe('tight')
  })
})

describe('lines on paper', () => {
  it('are the largest by size, refunds too, the largest first', () => {
    const [first, second, third] = ordinarySheet.lines
    if (!first || !second || !third) throw new Error('too few lines')
    const lines = [
      { ...first, base: toFen(100) },
      { ...second, base: toFen(-900) },
      { ...third, base: toFen(500) },
    ]
    expect(shownLinesOf({ ...ordinarySheet, lines }).map((line) => line.base)).toEqual([-900, 500, 100])
  })
  it('are as many as the steps leave room for', () => {
    const counts = [1, 6, 7, 12, 13, 20].map((count) => shownLinesOf(withSteps(count)).length)
    expect(counts).toEqual([8, 8, 12, 7, 11, 4])
    expect(shownLinesOf(extremeSheet)).toHaveLength(4)
    expect(shownLinesOf(emptySheet)).toEqual([])
  })
})

const historyOf = (totals: readonly (number | null)[]): PerformanceSheet['history'] =>
  totals.map((total, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}` as PerformanceSheet['month'],
    total: total === null ? null : toFen(total),
  }))

const bottomOf = (bar: { top: number; height: number }): number => bar.top + bar.height

describe('twelve months', () => {
  it('stand on the zero line, to one scale', () => {
    const bars = barsOf(historyOf([100, 400, 200]), '2026-03')
    const zero = zeroLineOf([100, 400, 200])
    expect(zero).toBe(chart.plotTop + chart.plotHeight)
    expect(bars.map((bar) => bar.height / chart.plotHeight)).toEqual([0.25, 1, 0.5])
    for (const bar of bars) expect(bottomOf(bar)).toBeCloseTo(zero)
    expect(bars.map((bar) => bar.isThisMonth)).toEqual([false, false, true])
  })
  it('hang from it when negative and never leave the drawing', () => {
    const bars = barsOf(historyOf([300, -100]), '2026-02')
    const zero = zeroLineOf([300, -100])
    expect(bars[1]?.top).toBeCloseTo(zero)
    for (const bar of bars) {
      expect(bar.top).toBeGreaterThanOrEqual(chart.plotTop - 1e-9)
      expect(bottomOf(bar)).toBeLessThanOrEqual(chart.plotTop + chart.plotHeight + 1e-9)
    }
    expect(zeroLineOf([-5, -10])).toBe(chart.plotTop)
  })
  it('have no bar for no plan and for zero', () => {
    expect(barsOf(historyOf([null, 0]), '2026-01').map((bar) => bar.height)).toEqual([0, 0])
    expect(barsOf(historyOf([null, null]), '2026-01').every((bar) => Number.isFinite(bar.top))).toBe(true)
  })
  it('are the last twelve, the latest at the right edge', () => {
    const bars = barsOf(historyOf([1, 2]), '2026-02')
    expect(bars.map((bar) => bar.x)).toEqual([150, 165])
    expect(barsOf(historyOf(Array.from({ length: 12 }, () => 1)), '2026-12')[0]?.x).toBe(0)
  })
  it('have labels that fit their slot', () => {
    for (const label of ['–', '442.10', '9,999,999,999.99', '−9,999,999,999.99'])
      expect(labelSizeOf(label) * label.length * 0.56).toBeLessThanOrEqual(chart.slot)
    expect(labelSizeOf('442.10')).toBe(2.3)
  })
})
