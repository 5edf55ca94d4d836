import { describe, expect, it } from 'vitest'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { ConversionResult, ConversionRule } from '#shared/rules/conversion/result.ts'
import { conversionSums } from '#shared/rules/conversion/sums.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { conversionOf } from '#data/services/chats/chat-conversion.ts'
import { exampleLines, exampleOrders, type Line, type TestOrder } from '#test/fixtures/conversion.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import { importRows } from '#test/support/order-imports.ts'
import { orderRow, textFile, type TestHost } from '#test/support/test-host.ts'

const shop = '示例旗舰店'
const people: Readonly<Record<string, string>> = { 甲: '小美', 乙: '阿强' }
const day = (text: string): LocalDate => text as LocalDate
const numberOf = (no: number): string => String(213_555_000_123_400_000n + BigInt(no))

const texts = { buyer: '请问这个怎么卖', agent: '您好，39元', auto: '欢迎光临' }
const said = { buyer: '买家', agent: '客服', auto: '机器人' }
const chatOf = ({ account, buyer, at, by, isAdvertising }: Line) => ({
  account: account === '' ? '' : `${shop}:${people[account] ?? account}`,
  buyer: `tb_${buyer}`,
  sentAt: at,
  direction: said[by],
  text: isAdvertising ? '承接代运营，刷单补单团队' : texts[by],
})

const columns = [
  ...['订单编号', '买家会员名', '买家实际支付金额', '买家应付邮费', '订单状态', '订单创建时间', '订单付款时间'],
  ...['宝贝标题', '订单备注', '退款金额', '宝贝总数量', '确认收货时间'],
]
const words: Readonly<Record<NonNullable<TestOrder['status']>, string>> = {
  unpaid: '等待买家付款',
  paid: '买家已付款,等待卖家发货',
  shipped: '卖家已发货,等待买家确认',
  completed: '交易成功',
  closed: '交易关闭',
}
const orderOf = ({ no, at, paidAt, status = 'completed', memo = '', buyer = `B${no}` }: TestOrder) =>
  orderRow(numberOf(no), {
    买家会员名: buyer === null ? '' : buyer.includes('*') ? buyer : `tb_${buyer}`,
    订单状态: words[paidAt === null ? 'unpaid' : status],
    订单创建时间: at,
    订单付款时间: paidAt ?? '',
    订单备注: memo,
    宝贝总数量: '2',
  })

const bringOrders = (host: TestHost, orders: readonly TestOrder[], only = columns) =>
  importRows(host, 1, orders.map(orderOf), false, only)

const bringRefund = (host: TestHost, no: number, at: string) =>
  host.ask('imports.run', {
    path: textFile(host.folder, `refunds-${no}.csv`, `订单号,退款金额,退款时间\n${numberOf(no)},100.00,${at}\n`),
    kind: null,
    shopId: 1,
    mapping: {
      kind: 'refunds',
      headerRow: 1,
      columns: { orderNo: '订单号', amount: '退款金额', succeededAt: '退款时间' },
    },
    dryRun: false,
  })

/** The example's team: 小美 (甲) is A01, 阿强 (乙) is A02, each with a login of his own. */
const withTeam = async (): Promise<TestHost> => {
  const host = await withShop()
  for (const { hasPin: _pin, left: _left, ...person } of await host.ask('people.list', {}))
    if (person.role === 'agent')
      await host.ask('people.change', {
        ...person,
        accounts: [{ shopId: 1 as never, account: `${shop}:${person.name}`, from: null, to: null }],
      })
  return host
}

const set = async (
  host: TestHost,
  more: Partial<Omit<AttributionSettings, 'conversion'>>,
  rule: Partial<ConversionRule> = {},
) => {
  const kept = await host.ask('orders.attributionSettings', {})
  await host.ask('orders.saveAttributionSettings', { ...kept, ...more, conversion: { ...kept.conversion, ...rule } })
}

const house = initialRuleSets[0]
const ask = ({ host }: TestHost, from = '2026-10-01', to = from): ConversionResult => {
  if (!house) throw new Error('no rule set')
  return conversionOf(host.context, { from: day(from), to: day(to), shopId: null, ruleSet: house })
}
const total = (result: ConversionResult) => conversionSums(result, { view: 'shop', keyOf: () => 'total' }).get('total')
const agent = (result: ConversionResult, key: string) =>
  conversionSums(result, { view: 'agents', keyOf: ({ agentKey }) => agentKey }).get(key)

const withExample = async (): Promise<TestHost> => {
  const host = await withTeam()
  await bring(host, exampleLines.map(chatOf))
  await bringOrders(host, exampleOrders)
  await bringRefund(host, 9, '2026-10-11 10:00:00')
  return host
}

describe('the worked example, imported', () => {
  it.each<[string, Partial<ConversionRule>, number, number, number]>([
    ['next-day payment', {}, 4, 3, 1],
    ['final payment', { within: { days: 4 } }, 5, 4, 1],
    ['72 hours', { within: { hours: 72 } }, 5, 4, 1],
    ['24 hours, taken back', { event: 'ordered', within: { hours: 24 }, takeBackCancelledWithinDays: 15 }, 3, 2, 1],
  ])('%s', async (_name, rule, converted, ofJia, ofYi) => {
    const host = await withExample()
    await set(host, {}, rule)
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
    await set(host, { commissionFlag: '红旗' })
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
    await set(host, { nudgedSilentOrders: policy })
    const nudged = ask(host).orders.find(({ orderNo }) => orderNo === numberOf(4))
    expect(nudged).toMatchObject({ agentKeys: keys, nudgedBy: 'A02', isSilent: true })
    expect(total(ask(host))).toMatchObject({ converted: 4, nudgedOrders: 1, orders: keys.length === 0 ? 4 : 5 })
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
