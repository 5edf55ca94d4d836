import { useEffect, useEffectEvent, useId, type KeyboardEvent, type ReactNode } from 'react'
import { alignOf, gridOf, leastWidthOf, type Column, type Sort } from './table-column.ts'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { useRowWindow } from './use-row-window.ts'

interface TableGridProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly (Row | undefined)[]
  readonly count: number
  readonly keyOf: (row: Row) => string | number
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly onCopyRow: (row: Row) => void
  readonly onNeed?: ((from: number, to: number) => void) | undefined
  readonly sort: Sort
  readonly onSort: (key: string) => void
  readonly totals?: Readonly<Record<string, ReactNode>> | undefined
  readonly selectedKey?: string | number | null | undefined
  readonly isCompact: boolean
  readonly empty: ReactNode
}

const moves: Readonly<Record<string, (active: number, page: number, last: number) => number>> = {
  ArrowDown: (active) => active + 1,
  ArrowUp: (active) => active - 1,
  PageDown: (active, page) => active + page,
  PageUp: (active, page) => active - page,
  Home: () => 0,
  End: (_active, _page, last) => last,
}

const Totals = <Row,>({
  columns,
  totals,
  grid,
}: {
  columns: readonly Column<Row>[]
  totals: Readonly<Record<string, ReactNode>>
  grid: string
}) => (
  <div className="table-totals" role="row" style={{ gridTemplateColumns: grid }}>
    {columns.map((column) => (
      <div key={column.key} role="gridcell" className={`cell is-${alignOf(column)}`}>
        {totals[column.key]}
      </div>
    ))}
  </div>
)

const useKeys =
  <Row,>(props: TableGridProps<Row>, pageSize: number, reveal: (index: number) => void) =>
  (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const { rows, count, active, onActive, onOpen, onCopyRow } = props
    const row = rows[active]
    const move = moves[event.key]
    if (move) {
      const next = Math.max(0, Math.min(count - 1, move(active, pageSize, count - 1)))
      onActive(next)
      reveal(next)
    } else if (event.key === 'Enter' && row !== undefined) onOpen?.(row)
    else if (
      event.key === 'c' &&
      (event.ctrlKey || event.metaKey) &&
      row !== undefined &&
      !window.getSelection()?.toString()
    )
      onCopyRow(row)
    else return
    event.preventDefault()
  }

const useNeed = <Row,>({ rows, onNeed }: TableGridProps<Row>, from: number, to: number): void => {
  const isMissing =
    onNeed !== undefined &&
    from < to &&
    Array.from({ length: to - from }, (_unused, index) => rows[from + index]).includes(undefined)
  const need = useEffectEvent(() => onNeed?.(from, to))
  useEffect(() => {
    if (isMissing) need()
  }, [isMissing, from, to])
}

/** The scrolling part of a table: head, the rows in view, totals. One focusable element; rows are reached with the arrow keys. */
export const TableGrid = <Row,>(props: TableGridProps<Row>) => {
  const { columns, rows, count, keyOf, active, onActive, onOpen, sort, onSort, totals, selectedKey, isCompact, empty } =
    props
  const id = useId()
  const rowHeight = isCompact ? 26 : 30
  const grid = gridOf(columns)
  const { scroller, rows: seen, measure, reveal } = useRowWindow(count, rowHeight, totals === undefined ? 30 : 60)
  useNeed(props, seen.from, seen.to)
  const onKeyDown = useKeys(props, seen.pageSize, reveal)
  const indexes = Array.from({ length: Math.max(0, seen.to - seen.from) }, (_unused, index) => seen.from + index)
  return (
    <div
      className="table-scroll"
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-rowcount={count}
      aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div className="table-inner" style={{ minWidth: leastWidthOf(columns) }}>
        <TableHead columns={columns} grid={grid} sort={sort} onSort={onSort} />
        <div className="table-body" role="rowgroup" style={{ height: count * rowHeight }}>
          {indexes.map((index) => {
            const row = rows[index]
            return (
              <TableRow
                key={row === undefined ? `waiting-${index}` : keyOf(row)}
                id={`${id}-${index}`}
                columns={columns}
                row={row}
                index={index}
                style={{ gridTemplateColumns: grid, height: rowHeight, top: index * rowHeight }}
                isActive={index === active}
                isSelected={row !== undefined && selectedKey !== undefined && keyOf(row) === selectedKey}
                onActive={onActive}
                onOpen={onOpen}
              />
            )
          })}
        </div>
        {count === 0 ? <div className="table-empty">{empty}</div> : null}
        {totals === undefined || count === 0 ? null : <Totals columns={columns} totals={totals} grid={grid} />}
      </div>
    </div>
  )
}
