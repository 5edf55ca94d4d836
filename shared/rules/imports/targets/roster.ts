import type { LocalDate } from '../../../kit/local-time.ts'
import { halfWidth } from '../../cell-decimals.ts'
import { textOf, type CellValue } from '../../cells.ts'
import { firstCell, orMissing, RowProblem, type FileFacts, type FileRow, type Target } from '../target.ts'
import { textIn } from './field-values.ts'

// A roster as a grid: a row a person, a column a day. The tables: docs/import-targets.md §7.

const off = 'off'
const offWords: ReadonlySet<string> = new Set(['休', '休息', '轮休', '公休', '例休', '调休', 'off', 'rest'])
/** 年假, 病假, 请假, 休假 …: off duty; the leave itself is not the roster's to keep. */
const leave = /^[\u4e00-\u9fff]{1,5}假$/
const dash = /^[-/]+$/

const isOff = (text: string): boolean => {
  const word = halfWidth(text).toLowerCase()
  return offWords.has(word) || leave.test(word)
}

const shiftOf = (cell: CellValue, file: FileFacts): string | null => {
  const text = textOf(cell)
  if (text === null) return null
  const code = file.shift(text) ?? (isOff(text) ? off : null)
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

/** Planned shifts of the team: the code of a shift kind or `off`. A blank cell says nothing and leaves what is planned. */
export const roster: Target = {
  kind: 'roster',
  read: (row, file) => {
    const person = orMissing(textIn(row, 'person'), 'person-missing')
    const isPlanned = row.days().some(({ cell }) => textOf(cell) !== null && !isDash(cell))
    if (!isPlanned) throw new RowProblem('nothing-planned', null, 'excluded')
    const number = orMissing(file.person(person), 'person-unknown', firstCell(row, 'person'))
    const plan = planOf(row, file)
    return [...plan].map(([day, shift]) => ({
      table: 'roster_days',
      key: `${number}|${day}`,
      values: { number, day, shift },
    }))
  },
  written: () => ({ roster_days: ['number', 'day', 'shift'] }),
  totals: [],
  account: null,
}
