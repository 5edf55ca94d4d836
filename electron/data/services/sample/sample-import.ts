import { createHash } from 'node:crypto'
import type { Batch } from '#shared/contract/imports.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import type { FileFacts, FileRecord, RecordTable, Target } from '#shared/rules/imports/target.ts'
import { targets } from '#shared/rules/imports/targets.ts'
import { fullMasking, maskedText } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import { finishBatch, insertBatch } from '../../stores/batch-store.ts'
import { shopByName } from '../../stores/shop-store.ts'
import { openStaging } from '../../stores/staging-store.ts'
import { accountUses } from '../imports/import-owners.ts'
import { mergeStaged } from '../imports/import-merge.ts'
import { keepMessages } from '../imports/message-keeping.ts'
import { ReasonTally } from '../imports/reason-tally.ts'
import type { SampleShopChats } from './sample-chats.ts'
import { sampleRefunds, sampleUnpaid } from './sample-follow-up.ts'
import { sampleReviews } from './sample-reviews.ts'
import { accountOf, placeOf, sampleAgentFigures, sampleRoster, sampleSessions } from './sample-service.ts'
import type { SampleShopOrders } from './sample-shop.ts'
import { StagedChats } from '../imports/staged-chats.ts'

// The sample comes in through the same doors as imports: batches, to be undone like any other.

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

interface Told {
  readonly file: string
  readonly kind: Batch['kind']
  /** null: the whole team's */
  readonly shopId: Batch['shopId']
  /** what the file would hold, for its fingerprint */
  readonly text: string
  readonly rows: number
  readonly accounts: ReadonlyMap<string, number>
}

const openBatch = (
  context: Context,
  { file, kind, shopId, text, rows, accounts }: Told,
  fields: Readonly<Partial<Record<RecordTable, readonly string[]>>>,
): BatchId =>
  insertBatch(context.sql, {
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
    at: context.now(),
    by: context.by,
    kind,
    preset: 'sample',
    container: 'sample',
    encoding: null,
    shopId,
    rows: { ...emptyRows, read: rows },
    reasons: [],
    totals: [],
    accounts: accountUses(context, accounts, shopId),
    seconds: 0,
    rejectedHeader: [],
    fields,
  })

/** Runs steps to their end at a stretch: the sample is one write. */
const inOneGo = <Value>(steps: Generator<unknown, Value>): Value => {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const summed = new Set(['paid', 'refunded'] as const)

const countBy = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const accountsIn = (target: Target, records: readonly FileRecord[]): ReadonlyMap<string, number> => {
  const { account } = target
  return countBy(account === null ? [] : records.map(({ values }) => String(values[account] ?? '')))
}

type RecordFile = Pick<Told, 'file' | 'shopId'> & { readonly kind: Target['kind'] }

const storeRecords = (context: Context, told: RecordFile, records: readonly FileRecord[]): void => {
  const [lead] = records
  if (lead === undefined) return
  const { sql } = context
  const target = targets[told.kind]
  const batch = {
    ...told,
    text: JSON.stringify(records.map(({ values }) => values)),
    rows: records.length,
    accounts: accountsIn(target, records),
  }
  const id = openBatch(context, batch, { [lead.table]: Object.keys(lead.values) })
  const staging = openStaging<FileRecord>()
  for (const [index, record] of records.entries())
    staging.put({ at: index, sheet: 0, row: index + 1, table: record.table, key: record.key, body: record })
  const reasons = new ReasonTally()
  const input = { staging, target, facts: factsOf(told.file), reasons, nameOf: () => null }
  const { sums, ...counts } = inOneGo(mergeStaged(sql, id, told.shopId ?? 0, input, summed))
  const totals = [...sums].map(([field, stored]) => ({ field, unit: 'fen' as const, stored, footer: null }))
  finishBatch(sql, id, { rows: { ...emptyRows, read: batch.rows, ...counts }, reasons: [], totals, seconds: 0 })
}

/** Brings the sample orders in, a batch each shop; with the larger one's those still unpaid, and then its refunds. */
export const storeSampleOrders = (context: Context, shops: readonly SampleShopOrders[]): void => {
  for (const [index, { shop, file, orders }] of shops.entries()) {
    const shopId = shopByName(context.sql, shop)?.id ?? null
    const all = index === 0 ? [...orders, ...sampleUnpaid()] : orders
    const records = all.map((order) => ({ table: 'orders' as const, key: order.orderNo, values: { ...order } }))
    storeRecords(context, { file, kind: 'orders', shopId }, records)
  }
  const [large] = shops
  if (large === undefined) return
  const shopId = shopByName(context.sql, large.shop)?.id ?? null
  storeRecords(context, { file: `示例售后-${large.shop}`, kind: 'refunds', shopId }, sampleRefunds(large.orders))
}

/** Brings a shop's chats in as one batch, masked like any other. */
const storeChats = (context: Context, { shop, file, chats }: SampleShopChats): void => {
  const shopId = shopByName(context.sql, shop)?.id
  if (shopId === undefined) return
  const staged = new StagedChats()
  const texts: string[] = []
  for (const { day, buyer, lines } of chats)
    for (const line of lines) {
      const { agent, direction, text } = line
      const place = placeOf(day, line)
      const kept = maskedText(text, fullMasking) ?? ''
      staged.add(accountOf(shop, agent), buyer, place.day, {
        second: place.second,
        direction,
        text: kept,
        session: null,
      })
      texts.push(`${place.day} ${place.second} ${buyer} ${kept}`)
    }
  const accounts = new Map(staged.accounts.map((name, index) => [name, staged.rowsOfAccount[index] ?? 0]))
  const told = { file, kind: 'messages' as const, shopId, text: texts.join('\n'), rows: staged.count, accounts }
  const id = openBatch(context, told, {})
  const counts = inOneGo(keepMessages(context.sql, id, shopId, staged))
  staged.close()
  const rows = { ...emptyRows, read: told.rows, ...counts }
  finishBatch(context.sql, id, { rows, reasons: [], totals: [], seconds: 0 })
}

/** Brings the sample's chats in, a batch each shop, with the roster, and what the platform says of the larger shop's October. */
export const storeSampleService = (context: Context, shops: readonly SampleShopChats[]): void => {
  storeRecords(context, { file: '示例排班-8月至10月', kind: 'roster', shopId: null }, sampleRoster())
  for (const told of shops) storeChats(context, told)
  const [large] = shops
  if (large === undefined) return
  const shopId = shopByName(context.sql, large.shop)?.id ?? null
  const figures = sampleAgentFigures(large.shop, large.chats)
  const sessions = sampleSessions(large.shop, large.chats)
  storeRecords(context, { file: `示例客服数据-${large.shop}`, kind: 'agent-figures', shopId }, figures)
  storeRecords(context, { file: `示例会话-${large.shop}`, kind: 'sessions', shopId }, sessions)
}

/** Brings in what buyers wrote under the orders, a batch each shop. */
export const storeSampleReviews = (context: Context, shops: readonly SampleShopOrders[]): void => {
  for (const [index, told] of shops.entries()) {
    const shopId = shopByName(context.sql, told.shop)?.id ?? null
    storeRecords(
      context,
      { file: `示例评价-${told.shop}`, kind: 'reviews', shopId },
      sampleReviews(told, 7_301 + index),
    )
  }
}
