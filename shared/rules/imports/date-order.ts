import type { CellValue } from '../cells.ts'

// Dates such as 3/4/2026, which two countries read in two ways (rule 13). A year of two digits comes first
// in the files that have one, and is left alone.

export type DateOrder = 'day-month' | 'month-day'

const slashed = /^\s*'?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[\s,T])[,]?/

/**
 * How the dates of a file are ordered: a first number above 12 is a day, a second one above 12 shows the first is a month. 'open': there are
 * such dates and none of them tells; null: there are none.
 */
export const dateOrderOf = (cells: Iterable<CellValue>): DateOrder | 'open' | null => {
  let isThere = false
  for (const cell of cells) {
    const [, first, , second] = (typeof cell === 'string' && slashed.exec(cell)) || []
    if (first === undefined || second === undefined) continue
    if (Number(first) > 12) return 'day-month'
    if (Number(second) > 12) return 'month-day'
    isThere = true
  }
  return isThere ? 'open' : null
}

/** The cell with such a date written year first; every other cell as it is. */
export const yearFirst = <Value extends CellValue>(cell: Value, order: DateOrder): Value | string => {
  if (typeof cell !== 'string') return cell
  const found = slashed.exec(cell)
  if (!found) return cell
  const [whole, first = '', , second = '', year = ''] = found
  const [day, month] = order === 'day-month' ? [first, second] : [second, first]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${cell.slice(whole.length)}`
}
