/** Rows that get a line on paper, and those that share one. */
export interface Folded<Row> {
  readonly shown: readonly Row[]
  readonly rest: readonly Row[]
}

/** At most `most` lines: when there are more rows, the last line is for all of the rest together. Keeps the order. */
export const folded = <Row>(rows: readonly Row[], most: number): Folded<Row> =>
  rows.length <= most ? { shown: rows, rest: [] } : { shown: rows.slice(0, most - 1), rest: rows.slice(most - 1) }

/** Like {@link folded}, the largest by size first. */
export const largestFirst = <Row>(rows: readonly Row[], sizeOf: (row: Row) => number, most: number): Folded<Row> =>
  folded(
    rows.toSorted((one, other) => Math.abs(sizeOf(other)) - Math.abs(sizeOf(one))),
    most,
  )
