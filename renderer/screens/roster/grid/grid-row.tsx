import { memo } from 'react'
import { useText } from '#renderer/kit/language.tsx'
import type { RowModel } from './row-models.ts'

/** The id of a cell's element, for the active descendant and for scrolling to it. */
export const cellId = (row: number, column: number): string => `roster-cell-${row}-${column}`

const Row = ({ model, top }: { model: RowModel; top: number }) => {
  const text = useText().rosterGrid
  return (
    <div className="grid-row" role="row" style={{ top }} aria-label={`${model.name} ${model.number}`}>
      <div
        className={model.isAgent ? 'grid-name' : 'grid-name is-other'}
        role="rowheader"
        title={model.isAgent ? `${model.name} ${model.number} ${model.level}` : text.grid.notAgent}
      >
        <b>{model.name}</b> <small>{`${model.number} ${model.level}`}</small>
      </div>
      {model.cells.map((cell, column) => (
        <div
          key={column}
          id={cellId(model.row, column)}
          className={cell.className}
          role="gridcell"
          aria-label={cell.label}
          title={cell.label}
          data-spot={`${model.row} ${column}`}
        >
          {cell.sign}
        </div>
      ))}
      {model.sums.map((sum, index) => (
        <div key={index} className="grid-sum" role="gridcell">
          {sum}
        </div>
      ))}
    </div>
  )
}

/** A person's row. Drawn again only when something in it looks different. */
export const GridRow = memo(
  Row,
  (before, after) => before.top === after.top && before.model.signature === after.model.signature,
)
