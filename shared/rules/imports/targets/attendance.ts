import type { LocalDate, LocalTime } from '../../../kit/local-time.ts'
import { durationOf, localDateOf, localTimeOf, textOf, type CellValue } from '../../cells.ts'
import { firstCell, orMissing, orProblem, RowProblem } from '../target.ts'
import type { FileFacts, FileRecord, FileRow, RecordValue, Target } from '../target.ts'
import {
  inRange,
  namesIn,
  onlyDayOf,
  refuseFooter,
  spanUnit,
  textIn,
  valuesIn,
  type FieldValues,
  type ValueReader,
} from './field-values.ts'

// Days people came to work, as the attendance system states them. The tables: docs/import-targets.md §6.

const dayIn = (row: FileRow, file: FileFacts): LocalDate => {
  const cell = firstCell(row, 'day')
  const day = orProblem(localDateOf(cell), 'day-unreadable', cell)
  return orMissing(day ?? onlyDayOf(file), 'day-missing')
}

/** What stands where a time would: nobody clocked. */
const notClocked = /^(?:未打卡|缺卡|无需打卡|无|请假|休息|旷工|外出|外勤|出差|补卡)$/
const remark = /\s*[(（][^()（）]*[)）]$/

const momentOf = (cell: CellValue, day: LocalDate): LocalTime | null => {
  const bare = typeof cell === 'string' ? cell.trim().replace(remark, '') : cell
  if (notClocked.test(textOf(bare) ?? '')) return null
  return orProblem(localTimeOf(bare, { day }), 'time-unreadable', cell)
}

const moments = (row: FileRow, field: 'in' | 'out', day: LocalDate): LocalTime[] =>
  row
    .cells(field)
    .map((cell) => momentOf(cell, day))
    .filter((moment) => moment !== null)

const ordinary = '正常'

/** Every different word of the day, without 正常 when there is another; null when nothing is said. */
const statusOf = (cells: readonly CellValue[]): string | null => {
  const words = cells.flatMap((cell) => (textOf(cell) ?? '').split(/[,，、;；\n]+/).map((word) => textOf(word)))
  const distinct = [...new Set(words)].filter((word) => word !== null)
  const special = distinct.filter((word) => word !== ordinary)
  const told = special.length > 0 ? special : distinct
  return told.length === 0 ? null : told.join('、')
}

/** Minutes to a thousandth; a bare number in a column without a unit is minutes, as the field's name says. Several columns are summed. */
const minutesIn: ValueReader = (row, field) => {
  const unit = spanUnit(row.unit(field)) ?? 'minute'
  const spans = row.cells(field).map((cell) => {
    const seconds = orProblem(durationOf(cell, unit), 'duration-unreadable', cell)
    return inRange(seconds, 'duration-unreadable', cell)
  })
  const stated = spans.filter((seconds) => seconds !== null)
  if (stated.length === 0) return null
  return Math.round((stated.reduce((sum, seconds) => sum + seconds, 0) * 1000) / 60) / 1000
}

const values: FieldValues = {
  status: ['status', (row) => statusOf(row.cells('status'))],
  minutesLate: ['minutesLate', minutesIn],
  minutesEarly: ['minutesEarly', minutesIn],
  shift: ['shift', textIn],
  minutesWorked: ['minutesWorked', minutesIn],
}

const recordOf = (file: FileFacts, person: string, day: LocalDate, more: Record<string, RecordValue>): FileRecord => ({
  table: 'attendance',
  key: `${person}|${day}`,
  values: { person, number: file.person(person), day, ...more },
})

/** A month with one column a day: the cell is the day's result, and sums over the month belong to no day. */
const readMonth = (row: FileRow, file: FileFacts, person: string): readonly FileRecord[] => {
  const results = row.days().map(({ day, cell }) => [day, statusOf([cell])] as const)
  const stated = new Map(results.filter(([, status]) => status !== null))
  if (stated.size === 0) throw new RowProblem('no-figures', null, 'excluded')
  return [...stated].map(([day, status]) => recordOf(file, person, day, { status }))
}

const isMonth = ({ preset }: FileFacts): boolean => preset?.dayColumns !== undefined

const read = (row: FileRow, file: FileFacts): readonly FileRecord[] => {
  refuseFooter(row, 'person', file)
  const person = orMissing(textIn(row, 'person'), 'person-missing')
  if (isMonth(file)) return readMonth(row, file, person)
  const day = dayIn(row, file)
  const more: Record<string, RecordValue> = {}
  if (row.fields.has('in')) more['in'] = moments(row, 'in', day)[0] ?? null
  if (row.fields.has('out')) more['out'] = moments(row, 'out', day).at(-1) ?? null
  return [recordOf(file, person, day, { ...more, ...valuesIn(values, row, file) })]
}

/** Attendance of the team, one row a person and day. The person is kept as written, with the number of whom the name means; null: nobody's. */
export const attendance: Target = {
  kind: 'attendance',
  read,
  written: (fields, file) => ({
    attendance: [
      ...['person', 'number', 'day'],
      ...(isMonth(file)
        ? ['status']
        : [...(['in', 'out'] as const).filter((field) => fields.has(field)), ...namesIn(values, fields)]),
    ],
  }),
  totals: [],
  account: 'person',
}
