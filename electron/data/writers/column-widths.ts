import type { WorkbookCell } from './workbook-cell.ts'

/** Width of a text in Excel's measure: digits and Latin letters 1, Chinese and other wide signs 2. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u1100-\uffff]|\p{Script=Han}/u.test(sign) ? 2 : 1), 0)

const decimals: Readonly<Record<WorkbookCell['form'], number>> = {
  text: 0,
  head: 0,
  headOfNumbers: 0,
  title: 0,
  money: 2,
  count: 0,
  decimal: 2,
  score: 2,
  rate: 3,
  coefficient: 2,
  day: 0,
  moment: 0,
}

const widthOf = ({ value, form }: WorkbookCell): number => {
  // A title runs over its neighbours and a head wraps in two lines.
  if (value === null || form === 'title') return 0
  if (typeof value === 'string') return form === 'text' ? textWidth(value) : Math.ceil(textWidth(value) / 2)
  if (form === 'day' || form === 'moment') return form === 'day' ? 10 : 16
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals[form], maximumFractionDigits: 4 }).length
}

/** Widths in which every number shows whole (Excel would show ### otherwise) and texts up to 28 signs. */
export const columnWidthsOf = (rows: readonly (readonly WorkbookCell[])[]): readonly number[] => {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      const limit = typeof cell.value === 'string' ? 28 : 40
      widths[column] = Math.max(widths[column] ?? 8, Math.min(limit, widthOf(cell) + 2))
    })
  }
  return widths
}
