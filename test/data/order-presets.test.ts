import { describe, expect, it } from 'vitest'
import { orderExports } from '#test/fixtures/exports/orders/all.ts'
import type { ExpectedOrder, OrderExport } from '#test/fixtures/exports/orders/form.ts'
import { jdSettlement } from '#test/fixtures/exports/orders/jd.ts'
import { importExport, keptItems, keptOrders, placeExport } from '#test/support/order-exports.ts'
import { openTestHost, textFile } from '#test/support/test-host.ts'

const byNumber = (orders: readonly ExpectedOrder[]): readonly ExpectedOrder[] =>
  orders.toSorted((a, b) => (a.orderNo < b.orderNo ? -1 : 1))

const names = [
  ...([
    'orderNo',
    'status',
    'statusText',
    'createdAt',
    'paidAt',
    'shippedAt',
    'completedAt',
    'paid',
    'refunded',
  ] as const),
  ...(['postage', 'quantity', 'memo', 'flag', 'buyerNote', 'title'] as const),
]

/** What the test says of an order, of everything that is kept of it. */
const asExpected = (order: ExpectedOrder): ExpectedOrder =>
  Object.fromEntries(names.map((name) => [name, order[name]])) as unknown as ExpectedOrder

const fileRows = ({ read, footers = 0 }: OrderExport): number => read - footers

const all = orderExports.map((entry) => [entry.name, entry] as const)

describe('every known order export', () => {
  it.each(all)('%s: is recognised before anything is kept', async (_name, entry) => {
    const host = await openTestHost()
    const { path } = await placeExport(host, entry)
    const preview = await host.ask('imports.preview', { path, part: null, mapping: null })
    expect(preview).toMatchObject({ kind: 'orders', preset: entry.preset, missing: [] })
    expect(preview).toMatchObject({ container: entry.container, encoding: entry.encoding })
    expect(preview.mapping.headerRow).toBe(entry.headerRow ?? 1)
    expect(preview.firstRows.map(({ problem }) => problem).filter((problem) => problem !== null)).toEqual([])
    expect(await keptOrders(host)).toEqual([])
  })

  it.each(all)('%s: becomes exactly its orders and items, every row accounted for', async (_name, entry) => {
    const host = await openTestHost()
    const batch = await importExport(host, await placeExport(host, entry))
    expect((await keptOrders(host)).map(asExpected)).toEqual(byNumber(entry.orders))
    expect(keptItems(host)).toEqual(
      entry.items.toSorted((a, b) => (a.orderNo < b.orderNo ? -1 : a.orderNo > b.orderNo ? 1 : 0)),
    )
    expect(batch.reasons.map(({ code, count }) => [code, count])).toEqual(
      entry.footers === undefined ? [] : [['footer-row', entry.footers]],
    )
    expect(batch.rows).toEqual({
      read: entry.read,
      new: fileRows(entry),
      updated: 0,
      unchanged: 0,
      excluded: entry.footers ?? 0,
      rejected: 0,
    })
    for (const { field, stored } of batch.totals) {
      const amounts = entry.orders.map((told) => told[field as 'paid' | 'refunded'])
      expect([field, stored]).toEqual([field, amounts.reduce((sum, amount) => sum + amount, 0)])
    }
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })

  it.each(all)('%s: imported twice changes nothing, and undone leaves nothing', async (_name, entry) => {
    const host = await openTestHost()
    const placed = await placeExport(host, entry)
    const first = await importExport(host, placed)
    const kept = [await keptOrders(host), keptItems(host)]
    const again = await importExport(host, placed)
    expect(again.rows).toEqual({ ...first.rows, new: 0, unchanged: first.rows.new })
    expect([await keptOrders(host), keptItems(host)]).toEqual(kept)
    await host.ask('imports.undo', { id: again.id ?? 0 })
    expect([await keptOrders(host), keptItems(host)]).toEqual(kept)
    await host.ask('imports.undo', { id: first.id ?? 0 })
    expect([await keptOrders(host), keptItems(host)]).toEqual([[], []])
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })
})

describe('files beside an order list', () => {
  it('an item list changes no order, and brings none', async () => {
    const host = await openTestHost()
    const [list, items] = ['taobao-orders 2022-03, csv in GBK', 'taobao-items 2022, xlsx'].map((name) => {
      const entry = orderExports.find((candidate) => candidate.name === name)
      if (!entry) throw new Error(name)
      return entry
    }) as [OrderExport, OrderExport]
    const placed = await placeExport(host, list)
    await importExport(host, placed)
    const before = await keptOrders(host)
    await importExport(host, { path: textFile(host.folder, items.file, await items.bytes()), shopId: placed.shopId })
    expect(await keptOrders(host)).toEqual(before)
    expect(keptItems(host)).toEqual(items.items)
  })

  it('a settlement of JD is known, and refused instead of being taken for orders', async () => {
    const host = await openTestHost()
    const { path, shopId } = await placeExport(host, { ...jdSettlement, platform: 'jd' })
    const refused = await host.refusal('imports.run', { path, part: null, mapping: null, shopId, dryRun: false })
    expect(refused.code).toBe('wrong-kind-of-file')
    expect(await keptOrders(host)).toEqual([])
  })
})
