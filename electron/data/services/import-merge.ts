import type { Batch } from '#shared/contract/imports.ts'
import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import { toFen, zeroFen } from '#shared/kit/money.ts'
import { isOlderStatus, type OrderFacts } from '#shared/rules/order-row.ts'
import type { Context } from '../context.ts'
import {
  changesOfBatch,
  deleteChanges,
  earlierChange,
  insertChange,
  laterChange,
  replaceChange,
  type OrderChange,
} from '../stores/change-store.ts'
import {
  deleteOrder,
  insertOrder,
  isSameOrder,
  moveToBatch,
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
 * it was; a row older than what is kept goes to `onOlder` and changes nothing. Every change keeps how it was before, so that the batch can be undone. Call inside a transaction.
 */
export const mergeOrders = (
  sql: Sql,
  batch: BatchId,
  shop: ShopId,
  staging: Staging,
  onOlder: (row: number, orderNo: string) => void,
): Merged => {
  const merged = { new: 0, updated: 0, unchanged: 0, paid: 0, refunded: 0 }
  for (const { row, body } of staging.all()) {
    const facts = JSON.parse(body) as OrderFacts
    const kept = orderByNumber(sql, shop, facts.orderNo)
    const before = kept ? valuesOf(kept) : null
    if (before !== null && isOlderStatus(facts.status, before.status)) {
      onOlder(row, facts.orderNo)
      continue
    }
    const after: OrderValues = { ...blank, ...before, ...facts }
    merged.paid += after.paid
    merged.refunded += after.refunded
    if (before === null) {
      insertOrder(sql, shop, batch, after)
      insertChange(sql, batch, shop, after.orderNo, { kind: 'new', before: null })
      merged.new++
    } else if (isSameOrder(before, after)) {
      insertChange(sql, batch, shop, after.orderNo, { kind: 'seen', before: null })
      merged.unchanged++
    } else {
      updateOrder(sql, shop, batch, after)
      insertChange(sql, batch, shop, after.orderNo, { kind: 'updated', before })
      merged.updated++
    }
  }
  return { ...merged, paid: toFen(merged.paid), refunded: toFen(merged.refunded) }
}

/**
 * Takes what one batch said about one order out of the chain. Nobody said anything later: the order is put back as it was. A later
 * batch had the order too: what that batch says stands, and from now on it remembers what was before this one.
 */
const takeBack = (sql: Sql, batch: BatchId, shop: ShopId, orderNo: string, change: OrderChange): void => {
  const later = laterChange(sql, batch, shop, orderNo)
  const earlier = earlierChange(sql, batch, shop, orderNo)
  if (change.kind === 'seen') return moveToBatch(sql, shop, orderNo, batch, later ?? earlier ?? batch)
  if (later !== undefined) {
    replaceChange(sql, later, shop, orderNo, change)
    moveToBatch(sql, shop, orderNo, batch, later)
  } else if (change.before === null) deleteOrder(sql, shop, orderNo)
  else updateOrder(sql, shop, earlier ?? batch, change.before)
}

/** Puts back exactly what a batch changed; what later batches said stays. Call inside a transaction. */
export const unmergeOrders = (sql: Sql, batch: BatchId, shop: ShopId): void => {
  for (const { orderNo, change } of changesOfBatch(sql, batch)) takeBack(sql, batch, shop, orderNo, change)
  deleteChanges(sql, batch)
}
