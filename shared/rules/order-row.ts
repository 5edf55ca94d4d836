import type { OrderField, ReasonCode } from '../contract/imports.ts'
import type { OrderStatus } from '../contract/orders.ts'
import type { LocalTime } from '../kit/local-time.ts'
import { toFen, zeroFen, type Fen } from '../kit/money.ts'
import { idOf, localTimeOf, moneyOf, quantityOf, statusHas, textOf, type CellValue } from './cells.ts'
import { maskedText } from './masking.ts'

// One row of an order file → one order, or the reason why not. The rules: docs/imports.md.

/** What a file can say about an order. A field the file has no column for is absent and leaves what is kept untouched. */
export interface OrderFacts {
  readonly orderNo: string
  readonly status: OrderStatus
  readonly statusText: string
  readonly createdAt: LocalTime
  readonly paid?: Fen
  readonly refunded?: Fen
  readonly parentOrderNo?: string | null
  readonly buyer?: string | null
  readonly paidAt?: LocalTime | null
  readonly shippedAt?: LocalTime | null
  readonly completedAt?: LocalTime | null
  readonly itemsTotal?: Fen | null
  readonly payable?: Fen | null
  readonly postage?: Fen | null
  readonly quantity?: number | null
  readonly memo?: string | null
  readonly flag?: string | null
  readonly buyerNote?: string | null
  readonly title?: string | null
  readonly productId?: string | null
  readonly sku?: string | null
  readonly merchantCode?: string | null
  readonly closeReason?: string | null
}

export type RowReading =
  | { readonly facts: OrderFacts; readonly problem: null }
  | { readonly facts: null; readonly problem: ReasonCode; readonly cell: string | null }

/** Words of the platforms' order states; the first that is found in the text decides (rule 18: by substring). */
const statusWords: readonly (readonly [OrderStatus, readonly string[]])[] = [
  ['closed', ['交易关闭', '已关闭', '已取消', '取消', '退款成功', 'cancel', 'voided', 'refunded']],
  ['unpaid', ['等待买家付款', '付款确认中', '待付款', '等待付款', '未付款', '待支付', 'pending']],
  ['completed', ['交易成功', '已完成', '已收货', '完成', 'completed', 'fulfilled']],
  ['shipped', ['等待买家确认', '部分发货', '已发货', '待收货', '等待确认收货', 'shipped']],
  ['paid', ['等待卖家发货', '待发货', '备货中', '等待出库', '等待打包', '等待发货', '已付款', 'paid', 'processing']],
]

const readStatus = (text: string): OrderStatus | null => {
  const words = text
    .toLowerCase()
    .replaceAll('unfulfilled', 'paid')
    .replaceAll('partially_refunded', 'paid')
    .replaceAll('partially_paid', 'unpaid-pending')
  return statusWords.find(([, known]) => known.some((word) => statusHas(words, word)))?.[0] ?? null
}

const course: readonly OrderStatus[] = ['unpaid', 'paid', 'shipped', 'completed', 'closed']

/** True when a trade would go backwards: an export older than what is kept, which must not bring refunded money back. */
export const isOlderStatus = (status: OrderStatus, kept: OrderStatus): boolean =>
  course.indexOf(status) < course.indexOf(kept)

// A file says the same few states a hundred thousand times.
const statuses = new Map<string, OrderStatus | null>()
const mostStatuses = 1_000

/** Where an order stands; null when no known word is in the text. `unfulfilled` and `partially` are not the word inside them. */
export const statusOf = (text: string): OrderStatus | null => {
  const known = statuses.get(text)
  if (known !== undefined) return known
  const status = readStatus(text)
  if (statuses.size < mostStatuses) statuses.set(text, status)
  return status
}

class RowProblem extends Error {
  readonly problem: ReasonCode
  readonly cell: CellValue
  constructor(problem: ReasonCode, cell: CellValue) {
    super(problem)
    this.problem = problem
    this.cell = cell
  }
}

const orProblem = <Value>(
  value: Value | 'unreadable',
  problem: ReasonCode,
  cell: CellValue,
): Exclude<Value, 'unreadable'> => {
  if (value === 'unreadable') throw new RowProblem(problem, cell)
  return value as Exclude<Value, 'unreadable'>
}

type CellOf = (field: OrderField) => CellValue | readonly CellValue[]

const single = (value: CellValue | readonly CellValue[]): CellValue =>
  Array.isArray(value)
    ? ((value as readonly CellValue[]).find((cell) => textOf(cell) !== null) ?? null)
    : (value as CellValue)

