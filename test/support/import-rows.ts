import type { ImportField } from '#shared/contract/import-fields.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { CellValue, HeaderUnit } from '#shared/rules/cells.ts'
import { RowProblem, type FileFacts, type FileRecord, type FileRow, type Target } from '#shared/rules/imports/target.ts'

type Cells = Readonly<Partial<Record<ImportField, CellValue | readonly CellValue[]>>>

const firstDay = '2026-11-01' as LocalDate

/** A row of a file by its fields; several cells are several columns of the field. Day cells lie on 2026-11-01 and after. */
export const rowOf = (
  cells: Cells,
  units: Readonly<Partial<Record<ImportField, HeaderUnit>>> = {},
  dayCells: readonly CellValue[] = [],
): FileRow => ({
  fields: new Set(Object.keys(cells) as ImportField[]),
  cells: (field) => {
    const cell = cells[field]
    if (!(field in cells)) return []
    return Array.isArray(cell) ? (cell as readonly CellValue[]) : [cell as CellValue]
  },
  unit: (field) => units[field] ?? null,
  days: () => dayCells.map((cell, index) => ({ day: dayAfter(firstDay, index), cell })),
})

const people: ReadonlyMap<string, string> = new Map([
  ['小美', 'A01'],
  ['A01', 'A01'],
  ['阿强', 'A02'],
])
const shifts: ReadonlyMap<string, string> = new Map([
  ['D', 'D'],
  ['白班', 'D'],
  ['E', 'E'],
])

/** A file nothing special is known of: 小美 is A01, 阿强 A02; shifts are D (白班) and E; everything is masked. */
export const factsOf = (more: Partial<FileFacts> = {}): FileFacts => ({
  preset: null,
  fileName: 'file.xlsx',
  sheet: 'Sheet1',
  span: null,
  grain: 'order',
  masking: { phones: true, identityNumbers: true, bankCards: true, addresses: true, emails: true },
  person: (text) => people.get(text) ?? null,
  shift: (text) => shifts.get(text) ?? null,
  ...more,
})

/** The one record of a row. */
export const only = (records: readonly FileRecord[]): FileRecord => {
  const [record, ...others] = records
  if (!record || others.length > 0) throw new Error(`one record expected, ${records.length} given`)
  return record
}

/** Why the target refuses the row; null when it does not. Any other error passes through. */
export const problemOf = (target: Target, row: FileRow, file: FileFacts = factsOf()): RowProblem | null => {
  try {
    target.read(row, file)
    return null
  } catch (error) {
    if (error instanceof RowProblem) return error
    throw error
  }
}
