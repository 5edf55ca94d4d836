import type { ImportField } from '../../../contract/import-fields.ts'
import type { OrderStatus } from '../../../contract/orders.ts'
import type { LocalTime } from '../../../kit/local-time.ts'
import { toFen, zeroFen, type Fen } from '../../../kit/money.ts'
import { idOf, localTimeOf, moneyOf, quantityOf, textOf, type CellValue } from '../../cells.ts'
import { maskedText } from '../../masking.ts'
import { dayOfOrderNumber } from '../file-days.ts'
import { statusOf } from '../statuses.ts'
import {
  cellReader,
  firstCell,
  orProblem,
  RowProblem,
  type FileFacts,
  type FileRow,
  type RecordValue,
} from '../target.ts'

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
  if (cell === null || cell === '') return zeroFen
  const text = typeof cell === 'string' ? textOf(cell) : null
  if (text !== null && noRefund.test(text)) return zeroFen
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
} as const satisfies Partial<Record<ImportField, (cell: CellValue) => RecordValue>>

type ReadField = keyof typeof readers

/** What one row of an order file says, by value; what the file has no column for is absent. */
export type OrderReading = { [Field in ReadField]?: ReturnType<(typeof readers)[Field]> } & {
  orderNo: string
  status?: OrderStatus
  statusText?: string
  createdAt?: LocalTime
  memo?: string | null
  buyerNote?: string | null
  title?: string | null
}

const readerList = Object.entries(readers) as [ReadField, (cell: CellValue) => RecordValue][]

/** Several columns of text as one: each different text once, in column order. Nothing a memo says is lost. */
const together = (cells: readonly CellValue[]): string | null => {
  const texts = [...new Set(cells.map(textOf).filter((text) => text !== null))]
  return texts.length === 0 ? null : texts.join(' ')
}

const textReader = (row: FileRow, field: ImportField): (() => string | null) => {
  const cell = cellReader(row, field)
  return row.cells(field).length > 1 ? () => together(row.cells(field)) : () => textOf(cell())
}

const orderNumber = (cell: CellValue): string => {
  const reading = idOf(cell)
  if (reading === null) throw new RowProblem('order-number-missing', cell)
  if ('ruined' in reading) throw new RowProblem('order-number-ruined', cell)
  return reading.id
}

/** Puts what a row says into the reading. */
type Part = (reading: OrderReading) => void

const statusPart = (row: FileRow, { preset }: FileFacts, isNeeded: boolean): Part => {
  const text = textReader(row, 'status')
  // Most rows stand where the row above stands, and say it in the same words.
  let [lastText, lastStatus]: [string, OrderStatus | null] = ['', null]
  return (reading) => {
    const statusText = text()
    if (statusText === null && !isNeeded) return
    const status = statusText === lastText ? lastStatus : statusOf(statusText ?? '', preset?.statuses)
    if (statusText === null || status === null) throw new RowProblem('status-unknown', firstCell(row, 'status'))
    reading.status = lastStatus = status
    reading.statusText = lastText = statusText
  }
}

/** Some orders carry their day in their number only (rule 13). */
const createdPart = (row: FileRow, { preset }: FileFacts, isNeeded: boolean): Part => {
  const cellOf = cellReader(row, 'createdAt')
  return (reading) => {
    const cell = cellOf()
    const time = orProblem(localTimeOf(cell), 'created-unreadable', cell)
    const day = time === null && preset?.dayFrom === 'order-number' ? dayOfOrderNumber(reading.orderNo) : null
    const created = time ?? (day === null ? null : (`${day} 00:00:00` as LocalTime))
    if (created !== null) reading.createdAt = created
    else if (isNeeded) throw new RowProblem('created-unreadable', cell)
  }
}

const textParts = (row: FileRow, { masking }: FileFacts): Part => {
  const notes = (['memo', 'buyerNote'] as const).filter((field) => row.fields.has(field))
  const readers = notes.map((field) => [field, textReader(row, field)] as const)
  const title = row.fields.has('productTitle') ? cellReader(row, 'productTitle') : null
  return (reading) => {
    for (const [field, read] of readers) reading[field] = maskedText(read(), masking)
    if (title !== null) reading.title = textOf(title())
  }
}

/** What of a file's rows is wanted. */
export interface OrderWish {
  /** a row must say where the order stands and since when; further lines of an order whose first line said it need not */
  readonly isWhole: boolean
  /** the values that are kept, in this order; whatever else a row says must be readable, and that is all */
  readonly values: readonly string[]
}

const alwaysSaid: ReadonlySet<string> = new Set(['orderNo', 'status', 'statusText', 'createdAt'])
const fieldOf = (value: string): ImportField => (value === 'title' ? 'productTitle' : (value as ImportField))

/** A reading that says nothing yet: with every value in its place from the start, rows cost a copy and not a growing. */
const blankReading = (fields: ReadonlySet<ImportField>, { isWhole, values }: OrderWish): OrderReading => ({
  orderNo: '',
  ...Object.fromEntries(
    values
      .filter((value) => (alwaysSaid.has(value) ? isWhole : fields.has(fieldOf(value))))
      .map((value) => [value, alwaysSaid.has(value) ? '' : null]),
  ),
})

/** Reads rows of an order file, one each time it is called. Throws a {@link RowProblem}. */
export const orderReader = (row: FileRow, file: FileFacts, wish: OrderWish): (() => OrderReading) => {
  const columns = readerList
    .filter(([field]) => row.fields.has(field))
    .map(([field, read]) => ({ field, read, cell: cellReader(row, field), isKept: wish.values.includes(field) }))
  const blank = blankReading(row.fields, wish)
  const number = cellReader(row, 'orderNo')
  const status = statusPart(row, file, wish.isWhole)
  const created = createdPart(row, file, wish.isWhole)
  const texts = textParts(row, file)
  return () => {
    const reading = { ...blank }
    reading.orderNo = orderNumber(number())
    status(reading)
    created(reading)
    const values = reading as Record<string, unknown>
    for (const { field, read, cell, isKept } of columns) {
      const value = read(cell())
      if (isKept) values[field] = value
    }
    texts(reading)
    return reading
  }
}
