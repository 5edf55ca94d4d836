import type { LocalDate } from '../../../kit/local-time.ts'
import { halfWidth } from '../../cell-decimals.ts'
import { textOf, type CellValue } from '../../cells.ts'
import { orMissing, RowProblem, type FileFacts, type FileRow, type Target } from '../target.ts'
import { isHeadCell, isPersonHead } from '../roster-grid.ts'
import { isOffWord } from '../shift-words.ts'

// A roster as a grid: a row a person, a column a day. The tables: docs/import-targets.md §7.

const off = 'off'
const dash = /^[-/]+$/

const shiftOf = (cell: CellValue, file: FileFacts): string | null => {
  const text = textOf(cell)
  if (text === null) return null
  const code = file.shift(text) ?? (isOffWord(text) ? off : null)
  if (code === null) throw new RowProblem('shift-unknown', cell)
  return code
}

const isDash = (cell: CellValue): boolean => typeof cell === 'string' && dash.test(halfWidth(cell))

/** A dash is a day off where it is the row's only way to say so; beside a written 休 it means that nothing is planned. */
const planOf = (row: FileRow, file: FileFacts): ReadonlyMap<LocalDate, string> => {
  const cells = row.days()
  const plan = new Map<LocalDate, string>()
  for (const { day, cell } of cells) {
    const shift = isDash(cell) ? null : shiftOf(cell, file)
    if (shift !== null) plan.set(day, shift)
  }
  const isWorking = [...plan.values()].some((shift) => shift !== off)
  const saysOff = [...plan.values()].includes(off)
  if (isWorking && !saysOff) for (const { day, cell } of cells) if (isDash(cell) && !plan.has(day)) plan.set(day, off)
  return plan
}

const counted = /人数|合计|小计|总计|共计|在岗|缺编|headcount|total|count/i
const noted = /^[※*【(]*(?:备注|说明|注意|注[:：]|制表|审核|审批|批准|note|remark)/i

/** Rows around the people: weekdays and dates again, how many are on, notes. Excluded, for they are no plans that went wrong. */
const refuseOther = (label: string | null, texts: readonly string[], file: FileFacts): void => {
  const excluded = (code: 'note-row' | 'footer-row', cell: CellValue = label): RowProblem =>
    new RowProblem(code, cell, 'excluded')
  const isHead =
    label === null || isPersonHead(label) || isHeadCell(label) || /^(?:星期|日期|weekday|date|day)$/i.test(label)
  if (isHead && texts.every(isHeadCell)) throw excluded('note-row', texts[0] ?? null)
  const isNumbers = texts.every((text) => /^\d{1,3}$/.test(text) && file.shift(text) === null)
  if (isNumbers && (label === null || file.shift(label) !== null)) throw excluded('footer-row')
  if (label !== null && counted.test(label)) throw excluded('footer-row')
  if (label !== null && noted.test(label)) throw excluded('note-row')
}

/** The person all cells that name anybody agree on: where two have one name, their number tells. */
const personOf = (cells: readonly CellValue[], file: FileFacts): string | null => {
  const texts = cells.map(textOf).filter((text) => text !== null)
  const numbers = new Set(
    texts
      .map((text) => file.person(text) ?? file.person(text.replace(/[（(【[].*$/, '')))
      .filter((number) => number !== null),
  )
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null
}

/** Planned shifts of the team: the code of a shift kind or `off`. A blank cell says nothing and leaves what is planned. */
export const roster: Target = {
  kind: 'roster',
  read: (row, file) => {
    const names = row.cells('person')
    const label = textOf(names.find((cell) => textOf(cell) !== null) ?? null)
    const days = row.days()
    const number = label === null ? null : personOf(names, file)
    const texts = days.flatMap(({ cell }) => (isDash(cell) ? [] : (textOf(cell) ?? [])))
    if (days.length === 0 && number !== null) throw new RowProblem('day-missing', label)
    if (texts.length === 0) throw new RowProblem('nothing-planned', null, 'excluded')
    if (number === null) refuseOther(label, texts, file)
    const agent = orMissing(number, label === null ? 'person-missing' : 'person-unknown', label)
    const plan = planOf(row, file)
    return [...plan].map(([day, shift]) => ({
      table: 'roster_days',
      key: `${agent}|${day}`,
      values: { number: agent, day, shift },
    }))
  },
  written: () => ({ roster_days: ['number', 'day', 'shift'] }),
  totals: [],
  account: null,
}
