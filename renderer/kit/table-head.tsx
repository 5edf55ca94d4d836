import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import { alignOf, type Column, type Sort } from './table-column.ts'
import { useText } from './language.tsx'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly grid: string
  readonly sort: Sort
  readonly onSort: (key: string) => void
}

/** Column titles, each a button that sorts; the sorted one shows its direction. */
export const TableHead = <Row,>({ columns, grid, sort, onSort }: TableHeadProps<Row>) => {
  const text = useText().kit.table
  const hintOf = (column: Column<Row>): string => {
    if (sort?.key !== column.key) return text.sortBy(column.title)
    return sort.direction === 'up' ? text.sortUp(column.title) : text.sortDown(column.title)
  }
  return (
    <div className="table-head" role="row" style={{ gridTemplateColumns: grid }}>
      {columns.map((column) => {
        const direction = sort?.key === column.key ? sort.direction : null
        return (
          <div
            key={column.key}
            role="columnheader"
            className={`cell is-${alignOf(column)}`}
            aria-sort={direction === null ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
          >
            <button type="button" title={hintOf(column)} onClick={() => onSort(column.key)}>
              <span className="cell-title">{column.title}</span>
              {direction === 'up' ? <CaretUpFilled /> : direction === 'down' ? <CaretDownFilled /> : null}
            </button>
          </div>
        )
      })}
    </div>
  )
}
