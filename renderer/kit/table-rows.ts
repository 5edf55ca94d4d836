import type { Column, Sort } from './table-column.ts'
import { decimalOf } from './decimal.ts'

type Cell = string | number | null

const collator = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'base' })

const compare = (one: Cell, other: Cell): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}

/** Rows in the order of a column; equal rows keep their order; rows without a value stand last both ways. */
export const sortedRows = <Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort): readonly Row[] => {
  const column = columns.find(({ key }) => key === sort?.key)
  if (!sort || !column) return rows
  const sign = sort.direction === 'up' ? 1 : -1
  return rows.toSorted((one, other) => {
    const [first, second] = [column.value(one), column.value(other)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return sign * compare(first, second)
  })
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** A cell as plain text: yuan for money, empty for null. */
export const plainCell = <Row>(row: Row, column: Column<Row>): string => {
  const value = column.value(row)
  if (value === null) return ''
  return column.isMoney === true && typeof value === 'number' ? decimalOf(value, 2, 2) : String(value)
}

/** Rows in which every word of the search stands in some column; case and width folded. */
export const foundRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
): readonly Row[] => {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = folded(columns.map((column) => plainCell(row, column)).join('\n'))
    return words.every((word) => text.includes(word))
  })
}

/** The sort after a click on a header: up, down, then as it came. */
export const nextSort = (sort: Sort, key: string): Sort => {
  if (sort?.key !== key) return { key, direction: 'up' }
  return sort.direction === 'up' ? { key, direction: 'down' } : null
}
