import type { OrderStatus } from '../../../contract/orders.ts'
import type { OrderAmounts, Preset } from '../preset.ts'
import type { FileRecord, RecordValue } from '../target.ts'

// Several lines of a file that are one order (rule 15). The rules with examples: docs/imports.md.

/** What one line of a many-line order says that only all lines together can settle; fen, null = nothing. */
export interface OrderLine {
  /** the item's key when it has a number of its own: the same item twice in a file is one line */
  readonly item: string | null
  readonly status: OrderStatus | null
  readonly statusText: string | null
  readonly paid: number | null
  readonly refunded: number | null
  readonly itemsTotal: number | null
  readonly payable: number | null
  readonly postage: number | null
  readonly price: number | null
  readonly quantity: number | null
  readonly texts: Readonly<
    Record<'title' | 'productId' | 'sku' | 'merchantCode' | 'memo' | 'afterSales', string | null>
  >
}

type Amount = 'paid' | 'refunded' | 'itemsTotal' | 'payable' | 'postage'
const amounts: readonly Amount[] = ['paid', 'refunded', 'itemsTotal', 'payable', 'postage']

const said = (lines: readonly OrderLine[], amount: Amount): number[] =>
  lines.map((line) => line[amount]).filter((value) => value !== null)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Whether an amount that is equal on every line is each line's own part: it is when no line was paid more for than its price × quantity and
 * postage. 28.90 on two lines of 28.90 is a part; 57.80, and also 40.00, is the whole.
 */
const bearsOnePart = (lines: readonly OrderLine[]): boolean =>
  lines.length > 1 &&
  lines.every(
    ({ price, quantity, postage, paid }) =>
      price !== null && paid !== null && paid > 0 && paid <= price * (quantity ?? 1) + (postage ?? 0),
  )

const amountOf = (lines: readonly OrderLine[], amount: Amount, manner: OrderAmounts): number | null => {
  const values = said(lines, amount)
  if (values.length === 0) return null
  if (manner === 'each-line') return sum(values)
  if (manner === 'first-line') return values[0] ?? null
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : sum(values)
}

const course: readonly OrderStatus[] = ['unpaid', 'paid', 'shipped', 'completed']

/** The order stands where its slowest line stands; closed only when every line is. */
const statusOfLines = (lines: readonly OrderLine[]): OrderStatus | null => {
  const stated = lines.map(({ status }) => status).filter((status) => status !== null)
  const open = course.find((status) => stated.includes(status))
  return open ?? stated[0] ?? null
}

/** A line that was closed while the order goes on was paid and given back. */
const closedParts = (lines: readonly OrderLine[], status: OrderStatus | null): number =>
  status === 'closed'
    ? 0
    : sum(lines.map((line) => (line.status === 'closed' && (line.refunded ?? 0) === 0 ? (line.paid ?? 0) : 0)))

const bearsOwnParts = (lines: readonly OrderLine[], manner: OrderAmounts): boolean => {
  const paid = said(lines, 'paid')
  return manner === 'each-line' || (manner === 'repeated' && paid.some((value) => value !== paid[0]))
}

const joined = (lines: readonly OrderLine[], text: keyof OrderLine['texts'], separator: string): string | null => {
  const texts = [...new Set(lines.map((line) => line.texts[text]).filter((value) => value !== null))]
  return texts.length === 0 ? null : texts.join(separator)
}

const separators = { title: '，', productId: ';', sku: ';', merchantCode: ';', memo: ' ', afterSales: ';' } as const

/** Later line's word counts only where the earlier ones said nothing; times: first payment, last completion. */
export const joinedParts = (earlier: FileRecord, later: FileRecord): FileRecord => {
  const values: Record<string, RecordValue> = { ...earlier.values }
  for (const [name, value] of Object.entries(later.values)) {
    const known = values[name] ?? null
    if (known === null) values[name] = value
    else if (name === 'completedAt' && value !== null && value > known) values[name] = value
    else if ((name === 'paidAt' || name === 'createdAt') && value !== null && value < known) values[name] = value
  }
  return { ...earlier, values, lines: withLines(earlier.lines ?? [], later.lines ?? []) }
}

const withLines = (earlier: readonly OrderLine[], later: readonly OrderLine[]): readonly OrderLine[] => {
  const again = new Set(later.map(({ item }) => item).filter((item) => item !== null))
  return [...earlier.filter(({ item }) => item === null || !again.has(item)), ...later]
}

/** The one order that all its lines are. Amounts as the preset says, quantity summed, different titles joined. */
export const orderOfLines = (record: FileRecord, preset: Preset | null): FileRecord => {
  const manner = preset?.orderAmounts ?? 'by-price'
  const lines = record.lines ?? []
  const values: Record<string, RecordValue> = { ...record.values }
  const how = manner === 'by-price' ? (bearsOnePart(lines) ? 'each-line' : 'repeated') : manner
  for (const amount of amounts)
    if (amount in values) values[amount] = amountOf(lines, amount, preset?.otherAmounts?.[amount] ?? how)
  const status = statusOfLines(lines)
  if (status !== null && status !== values['status']) {
    values['status'] = status
    values['statusText'] = lines.find((line) => line.status === status)?.statusText ?? null
  }
  if (how !== 'first-line' && 'paid' in values) {
    const closed = bearsOwnParts(lines, how) ? closedParts(lines, status) : 0
    values['refunded'] = (Number(values['refunded']) || 0) + closed
  }
  if ('quantity' in values) values['quantity'] = sum(lines.map(({ quantity }) => quantity ?? 0))
  for (const [text, separator] of Object.entries(separators) as [keyof OrderLine['texts'], string][])
    if (text in values) values[text] = joined(lines, text, separator)
  const { lines: _lines, ...rest } = record
  return { ...rest, values }
}
