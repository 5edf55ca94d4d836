import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTestHost, orderRow, type TestHost } from '#test/support/test-host.ts'
import { importRows, listed } from '#test/support/order-imports.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

describe('undo', () => {
  it('puts back exactly what the batch changed', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await importRows(host, shopId, [orderRow('1'.repeat(19))])
    const before = await listed(host)
    const batch = await importRows(host, shopId, [
      orderRow('1'.repeat(19), { 买家实际支付金额: '5.00' }),
      orderRow('2'.repeat(19)),
    ])
    const undone = await host.ask('imports.undo', { id: batch.id ?? 0 })
    expect(undone.undoneAt).toBe('2026-11-22 09:00:00')
    expect(await listed(host)).toEqual(before)
    expect((await host.refusal('imports.undo', { id: batch.id ?? 0 })).code).toBe('already-undone')
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })

  it('respects later batches on the same rows, in whatever order they are undone', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const ids: number[] = []
    for (const paid of ['10.00', '20.00', '30.00'])
      ids.push((await importRows(host, shopId, [orderRow('1'.repeat(19), { 买家实际支付金额: paid })])).id ?? 0)
    const [first = 0, second = 0, third = 0] = ids
    await host.ask('imports.undo', { id: second })
    expect(await listed(host)).toEqual([['1'.repeat(19), 3_000, null]])
    await host.ask('imports.undo', { id: third })
    expect(await listed(host)).toEqual([['1'.repeat(19), 1_000, null]])
    await host.ask('imports.undo', { id: first })
    expect(await listed(host)).toEqual([])
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })

  it('an order that a later batch saw unchanged stays with that batch', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const rows = [orderRow('1'.repeat(19))]
    const first = await importRows(host, shopId, rows)
    const second = await importRows(host, shopId, rows)
    const third = await importRows(host, shopId, [orderRow('1'.repeat(19), { 买家实际支付金额: '9.00' })])
    await host.ask('imports.undo', { id: first.id ?? 0 })
    expect(await listed(host)).toEqual([['1'.repeat(19), 900, null]])
    await host.ask('imports.undo', { id: third.id ?? 0 })
    expect(await listed(host)).toEqual([['1'.repeat(19), 10_000, null]])
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
    await host.ask('imports.undo', { id: second.id ?? 0 })
    expect(await listed(host)).toEqual([])
  })

  it('undoing the first batch leaves what a later one said, and undoing that one leaves nothing', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const first = await importRows(host, shopId, [orderRow('1'.repeat(19))])
    const later = await importRows(host, shopId, [orderRow('1'.repeat(19), { 买家实际支付金额: '7.00' })])
    await host.ask('imports.undo', { id: first.id ?? 0 })
    expect(await listed(host)).toEqual([['1'.repeat(19), 700, null]])
    await host.ask('imports.undo', { id: later.id ?? 0 })
    expect(await listed(host)).toEqual([])
  })
})

it('what an undone import said about a column that no later file has goes back too', async () => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  const orderNo = '1'.repeat(19)
  const row = (fields: Record<string, string>) => [orderRow(orderNo, fields)]
  const withoutMemo = ['订单编号', '买家实际支付金额', '订单状态', '订单创建时间', '订单付款时间', '退款金额']
  await importRows(host, shopId, row({ 订单备注: 'A01' }))
  const second = await importRows(host, shopId, row({ 订单备注: 'A02', 买家实际支付金额: '90.00' }))
  const third = await importRows(host, shopId, row({ 退款金额: '7.00', 买家实际支付金额: '90.00' }), false, withoutMemo)
  await host.ask('imports.undo', { id: second.id ?? 0 })
  expect(await listed(host)).toEqual([[orderNo, 9_000, 'A01']])
  await host.ask('imports.undo', { id: third.id ?? 0 })
  expect(await listed(host)).toEqual([[orderNo, 10_000, 'A01']])
  expect((await host.ask('settings.verify', {})).isOk).toBe(true)
})

it('any imports, undone in any order, leave what the remaining ones alone would have made', async () => {
  const memoColumns = ['订单编号', '订单状态', '订单创建时间', '订单付款时间', '订单备注', '买家实际支付金额']
  const plainColumns = ['订单编号', '订单状态', '订单创建时间', '订单付款时间', '买家实际支付金额']
  const file = fc.record({
    hasMemo: fc.boolean(),
    rows: fc.uniqueArray(
      fc.record({
        order: fc.integer({ min: 1, max: 3 }),
        memo: fc.constantFrom('', 'A01', 'A02'),
        paid: fc.constantFrom('10.00', '20.00'),
      }),
      {
        selector: ({ order }) => order,
        minLength: 1,
        maxLength: 3,
      },
    ),
  })
  const bring = (
    host: TestHost,
    shopId: number,
    { hasMemo, rows }: { hasMemo: boolean; rows: readonly { order: number; memo: string; paid: string }[] },
  ) =>
    importRows(
      host,
      shopId,
      rows.map(({ order, memo, paid }) =>
        orderRow(String(order).repeat(18), { 订单备注: memo, 买家实际支付金额: paid }),
      ),
      false,
      hasMemo ? memoColumns : plainColumns,
    )
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
      async (files, undone) => {
        const host = await openTestHost()
        const shopId = await fillSmallTeam(host)
        const ids: number[] = []
        for (const given of files) ids.push((await bring(host, shopId, given)).id ?? 0)
        const gone = [...new Set(undone.filter((index) => index < files.length))]
        for (const index of gone) await host.ask('imports.undo', { id: ids[index] ?? 0 })
        const alone = await openTestHost()
        await fillSmallTeam(alone)
        for (const [index, given] of files.entries()) if (!gone.includes(index)) await bring(alone, shopId, given)
        expect(await listed(host)).toEqual(await listed(alone))
        expect((await host.ask('settings.verify', {})).isOk).toBe(true)
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)
