/** A cell by its place in the grid: row of a person, column of a day of the month. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** Selected cells: from where the selecting began to where it is now, both included, in any direction. */
export interface Block {
  readonly from: Spot
  readonly to: Spot
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** A block with its corners in order. */
export interface Bounds {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const oneSpot = (spot: Spot): Block => ({ from: spot, to: spot })

export const boundsOf = ({ from, to }: Block): Bounds => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
})

/** Every cell of a block, row by row. */
export const spotsOf = (block: Block): readonly Spot[] => {
  const { top, bottom, left, right } = boundsOf(block)
  const width = right - left + 1
  return Array.from({ length: (bottom - top + 1) * width }, (_unused, index) => ({
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }))
}

const held = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** The spot inside the grid that is nearest. */
export const inside = ({ row, column }: Spot, size: GridSize): Spot => ({
  row: held(row, size.rows),
  column: held(column, size.columns),
})

/** The block after an arrow: the far end moves when it is stretched, else all of it goes to one cell. */
export const moved = (block: Block, by: Spot, size: GridSize, isStretched: boolean): Block => {
  const to = inside({ row: block.to.row + by.row, column: block.to.column + by.column }, size)
  return isStretched ? { from: block.from, to } : oneSpot(to)
}

/** The whole row of the far end; the whole grid when that row is selected already. */
export const wholeOf = (block: Block, size: GridSize): Block => {
  const { left, right } = boundsOf(block)
  const last = size.columns - 1
  return left === 0 && right === last
    ? { from: { row: 0, column: 0 }, to: { row: size.rows - 1, column: last } }
    : { from: { row: block.to.row, column: 0 }, to: { row: block.to.row, column: last } }
}

/** Cells a pointer passed from one to another, so that a quick stroke leaves no gap. */
export const strokeBetween = (from: Spot, to: Spot): readonly Spot[] => {
  const count = Math.max(Math.abs(to.row - from.row), Math.abs(to.column - from.column))
  return Array.from({ length: count }, (_unused, index) => ({
    row: Math.round(from.row + ((to.row - from.row) * (index + 1)) / count),
    column: Math.round(from.column + ((to.column - from.column) * (index + 1)) / count),
  }))
}
