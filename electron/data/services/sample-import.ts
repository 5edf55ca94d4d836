import { createHash } from 'node:crypto'
import type { Batch } from '#shared/contract/imports.ts'
import type { FileFacts, FileRecord } from '#shared/rules/imports/target.ts'
import { orders as ordersTarget } from '#shared/rules/imports/targets/orders.ts'
import { fullMasking } from '#shared/rules/masking.ts'
import type { Context } from '../context.ts'
import { finishBatch, insertBatch } from '../stores/batch-store.ts'
import { shopByName } from '../stores/shop-store.ts'
import { openStaging } from '../stores/staging-store.ts'
import { mergeStaged } from './import-merge.ts'
import { ReasonTally } from './reason-tally.ts'
import type { SampleShopOrders } from './sample-shop.ts'

const emptyRows = { read: 0, new: 0, updated: 0, unchanged: 0, excluded: 0, rejected: 0 }

const factsOf = (file: string): FileFacts => ({
  preset: null,
  fileName: file,
  sheet: '',
  span: null,
  grain: 'order',
  masking: fullMasking,
  person: () => null,
  shift: () => null,
})

const sampleFields = new Set(['paid', 'refunded'] as const)

const storeShop = (context: Context, { shop, file, orders }: SampleShopOrders): void => {
  const { sql } = context
  const shopId = shopByName(sql, shop)?.id
  if (shopId === undefined) return
  const text = JSON.stringify(orders)
  const batch: Omit<Batch, 'id' | 'shop' | 'undoneAt'> = {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: text.length,
    at: context.now(),
    by: context.by,
    kind: 'orders',
    preset: 'sample',
    container: 'sample',
    encoding: null,
    shopId,
    rows: { ...emptyRows, read: orders.length },
    reasons: [],
    totals: [],
    accounts: [],
    seconds: 0,
  }
  const id = insertBatch(sql, { ...batch, rejectedHeader: [], fields: { orders: Object.keys(orders[0] ?? {}) } })
  const staging = openStaging<FileRecord>()
  for (const [index, order] of orders.entries()) {
    const record: FileRecord = { table: 'orders', key: order.orderNo, values: { ...order } }
    staging.put({ at: index, sheet: 0, row: index + 1, table: 'orders', key: order.orderNo, body: record })
  }
  const input = { staging, target: ordersTarget, facts: factsOf(file), reasons: new ReasonTally(), nameOf: () => null }
  const steps = mergeStaged(sql, id, shopId, input, sampleFields)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const { sums, ...counts } = step.value
  const totals = [...sums].map(([field, stored]) => ({ field, unit: 'fen' as const, stored, footer: null }))
  finishBatch(sql, id, { rows: { ...batch.rows, ...counts }, reasons: [], totals, seconds: 0 })
}

/** Brings the sample orders in through the same door as an import: a batch each shop, to be undone like any other. */
export const storeSampleOrders = (context: Context, shops: readonly SampleShopOrders[]): void => {
  for (const shop of shops) storeShop(context, shop)
}
