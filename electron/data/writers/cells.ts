import type { WorkbookCell } from './workbook-cell.ts'

/** A row under construction. */
export type Row = readonly WorkbookCell[]

export const textCell = (value: string | null): WorkbookCell => ({ value, form: 'text' })

export const headCell = (value: string): WorkbookCell => ({ value, form: 'head' })

/** The head of a column of numbers: stands right, above them. */
export const numberHeadCell = (value: string): WorkbookCell => ({ value, form: 'headOfNumbers' })

export const titleRow = (value: string): Row => [{ value, form: 'title' }]

/** Fen as a number of yuan; null stays empty, because no figure is not 0. */
export const moneyCell = (fen: number | null): WorkbookCell => ({
  value: fen === null ? null : fen / 100,
  form: 'money',
})

export const countCell = (value: number | null): WorkbookCell => ({ value, form: 'count' })

/** A number in its own unit, such as seconds or days. */
export const decimalCell = (value: number | null): WorkbookCell => ({ value, form: 'decimal' })

/** A score or a part of it, to the hundredth. */
export const scoreCell = (value: number | null): WorkbookCell => ({ value, form: 'score' })

/** A share 0–1, shown as percent. */
export const shareCell = (value: number | null): WorkbookCell => ({ value, form: 'rate' })

/** Millionths as a share: 20,000 → 0.02, shown as 2.00%. */
export const rateCell = (millionths: number | null): WorkbookCell => ({
  value: millionths === null ? null : millionths / 1_000_000,
  form: 'rate',
})

/** Millionths as a factor: 1,100,000 → 1.1, shown as 1.10. */
export const coefficientCell = (millionths: number | null): WorkbookCell => ({
  value: millionths === null ? null : millionths / 1_000_000,
  form: 'coefficient',
})

export const strong = (row: Row): Row => row.map((cell) => ({ ...cell, isStrong: true }))

/** The last row of a column summed by the workbook itself, with the sum as its stored value. */
export const sumCell = (cell: WorkbookCell, column: string, from: number, to: number): WorkbookCell =>
  to < from ? cell : { ...cell, formula: `SUM(${column}${from}:${column}${to})` }

const firstDay = Date.parse('1899-12-30T00:00:00Z')
const daySeconds = 86_400

/** A day as Excel counts it, `YYYY-MM-DD`; what Excel cannot count (before 1900-03-01) stays text. */
export const dayCell = (day: string | null): WorkbookCell =>
  day === null || day < '1900-03-01'
    ? textCell(day)
    : { value: (Date.parse(`${day}T00:00:00Z`) - firstDay) / 1000 / daySeconds, form: 'day' }

/** A moment on the shop's wall clock as Excel counts it, to the second; before 1900-03-01 text. */
export const momentCell = (moment: string | null): WorkbookCell =>
  moment === null || moment < '1900-03-01'
    ? textCell(moment)
    : { value: (Date.parse(`${moment.replace(' ', 'T')}Z`) - firstDay) / 1000 / daySeconds, form: 'moment' }
