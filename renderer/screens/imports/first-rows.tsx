import { useState } from 'react'
import { Button } from 'antd'
import type { ImportKind } from '#shared/contract/import-fields.ts'
import type { Preview } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { fieldWords } from './preset-words.ts'
import { RawRows } from './raw-rows.tsx'
import { fieldsOfRows, isLong, leadingFields, type ShownField } from './shown-fields.ts'
import { isNumberUnit, valueWords } from './value-words.ts'

type Row = Preview['firstRows'][number]

const useCell = () => {
  const text = useText().imports
  const format = useFormat()
  return (row: Row, { field }: ShownField): string => {
    const value = row.values.find((each) => each.field === field)
    return value === undefined ? '–' : valueWords(value, text, format)
  }
}

const cellClass = ({ field, unit }: ShownField): string =>
  isLong(field) ? 'imports-memo' : isNumberUnit(unit) ? 'is-number' : ''

interface RowsProps {
  readonly kind: ImportKind
  readonly rows: readonly Row[]
  readonly fields: readonly ShownField[]
}

/** Rows as rows: what fits across the screen. */
const Across = ({ kind, rows, fields }: RowsProps) => {
  const text = useText().imports
  const cell = useCell()
  return (
    <table className="imports-table" aria-label={text.firstRows}>
      <thead>
        <tr>
          <th className="is-number">{text.row}</th>
          {fields.map((shown) => (
            <th key={shown.field} className={cellClass(shown)}>
              {fieldWords(shown.field, kind, text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.sheet} ${row.row}`}>
            <td className="is-number mute">{row.row}</td>
            {row.problem !== null && (
              <td colSpan={Math.max(1, fields.length)} className="bad imports-problem">
                {text.reasonCodes[row.problem]}
              </td>
            )}
            {row.problem === null &&
              fields.map((shown) => (
                <td key={shown.field} className={cellClass(shown)} title={cell(row, shown)}>
                  {cell(row, shown)}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const rowsDown = 4

/** Rows as columns: everything that is understood, one field a line. */
const Down = ({ kind, rows, fields }: RowsProps) => {
  const text = useText().imports
  const cell = useCell()
  const good = rows.filter(({ problem }) => problem === null).slice(0, rowsDown)
  return (
    <table className="imports-table is-down" aria-label={text.firstRows}>
      <thead>
        <tr>
          <th>{text.field}</th>
          {good.map(({ sheet, row }) => (
            <th key={`${sheet} ${row}`} className="is-number">
              {text.row} {row}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((shown) => (
          <tr key={shown.field}>
            <td>{fieldWords(shown.field, kind, text)}</td>
            {good.map((row) => (
              <td key={`${row.sheet} ${row.row}`} className="is-number" title={cell(row, shown)}>
                {cell(row, shown)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Understood = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  const { count } = useFormat()
  const { kind, firstRows } = preview
  const fields = fieldsOfRows(preview)
  const leading = leadingFields(preview, fields)
  const hasMore = fields.length > leading.length
  const [isWhole, setIsWhole] = useState(kind === 'agent-figures')
  const isDown = isWhole && hasMore
  return (
    <section aria-label={text.firstRows}>
      <div className="imports-heading">
        <h3>{text.firstRows}</h3>
        {hasMore && (
          <Button type="link" size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? text.mainFields : text.allFields(count(fields.length))}
          </Button>
        )}
      </div>
      <div className={isDown ? 'imports-scroll is-tall' : 'imports-scroll'}>
        {isDown ? (
          <Down kind={kind} rows={firstRows} fields={fields} />
        ) : (
          <Across kind={kind} rows={firstRows} fields={leading} />
        )}
      </div>
    </section>
  )
}

/** The first rows with the meaning the importer gave them, so that a wrong column shows at once; while none has a meaning, as they stand in the file. */
export const FirstRows = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  if (preview.firstRows.length === 0) return <p className="mute">{text.noRows}</p>
  if (preview.kind !== 'roster' && preview.firstRows.some(({ problem }) => problem === null))
    return <Understood preview={preview} />
  return (
    <section aria-label={text.rawRows}>
      <h3>{text.rawRows}</h3>
      <RawRows preview={preview} />
    </section>
  )
}
