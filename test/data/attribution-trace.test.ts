import { describe, expect, it } from 'vitest'
import type { Month } from '#shared/kit/local-time.ts'
import { attributedOrders } from '#data/services/orders/attributor.ts'
import { attributionSettings } from '#data/services/orders/attribution-settings.ts'
import { chatWords } from '#data/services/orders/chat-evidence.ts'
import { listOfMonth } from '#data/stores/order-store.ts'
import { bringOrders, numberOf, setRules, withExample, withTeam } from '#test/support/chat-orders.ts'
import type { TestHost } from '#test/support/test-host.ts'

const month = '2026-10' as Month

const orderId = async (host: TestHost, no: number): Promise<number> => {
  const { rows } = await host.ask('orders.list', {
    filter: { month: null, shopId: null, status: null, state: null, agent: null, search: numberOf(no) },
    sort: { by: 'at', direction: 'up' },
    offset: 0,
    limit: 1,
  })
  return rows[0]?.order.id ?? 0
}

describe('an order read again under other rules', () => {
  it('follows those, and the shop’s own answers stay as they are', async () => {
    const host = await withExample()
    const { context } = host.host
    const rows = listOfMonth(context.sql, month)
    const own = attributionSettings(context)
    const whose = (settings?: typeof own) =>
      attributedOrders(context, rows, settings).map(({ attribution }) =>
        attribution.shares.map(({ agent }) => agent).join(),
      )
    const before = whose()
    const first = { ...own, conversion: { ...own.conversion, credit: 'first' as const, within: { days: 4 } } }
    expect(whose(first)).not.toEqual(before)
    expect(whose()).toEqual(before)
    await setRules(host, {}, { credit: 'first', within: { days: 4 } })
    expect(whose()).toEqual(whose(first))
    expect(whose(own)).toEqual(before)
  })

  it('chats have a word on unpaid orders too, and on days far apart', async () => {
    const host = await withExample()
    await bringOrders(host, [
      { no: 6, at: '2026-10-01 11:30:00', paidAt: null },
      { no: 7, at: '2026-01-26 10:00:00', paidAt: '2026-01-26 10:01:00', status: 'shipped' },
    ])
    const { context } = host.host
    const asked = context.sql.all<{ id: never; shopId: never; createdAt: never; no: string }>(
      `select id, shop_id as "shopId", created_at as "createdAt", substr(order_no, -2) as no from orders order by order_no`,
    )
    const words = chatWords(context, asked)
    expect(asked.map(({ id, no }) => [Number(no), words.get(id)?.evidence?.agent, words.get(id)?.isSilent])).toEqual([
      [1, 'A01', false],
      [2, 'A02', false],
      [3, 'A01', false],
      [4, 'A02', true],
      [5, undefined, false],
      [6, 'A01', false],
      [7, undefined, undefined],
      [8, undefined, true],
      [9, 'A01', false],
    ])
  })
})

describe('flags by month', () => {
  it('a version holds from its month of payment on, whatever the words of the file', async () => {
    const host = await withTeam()
    await bringOrders(host, [
      { no: 1, at: '2026-09-30 10:00:00', paidAt: '2026-09-30 10:01:00', memo: 'A01' },
      { no: 2, at: '2026-09-30 10:00:00', paidAt: '2026-10-01 10:01:00', memo: 'A01' },
    ])
    const { sql } = host.host.context
    sql.run(`update orders set flag = '蓝色旗'`)
    await setRules(host, {
      flags: [{ from: month, meanings: [['蓝', '赠品/退款']], commissionFlag: null, excludeFlags: ['蓝'] }],
    })
    const states = async (of: string) =>
      (await host.ask('orders.attribution', { month: of })).map(({ attribution }) => attribution.state)
    expect([await states('2026-09'), await states('2026-10')]).toEqual([['credited'], ['excluded']])
    const [page] = await host.ask('orders.evidence', { orderIds: [await orderId(host, 2)] })
    expect(page?.flagMeaning).toBe('赠品/退款')
    expect(page?.verdicts.find(({ rule }) => rule === 'memo')).toMatchObject({
      shares: [{ agent: 'A01', share: 1_000_000 }],
      decides: false,
    })
  })
})

it('the history of an order tells imports, reminders, appeals and decisions', async () => {
  const host = await withTeam()
  await bringOrders(host, [{ no: 1, at: '2026-11-22 08:00:00', paidAt: null }])
  const id = await orderId(host, 1)
  await host.ask('orders.nudge', { orderId: id, agent: 'A02', result: 'will-pay', note: '说晚上付' })
  await bringOrders(host, [{ no: 1, at: '2026-11-22 08:00:00', paidAt: '2026-11-22 08:30:00' }])
  host.clock.now = '2026-11-22 10:00:00'
  await host.ask('performance.makeAppeal', {
    ...{ month: '2026-11', agent: 'A02', matter: 'order', text: '这单是我催的', evidence: '' },
    orderId: id,
  })
  host.clock.now = '2026-11-22 11:00:00'
  await host.ask('orders.decide', { orderId: id, shares: [{ agent: 'A02', share: 1_000_000 }], reason: '催付属实' })
  const events = await host.ask('orders.history', { orderId: id })
  expect(events.map(({ what }) => what)).toEqual(['imported', 'updated', 'nudged', 'appealed', 'decided'])
  expect(events.slice(2).map(({ detail }) => detail)).toEqual([
    'A02 · 说晚上付',
    'A02 · 这单是我催的',
    'A02 · 催付属实',
  ])
})
