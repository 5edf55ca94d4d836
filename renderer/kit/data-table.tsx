import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { App } from 'antd'
import type { Column, Sort } from './table-column.ts'
import { clipboardText, csvText } from './table-export.ts'
import { TableGrid } from './table-grid.tsx'
import { TablePrint } from './table-print.tsx'
import { foundRows, nextSort, sortedRows } from './table-rows.ts'
import { TableToolbar } from './table-toolbar.tsx'
import { useHiddenColumns } from './use-hidden-columns.ts'
import { useOutside } from './outside.tsx'
import { useText } from './language.tsx'
import './kit.css'
import './data-table.css'

export type { Column, Sort } from './table-column.ts'

/** What a table takes. `total` given: rows come in pages; then sorting and searching are the caller's and `onNeed(from, to)` asks for rows, `to` exclusive. */
export interface DataTableProps<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly (Row | undefined)[]
  readonly keyOf: (row: Row) => string | number
  readonly onOpen?: (row: Row) => void
  readonly totals?: Readonly<Record<string, ReactNode>>
  readonly empty?: ReactNode
  readonly filters?: ReactNode
  readonly hasSearch?: boolean
  readonly total?: number
  readonly onNeed?: (from: number, to: number) => void
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  /** all rows, for copying, exporting and printing a table whose rows come in pages */
  readonly onExport?: () => Promise<readonly Row[]>
  readonly selectedKey?: string | number | null
  readonly isCompact?: boolean
}

const isThere = <Row,>(row: Row | undefined): row is Row => row !== undefined

const useShownRows = <Row,>(props: DataTableProps<Row>) => {
  const { rows, columns, total, sort: outerSort, onSort: onOuterSort } = props
  const [search, setSearch] = useState('')
  const [innerSort, setInnerSort] = useState<Sort>(null)
  const sort = outerSort === undefined ? innerSort : outerSort
  const shown = useMemo(() => {
    if (total !== undefined) return rows
    const found = foundRows(rows.filter(isThere), columns, search)
    return onOuterSort === undefined ? sortedRows(found, columns, sort) : found
  }, [rows, columns, search, sort, total, onOuterSort])
  const onSort = (key: string) => (onOuterSort ?? setInnerSort)(nextSort(sort, key))
  return { shown, count: total ?? shown.length, search, setSearch, sort, onSort }
}

const useWholeTable = <Row,>(
  props: DataTableProps<Row>,
  columns: readonly Column<Row>[],
  shown: readonly (Row | undefined)[],
) => {
  const text = useText().kit.table
  const { message } = App.useApp()
  const { copyText, saveCsv } = useOutside()
  const [isCollecting, setIsCollecting] = useState(false)
  const [printed, setPrinted] = useState<readonly Row[] | null>(null)
  const allRows = async (): Promise<readonly Row[]> => {
    if (props.onExport === undefined) return shown.filter(isThere)
    setIsCollecting(true)
    try {
      return await props.onExport()
    } finally {
      setIsCollecting(false)
    }
  }
  const copyRows = async (rows: readonly Row[], hasTitles: boolean) => {
    if (rows.length > 0 && (await copyText(clipboardText(rows, columns, hasTitles))))
      void message.success(text.copied(rows.length))
  }
  const exportAll = async () => {
    const rows = await allRows()
    const path = rows.length === 0 ? null : await saveCsv(`${props.name}.csv`, csvText(rows, columns))
    if (path !== null) void message.success(text.exported(path))
  }
  return {
    isCollecting,
    printed,
    copyAll: async () => copyRows(await allRows(), true),
    copyRow: (row: Row) => void copyRows([row], false),
    exportAll,
    printAll: async () => setPrinted(await allRows()),
    donePrinting: useCallback(() => setPrinted(null), []),
  }
}

/** A dense table: sorts, searches, hides columns, copies, exports, prints; draws only the rows in view; led by the keyboard. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const text = useText().kit.table
  const { name, columns, rows, keyOf, onOpen, totals, filters, total, onNeed, selectedKey, isCompact = false } = props
  const { visible, toggle, reset } = useHiddenColumns(name, columns)
  const { shown, count, search, setSearch, sort, onSort } = useShownRows(props)
  const whole = useWholeTable(props, visible, shown)
  const [active, setActive] = useState(0)
  const hasSearch = props.hasSearch ?? (total === undefined && !isCompact)
  const empty = search === '' ? (props.empty ?? text.nothing) : text.nothingFound
  return (
    <div className={isCompact ? 'data-table is-compact' : 'data-table'} data-testid={`table-${name}`}>
      <TableToolbar
        columns={columns}
        visible={visible}
        onToggle={toggle}
        onReset={reset}
        filters={filters}
        search={hasSearch ? search : null}
        onSearch={setSearch}
        shown={count}
        all={total ?? rows.length}
        isCollecting={whole.isCollecting}
        onCopy={() => void whole.copyAll()}
        onExport={() => void whole.exportAll()}
        onPrint={() => void whole.printAll()}
      />
      <TableGrid
        columns={visible}
        rows={shown}
        count={count}
        keyOf={keyOf}
        active={Math.max(0, Math.min(active, count - 1))}
        onActive={setActive}
        onOpen={onOpen}
        onCopyRow={whole.copyRow}
        onNeed={onNeed}
        sort={sort}
        onSort={onSort}
        totals={totals}
        selectedKey={selectedKey}
        isCompact={isCompact}
        empty={empty}
      />
      {whole.printed === null ? null : (
        <TablePrint columns={visible} rows={whole.printed} totals={totals} onDone={whole.donePrinting} />
      )}
    </div>
  )
}
