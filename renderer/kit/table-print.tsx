import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { alignOf, type Column } from './table-column.ts'
import { useFormat } from './language.tsx'
import { useShownTitle } from './screen.tsx'

interface TablePrintProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** sums by column key, printed after the last row */
  readonly totals?: Readonly<Record<string, ReactNode>> | undefined
  readonly onDone: () => void
}

const useCellText = <Row,>() => {
  const format = useFormat()
  return (row: Row, column: Column<Row>): string => {
    const value = column.value(row)
    if (typeof value !== 'number') return value ?? '–'
    return column.isMoney === true ? format.money(value) : String(value)
  }
}

const Sums = <Row,>({ columns, totals }: Required<Pick<TablePrintProps<Row>, 'columns' | 'totals'>>) => (
  <tfoot>
    <tr>
      {columns.map((column) => (
        <td key={column.key} style={{ textAlign: alignOf(column) }}>
          {totals?.[column.key]}
        </td>
      ))}
    </tr>
  </tfoot>
)

/** All rows as a plain table that only the printer sees (kit.css hides everything else there); opens the print dialog once. */
export const TablePrint = <Row,>({ columns, rows, totals, onDone }: TablePrintProps<Row>) => {
  const title = useShownTitle()
  const cellText = useCellText<Row>()
  useEffect(() => {
    window.print()
    onDone()
  }, [onDone])
  return createPortal(
    <table className="table-print">
      {title === '' ? null : <caption>{title}</caption>}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} style={{ textAlign: alignOf(column) }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.key} style={{ textAlign: alignOf(column) }}>
                {cellText(row, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {totals === undefined ? null : <Sums columns={columns} totals={totals} />}
    </table>,
    document.body,
  )
}
