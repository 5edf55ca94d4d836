import type { CSSProperties } from 'react'
import { boundsOf, type Block, type Spot } from './block.ts'
import { rowHeight, type GridLayout } from './grid-rows.ts'
import type { ShiftLook } from './shift-look.ts'

interface GridOverlayProps {
  readonly block: Block
  readonly stroke: readonly Spot[]
  /** what the stroke paints */
  readonly shift: string | null
  readonly looks: readonly ShiftLook[]
  readonly layout: GridLayout
}

const placed = (column: number, columns: number, top: number, height: number): CSSProperties => ({
  left: `calc(var(--name) + var(--column) * ${column})`,
  width: `calc(var(--column) * ${columns})`,
  top,
  height,
})

/** The selected block and the stroke being painted, laid over the rows: neither draws a row again. */
export const GridOverlay = ({ block, stroke, shift, looks, layout }: GridOverlayProps) => {
  const { top, bottom, left, right } = boundsOf(block)
  const [first, last] = [layout.tops[top] ?? 0, layout.tops[bottom] ?? 0]
  const look = looks.find(({ code }) => code === shift)
  return (
    <>
      {stroke.map((spot) => (
        <div
          key={`${spot.row} ${spot.column}`}
          className={look ? `grid-stroke shift-${look.colour}` : 'grid-stroke'}
          style={placed(spot.column, 1, layout.tops[spot.row] ?? 0, rowHeight)}
        />
      ))}
      <div className="grid-block" style={placed(left, right - left + 1, first, last - first + rowHeight)} />
      <div className="grid-active" style={placed(block.to.column, 1, layout.tops[block.to.row] ?? 0, rowHeight)} />
    </>
  )
}
