import { useState } from 'react'
import { Button } from 'antd'
import type { Preview } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { fieldsOfRows, leadingFields, type ShownField } from './shown-fields.ts'
import { isNumberUnit, valueWords } from './value-words.ts'

type Row = Preview['firstRows'][number]

const wideFields: ReadonlySet<string> = new Set(['memo', 'text', 'transcript', 'reply', 'note', 'reason'])

const useCell = () => {
  const text = useText().imports
  const format = useFormat()
  return (row: Row, { field }: ShownField): string => {
    const value = row.values.find((each) => each.field === field)
    return value === undefined ? '–' : valueWords(value, text, format)
  }
}

const cellClass = ({ field, unit }: ShownField): string =>
  wideFields.has(field) ? 'imports-memo' : isNumberUnit(unit) ? 'is-number' : ''

/** Rows as rows: what fits across the screen. */
const Across = ({ rows, fields }: { rows: readonly Row[]; fields: readonly ShownField[] }) => {
  const text = useText().imports
  const cell = useCell()
  return (
    <table className="imports-table" aria-label={text.firstRows}>
      <thead>
        <tr>
          <th className="is-number">{text.row}</th>
          {fields.map((shown) => (
            <th key={shown.field} className={cellClass(shown)}>
              {text.fields[shown.field]}
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
const Down = ({ rows, fields }: { rows: readonly Row[]; fields: readonly ShownField[] }) => {
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
            <td>{text.fields[shown.field]}</td>
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

/** The first rows with the meaning the importer gave them, so that a wrong column shows at once. */
export const FirstRows = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  const { count } = useFormat()
  const fields = fieldsOfRows(preview)
  const leading = leadingFields(preview, fields)
  const hasMore = fields.length > leading.length
  const [isWhole, setIsWhole] = useState(preview.kind === 'agent-figures')
  if (preview.firstRows.length === 0) return <p className="mute">{text.noRows}</p>
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
      <div className={isWhole && hasMore ? 'imports-scroll is-tall' : 'imports-scroll'}>
        {isWhole && hasMore ? (
          <Down rows={preview.firstRows} fields={fields} />
        ) : (
          <Across rows={preview.firstRows} fields={leading} />
        )}
      </div>
    </section>
  )
}