/** Several columns of text as one: each different text once, in column order. Nothing a memo says is lost. */
const together = (value: CellValue | readonly CellValue[]): string | null => {
  const cells = Array.isArray(value) ? (value as readonly CellValue[]) : [value as CellValue]
  const texts = [...new Set(cells.map(textOf).filter((text) => text !== null))]
  return texts.length === 0 ? null : texts.join(' ')
}

const noRefund = /无退款|未退款|没有退款/

const refundOf = (cell: CellValue): Fen => {
  if (noRefund.test(textOf(cell) ?? '')) return zeroFen
  const amount = orProblem(moneyOf(cell), 'money-unreadable', cell) ?? zeroFen
  // Some exports write money that went back with a minus sign.
  const refunded = toFen(Math.abs(amount))
  if (refunded > largestAmount) throw new RowProblem('money-unreadable', cell)
  return refunded
}

const orderNumber = (cell: CellValue): string => {
  const reading = idOf(cell)
  if (reading === null) throw new RowProblem('order-number-missing', cell)
  if ('ruined' in reading) throw new RowProblem('order-number-ruined', cell)
  return reading.id
}

const idText = (cell: CellValue): string | null => {
  const reading = idOf(cell)
  return reading === null || 'ruined' in reading ? null : reading.id
}

const statusFacts = (cell: CellValue): Pick<OrderFacts, 'status' | 'statusText'> => {
  const statusText = textOf(cell)
  const status = statusText === null ? null : statusOf(statusText)
  if (statusText === null || status === null) throw new RowProblem('status-unknown', cell)
  return { status, statusText }
}

const createdAtOf = (cell: CellValue): LocalTime => {
  const time = orProblem(localTimeOf(cell), 'created-unreadable', cell)
  if (time === null) throw new RowProblem('created-unreadable', cell)
  return time
}

const timeOf = (cell: CellValue): LocalTime | null => orProblem(localTimeOf(cell), 'time-unreadable', cell)
/** Ten thousand million yuan: nobody's order, and sums of amounts below it stay exact. */
const largestAmount = 1_000_000_000_000

const amountOf = (cell: CellValue): Fen | null => {
  const amount = orProblem(moneyOf(cell), 'money-unreadable', cell)
  if (amount !== null && (amount < 0 || amount > largestAmount)) throw new RowProblem('money-unreadable', cell)
  return amount
}
const countOf = (cell: CellValue): number | null => orProblem(quantityOf(cell), 'quantity-unreadable', cell)

/** How each optional column is read; order of this table is the order of problems found. */
const readers = {
  parentOrderNo: idText,
  paidAt: timeOf,
  shippedAt: timeOf,
  completedAt: timeOf,
  paid: (cell: CellValue) => amountOf(cell) ?? zeroFen,
  refunded: refundOf,
  itemsTotal: amountOf,
  payable: amountOf,
  postage: amountOf,
  quantity: countOf,
  buyer: textOf,
  flag: textOf,
  productId: idText,
  sku: textOf,
  merchantCode: textOf,
  closeReason: textOf,
} as const satisfies Partial<Record<OrderField, (cell: CellValue) => unknown>>

const readerList = Object.entries(readers) as [keyof typeof readers, (cell: CellValue) => unknown][]

/** Reads one row. `fields` are those the file has columns for; `cellOf` gives a field's cell, or its cells when it has several columns. */
export const readOrderRow = (fields: ReadonlySet<OrderField>, cellOf: CellOf): RowReading => {
  try {
    const facts: Record<string, unknown> = {
      orderNo: orderNumber(single(cellOf('orderNo'))),
      ...statusFacts(single(cellOf('status'))),
      createdAt: createdAtOf(single(cellOf('createdAt'))),
    }
    for (const [field, reader] of readerList) if (fields.has(field)) facts[field] = reader(single(cellOf(field)))
    if (fields.has('memo')) facts['memo'] = maskedText(together(cellOf('memo')))
    if (fields.has('buyerNote')) facts['buyerNote'] = maskedText(together(cellOf('buyerNote')))
    if (fields.has('productTitle')) facts['title'] = textOf(single(cellOf('productTitle')))
    return { facts: facts as unknown as OrderFacts, problem: null }
  } catch (error) {
    if (error instanceof RowProblem) return { facts: null, problem: error.problem, cell: textOf(error.cell) }
    throw error
  }
}
