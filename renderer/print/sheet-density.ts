import type { PerformanceSheet } from '#shared/contract/sheet.ts'

/** How closely a sheet is set so that it stays on one page. */
export type Density = 'roomy' | 'close' | 'tight'

const mostSteps = 20

/** A hundred million yuan: from here on amounts no longer stand beside their words in the narrow column. */
const wideAmount = 10_000_000_000

const isLong = (sheet: PerformanceSheet): boolean => {
  const { person, sales, commission, pay } = sheet
  const amounts = [
    sales.paid,
    sales.base,
    sales.teamBase,
    commission.commission,
    commission.total,
    pay.total,
    sheet.pending.base,
  ]
  const words = [person.name, person.group, person.level, sheet.planName ?? '']
  return amounts.some((amount) => Math.abs(amount ?? 0) >= wideAmount) || words.join('').length > 60
}

/** Chosen by what makes a page tall: the number of steps (a plan has at most 20), names at their limits, amounts of ten digits. */
export const densityOf = (sheet: PerformanceSheet): Density => {
  if (sheet.steps.length > 12 || isLong(sheet)) return 'tight'
  return sheet.steps.length > 6 ? 'close' : 'roomy'
}

const lineCountOf = (sheet: PerformanceSheet): number => {
  const density = densityOf(sheet)
  if (density === 'roomy') return 8
  if (density === 'close') return 7 + 12 - sheet.steps.length
  return isLong(sheet) ? 4 : 4 + mostSteps - sheet.steps.length
}

/** The lines that get a row on paper, as many as the steps leave room for: those with the largest base by size, the largest first. */
export const shownLinesOf = (sheet: PerformanceSheet): PerformanceSheet['lines'] =>
  sheet.lines
    .toSorted(
      (one, other) => Math.abs(other.base) - Math.abs(one.base) || one.orderNo.localeCompare(other.orderNo, 'en'),
    )
    .slice(0, lineCountOf(sheet))
