import { useState } from 'react'
import { Select } from 'antd'
import type { ImportField } from '#shared/contract/import-fields.ts'
import type { Mapping, Preview } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { carryColumn } from './column-drag.ts'
import { fieldGroups, freeColumns } from './mapping-with.ts'
import { fieldWords } from './preset-words.ts'

interface ColumnChipsProps {
  readonly preview: Preview
  readonly mapping: Mapping
  readonly onChange: (field: ImportField, column: string) => void
}

interface FieldChoiceProps extends ColumnChipsProps {
  readonly column: string
  readonly onDone: () => void
}

/** The fields a column may be: those without a column first. */
const FieldChoice = ({ column, preview, mapping, onChange, onDone }: FieldChoiceProps) => {
  const text = useText().imports
  const { required, wanted, rest } = fieldGroups(preview.kind, mapping, preview.missing)
  const isFree = (field: ImportField): boolean => mapping.columns[field] === undefined
  const all = [...required, ...wanted, ...rest]
  const fields = [...all.filter(isFree), ...all.filter((field) => !isFree(field))]
  const label = (field: ImportField): string => {
    const now = mapping.columns[field]
    const name = fieldWords(field, preview.kind, text)
    return now === undefined ? name : text.fieldNow(name, now)
  }
  return (
    <Select<ImportField>
      aria-label={text.columnIs(column)}
      size="small"
      autoFocus
      defaultOpen
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      placeholder={text.columnIs(column)}
      className="imports-column-choice"
      onSelect={(field) => {
        onChange(field, column)
        onDone()
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) onDone()
      }}
      options={fields.map((field) => ({ value: field, label: label(field) }))}
    />
  )
}

/** Columns of the file that nothing is taken from yet: drag one onto a field, or press it and say what it is. */
export const ColumnChips = (props: ColumnChipsProps) => {
  const text = useText().imports
  const { count } = useFormat()
  const [asked, setAsked] = useState<string | null>(null)
  const columns = freeColumns(props.preview, props.mapping)
  if (columns.length === 0) return null
  return (
    <div className="imports-columns" role="group" aria-label={text.freeColumns(count(columns.length))}>
      <p className="mute">{text.freeColumns(count(columns.length))}</p>
      <div>
        {columns.map((column) =>
          column === asked ? (
            <FieldChoice key={column} {...props} column={column} onDone={() => setAsked(null)} />
          ) : (
            <button
              key={column}
              type="button"
              className="imports-column"
              draggable
              title={column}
              onDragStart={(event) => carryColumn(event, column)}
              onClick={() => setAsked(column)}
            >
              {column}
            </button>
          ),
        )}
      </div>
    </div>
  )
}
