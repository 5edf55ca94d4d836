import { memo, useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent, type RefObject } from 'react'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Block, Spot } from './block.ts'
import type { FindingMarks } from './finding-spots.ts'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { GridOverlay } from './grid-overlay.tsx'
import { cellId, GridRow } from './grid-row.tsx'
import type { GridLayout } from './grid-rows.ts'
import type { MonthView } from './month-view.ts'
import { rowModels, type RowSource } from './row-models.ts'
import type { ShiftLook } from './shift-look.ts'
import { spotOfEvent, usePointer, type Brush } from './use-pointer.ts'

interface MonthGridProps {
  readonly view: MonthView
  readonly layout: GridLayout
  readonly looks: readonly ShiftLook[]
  readonly marks: FindingMarks
  readonly block: Block
  readonly brush: Brush
  readonly today: string
  readonly frame: RefObject<HTMLDivElement | null>
  readonly onSelect: (block: Block) => void
  readonly onPaint: (spots: readonly Spot[], shift: string | null) => void
  readonly onOpen: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** Keeps the far end of the block in sight. */
const useInSight = ({ to }: Block): void => {
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current)
      document.getElementById(cellId(to.row, to.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    isFirst.current = false
  }, [to.row, to.column])
}

type LinesProps = RowSource & Pick<MonthGridProps, 'layout' | 'looks' | 'marks'>

const AllLines = ({ board, month, words, tallies, layout, looks, marks }: LinesProps) => {
  const text = useText().rosterGrid
  const format = useFormat()
  const models = useMemo(
    () => rowModels({ board, month, words, tallies }, { text, format, looks, marks, layout }),
    [board, month, words, tallies, text, format, looks, marks, layout],
  )
  return layout.lines.map((line) => {
    if (line.kind === 'group')
      return (
        <div key={`group ${line.group}`} className="grid-group" role="row" style={{ top: line.top }}>
          <span role="gridcell">{line.group === '' ? text.grid.noGroup : line.group}</span>
        </div>
      )
    const model = models[line.row]
    return model === undefined ? null : <GridRow key={model.number} model={model} top={line.top} />
  })
}

/** Groups and people; moving the selection draws none of them again. */
const Lines = memo(AllLines)

/** Rows that a window has room for, or nearly; a longer grid keeps room for its scrollbar. */
const shortTeam = 10

/** People × days: painted, selected and walked through here. The focus is on the grid itself; the active cell is told by its id. */
export const MonthGrid = (props: MonthGridProps) => {
  const { view, layout, looks, marks, block, brush, today, frame, onSelect, onPaint } = props
  const text = useText().rosterGrid.grid
  const format = useFormat()
  useInSight(block)
  const { stroke, onPointerDown, onPointerMove } = usePointer({ brush, block, onSelect, onPaint })
  const size = { '--days': view.month.days.length } as CSSProperties
  return (
    <div
      ref={frame}
      className={layout.order.length > shortTeam ? 'roster-grid is-long' : 'roster-grid'}
      role="grid"
      tabIndex={0}
      aria-label={text.label(format.month(view.month.month))}
      aria-multiselectable
      aria-rowcount={layout.order.length}
      aria-activedescendant={cellId(block.to.row, block.to.column)}
      style={size}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={(event) => (spotOfEvent(event.target) === null ? undefined : props.onOpen())}
      onContextMenu={(event) => {
        const spot = spotOfEvent(event.target)
        if (spot !== null && !isIn(block, spot)) onSelect({ from: spot, to: spot })
      }}
      onKeyDown={props.onKey}
    >
      <div className="grid-sheet">
        <GridHead days={view.month.days} marks={marks.days} today={today} column={block.to.column} />
        <div className="grid-body" role="rowgroup" style={{ height: layout.height }}>
          <Lines
            board={view.board}
            month={view.month}
            words={view.words}
            tallies={view.tallies}
            layout={layout}
            looks={looks}
            marks={marks}
          />
          <GridOverlay block={block} stroke={stroke} shift={brush ?? null} looks={looks} layout={layout} />
        </div>
        <GridFoot board={view.board} tallies={view.tallies} />
      </div>
    </div>
  )
}

const isIn = ({ from, to }: Block, { row, column }: Spot): boolean =>
  Math.min(from.row, to.row) <= row &&
  row <= Math.max(from.row, to.row) &&
  Math.min(from.column, to.column) <= column &&
  column <= Math.max(from.column, to.column)
