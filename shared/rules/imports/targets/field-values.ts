import type { ImportField, ReasonCode } from '../../../contract/import-fields.ts'
import type { LocalDate, LocalTime } from '../../../kit/local-time.ts'
import {
  durationOf,
  idOf,
  isFooterRow,
  localTimeOf,
  quantityOf,
  textOf,
  type CellValue,
  type HeaderUnit,
} from '../../cells.ts'
import { maskedText } from '../../masking.ts'
import { firstCell, orProblem, RowProblem, type FileFacts, type FileRow, type RecordValue } from '../target.ts'

// How single columns become values, the same for every kind of data. The tables of fields: docs/import-targets.md.

/** How the columns of one field become one value; throws a {@link RowProblem}. */
export type ValueReader = (row: FileRow, field: ImportField, file: FileFacts) => RecordValue

/** Field → the value it is kept in and how it is read; the order is the order problems are found in. */
export type FieldValues = Readonly<Partial<Record<ImportField, readonly [value: string, read: ValueReader]>>>

/** The values of the fields the file has columns for; a field without a column gives no value at all. */
export const valuesIn = (table: FieldValues, row: FileRow, file: FileFacts): Record<string, RecordValue> => {
  const values: Record<string, RecordValue> = {}
  for (const [field, [value, read]] of Object.entries(table) as [ImportField, readonly [string, ValueReader]][])
    if (row.fields.has(field)) values[value] = read(row, field, file)
  return values
}

/** Names of the values that {@link valuesIn} gives for a file with these fields. */
export const namesIn = (table: FieldValues, fields: ReadonlySet<ImportField>): string[] =>
  (Object.entries(table) as [ImportField, readonly [string, ValueReader]][])
    .filter(([field]) => fields.has(field))
    .map(([, [value]]) => value)

/** True for a required field that the export is known not to have: nobody is asked for it and no row fails for it. */
export const isWithout = (row: FileRow, { preset }: FileFacts, field: ImportField): boolean =>
  !row.fields.has(field) && (preset?.without ?? []).includes(field)

/** Beyond this no count, span or amount of fen is anybody's, and sums of smaller ones stay exact. */
export const largestValue = 1_000_000_000_000

/** The first text of a field; null = no value. */
export const textIn = (row: FileRow, field: ImportField): string | null => textOf(firstCell(row, field))

/** The first text of a field with what the settings hide masked. */
export const maskedIn: ValueReader = (row, field, { masking }) => maskedText(textIn(row, field), masking)

/** Several columns of text as one, each different text once and in column order, masked like {@link maskedIn}. */
export const maskedTogether: ValueReader = (row, field, { masking }) => {
  const texts = [...new Set(row.cells(field).map(textOf))].filter((text) => text !== null)
  return texts.length === 0 ? null : maskedText(texts.join(' '), masking)
}

/** An account without the platform's prefix `cntaobao` (rule 16). */
export const accountIn = (row: FileRow, field: ImportField): string | null =>
  textIn(row, field)?.replace(/^cntaobao(?=.)/i, '') ?? null

/** An id that is only kept, not joined on; one that Excel has destroyed is null (rule 8). */
export const idIn = (row: FileRow, field: ImportField): string | null => {
  const reading = idOf(firstCell(row, field))
  return reading === null || 'ruined' in reading ? null : reading.id
}

/** An id that tells things apart: one that Excel has destroyed rejects the row; null = no value (rule 8). */
export const soundIdIn = (row: FileRow, field: ImportField): string | null => {
  const cell = firstCell(row, field)
  const reading = idOf(cell)
  if (reading !== null && 'ruined' in reading) throw new RowProblem('order-number-ruined', cell)
  return reading?.id ?? null
}

/** The one day a file is about, which clock times alone belong to; null when it is about several or does not say. */
export const onlyDayOf = ({ span }: FileFacts): LocalDate | null =>
  span !== null && span.from === span.to ? span.from : null

/** A moment; null = no value, anything else that is no moment rejects the row. A clock time belongs to the one day of the file. */
export const timeIn = (row: FileRow, field: ImportField, file: FileFacts): LocalTime | null => {
  const cell = firstCell(row, field)
  const day = onlyDayOf(file)
  return orProblem(localTimeOf(cell, day === null ? {} : { day }), 'time-unreadable', cell)
}

/** A moment that must be there. */
export const requiredTimeIn = (row: FileRow, field: ImportField, file: FileFacts): LocalTime => {
  const time = timeIn(row, field, file)
  if (time === null) throw new RowProblem('time-missing', firstCell(row, field))
  return time
}

/** The number, or the row is rejected when it is below 0 or beyond {@link largestValue}. */
export const inRange = (value: number | null, code: ReasonCode, cell: CellValue): number | null => {
  if (value !== null && !(value >= 0 && value <= largestValue)) throw new RowProblem(code, cell)
  return value
}

/** A whole count; null = no value. */
export const countIn: ValueReader = (row, field) => {
  const cell = firstCell(row, field)
  return inRange(orProblem(quantityOf(cell), 'quantity-unreadable', cell), 'quantity-unreadable', cell)
}

/** The unit of a column of time spans; null when it states none or another kind. */
export const spanUnit = (unit: HeaderUnit | null): 'second' | 'minute' | 'hour' | null =>
  unit === 'second' || unit === 'minute' || unit === 'hour' ? unit : null

/** A span in seconds; a bare number in a column without a unit rejects the row (rules 5, 12). */
export const secondsIn: ValueReader = (row, field) => {
  const cell = firstCell(row, field)
  const seconds = orProblem(durationOf(cell, spanUnit(row.unit(field))), 'duration-unreadable', cell)
  return inRange(seconds, 'duration-unreadable', cell)
}

const sumOrMean = /(?:汇总|合计|总计|小计|均值|平均)值?$/

/** A closing row would read as a person called 店铺汇总值: refused, unless the team really has one of that name (rule 14). */
export const refuseFooter = (row: FileRow, field: ImportField, file: FileFacts): void => {
  const name = textIn(row, field)
  if (name === null || !(isFooterRow([name]) || sumOrMean.test(name)) || file.person(name) !== null) return
  throw new RowProblem('footer-row', name, 'excluded')
}
