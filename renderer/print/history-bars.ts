import type { PerformanceSheet } from '#shared/contract/sheet.ts'

/** A month's bar in the units of the drawing; `height` 0 at zero, null total: no bar but a dash at the base line. */
export interface HistoryBar {
  readonly month: string
  readonly total: number | null
  readonly x: number
  readonly top: number
  readonly height: number
  readonly isThisMonth: boolean
}

/** The drawing's own measure: a slot a month, and the height left for bars between the labels. */
export const chart = { slot: 15, bar: 8, plotTop: 4.6, plotHeight: 12, width: 180, height: 22.4 } as const

/** Where zero lies between the highest and the lowest month: at the bottom when nothing is negative, at the top when all are. */
export const zeroLineOf = (totals: readonly (number | null)[]): number => {
  const known = totals.filter((total) => total !== null)
  const highest = Math.max(0, ...known)
  const lowest = Math.min(0, ...known)
  const span = highest - lowest
  return chart.plotTop + (span === 0 ? chart.plotHeight : (highest / span) * chart.plotHeight)
}

/** The last twelve months as bars from the zero line, to one scale. */
export const barsOf = (history: PerformanceSheet['history'], thisMonth: string): readonly HistoryBar[] => {
  const months = history.slice(-12)
  const totals = months.map((point) => point.total)
  const known = totals.filter((total) => total !== null)
  const span = Math.max(0, ...known) - Math.min(0, ...known)
  const zero = zeroLineOf(totals)
  return months.map(({ month, total }, index) => {
    const height = total === null || span === 0 ? 0 : (Math.abs(total) / span) * chart.plotHeight
    const x = (12 - months.length + index) * chart.slot
    return {
      month,
      total,
      x,
      top: total !== null && total < 0 ? zero : zero - height,
      height,
      isThisMonth: month === thisMonth,
    }
  })
}

/** Type size at which a label of so many characters still fits its slot, at most 2.3 (millimetres on paper). */
export const labelSizeOf = (label: string): number => Math.min(2.3, (chart.slot - 0.6) / (label.length * 0.56))
