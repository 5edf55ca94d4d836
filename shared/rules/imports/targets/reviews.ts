import type { LocalTime } from '../../../kit/local-time.ts'
import { idOf, localTimeOf, textOf, type CellValue } from '../../cells.ts'
import { fullMasking, maskedText } from '../../masking.ts'
import { firstCell, orMissing, orProblem, RowProblem } from '../target.ts'
import type { FileFacts, FileRecord, FileRow, RecordValue, Target } from '../target.ts'
import {
  idIn,
  isWithout,
  maskedIn,
  maskedTogether,
  namesIn,
  textIn,
  valuesIn,
  type FieldValues,
} from './field-values.ts'
import { gradeOf } from './grades.ts'

// Reviews. The tables: docs/import-targets.md §5.

/** Copied pages carry the label in the cell: `订单号：3309…`, `初次评价：2026-07-13 11:45`. */
const label = /^[\u4e00-\u9fff]{1,8}[:：]\s*(?=\S)/
const withoutLabel = (cell: CellValue): CellValue => (typeof cell === 'string' ? cell.trim().replace(label, '') : cell)

const orderNumber = (row: FileRow): string => {
  const cell = firstCell(row, 'orderNo')
  const reading = idOf(withoutLabel(cell))
  if (reading === null) throw new RowProblem('order-number-missing', cell)
  if ('ruined' in reading) throw new RowProblem('order-number-ruined', cell)
  return reading.id
}

const timeOf = (row: FileRow): LocalTime => {
  const cell = firstCell(row, 'at')
  return orMissing(orProblem(localTimeOf(withoutLabel(cell)), 'time-unreadable', cell), 'time-missing')
}

const relative = /[前后内]|^(?:刚刚|今天|当天|当日|昨天|前天|次日|第二天)/

/** Stated relative to another day (`收货后5天`), it is a moment nobody knows: null. */
const followUpAtIn = (row: FileRow): LocalTime | null => {
  const cell = firstCell(row, 'followUpAt')
  const bare = withoutLabel(cell)
  const time = localTimeOf(bare)
  return time === 'unreadable' && relative.test(textOf(bare) ?? '') ? null : orProblem(time, 'time-unreadable', cell)
}

const gradeIn = (row: FileRow): Record<string, RecordValue> => {
  const cell = firstCell(row, 'grade')
  const grade = orMissing(orProblem(gradeOf(cell), 'grade-missing', cell), 'grade-missing')
  return { grade, gradeText: textOf(cell) }
}

const values: FieldValues = {
  reviewNo: ['reviewNo', idIn],
  buyer: ['buyer', textIn],
  text: ['text', maskedIn],
  reply: ['reply', maskedTogether],
  followUp: ['followUp', maskedIn],
  followUpAt: ['followUpAt', followUpAtIn],
  productTitle: ['title', textIn],
  productId: ['productId', idIn],
  sku: ['sku', textIn],
}

const signsInKey = 40

/** The start of the text: masked whatever the settings say, so that the key stays the same when they change. */
const startOfText = (row: FileRow): string => {
  const text = maskedText(textIn(row, 'text'), fullMasking) ?? ''
  return Array.from(text.replace(/\s+/g, ' ')).slice(0, signsInKey).join('')
}

/** One order can have a review for each of its items at the same second: those are told apart by their order in the file. */
const keyOf = (row: FileRow, read: Readonly<Record<string, RecordValue>>): Pick<FileRecord, 'key' | 'isNumbered'> => {
  const { reviewNo, orderNo, at, buyer } = read
  if (reviewNo) return { key: String(reviewNo) }
  if (orderNo) return { key: `${orderNo}|${at}`, isNumbered: true }
  return { key: `${buyer ?? ''}|${at}|${startOfText(row)}` }
}

const read = (row: FileRow, file: FileFacts): readonly FileRecord[] => {
  const required: Record<string, RecordValue> = {
    ...(isWithout(row, file, 'orderNo') ? {} : { orderNo: orderNumber(row) }),
    at: timeOf(row),
    ...(isWithout(row, file, 'grade') ? {} : gradeIn(row)),
  }
  const all = { ...required, ...valuesIn(values, row, file) }
  return [{ table: 'reviews', ...keyOf(row, all), values: all }]
}

/**
 * Reviews: the same one is known by its number, else by order and time, else by buyer, time and the start of the text. What an export is
 * known not to have (order number, grade) stays unknown.
 */
export const reviews: Target = {
  kind: 'reviews',
  read,
  written: (fields) => ({
    reviews: [
      ...(fields.has('orderNo') ? ['orderNo'] : []),
      'at',
      ...(fields.has('grade') ? ['grade', 'gradeText'] : []),
      ...namesIn(values, fields),
    ],
  }),
  totals: [],
  account: null,
}
