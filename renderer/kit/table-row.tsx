import type { CSSProperties, ReactNode } from 'react'
import { Money } from './money.tsx'
import { alignOf, type Column } from './table-column.ts'

interface TableRowProps<Row> {
  readonly id: string
  readonly columns: readonly Column<Row>[]
  readonly row: Row | undefined
  readonly index: number
  readonly style: CSSProperties
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly onActive: (index: number) => void
  readonly onOpen: ((row: Row) => void) | undefined
}

const contentOf = <Row,>(row: Row, column: Column<Row>): ReactNode => {
  if (column.show !== undefined) return column.show(row)
  const value = column.value(row)
  return column.isMoney === true && typeof value !== 'string' ? <Money fen={value} /> : (value ?? '–')
}

const hintOf = <Row,>(row: Row, column: Column<Row>): string | undefined => {
  const value = column.value(row)
  return column.show === undefined && typeof value === 'string' ? value : undefined
}

/** One row; while it is still being fetched, its cells are empty bars. */
export const TableRow = <Row,>(props: TableRowProps<Row>) => {
  const { id, columns, row, index, style, isActive, isSelected, onActive, onOpen } = props
  const names = ['table-row', isActive ? 'is-active' : '', isSelected ? 'is-selected' : '', onOpen ? 'can-open' : '']
  const open = () => {
    onActive(index)
    if (row !== undefined) onOpen?.(row)
  }
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected || isActive}
      className={names.filter(Boolean).join(' ')}
      style={style}
      onClick={open}
    >
      {columns.map((column) => (
        <div
          key={column.key}
          role="gridcell"
          className={`cell is-${alignOf(column)}`}
          title={row === undefined ? undefined : hintOf(row, column)}
        >
          {row === undefined ? <i className="cell-waiting" /> : contentOf(row, column)}
        </div>
      ))}
    </div>
  )
}
