import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import { zeroFen } from '#shared/kit/money.ts'
import type { Context } from '../context.ts'
import {
  earlierChange,
  laterChanges,
  replaceChange,
  type LaterChange,
  type OrderChange,
} from '../stores/change-store.ts'
import {
  deleteOrder,
  moveToBatch,
  orderByNumber,
  updateOrder,
  valuesOf,
  type OrderValues,
} from '../stores/order-store.ts'

// Taking one import's word about one order out of the chain of imports. The rule book: docs/imports.md §8.

/** An order nobody has said anything about: what a new order starts from. */
export const blank: Omit<OrderValues, 'orderNo' | 'status' | 'statusText' | 'createdAt'> = {
  parentOrderNo: null,
  buyer: null,
  paidAt: null,
  shippedAt: null,
  completedAt: null,
  itemsTotal: null,
  payable: null,
  postage: null,
  paid: zeroFen,
  refunded: zeroFen,
  quantity: null,
  memo: null,
  flag: null,
  buyerNote: null,
  title: null,
  productId: null,
  sku: null,
  merchantCode: null,
  closeReason: null,
}

/** One order of one batch that is being taken back. */
export interface TakenBack {
  readonly sql: Context['sql']
  readonly batch: BatchId
  readonly shop: ShopId
  readonly orderNo: string
}

type Field = keyof OrderValues

const withFields = (values: OrderValues, from: OrderValues, fields: ReadonlySet<Field>): OrderValues => ({
  ...values,
  ...Object.fromEntries([...fields].map((field) => [field, from[field]])),
})

const changedFields = (before: OrderValues, after: OrderValues): Set<Field> =>
  new Set((Object.keys(after) as Field[]).filter((field) => before[field] !== after[field]))

/**
 * Later batches had the order too. What they said themselves stands; what they could not say anything about, because their file
 * has no such column, goes back to what it was before this batch. The first of them takes this batch's place in the chain.
 */
const withdraw = (taken: TakenBack, change: OrderChange, later: readonly LaterChange[]): void => {
  const { sql, batch, shop, orderNo } = taken
  const kept = orderByNumber(sql, shop, orderNo)
  const first = later[0]
  if (!kept || !first) return
  const now = valuesOf(kept)
  const after = later.map((entry) => entry.change.before).find((before) => before !== null) ?? now
  const before: OrderValues = change.before ?? { ...after, ...blank }
  const open = changedFields(before, after)
  for (const { id, change: next, fields } of later) {
    if (next.before !== null)
      replaceChange(sql, id, shop, orderNo, { kind: 'updated', before: withFields(next.before, before, open) })
    for (const field of fields) open.delete(field)
  }
  replaceChange(sql, first.id, shop, orderNo, change)
  moveToBatch(sql, shop, orderNo, batch, first.id)
  if (open.size > 0) updateOrder(sql, shop, later.at(-1)?.id ?? first.id, withFields(now, before, open))
}

/** Takes one batch's word about one order back. The last word: the order is as it was before; else see {@link withdraw}. */
export const takeBack = (taken: TakenBack, change: OrderChange): void => {
  const { sql, batch, shop, orderNo } = taken
  const later = laterChanges(sql, batch, shop, orderNo)
  const earlier = earlierChange(sql, batch, shop, orderNo)
  if (change.kind === 'seen') return moveToBatch(sql, shop, orderNo, batch, later[0]?.id ?? earlier ?? batch)
  if (later.length > 0) return withdraw(taken, change, later)
  if (change.before === null) return deleteOrder(sql, shop, orderNo)
  updateOrder(sql, shop, earlier ?? batch, change.before)
}
