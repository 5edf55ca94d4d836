import { pageStarts, type MeasuredRow } from './evidence-lines.ts'

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
