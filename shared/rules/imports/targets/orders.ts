import type { ImportField } from '../../../contract/import-fields.ts'
import type { OrderStatus } from '../../../contract/orders.ts'
import { RowProblem, type FileFacts, type FileRecord, type FileRow, type RecordValue, type Target } from '../target.ts'
import { joinedParts, orderOfLines, type OrderLine } from './order-lines.ts'
import { orderReader, type OrderReading } from './order-values.ts'

// Orders and their items. The rule book: docs/imports.md.

/** Canonical fields of an order and the values they are kept in. */
const orderValues: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  orderNo: ['orderNo'],
  status: ['status', 'statusText'],
  createdAt: ['createdAt'],
  parentOrderNo: ['parentOrderNo'],
  buyer: ['buyer'],
  paidAt: ['paidAt'],
  shippedAt: ['shippedAt'],
  completedAt: ['completedAt'],
  itemsTotal: ['itemsTotal'],
  payable: ['payable'],
  postage: ['postage'],
  paid: ['paid'],
  refunded: ['refunded'],
  quantity: ['quantity'],
  memo: ['memo'],
  flag: ['flag'],
  buyerNote: ['buyerNote'],
  productTitle: ['title'],
  productId: ['productId'],
  sku: ['sku'],
  merchantCode: ['merchantCode'],
  closeReason: ['closeReason'],
  afterSales: ['afterSales'],
}

const itemValues: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  orderNo: ['orderNo'],
  itemNo: ['itemNo'],
  productTitle: ['title'],
  productId: ['productId'],
  sku: ['sku'],
  merchantCode: ['merchantCode'],
  quantity: ['quantity'],
  itemPrice: ['price'],
  itemPaid: ['paid'],
  status: ['statusText'],
  afterSales: ['afterSales'],
}

const namesOf = (table: typeof orderValues, fields: ReadonlySet<ImportField>): string[] =>
  [...fields].flatMap((field) => table[field] ?? [])

const pick = (reading: OrderReading, names: readonly string[]): Record<string, RecordValue> => {
  const source = reading as unknown as Record<string, RecordValue | undefined>
  const values: Record<string, RecordValue> = {}
  for (const name of names) {
    const value = source[name]
    if (value !== undefined) values[name] = value
  }
  return values
}

const wholeNames = [...new Set(Object.values(orderValues).flat())]
const everyName = [...wholeNames, 'itemNo', 'itemPaid', 'itemPrice']

/**
 * Most exports say what must be paid, also of orders that never were. Not paid yet, or closed without a time of payment: nothing was paid.
 * Where only the order's day is known, an order that was paid was paid on that day. Changes the values it is given.
 */
const settle = (values: Record<string, RecordValue>, { preset }: FileFacts): Record<string, RecordValue> => {
  const { status, paid = null, paidAt, createdAt = null } = values
  const isDayOnly = preset?.dayFrom === 'order-number'
  const isUnpaid = status === 'unpaid' || (status === 'closed' && paidAt === null && !isDayOnly)
  if ('paid' in values) values['paid'] = isUnpaid ? 0 : (paid ?? 0)
  if (status === 'unpaid' && paidAt !== undefined) values['paidAt'] = null
  else if (isDayOnly && paidAt === null && status !== 'closed' && Number(paid) > 0) values['paidAt'] = createdAt
  return values
}

/** Rows that are one order each. */
const orderRecords = (row: FileRow, file: FileFacts): (() => readonly FileRecord[]) => {
  const read = orderReader(row, file, { isWhole: true, values: wholeNames })
  return () => {
    const reading = read()
    return [{ table: 'orders', key: reading.orderNo, values: settle(reading as Record<string, RecordValue>, file) }]
  }
}

const lineOf = (reading: OrderReading): OrderLine => ({
  item: typeof reading.itemNo === 'string' ? reading.itemNo : null,
  status: reading.status ?? null,
  statusText: reading.statusText ?? null,
  paid: reading.paid ?? null,
  refunded: reading.refunded ?? null,
  itemsTotal: reading.itemsTotal ?? null,
  payable: reading.payable ?? null,
  postage: reading.postage ?? null,
  price: reading.itemPrice ?? null,
  quantity: reading.quantity ?? null,
  texts: {
    title: reading.title ?? null,
    productId: reading.productId ?? null,
    sku: reading.sku ?? null,
    merchantCode: reading.merchantCode ?? null,
    memo: reading.memo ?? null,
    afterSales: reading.afterSales ?? null,
  },
})

