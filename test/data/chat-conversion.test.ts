import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { ConversionResult, ConversionRule } from '#shared/rules/conversion/result.ts'
import { conversionSums } from '#shared/rules/conversion/sums.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { conversionOf } from '#data/services/chats/chat-conversion.ts'
import { exampleLines, exampleOrders } from '#test/fixtures/conversion.ts'
import {
  bringOrders,
  bringRefund,
  chatOf,
  numberOf,
  setRules,
  withExample,
  withTeam,
} from '#test/support/chat-orders.ts'
import { bring } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const day = (text: string): LocalDate => text as LocalDate

const house = initialRuleSets[0]
const ask = ({ host }: TestHost, from = '2026-10-01', to = from): ConversionResult => {
  if (!house) throw new Error('no rule set')
  return conversionOf(host.context, { from: day(from), to: day(to), shopId: null, ruleSet: house })
}
const total = (result: ConversionResult) => conversionSums(result, { view: 'shop', keyOf: () => 'total' }).get('total')
const agent = (result: ConversionResult, key: string) =>
  conversionSums(result, { view: 'agents', keyOf: ({ agentKey }) => agentKey }).get(key)

describe('the worked example, imported', () => {
  it.each<[string, Partial<ConversionRule>, number, number, number]>([
    ['next-day payment', {}, 4, 3, 1],
    ['final payment', { within: { days: 4 } }, 5, 4, 1],
    ['72 hours', { within: { hours: 72 } }, 5, 4, 1],
    ['24 hours, taken back', { event: 'ordered', within: { hours: 24 }, takeBackCancelledWithinDays: 15 }, 3, 2, 1],
  ])('%s', async (_name, rule, converted, ofJia, ofYi) => {
    const host = await withExample()
    await setRules(host, {}, rule)
    const before = ask(host)
    expect(total(before)).toMatchObject({ inquiries: 6, converted, silentOrders: 2, nudgedOrders: 1 })
    expect(agent(before, 'A01')).toMatchObject({ inquiries: 5, assisted: 1, converted: ofJia })
    expect(agent(before, 'A02')).toMatchObject({ inquiries: 1, assisted: 0, converted: ofYi })
    expect(before.coverage).toEqual({ orders: 6, covered: 1, by: { memo: 0, chat: 0, name: 6, none: 0 } })
    await host.ask('chats.prepare', {})
    expect(ask(host)).toEqual(before)
  })

  it('money, units and buyers are those of credited orders of the day', async () => {
    const host = await withExample()
    expect(agent(ask(host), 'A01')).toMatchObject({ orders: 3, orderedOrders: 3, sales: 30_000, units: 6, buyers: 3 })
    expect(agent(ask(host, '2026-10-01', '2026-10-03'), 'A01')).toMatchObject({ orders: 3, inquiries: 5 })
  })

  it('a day says the same alone, in its week, and after everything was imported in another order', async () => {
    const host = await withExample()
    const other = await withTeam()
    await bringOrders(other, exampleOrders.toReversed())
    await bringRefund(other, 9, '2026-10-11 10:00:00')
    await bring(other, exampleLines.toReversed().map(chatOf))
    const names = ({ entries }: ConversionResult) =>
      entries.map(({ buyer, kind, outcome, agentKeys, creditedKeys }) => [
        buyer,
        kind,
        outcome,
        agentKeys,
        creditedKeys,
      ])
    const alone = ask(host)
    expect(names(ask(other)).toSorted()).toEqual(names(alone).toSorted())
    const week = ask(host, '2026-09-28', '2026-10-04')
    expect(week.entries.filter((entry) => entry.day === '2026-10-01')).toEqual(alone.entries)
    expect(week.orders.filter((order) => order.day === '2026-10-01')).toEqual(alone.orders)
  })

  it('is gone with the import of the chats', async () => {
    const host = await withTeam()
    const batch = await bring(host, exampleLines.map(chatOf))
    await bringOrders(host, exampleOrders)
    expect(total(ask(host))?.inquiries).toBe(6)
    await host.ask('imports.undo', { id: batch.id ?? 0 })
    expect(ask(host).entries).toEqual([])
    expect(ask(host).coverage.by).toEqual({ memo: 0, chat: 0, name: 0, none: 6 })
  })
})

