import { useState } from 'react'
import { Button, InputNumber, Select } from 'antd'
import { orderField, type Mapping, type OrderField, type Preview } from '#shared/contract/imports.ts'
import { requiredOrderFields } from '#shared/rules/order-presets.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { ImportFile } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'
import { mappingWith } from './mapping-with.ts'

interface MappingEditorProps {
  readonly file: ImportFile
  readonly preview: Preview
  readonly isDisabled: boolean
  readonly act: (step: ImportStep) => void
}

interface FieldProps {
  readonly field: OrderField
  readonly preview: Preview
  readonly mapping: Mapping
  readonly isDisabled: boolean
  readonly onChange: (column: string | null) => void
}

const noColumn = ''

const Field = ({ field, preview, mapping, isDisabled, onChange }: FieldProps) => {
  const text = useText().imports
  const isRequired = [...requiredOrderFields, ...preview.missing].includes(field)
  const name = text.fields[field]
  const columns = [...new Set(preview.columns)].filter((column) => column !== '')
  return (
    <div className="imports-field">
      <label htmlFor={`imports-field-${field}`}>
        {name}
        {isRequired && (
          <abbr className="bad" title={text.required}>
            *
          </abbr>
        )}
      </label>
      <Select
        id={`imports-field-${field}`}
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
          ...columns.map((column) => ({ value: column, label: column })),
        ]}
      />
    </div>
  )
}

const HeaderRow = ({
  mapping,
  isDisabled,
  onChange,
}: {
  mapping: Mapping
  isDisabled: boolean
  onChange: (row: number) => void
}) => {
  const text = useText().imports
  return (
    <div className="imports-field">
      <label htmlFor="imports-mapping-row">{text.headerRow}</label>
      <InputNumber
        id="imports-mapping-row"
        size="small"
        min={1}
        max={1000}
        precision={0}
        controls={false}
        changeOnWheel={false}
        defaultValue={mapping.headerRow}
        disabled={isDisabled}
        onBlur={(event) => {
          const row = Number(event.target.value)
          if (Number.isInteger(row) && row > 0 && row !== mapping.headerRow) onChange(row)
        }}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
    </div>
  )
}

/** Which column means what: field by field, the required ones marked; every change is recognised again at once. Open by itself while something is missing. */
export const MappingEditor = ({ file, preview, isDisabled, act }: MappingEditorProps) => {
  const text = useText().imports
  const isMissing = preview.missing.length > 0
  // Opens by itself, but stays open when the last missing column is found: the user may not be done.
  const [isOpen, setIsOpen] = useState(isMissing)
  // A choice made before the last one was recognised must add to it, not to what was shown before it.
  const mapping = (file.wish === 'preview' ? file.mapping : null) ?? preview.mapping
  const change = (next: Mapping) => act({ kind: 'mapped', path: file.path, mapping: next })
  return (
    <div className="imports-mapping">
      <div className="imports-inline">
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text.hideMapping : text.showMapping}
        </Button>
        {isMissing && (
          <span className="warn">
            {text.missing(preview.missing.map((field) => text.fields[field]).join(text.listSeparator))}
          </span>
        )}
      </div>
      {isOpen && (
        <>
          <p className="mute">{text.mappingHint}</p>
          <div className="imports-fields">
            <HeaderRow
              key={mapping.headerRow}
              mapping={mapping}
              isDisabled={isDisabled}
              onChange={(headerRow) => change({ ...mapping, headerRow })}
            />
            {orderField.options.map((field) => (
              <Field
                key={field}
                field={field}
                preview={preview}
                mapping={mapping}
                isDisabled={isDisabled}
                onChange={(column) => change(mappingWith(mapping, field, column))}
              />
            ))}
          </div>
        </>
      )}
    </div>
  )
}
