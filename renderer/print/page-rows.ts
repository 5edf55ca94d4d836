/** A row as tall as it came out; a heading never ends a page. */
export interface MeasuredRow {
  readonly height: number
  readonly isHeading: boolean
}

const pageEnd = (rows: readonly MeasuredRow[], from: number, room: number): number => {
  let used = 0
  let end = from
  while (end < rows.length && used + (rows[end]?.height ?? 0) <= room) used += rows[end++]?.height ?? 0
  if (end === rows.length) return end
  while (end > from + 1 && rows[end - 1]?.isHeading) end--
  // a row taller than the page gets one of its own
  return Math.max(end, from + 1)
}

/** The first row of every page: as many rows as fit, in order. `first` and `other`: the room of the first page and of the ones after, in the unit of the heights. */
export const pageStarts = (rows: readonly MeasuredRow[], first: number, other: number): readonly number[] => {
  const starts = [0]
  for (let end = pageEnd(rows, 0, first); end < rows.length; end = pageEnd(rows, end, other)) starts.push(end)
  return starts
}

/** Rows cut into pages: `first` and `other` say how much room the first page and those after have, in the unit of `heightOf`. */
export const pagesOf = <Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => MeasuredRow,
  first: number,
  other: number,
): readonly (readonly Row[])[] => {
  const starts = pageStarts(rows.map(heightOf), first, other)
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}
