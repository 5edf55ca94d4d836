import { useState, type DragEvent } from 'react'
import { Select } from 'antd'
import type { ImportField } from '#shared/contract/import-fields.ts'
import type { Mapping, Preview } from '#shared/contract/imports.ts'
import { useText } from '#renderer/kit/language.tsx'
import { columnIn, isColumn } from './column-drag.ts'
import { columnsToChoose } from './mapping-with.ts'
import { fieldWords } from './preset-words.ts'

interface MappingFieldProps {
  readonly field: ImportField
  readonly isRequired: boolean
  readonly preview: Preview
  readonly mapping: Mapping
  readonly isDisabled: boolean
  readonly onChange: (column: string | null) => void
}

const noColumn = ''

/** Takes a dragged column; anything else passes by. */
const useColumnDrop = (onDrop: (column: string) => void) => {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isColumn(event)) return
        event.preventDefault()
        setIsOver(true)
      },
      onDragLeave: () => setIsOver(false),
      onDrop: (event: DragEvent) => {
        setIsOver(false)
        const column = columnIn(event)
        if (column !== null) onDrop(column)
      },
    },
  }
}

/** One thing that is wanted, and the column it is taken from: chosen from a list, or dropped here. */
export const MappingField = ({ field, isRequired, preview, mapping, isDisabled, onChange }: MappingFieldProps) => {
  const text = useText().imports
  const { isOver, handlers } = useColumnDrop(onChange)
  const name = fieldWords(field, preview.kind, text)
  const id = `imports-field-${field}`
  return (
    <div className="imports-field" data-over={isOver} {...(isDisabled ? {} : handlers)}>
      <label htmlFor={id} title={name}>
        {name}
        {isRequired && (
          <abbr className="bad" title={text.required}>
            *
          </abbr>
        )}
      </label>
      <Select
        id={id}
        aria-label={name}
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={mapping.columns[field] ?? noColumn}
        disabled={isDisabled}
        {...(preview.missing.includes(field) ? { status: 'warning' as const } : {})}
        onChange={(column) => onChange(column === noColumn ? null : column)}
        options={[
          { value: noColumn, label: text.noColumn },
          ...columnsToChoose(preview).map((column) => ({ value: column, label: column })),
        ]}
      />
    </div>
  )
}
