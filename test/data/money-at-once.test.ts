import { expect, it } from 'vitest'
import { bringOrders, bringRefunds, correctionsOf, orderOn } from '#test/support/closed-months.ts'
import { codeOf, codesOfMonth, shopWith, statesOf } from '#test/support/hostile-money.ts'

// Closing while something else happens: nothing half-written, nothing twice.

it('two closings of one month: one closes, the other is told', async () => {
  const { host } = await shopWith(orderOn(1, '2026-09-05', 'A01', '600.00'))
  const both = await Promise.all([1, 2].map(() => codeOf(host, 'performance.closeMonth', { month: '2026-09' })))
  expect(both.sort()).toEqual(['month-closed', 'ok'])
  expect(await statesOf(host)).toEqual(['2026-09 closed 1'])
})

it('two months at once both close, and their corrections are each posted once', async () => {
  const { host, shopId } = await shopWith(
    orderOn(1, '2026-08-05', 'A01', '600.00'),
    orderOn(2, '2026-09-05', 'A01', '600.00'),
  )
  await Promise.all(['2026-08', '2026-09'].map((month) => host.ask('performance.closeMonth', { month })))
  const refund = { yuan: '600.00', at: '2026-10-05 10:00:00' }
  await bringRefunds(
    host,
    shopId,
    [1, 2].map((order) => ({ order, refundNo: `R${order}`, ...refund })),
  )
  expect((await correctionsOf(host, '2026-10', 'A01')).map(({ amount }) => amount)).toEqual([-300, -300])
})

it('a closing beside an import has all of the file or none of it; the rest is a correction', async () => {
  const { host, shopId } = await shopWith(orderOn(1, '2026-09-05', 'A01', '600.00'))
  const rows = Array.from({ length: 300 }, (_, index) => orderOn(100 + index, '2026-09-15', 'A01', '10.00'))
  const [imported] = await Promise.all([
    bringOrders(host, shopId, rows),
    host.ask('performance.closeMonth', { month: '2026-09' }),
  ])
  expect(imported.rows.new).toBe(300)
  const { lines } = await host.ask('orders.why', { month: '2026-09', agent: 'A01' })
  const later = await correctionsOf(host, '2026-10', 'A01')
  expect([1, 301]).toContain(lines.length)
  expect(lines.length + later.length).toBe(301)
  const closings = (await host.ask('performance.months', {})).find(({ month }) => month === '2026-09')?.closings
  expect(closings).toMatchObject([{ orders: lines.length }])
})

it('stopped at any moment, a closing is there whole or not at all; the file opens again and it can be closed', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => orderOn(index + 1, '2026-09-05', 'A01', '600.00'))
  const { host } = await shopWith(...rows)
  for (let reports = 0; reports < 3; reports++) {
    const stop = new AbortController()
    let seen = 0
    const onProgress = (): void => (seen++ === reports ? stop.abort() : undefined)
    const caller = { signal: stop.signal, onProgress }
    const code = await codeOf(host, 'performance.closeMonth', { month: '2026-09' }, caller)
    expect(await statesOf(host), code).toEqual([code === 'ok' ? '2026-09 closed 1' : '2026-09 draft 0'])
    expect(['ok', 'cancelled']).toContain(code)
    await host.reopen()
    expect(await codesOfMonth(host, '2026-09')).toEqual(['ok'])
    if (code === 'ok') await host.ask('performance.reopenMonth', { month: '2026-09', reason: 'x' })
    if (code === 'ok') break
  }
  expect((await host.ask('performance.closeMonth', { month: '2026-09' })).state).toBe('closed')
  expect((await host.ask('settings.verify', {})).isOk).toBe(true)
})

it('what is closed, corrected and appealed is still there after the data process starts again', async () => {
  const { host, shopId } = await shopWith(orderOn(1, '2026-09-05', 'A01', '600.00'))
  await host.ask('performance.closeMonth', { month: '2026-09' })
  await bringRefunds(host, shopId, [{ order: 1, refundNo: 'R1', yuan: '600.00', at: '2026-10-05 10:00:00' }])
  const shown = async () => [
    await host.ask('orders.commission', { month: '2026-09' }),
    await host.ask('orders.why', { month: '2026-10', agent: 'A01' }),
  ]
  const before = await shown()
  await host.reopen()
  expect(await shown()).toEqual(before)
})
