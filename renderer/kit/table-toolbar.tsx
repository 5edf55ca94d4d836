import type { ReactNode } from 'react'
import { Button, Checkbox, Input, Popover } from 'antd'
import { CopyOutlined, ExportOutlined, PrinterOutlined, SearchOutlined, SettingOutlined } from '@ant-design/icons'
import type { Column } from './table-column.ts'
import { useFormat, useText } from './language.tsx'

interface ColumnChoiceProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly visible: readonly Column<Row>[]
  readonly onToggle: (column: Column<Row>) => void
  readonly onReset: () => void
}

const ColumnChoice = <Row,>({ columns, visible, onToggle, onReset }: ColumnChoiceProps<Row>) => {
  const text = useText().kit.table
  const list = (
    <div className="column-choice" role="group" aria-label={text.chooseColumns}>
      {columns.map((column) => {
        const isVisible = visible.includes(column)
        return (
          <Checkbox
            key={column.key}
            checked={isVisible}
            disabled={isVisible && visible.length === 1}
            onChange={() => onToggle(column)}
          >
            {column.title}
          </Checkbox>
        )
      })}
      <Button size="small" type="link" onClick={onReset}>
        {text.columnsAsAtFirst}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={list}>
      <Button
        size="small"
        type="text"
        icon={<SettingOutlined />}
        title={text.chooseColumns}
        aria-label={text.chooseColumns}
      />
    </Popover>
  )
}

interface TableToolbarProps<Row> extends ColumnChoiceProps<Row> {
  readonly filters: ReactNode
  /** null: this table has no search box */
  readonly search: string | null
  readonly onSearch: (search: string) => void
  readonly shown: number
  readonly all: number
  readonly isCollecting: boolean
  readonly onCopy: () => void
  readonly onExport: () => void
  readonly onPrint: () => void
}

/** The line above a table: filters and search left, count and what can be done with all rows right. */
export const TableToolbar = <Row,>(props: TableToolbarProps<Row>) => {
  const text = useText().kit.table
  const format = useFormat()
  const { filters, search, onSearch, shown, all, isCollecting, onCopy, onExport, onPrint, ...choice } = props
  const count = shown === all ? text.rows(format.count(all)) : text.rowsOf(format.count(shown), format.count(all))
  const whole = { size: 'small', type: 'text', disabled: isCollecting || shown === 0 } as const
  return (
    <div className="table-toolbar">
      {filters}
      {search === null ? null : (
        <Input
          size="small"
          allowClear
          className="table-search"
          prefix={<SearchOutlined />}
          placeholder={text.search}
          aria-label={text.search}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      )}
      <span className="table-count mute">{isCollecting ? text.collecting : count}</span>
      <Button {...whole} icon={<CopyOutlined />} title={text.copy} aria-label={text.copy} onClick={onCopy} />
      <Button
        {...whole}
        icon={<ExportOutlined />}
        title={text.exportHint}
        aria-label={text.export}
        onClick={onExport}
      />
      <Button {...whole} icon={<PrinterOutlined />} title={text.print} aria-label={text.print} onClick={onPrint} />
      <ColumnChoice {...choice} />
    </div>
  )
}
