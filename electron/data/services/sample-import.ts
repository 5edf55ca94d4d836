import { createHash } from 'node:crypto'
import type { Batch } from '#shared/contract/imports.ts'
import { toFen } from '#shared/kit/money.ts'
import type { OrderFacts } from '#shared/rules/order-row.ts'
import type { Context } from '../context.ts'
import { finishBatch, insertBatch } from '../stores/batch-store.ts'
import { shopByName } from '../stores/shop-store.ts'
import { openStaging } from '../stores/staging-store.ts'
import { mergeOrders } from './import-merge.ts'
import type { SampleShopOrders } from './sample-shop.ts'

const emptyRows = { read: 0, new: 0, updated: 0, unchanged: 0, excluded: 0, rejected: 0 }

const storeShop = (context: Context, { shop, file, orders }: SampleShopOrders): void => {
  const { sql } = context
  const shopId = shopByName(sql, shop)?.id
  if (shopId === undefined) return
  const bodies = orders.map((facts: OrderFacts) => JSON.stringify(facts))
  const batch: Omit<Batch, 'id' | 'shop' | 'undoneAt'> = {
    file,
    sha256: createHash('sha256').update(bodies.join('\n')).digest('hex'),
    bytes: bodies.reduce((sum, body) => sum + body.length, 0),
    at: context.now(),
    by: context.by,
    kind: 'orders',
    preset: 'sample',
    container: 'sample',
    encoding: null,
    shopId,
    rows: { ...emptyRows, read: orders.length },
    reasons: [],
    totals: { paid: toFen(0), refunded: toFen(0), footerPaid: null },
    seconds: 0,
  }
  const id = insertBatch(sql, {
    ...batch,
    rejectedHeader: [],
    fields: Object.keys(orders[0] ?? {}) as (keyof OrderFacts)[],
  })
  const staging = openStaging(sql)
  try {
    for (const [row, body] of bodies.entries()) staging.put({ row: row + 1, key: orders[row]?.orderNo ?? '', body })
    const { paid, refunded, ...counts } = mergeOrders(sql, id, shopId, staging, () => undefined)
    const totals = { ...batch.totals, paid: toFen(paid), refunded: toFen(refunded) }
    finishBatch(sql, id, { rows: { ...batch.rows, ...counts }, reasons: [], totals, seconds: 0 })
  } finally {
    staging.drop()
  }
}

/** Brings the sample orders in through the same door as an import: a batch each shop, to be undone like any other. */
export const storeSampleOrders = (context: Context, shops: readonly SampleShopOrders[]): void => {
  for (const shop of shops) storeShop(context, shop)
}