const itemNames = [
  'orderNo',
  'itemNo',
  'title',
  'productId',
  'sku',
  'merchantCode',
  'quantity',
  'statusText',
  'afterSales',
]

const itemRecord = (reading: OrderReading): FileRecord => {
  const values = pick(reading, itemNames)
  if (reading.itemPrice !== undefined) values['price'] = reading.itemPrice
  if (reading.itemPaid !== undefined) values['paid'] = reading.itemPaid
  if (typeof reading.itemNo === 'string')
    return { table: 'order_items', key: `${reading.orderNo}|${reading.itemNo}`, values }
  const product = [reading.productId, reading.sku, reading.merchantCode].filter((part) => part).join(';')
  return {
    table: 'order_items',
    key: `${reading.orderNo}|${product || (reading.title ?? '')}`,
    values,
    isNumbered: true,
  }
}

/** Rows that are one item each; the order they belong to is put together from all of its rows, or known from another file. */
const itemRecords = (row: FileRow, file: FileFacts): (() => readonly FileRecord[]) => {
  if (file.grain === 'item-only') {
    const readItem = orderReader(row, file, { isWhole: false, values: everyName })
    return () => [itemRecord(readItem())]
  }
  const isWhole = file.preset?.orderAmounts !== 'first-line'
  const read = orderReader(row, file, { isWhole, values: everyName })
  return () => {
    const reading = read()
    const part = { table: 'orders', key: reading.orderNo, values: pick(reading, wholeNames) } as const
    return [{ ...part, isPart: true, lines: [lineOf(reading)] }, itemRecord(reading)]
  }
}

const reader = (row: FileRow, file: FileFacts): (() => readonly FileRecord[]) =>
  file.grain === 'order' ? orderRecords(row, file) : itemRecords(row, file)

const settleParts = (record: FileRecord, file: FileFacts): FileRecord => {
  if (record.lines === undefined) return record
  const whole = orderOfLines(record, file.preset)
  if (whole.values['status'] === undefined) throw new RowProblem('status-unknown')
  if (whole.values['createdAt'] === undefined) throw new RowProblem('created-unreadable')
  return { ...whole, values: settle({ ...whole.values }, file) }
}

const course: readonly OrderStatus[] = ['unpaid', 'paid', 'shipped', 'completed', 'closed']

/** True when a trade would go backwards: an export older than what is kept, which must not bring refunded money back. */
export const isOlderStatus = (status: OrderStatus, kept: OrderStatus): boolean =>
  course.indexOf(status) < course.indexOf(kept)

/** A line that was closed while its order goes on says what was given back, also in a file without a column for it. */
const ordersWritten = (fields: ReadonlySet<ImportField>, grain: FileFacts['grain']): string[] => [
  ...namesOf(orderValues, fields),
  ...(grain === 'item' && fields.has('paid') && !fields.has('refunded') ? ['refunded'] : []),
]

/** Orders: one row an order, or one an item; items are kept beside their order. */
export const orders: Target = {
  kind: 'orders',
  read: (row, file) => reader(row, file)(),
  reader,
  join: joinedParts,
  settle: settleParts,
  isOlder: ({ table, values }, kept) =>
    table === 'orders' && isOlderStatus(values['status'] as OrderStatus, kept['status'] as OrderStatus),
  written: (fields, { grain }) => ({
    ...(grain === 'item-only' ? {} : { orders: ordersWritten(fields, grain) }),
    ...(grain === 'order' ? {} : { order_items: namesOf(itemValues, fields) }),
  }),
  totals: [
    { field: 'paid', table: 'orders', value: 'paid', unit: 'fen' },
    { field: 'refunded', table: 'orders', value: 'refunded', unit: 'fen' },
  ],
  account: null,
}