describe('what joins orders without a buyer’s name', () => {
  const lines = exampleLines.filter(({ buyer }) => buyer === 'B1' || buyer === 'B6')
  const order = { no: 1, at: '2026-10-01 11:30:00', paidAt: '2026-10-01 11:31:00', buyer: null }
  const mention = { ...chatOf(lines[0]!), sentAt: '2026-10-01 11:40:00', text: `订单${numberOf(1)}几时发` }

  it.each([false, true])('its number in the chat, prepared: %s', async (isPrepared) => {
    const host = await withTeam()
    await bring(host, [...lines.map(chatOf), mention])
    await bringOrders(host, [order])
    if (isPrepared) await host.ask('chats.prepare', {})
    const result = ask(host)
    expect(result.orders[0]).toMatchObject({ evidence: 'chat', buyer: 'tb_B1', agentKeys: ['A01'], creditedBy: 'chat' })
    expect(result.entries.map(({ buyer, outcome }) => `${buyer} ${outcome}`)).toEqual([
      'tb_B1 converted',
      'tb_B6 not-converted',
    ])
  })

  it('nothing, when the name is masked; the memo’s agent takes one waiting inquiry', async () => {
    const host = await withTeam()
    await bring(host, lines.map(chatOf))
    await bringOrders(host, [{ ...order, buyer: 't**1' }])
    expect(ask(host).orders[0]).toMatchObject({ evidence: 'none', agentKeys: [] })
    await bringOrders(host, [{ ...order, buyer: 't**1', memo: 'A01' }])
    const result = ask(host)
    expect(result.orders[0]).toMatchObject({ evidence: 'memo', agentKeys: ['A01'], creditedBy: 'memo' })
    expect(total(result)).toMatchObject({ inquiries: 2, converted: 1 })
    await setRules(host, { commissionFlag: '红旗' })
    expect(ask(host).orders[0]).toMatchObject({ evidence: 'none', agentKeys: [] })
  })
})

describe('decisions and policies of the shop', () => {
  it('a decision outranks memo and clock', async () => {
    const host = await withExample()
    const [{ order } = { order: null }] = await host.ask('orders.attribution', { month: '2026-10' as never })
    if (!order) throw new Error('no order')
    const shares = [{ agent: 'A02', share: 1_000_000 as never }]
    const before = ask(host).orders.find(({ orderId }) => orderId === order.id)
    expect(before?.creditedBy).not.toBe('decision')
    await host.ask('orders.decide', { orderId: order.id, shares, reason: '看过聊天' })
    const after = ask(host).orders.find(({ orderId }) => orderId === order.id)
    expect(after).toMatchObject({ creditedBy: 'decision', agentKeys: ['A02'] })
  })

  it.each([
    ['nobody', []],
    ['agent', ['A02']],
    ['shared', ['A01', 'A02']],
    ['evening-shift', ['A01']],
  ] as const)('a nudged silent order goes to %s', async (policy, keys) => {
    const host = await withExample()
    await host.ask('roster.saveShiftKind', {
      code: 'E',
      name: '晚班',
      segments: [['17:00' as never, '23:00' as never]],
      minimum: 1,
      nightly: true,
    })
    const { sql } = host.host.context
    const batch = sql.get<{ id: number }>('select max(id) as id from import_batches')?.id ?? 0
    for (const [number, shift] of [
      ['A01', 'E'],
      ['A02', 'D'],
    ] as const)
      sql.run(
        `insert into roster_days (shop_id, key, number, day, shift, batch_id) values (0, ?, ?, '2026-10-01', ?, ?)`,
        number,
        number,
        shift,
        batch,
      )
    await setRules(host, { nudgedSilentOrders: policy })
    const nudged = ask(host).orders.find(({ orderNo }) => orderNo === numberOf(4))
    expect(nudged).toMatchObject({ agentKeys: keys, nudgedBy: 'A02', isSilent: true })
    expect(total(ask(host))).toMatchObject({ converted: 4, nudgedOrders: 1, orders: keys.length === 0 ? 4 : 5 })
  })

  it('a decision on an old order that its flag had kept out makes a question one about it', async () => {
    const host = await withExample()
    const { sql } = host.host.context
    sql.run(`update orders set flag = '蓝旗' where order_no = ?`, numberOf(7))
    await setRules(host, { excludeFlags: ['蓝'] })
    const kindOf7 = () => ask(host).entries.find(({ buyer }) => buyer === 'tb_B7')?.kind
    expect(kindOf7()).toBe('inquiry')
    const old = (await host.ask('orders.attribution', { month: '2026-09' as never }))[0]?.order.id
    const shares = [{ agent: 'A02', share: 1_000_000 as never }]
    await host.ask('orders.decide', { orderId: old as never, shares, reason: '看过聊天' })
    expect(kindOf7()).toBe('after-sales')
    await host.ask('orders.revokeDecision', { orderId: old as never, reason: '看错了' })
    expect(kindOf7()).toBe('inquiry')
  })

  it('a buyer who wrote some days before is not silent', async () => {
    const host = await withExample()
    expect(ask(host).orders.find(({ orderNo }) => orderNo === numberOf(8))?.isSilent).toBe(true)
    await bring(host, [
      chatOf({ buyer: 'B8', account: '甲', at: '2026-09-20 10:00:00', by: 'buyer' }),
      chatOf({ buyer: 'B8', account: '甲', at: '2026-10-04 10:00:00', by: 'buyer' }),
    ])
    expect(ask(host).orders.find(({ orderNo }) => orderNo === numberOf(8))?.isSilent).toBe(false)
  })
})
