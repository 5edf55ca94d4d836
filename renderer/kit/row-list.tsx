import { Fragment } from 'react'
import { Button } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { RowField } from './row-fields.tsx'

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly onChange: (rows: Row[]) => void
  readonly fields: readonly RowField<Row>[]
  readonly text: { readonly add: string; readonly remove: (line: number) => string }
  /** class of a line, or of the table */
  readonly className: string
}

interface RowListProps<Row> extends RowsProps<Row> {
  /** what a new row says; undefined: nothing is left to be added */
  readonly fresh: Row | undefined
  readonly most: number
  /** what stands over the fields: then the rows are a table */
  readonly heads?: readonly string[]
}

const RemoveRow = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <Button type="text" size="small" icon={<CloseOutlined />} aria-label={label} onClick={onRemove} />
)

/** What every line has: its fields, drawn, and the button that takes it away. */
const lineOf = <Row,>({ rows, onChange, fields, text }: RowsProps<Row>, row: Row, index: number) => ({
  drawn: fields.map(({ key, cell, draw }) => ({
    key,
    cell,
    field: draw(row, index + 1, (changed) => onChange(rows.map((one, place) => (place === index ? changed : one)))),
  })),
  remove: (
    <RemoveRow label={text.remove(index + 1)} onRemove={() => onChange(rows.filter((_, place) => place !== index))} />
  ),
})

const Line = <Row,>({ of, row, index }: { of: RowsProps<Row>; row: Row; index: number }) => {
  const { drawn, remove } = lineOf(of, row, index)
  return (
    <div className={of.className}>
      {drawn.map(({ key, field }) => (
        <Fragment key={key}>{field}</Fragment>
      ))}
      {remove}
    </div>
  )
}

const TableLine = <Row,>({ of, row, index }: { of: RowsProps<Row>; row: Row; index: number }) => {
  const { drawn, remove } = lineOf(of, row, index)
  return (
    <tr>
      {drawn.map(({ key, cell, field }) => (
        <td key={key} className={cell}>
          {field}
        </td>
      ))}
      <td>{remove}</td>
    </tr>
  )
}

const Table = <Row,>({ of, heads }: { of: RowsProps<Row>; heads: readonly string[] }) => (
  <table className={of.className}>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        <td />
      </tr>
    </thead>
    <tbody>
      {of.rows.map((row, index) => (
        <TableLine key={index} of={of} row={row} index={index} />
      ))}
    </tbody>
  </table>
)

/** Rows of fields that are written in place, taken away one by one and added to below; as lines, or as a table with heads. */
export const RowList = <Row,>({ fresh, most, heads, ...of }: RowListProps<Row>) => {
  const { rows, onChange, text } = of
  return (
    <>
      {heads === undefined ? (
        rows.map((row, index) => <Line key={index} of={of} row={row} index={index} />)
      ) : (
        <Table of={of} heads={heads} />
      )}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={fresh === undefined || rows.length >= most}
        onClick={() => {
          if (fresh !== undefined) onChange([...rows, fresh])
        }}
      >
        {text.add}
      </Button>
    </>
  )
}
