import type { Batch } from '#shared/contract/imports.ts'
import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import { toFen, zeroFen } from '#shared/kit/money.ts'
import type { OrderFacts } from '#shared/rules/order-row.ts'
import type { Context } from '../context.ts'
import {
  changesOfBatch,
  deleteChanges,
  earlierChange,
  insertChange,
  laterChange,
  replaceBefore,
} from '../stores/change-store.ts'
import {
  deleteOrder,
  insertOrder,
  isSameOrder,
  orderByNumber,
  updateOrder,
  valuesOf,
  type OrderValues,
} from '../stores/order-store.ts'
import type { Staging } from '../stores/staging-store.ts'

type Sql = Context['sql']

/** An order nobody has said anything about: what a new order starts from. */
const blank: Omit<OrderValues, 'orderNo' | 'status' | 'statusText' | 'createdAt'> = {
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

type Merged = Pick<Batch['rows'], 'new' | 'updated' | 'unchanged'> & {
  readonly paid: number
  readonly refunded: number
}

/**
 * Brings staged orders into the kept ones. An order is the same by shop and number; a field the file has no column for stays as
 * it was. Every change keeps how it was before, so that the batch can be undone. Call inside a transaction.
 */
export const mergeOrders = (sql: Sql, batch: BatchId, shop: ShopId, staging: Staging): Merged => {
  const merged = { new: 0, updated: 0, unchanged: 0, paid: 0, refunded: 0 }
  for (const { body } of staging.all()) {
    const facts = JSON.parse(body) as OrderFacts
    const kept = orderByNumber(sql, shop, facts.orderNo)
    const before = kept ? valuesOf(kept) : null
    const after: OrderValues = { ...blank, ...before, ...facts }
    merged.paid += after.paid
    merged.refunded += after.refunded
    if (before === null) {
      insertOrder(sql, shop, batch, after)
      insertChange(sql, batch, shop, after.orderNo, null)
      merged.new++
    } else if (isSameOrder(before, after)) merged.unchanged++
    else {
      updateOrder(sql, shop, batch, after)
      insertChange(sql, batch, shop, after.orderNo, before)
      merged.updated++
    }
  }
  return { ...merged, paid: toFen(merged.paid), refunded: toFen(merged.refunded) }
}

/**
 * Takes one batch's change of one order out of the chain of changes. The last change: the order is put back as it was. Changed
 * again later: the later change stands, and from now on remembers what was before this one.
 */
const takeBack = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string, before: OrderValues | null): void => {
  const later = laterChange(sql, batch, shop, orderNo)
  if (later !== undefined) return replaceBefore(sql, later, shop, orderNo, before)
  if (before === null) return deleteOrder(sql, shop, orderNo)
  updateOrder(sql, shop, earlierChange(sql, batch, shop, orderNo) ?? batch, before)
}

/** Puts back exactly what a batch changed; what later batches said stays. Call inside a transaction. */
export const unmergeOrders = (sql: Sql, batch: BatchId, shop: ShopId): void => {
  for (const { orderNo, before } of changesOfBatch(sql, batch)) takeBack(sql, batch, shop, orderNo, before)
  deleteChanges(sql, batch)
}
