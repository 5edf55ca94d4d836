import type { Batch } from '#shared/contract/imports.ts'
import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import { toFen } from '#shared/kit/money.ts'
import { isOlderStatus, type OrderFacts } from '#shared/rules/order-row.ts'
import type { Context } from '../context.ts'
import { changesOfBatch, deleteChanges, insertChange } from '../stores/change-store.ts'
import {
  insertOrder,
  isSameOrder,
  orderByNumber,
  updateOrder,
  valuesOf,
  type OrderValues,
} from '../stores/order-store.ts'
import { blank, takeBack } from './import-undo.ts'
import type { Staging } from '../stores/staging-store.ts'

type Sql = Context['sql']

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

/** Puts back exactly what a batch changed; what later batches said stays. Call inside a transaction. */
export const unmergeOrders = (sql: Sql, batch: BatchId, shop: ShopId): void => {
  for (const { orderNo, change } of changesOfBatch(sql, batch)) takeBack({ sql, batch, shop, orderNo }, change)
  deleteChanges(sql, batch)
}
