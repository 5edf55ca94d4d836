import type { Cell, CellRange, TableSheet } from '../../readers/table-file.ts'

// Cells merged over several days or people of a roster say the same of all of them.

/** Fills the cells of one row, counted from 1, that ranges of merged cells cover. Rows must come in order. */
type Fill = (row: number, cells: readonly Cell[]) => readonly Cell[]

const fillOf = (ranges: readonly CellRange[]): Fill => {
  const waiting = ranges.toSorted((a, b) => a.top - b.top)
  const values = new Map<CellRange, Cell>()
  let [open, next]: [CellRange[], number] = [[], 0]
  return (row, cells) => {
    open = open.filter(({ bottom }) => bottom >= row)
    for (let range = waiting[next]; range !== undefined && range.top <= row; range = waiting[++next]) {
      if (range.bottom < row) continue
      values.set(range, range.top === row ? (cells[range.left] ?? null) : null)
      open.push(range)
    }
    if (open.length === 0) return cells
    const filled = [...cells]
    for (const range of open) {
      const value = values.get(range) ?? null
      if (value === null) continue
      for (let column = range.left; column <= range.right; column += 1) {
        while (filled.length < column) filled.push(null)
        if ((filled[column] ?? null) === null) filled[column] = value
      }
    }
    return filled
  }
}

/** What of a sheet is filled: rows below its header, and ranges that lie in columns of one sort only. */
interface Filled {
  readonly headerRow: number
  readonly sorts: readonly ReadonlySet<number>[]
}

/** More than any roster covers; ranges that together cover more are damage or malice, and the rest of them stay as they are. */
const mostCells = 1_000_000

const withinReason = (ranges: readonly CellRange[]): readonly CellRange[] => {
  let cells = 0
  return ranges.filter(({ top, left, bottom, right }) => {
    const area = (bottom - top + 1) * (right - left + 1)
    if (cells + area > mostCells) return false
    cells += area
    return true
  })
}

const isWithin = ({ left, right }: CellRange, places: ReadonlySet<number>): boolean => {
  for (let column = left; column <= right; column += 1) if (!places.has(column)) return false
  return true
}

/**
 * The sheet with each merged cell's value in all the cells it covers, where it covers columns of one sort (days, or names) below the
 * header; a title or a note merged over both stays where it is. The first rows come filled too.
 */
export const filledSheet = async (
  sheet: TableSheet,
  head: readonly (readonly Cell[])[],
  { headerRow, sorts }: Filled,
  signal: AbortSignal,
): Promise<{ sheet: TableSheet; head: readonly (readonly Cell[])[] }> => {
  const all = (await sheet.merges?.(signal)) ?? []
  const ranges = withinReason(
    all.filter((range) => range.top > headerRow && sorts.some((places) => isWithin(range, places))),
  )
  if (ranges.length === 0) return { sheet, head }
  const fillHead = fillOf(ranges)
  const batches = async function* (stop?: AbortSignal): ReturnType<TableSheet['batches']> {
    const fill = fillOf(ranges)
    for await (const batch of sheet.batches(stop))
      yield { ...batch, rows: batch.rows.map((cells, index) => fill(batch.firstRow + index, cells)) }
  }
  return { sheet: { ...sheet, batches }, head: head.map((cells, index) => fillHead(index + 1, cells)) }
}
