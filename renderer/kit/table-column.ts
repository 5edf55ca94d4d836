import type { ReactNode } from 'react'

/** A column: `value` is what is sorted, searched, copied and exported; `show` only what is drawn. `width` in pixels at zoom 100 %. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly width: number
  readonly grow?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly value: (row: Row) => string | number | null
  readonly show?: (row: Row) => ReactNode
  readonly isHiddenAtFirst?: boolean
  /** the value is fen: drawn as money, copied and exported as yuan */
  readonly isMoney?: boolean
}

/** Which column a table is sorted by; null: the order the rows came in. */
export type Sort = { readonly key: string; readonly direction: 'up' | 'down' } | null

/** Money and numbers stand right unless the column says otherwise. */
export const alignOf = <Row>(column: Column<Row>): 'left' | 'right' | 'center' =>
  column.align ?? (column.isMoney === true ? 'right' : 'left')

// A growing column also gives way, so that a table fits a narrow window before it scrolls sideways.
const leastOf = <Row>(column: Column<Row>, hasGrowing: boolean): number =>
  column.grow === true || !hasGrowing ? Math.round(column.width * 0.6) : column.width

const hasGrowingIn = <Row>(columns: readonly Column<Row>[]): boolean => columns.some((column) => column.grow === true)

/** The `grid-template-columns` of a table: fixed widths, growing ones share what is left (all grow when none is named). */
export const gridOf = <Row>(columns: readonly Column<Row>[]): string => {
  const hasGrowing = hasGrowingIn(columns)
  const tracks = columns.map((column) =>
    column.grow === true || !hasGrowing
      ? `minmax(${leastOf(column, hasGrowing)}px, ${column.width}fr)`
      : `${column.width}px`,
  )
  return tracks.join(' ')
}

/** Below this width, in pixels, a table scrolls sideways. */
export const leastWidthOf = <Row>(columns: readonly Column<Row>[]): number =>
  columns.reduce((sum, column) => sum + leastOf(column, hasGrowingIn(columns)), 0)
