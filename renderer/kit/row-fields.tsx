import type { ReactNode } from 'react'
import { Input, InputNumber, Select, type InputNumberProps } from 'antd'

/** One field of every row of a `RowList`; `line` counts from 1. */
export interface RowField<Row> {
  readonly key: string
  /** class of its cell, where the rows are a table */
  readonly cell?: string | undefined
  readonly draw: (row: Row, line: number, onChange: (row: Row) => void) => ReactNode
}

interface FieldOf<Row, Value> extends Pick<RowField<Row>, 'key' | 'cell'> {
  /** its accessible name in that line */
  readonly label: (line: number) => string
  readonly value: (row: Row) => Value
  readonly change: (row: Row, value: Value) => Row
}

interface ChoiceFieldOf<Row, Value> extends FieldOf<Row, Value> {
  readonly options: (row: Row) => readonly { readonly value: Value; readonly label: string }[]
  readonly className?: string
}

/** A choice among a few. */
export const choiceField = <Row, Value extends string>(field: ChoiceFieldOf<Row, Value>): RowField<Row> => {
  const { key, cell, label, value, change, options, className = '' } = field
  return {
    key,
    cell,
    draw: (row, line, onChange) => (
      <Select<Value>
        size="small"
        className={className}
        aria-label={label(line)}
        value={value(row)}
        options={[...options(row)]}
        onChange={(chosen) => onChange(change(row, chosen))}
      />
    ),
  }
}

type NumberLook = Pick<InputNumberProps<number>, 'className' | 'controls' | 'min' | 'max' | 'placeholder'>

interface NumberFieldOf<Row> extends FieldOf<Row, number | null>, NumberLook {
  /** said inside the field, before its number */
  readonly before?: string
}

/** A number; null while the field is empty. */
export const numberField = <Row,>(field: NumberFieldOf<Row>): RowField<Row> => {
  const { key, cell, label, value, change, before, ...look } = field
  const prefix = before === undefined ? {} : { prefix: <span className="mute">{before}</span> }
  return {
    key,
    cell,
    draw: (row, line, onChange) => (
      <InputNumber<number>
        size="small"
        {...look}
        {...prefix}
        aria-label={label(line)}
        value={value(row)}
        onChange={(typed) => onChange(change(row, typed))}
      />
    ),
  }
}

/** A short text of `most` signs at the most. */
export const textField = <Row,>(field: FieldOf<Row, string> & { readonly most: number }): RowField<Row> => {
  const { key, cell, label, value, change, most } = field
  return {
    key,
    cell,
    draw: (row, line, onChange) => (
      <Input
        size="small"
        aria-label={label(line)}
        maxLength={most}
        value={value(row)}
        onChange={(event) => onChange(change(row, event.target.value))}
      />
    ),
  }
}
