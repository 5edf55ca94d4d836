import { describe, expect, it } from 'vitest'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { toFen } from '#shared/kit/money.ts'
import { barsOf, chart, labelSizeOf, zeroLineOf } from '#renderer/print/history-bars.ts'
import { folded, largestFirst } from '#renderer/print/folded.ts'
import { closerThan, densities, densityOf } from '#renderer/print/sheet-density.ts'
import { largestLines } from '#renderer/print/sheet-lines.tsx'
import { mostSteps, shownSteps } from '#renderer/print/sheet-steps.tsx'
import { extremeSheet, fullSheet } from './extreme-sheets.ts'
import { emptySheet, ordinarySheet } from './sheets.ts'

const withSteps = (count: number): PerformanceSheet => ({
  ...ordinarySheet,
  steps: extremeSheet.steps.slice(0, count),
})

describe('density', () => {
  it('closes up with what a sheet has to say', () => {
    const order = [emptySheet, ordinarySheet, fullSheet].map((sheet) => densities.indexOf(densityOf(sheet)))
    expect(order[0]).toBe(0)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(new Set(order).size).toBe(3)
    expect(densityOf(extremeSheet)).toBe('least')
  })
  it('never opens up when something is added', () => {
    const placed = [1, 3, 6, 9, 20].map((count) => densities.indexOf(densityOf(withSteps(count))))
    expect(placed).toEqual(placed.toSorted((one, other) => one - other))
    expect(closerThan('roomy')).toBe('close')
    expect(closerThan('least')).toBeNull()
  })
})

describe('rows that share a line', () => {
  it('are those beyond the last but one', () => {
    expect(folded([1, 2, 3], 3)).toEqual({ shown: [1, 2, 3], rest: [] })
    expect(folded([1, 2, 3, 4], 3)).toEqual({ shown: [1, 2], rest: [3, 4] })
    expect(largestFirst([1, -9, 3, 4], (value) => value, 3)).toEqual({ shown: [-9, 4], rest: [3, 1] })
  })
  it('leave the steps around the highest one reached, and lose none', () => {
    const steps = extremeSheet.steps
    const { shown, rest } = shownSteps(steps)
    expect(shown).toHaveLength(mostSteps - 1)
    expect(shown.length + rest.length).toBe(steps.length)
    const reached = steps.findLast((step) => step.base !== 0)
    expect(reached && shown.includes(reached)).toBe(true)
    expect(shownSteps(steps.map((step) => ({ ...step, base: toFen(0) }))).shown[0]).toMatchObject({ from: 0 })
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
    expect(largestLines(lines, 3).map((line) => line.base)).toEqual([-900, 500, 100])
    expect(largestLines(ordinarySheet.lines, 10)).toHaveLength(10)
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
