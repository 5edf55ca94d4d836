import type { ImportField } from '../../../contract/import-fields.ts'
import type { OrderStatus } from '../../../contract/orders.ts'
import type { LocalTime } from '../../../kit/local-time.ts'
import { toFen, zeroFen, type Fen } from '../../../kit/money.ts'
import { idOf, localTimeOf, moneyOf, quantityOf, textOf, type CellValue } from '../../cells.ts'
import { maskedText } from '../../masking.ts'
import { dayOfOrderNumber } from '../file-days.ts'
import { statusOf } from '../statuses.ts'
import { firstCell, orProblem, RowProblem, type FileFacts, type FileRow } from '../target.ts'

// How each column of an order file is read. The rules: docs/imports.md.

/** Ten thousand million yuan: nobody's order, and sums of amounts below it stay exact. */
const largestAmount = 1_000_000_000_000

const amountOf = (cell: CellValue): Fen | null => {
  const amount = orProblem(moneyOf(cell), 'money-unreadable', cell)
  if (amount !== null && (amount < 0 || amount > largestAmount)) throw new RowProblem('money-unreadable', cell)
  return amount
}

const noRefund = /无退款|未退款|没有退款/

/** Some exports write money that went back with a minus sign. */
const refundOf = (cell: CellValue): Fen => {
  if (noRefund.test(textOf(cell) ?? '')) return zeroFen
  const refunded = toFen(Math.abs(orProblem(moneyOf(cell), 'money-unreadable', cell) ?? zeroFen))
  if (refunded > largestAmount) throw new RowProblem('money-unreadable', cell)
  return refunded
}

const idText = (cell: CellValue): string | null => {
  const reading = idOf(cell)
  return reading === null || 'ruined' in reading ? null : reading.id
}

/** An item's own number is what it is told apart by: a ruined one would join different items. */
const itemNumberOf = (cell: CellValue): string | null => {
  const reading = idOf(cell)
  if (reading !== null && 'ruined' in reading) throw new RowProblem('item-number-ruined', cell)
  return reading?.id ?? null
}

const timeOf = (cell: CellValue): LocalTime | null => orProblem(localTimeOf(cell), 'time-unreadable', cell)
const countOf = (cell: CellValue): number | null => orProblem(quantityOf(cell), 'quantity-unreadable', cell)

/** How each column with one meaning is read; the order of this table is the order problems are found in. */
const readers = {
  parentOrderNo: idText,
  paidAt: timeOf,
  shippedAt: timeOf,
  completedAt: timeOf,
  paid: amountOf,
  refunded: refundOf,
  itemsTotal: amountOf,
  payable: amountOf,
  postage: amountOf,
  itemPaid: amountOf,
  itemPrice: amountOf,
  quantity: countOf,
  itemNo: itemNumberOf,
  buyer: textOf,
  flag: textOf,
  productId: idText,
  sku: textOf,
  merchantCode: textOf,
  closeReason: textOf,
  afterSales: textOf,
} as const satisfies Partial<Record<ImportField, (cell: CellValue) => unknown>>

type ReadField = keyof typeof readers

/** What one row of an order file says, by field; a field the file has no column for is absent. */
export type OrderReading = { [Field in ReadField]?: ReturnType<(typeof readers)[Field]> } & {
  orderNo: string
  status?: OrderStatus
  statusText?: string
  createdAt?: LocalTime
  memo?: string | null
  buyerNote?: string | null
  title?: string | null
}

const readerList = Object.entries(readers) as [ReadField, (cell: CellValue) => unknown][]

/** Several columns of text as one: each different text once, in column order. Nothing a memo says is lost. */
const together = (cells: readonly CellValue[]): string | null => {
  const texts = [...new Set(cells.map(textOf).filter((text) => text !== null))]
  return texts.length === 0 ? null : texts.join(' ')
}

const orderNumber = (cell: CellValue): string => {
  const reading = idOf(cell)
  if (reading === null) throw new RowProblem('order-number-missing', cell)
  if ('ruined' in reading) throw new RowProblem('order-number-ruined', cell)
  return reading.id
}

const readStatus = (row: FileRow, { preset }: FileFacts, reading: OrderReading, isNeeded: boolean): void => {
  const cell = firstCell(row, 'status')
  const statusText = together(row.cells('status'))
  if (statusText === null && !isNeeded) return
  const status = statusText === null ? null : statusOf(statusText, preset?.statuses)
  if (statusText === null || status === null) throw new RowProblem('status-unknown', cell)
  reading.status = status
  reading.statusText = statusText
}

/** Some orders carry their day in their number only (rule 13). */
const readCreated = (row: FileRow, { preset }: FileFacts, reading: OrderReading, isNeeded: boolean): void => {
  const cell = firstCell(row, 'createdAt')
  const time = orProblem(localTimeOf(cell), 'created-unreadable', cell)
  const day = time === null && preset?.dayFrom === 'order-number' ? dayOfOrderNumber(reading.orderNo) : null
  const created = time ?? (day === null ? null : (`${day} 00:00:00` as LocalTime))
  if (created !== null) reading.createdAt = created
  else if (isNeeded) throw new RowProblem('created-unreadable', cell)
}

const readTexts = (row: FileRow, { masking }: FileFacts, reading: OrderReading): void => {
  if (row.fields.has('memo')) reading.memo = maskedText(together(row.cells('memo')), masking)
  if (row.fields.has('buyerNote')) reading.buyerNote = maskedText(together(row.cells('buyerNote')), masking)
  if (row.fields.has('productTitle')) reading.title = textOf(firstCell(row, 'productTitle'))
}

/**
 * Reads one row of an order file. `isWhole`: the row must say where the order stands and since when; further lines of an order whose
 * first line said it need not. Throws a {@link RowProblem}.
 */
export const readOrderRow = (row: FileRow, file: FileFacts, isWhole: boolean): OrderReading => {
  const reading: OrderReading = { orderNo: orderNumber(firstCell(row, 'orderNo')) }
  readStatus(row, file, reading, isWhole)
  readCreated(row, file, reading, isWhole)
  const values = reading as Record<string, unknown>
  for (const [field, read] of readerList) if (row.fields.has(field)) values[field] = read(firstCell(row, field))
  readTexts(row, file, reading)
  return reading
}
