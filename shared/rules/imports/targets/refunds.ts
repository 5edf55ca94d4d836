import type { LocalTime } from '../../../kit/local-time.ts'
import { moneyOf, textOf } from '../../cells.ts'
import { firstCell, orMissing, orProblem, RowProblem, type FileFacts, type FileRow, type Target } from '../target.ts'
import {
  largestValue,
  maskedIn,
  maskedTogether,
  namesIn,
  soundIdIn,
  textIn,
  timeIn,
  valuesIn,
  type FieldValues,
} from './field-values.ts'
import { refundStateOf } from './refund-status.ts'

// Money that went back to buyers. The tables: docs/import-targets.md §4.

/** Fen, as an amount that went back: some exports write it with a minus sign. */
const amountIn = (row: FileRow): number => {
  const cell = firstCell(row, 'amount')
  const amount = Math.abs(orMissing(orProblem(moneyOf(cell), 'money-unreadable', cell), 'amount-missing'))
  if (amount > largestValue) throw new RowProblem('money-unreadable', cell)
  return amount
}

const values: FieldValues = {
  refundNo: ['refundNo', soundIdIn],
  appliedAt: ['appliedAt', timeIn],
  reason: ['reason', maskedIn],
  reasonKind: ['reasonKind', textIn],
  status: ['status', textIn],
  phase: ['phase', textIn],
  operator: ['operator', textIn],
  productTitle: ['title', textIn],
  note: ['note', maskedTogether],
}

/** When the money went back, or the reason why the row is no refund. The status has the last word: a closed case has an end time too. */
const succeededAtOf = (row: FileRow, file: FileFacts): LocalTime => {
  const cell = firstCell(row, 'status')
  const state = refundStateOf(cell)
  if (state === 'not-done') throw new RowProblem('refund-not-done', cell, 'excluded')
  if (state === 'unknown' && textOf(cell) !== null) throw new RowProblem('status-unknown', cell)
  const time = timeIn(row, 'succeededAt', file)
  if (time === null && state === 'agreed') throw new RowProblem('refund-not-done', cell, 'excluded')
  return orMissing(time, 'time-missing', cell)
}

/** Refunds that succeeded: the same one is known by its number, else by order, time and amount. Amounts are fen, never below 0. */
export const refunds: Target = {
  kind: 'refunds',
  read: (row, file) => {
    const succeededAt = succeededAtOf(row, file)
    const orderNo = orMissing(soundIdIn(row, 'orderNo'), 'order-number-missing')
    const amount = amountIn(row)
    const read = valuesIn(values, row, file)
    const key = read['refundNo'] ?? `${orderNo}|${succeededAt}|${amount}`
    return [{ table: 'refunds', key: String(key), values: { orderNo, amount, succeededAt, ...read } }]
  },
  written: (fields) => ({ refunds: ['orderNo', 'amount', 'succeededAt', ...namesIn(values, fields)] }),
  totals: [{ field: 'amount', table: 'refunds', value: 'amount', unit: 'fen' }],
  account: null,
}
