import { useState, type ReactNode } from 'react'
import { Button, Input } from 'antd'
import type { ImportField, ImportKind } from '#shared/contract/import-fields.ts'
import type { Mapping, Preview } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { ColumnChips } from './column-chips.tsx'
import { HeaderRowChooser } from './header-row-chooser.tsx'
import type { ImportFile } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'
import { MappingField } from './mapping-field.tsx'
import { fieldGroups, mappingToChange, mappingWith } from './mapping-with.ts'
import { fieldWords } from './preset-words.ts'

interface MappingEditorProps {
  readonly file: ImportFile
  readonly preview: Preview
  readonly isDisabled: boolean
  readonly act: (step: ImportStep) => void
}

interface FieldsProps {
  readonly preview: Preview
  readonly mapping: Mapping
  readonly isDisabled: boolean
  readonly onChange: (mapping: Mapping) => void
}

const fewFields = 8

interface RestProps {
  readonly kind: ImportKind
  readonly fields: readonly ImportField[]
  readonly show: (field: ImportField) => ReactNode
}

/** Fields nothing is taken for, folded; sixty figures need a search. */
const Rest = ({ kind, fields, show }: RestProps) => {
  const text = useText().imports
  const { count } = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const [search, setSearch] = useState('')
  if (fields.length === 0) return null
  const found = fields.filter((field) =>
    fieldWords(field, kind, text).toLowerCase().includes(search.trim().toLowerCase()),
  )
  return (
    <>
      <div className="imports-inline">
        <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text.lessFields : text.moreFields(count(fields.length))}
        </Button>
        {isOpen && fields.length > fewFields && (
          <Input
            size="small"
            allowClear
            autoFocus
            className="imports-find-field"
            aria-label={text.findField}
            placeholder={text.findField}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </div>
      {isOpen && <div className="imports-fields">{found.map(show)}</div>}
      {isOpen && found.length === 0 && <p className="mute">{text.noSuchField}</p>}
    </>
  )
}

const Fields = ({ preview, mapping, isDisabled, onChange }: FieldsProps) => {
  const { required, wanted, rest } = fieldGroups(preview.kind, mapping, preview.missing)
  const show = (field: ImportField) => (
    <MappingField
      key={field}
      field={field}
      isRequired={required.includes(field)}
      preview={preview}
      mapping={mapping}
      isDisabled={isDisabled}
      onChange={(column) => onChange(mappingWith(mapping, field, column))}
    />
  )
  return (
    <>
      <div className="imports-fields">{[...required, ...wanted].map(show)}</div>
      <Rest kind={preview.kind} fields={rest} show={show} />
    </>
  )
}

/** Which column means what: field by field, the required ones marked; every change is recognised again at once. Open by itself while something is missing. */
export const MappingEditor = ({ file, preview, isDisabled, act }: MappingEditorProps) => {
  const text = useText().imports
  const isMissing = preview.missing.length > 0
  // Opens by itself, but stays open when the last missing column is found: the user may not be done.
  const [isOpen, setIsOpen] = useState(isMissing)
  const mapping = mappingToChange(file, preview)
  const change = (next: Mapping) => act({ kind: 'mapped', key: file.key, mapping: next })
  return (
    <section className="imports-mapping" aria-label={text.mapping} data-keeps-focus>
      <div className="imports-inline">
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text.hideMapping : text.showMapping}
        </Button>
        {isMissing && (
          <span className="warn">
            {text.missing(
              preview.missing.map((field) => fieldWords(field, preview.kind, text)).join(text.listSeparator),
            )}
          </span>
        )}
      </div>
      {isOpen && (
        <>
          <p className="mute">{text.mappingHint}</p>
          <HeaderRowChooser
            key={mapping.headerRow}
            lines={preview.firstLines}
            row={mapping.headerRow}
            isDisabled={isDisabled}
            onChange={(headerRow) => change({ kind: preview.kind, headerRow, columns: {} })}
          />
          {!isDisabled && (
            <ColumnChips
              preview={preview}
              mapping={mapping}
              onChange={(field, column) => change(mappingWith(mapping, field, column))}
            />
          )}
          <Fields preview={preview} mapping={mapping} isDisabled={isDisabled} onChange={change} />
        </>
      )}
    </section>
  )
}
