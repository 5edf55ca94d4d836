import { describe, expect, it } from 'vitest'
import { chatRow } from '#test/fixtures/messages.ts'
import { bring as bringChats } from '#test/support/message-imports.ts'
import { importRows } from '#test/support/order-imports.ts'
import { openTestHost, orderRow, textFile, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const number = (index: number): string => `213555000123458${1000 + index}`
const columns = [
  '订单编号',
  '买家会员名',
  '买家应付货款',
  '买家实际支付金额',
  '买家应付邮费',
  '订单状态',
  '订单创建时间',
  '订单付款时间',
  '宝贝标题',
  '订单备注',
  '退款金额',
]

const unpaidRow = (index: number, createdAt: string, fields: Record<string, string> = {}) =>
  orderRow(number(index), {
    买家会员名: '张小花',
    买家应付货款: '128.00',
    买家实际支付金额: '0.00',
    订单状态: '等待买家付款',
    订单创建时间: createdAt,
    订单付款时间: '',
    ...fields,
  })

const paidRow = (index: number, createdAt: string, paidAt: string, fields: Record<string, string> = {}) =>
  unpaidRow(index, createdAt, {
    买家实际支付金额: '128.00',
    订单状态: '买家已付款,等待卖家发货',
    订单付款时间: paidAt,
    ...fields,
  })

const bring = (host: TestHost, shopId: number, rows: Record<string, string>[]) =>
  importRows(host, shopId, rows, false, columns)

const shop = async () => {
  const host = await openTestHost()
  host.clock.now = '2026-11-22 16:05:00'
  return { host, shopId: await fillSmallTeam(host) }
}

const roster = (host: TestHost, shopId: number, days: readonly string[], rows: readonly (readonly string[])[]) =>
  host.ask('imports.run', {
    path: textFile(host.folder, 'roster.csv', [['姓名', ...days], ...rows].map((row) => row.join(',')).join('\r\n')),
    shopId,
    mapping: { kind: 'roster', headerRow: 1, columns: { person: '姓名' } },
    dryRun: false,
  })

const rowsOf = async (host: TestHost, day: string, days?: number) =>
  (await host.ask('orders.unpaid', { day, ...(days === undefined ? {} : { days }) })).rows

describe('unpaid orders', () => {
  it('are those of the days asked about, oldest first, and only while unpaid', async () => {
    const { host, shopId } = await shop()
    await bring(host, shopId, [
      unpaidRow(1, '2026-11-22 15:00:00'),
      unpaidRow(2, '2026-11-20 00:00:00', { 订单备注: 'A01' }),
      unpaidRow(3, '2026-11-19 23:59:59'),
      paidRow(4, '2026-11-22 10:00:00', '2026-11-22 10:05:00'),
      unpaidRow(5, '2026-11-22 12:00:00', { 订单状态: '交易关闭' }),
      unpaidRow(6, '2026-11-23 00:00:00'),
    ])
    expect((await rowsOf(host, '2026-11-22')).map(({ orderNo }) => orderNo)).toEqual([number(2), number(1)])
    expect((await rowsOf(host, '2026-11-22', 1)).map(({ orderNo }) => orderNo)).toEqual([number(1)])
    expect((await rowsOf(host, '2026-11-19', 4)).map(({ orderNo }) => orderNo)).toEqual([number(3)])
    const [row] = await rowsOf(host, '2026-11-22')
    expect(row).toMatchObject({ buyer: '张**花', owners: ['A01'], ownedBy: 'memo', isNudgedToday: false, nudges: [] })
    expect((await host.ask('performance.today', {})).toNudge.orders).toBe(2)
  })

  it('belong to the evening shift of the day when neither chat nor memo names one', async () => {
    const { host, shopId } = await shop()
    const kind = (code: string, segments: [string, string][], nightly: boolean) =>
      host.ask('roster.saveShiftKind', { code, name: code, segments, minimum: 1, nightly })
    await kind('D', [['09:00', '16:30']], false)
    await kind('E', [['16:00', '22:30']], true)
    await roster(
      host,
      shopId,
      ['2026-11-21', '2026-11-22'],
      [
        ['A01', 'E', 'D'],
        ['A02', 'D', 'E'],
      ],
    )
    await bring(host, shopId, [
      unpaidRow(1, '2026-11-21 15:00:00'),
      unpaidRow(2, '2026-11-22 15:00:00', { 订单备注: 'A01/A02' }),
      unpaidRow(3, '2026-11-22 15:10:00', { 订单备注: 'A01' }),
    ])
    const owners = async (day: string) => (await rowsOf(host, day)).map((row) => [row.owners, row.ownedBy])
    expect(await owners('2026-11-22')).toEqual([
      [['A02'], 'evening-shift'],
      [['A02'], 'evening-shift'],
      [['A01'], 'memo'],
    ])
    expect(await owners('2026-11-21')).toEqual([[['A01'], 'evening-shift']])
  })
})

describe('whoever served', () => {
  it('owns an unpaid order, whatever the memo says, with the way to the chat', async () => {
    const { host, shopId } = await shop()
    const people = await host.ask('people.list', {})
    const strong = people.find((one) => one.number === 'A02')
    if (strong === undefined) throw new Error('no A02')
    const { hasPin: _hasPin, left: _left, ...person } = strong
    await host.ask('people.change', {
      ...person,
      accounts: [{ shopId, account: '示例旗舰店:阿强', from: '2025-01-01', to: null }],
    })
    const said = (sentAt: string, direction: string, text: string) =>
      chatRow({ account: '示例旗舰店:阿强', buyer: '张小花', sentAt, direction, text })
    await bringChats(host, [
      said('2026-11-22 14:00:00', '买家', '这个还有货吗'),
      said('2026-11-22 14:00:20', '客服', '有的，今天发'),
    ])
    await bring(host, shopId, [
      unpaidRow(1, '2026-11-22 15:00:00', { 订单备注: 'A01' }),
      unpaidRow(2, '2026-11-22 15:00:00', { 订单备注: 'A01', 买家会员名: '别人' }),
    ])
    const rows = await rowsOf(host, '2026-11-22')
    expect(rows.map(({ owners, ownedBy, chat }) => [owners, ownedBy, chat?.day ?? null])).toEqual([
      [['A02'], 'chat', '2026-11-22'],
      [['A01'], 'memo', null],
    ])
  })
})

describe('a reminder', () => {
  it('is written once a day; taken back it stays to be seen and another one may follow', async () => {
    const { host, shopId } = await shop()
    await bring(host, shopId, [unpaidRow(1, '2026-11-22 15:00:00')])
    const [row] = await rowsOf(host, '2026-11-22')
    const orderId = row?.orderId ?? 0
    const nudge = { orderId, agent: 'A02', result: 'will-pay', note: '晚上付' } as const
    const done = await host.ask('orders.nudge', nudge)
    expect(done).toMatchObject({ isNudgedToday: true, nudges: [{ agent: 'A02', result: 'will-pay', note: '晚上付' }] })
    expect((await host.ask('performance.today', {})).toNudge).toEqual({ orders: 0, payable: 0 })
    expect((await host.refusal('orders.nudge', { ...nudge, agent: 'A01' })).code).toBe('already-nudged')
    const back = await host.ask('orders.takeBackNudge', { id: done.nudges[0]?.id ?? 0 })
    expect(back).toMatchObject({ isNudgedToday: false, nudges: [{ takenBackAt: '2026-11-22 16:05:00' }] })
    await host.ask('orders.nudge', { ...nudge, result: 'no-answer' })
    host.clock.now = '2026-11-23 16:00:00'
    expect((await rowsOf(host, '2026-11-23'))[0]?.isNudgedToday).toBe(false)
    const next = await host.ask('orders.nudge', nudge)
    expect(next.nudges.map(({ day, takenBackAt }) => [day, takenBackAt !== null])).toEqual([
      ['2026-11-22', true],
      ['2026-11-22', false],
      ['2026-11-23', false],
    ])
    expect((await rowsOf(host, '2026-11-22'))[0]?.isNudgedToday).toBe(true)
  })

  it('is refused for an order that does not wait, for nobody’s number and for no order', async () => {
    const { host, shopId } = await shop()
    await bring(host, shopId, [unpaidRow(1, '2026-11-22 15:00:00'), unpaidRow(2, '2026-11-22 15:00:00')])
    const rows = await rowsOf(host, '2026-11-22')
    await bring(host, shopId, [
      paidRow(1, '2026-11-22 15:00:00', '2026-11-22 16:00:00'),
      unpaidRow(2, '2026-11-22 15:00:00', { 订单状态: '交易关闭' }),
    ])
    for (const { orderId } of rows)
      expect((await host.refusal('orders.nudge', { orderId, agent: 'A01', result: 'reminded' })).code).toBe(
        'order-paid',
      )
    await bring(host, shopId, [unpaidRow(3, '2026-11-22 15:00:00')])
    const orderId = (await rowsOf(host, '2026-11-22'))[0]?.orderId ?? 0
    expect((await host.refusal('orders.nudge', { orderId, agent: 'Z99', result: 'other' })).code).toBe('not-found')
    expect((await host.refusal('orders.nudge', { orderId: 9_999, agent: 'A01', result: 'other' })).code).toBe(
      'not-found',
    )
    expect((await host.refusal('orders.takeBackNudge', { id: 4_321 })).code).toBe('not-found')
  })

  it('survives undoing the import, and a payment after it is recovered in its month', async () => {
    const { host, shopId } = await shop()
    const batch = await bring(host, shopId, [unpaidRow(1, '2026-11-22 15:00:00'), unpaidRow(2, '2026-11-22 15:00:00')])
    const nudgeAll = async (agent: string) => {
      for (const { orderId, isNudgedToday } of await rowsOf(host, host.clock.now.slice(0, 10)))
        if (!isNudgedToday) await host.ask('orders.nudge', { orderId, agent, result: 'reminded' })
    }
    await nudgeAll('A01')
    await host.ask('imports.undo', { id: batch.id ?? 0 })
    await bring(host, shopId, [unpaidRow(1, '2026-11-22 15:00:00'), unpaidRow(2, '2026-11-22 15:00:00')])
    expect((await rowsOf(host, '2026-11-22')).map(({ isNudgedToday }) => isNudgedToday)).toEqual([true, true])
    host.clock.now = '2026-11-23 16:00:00'
    await nudgeAll('A02')
    await bring(host, shopId, [
      paidRow(1, '2026-11-22 15:00:00', '2026-12-01 00:00:10'),
      paidRow(2, '2026-11-22 15:00:00', '2026-11-23 09:00:00'),
    ])
    const recovered = async (month: string) =>
      (await host.ask('orders.recovered', { month })).map(({ agent, name, nudged, paidOrders, paid }) => [
        agent,
        name,
        nudged,
        paidOrders,
        paid,
      ])
    expect(await recovered('2026-11')).toEqual([
      ['A01', '小美', 2, 1, 12_800],
      ['A02', '阿强', 2, 0, 0],
    ])
    expect(await recovered('2026-12')).toEqual([['A02', '阿强', 0, 1, 12_800]])
    await bring(host, shopId, [paidRow(1, '2026-11-22 15:00:00', '2026-12-01 00:00:10', { 订单状态: '交易关闭' })])
    expect(await recovered('2026-12')).toEqual([])
  })
})

describe('the first screen', () => {
  it('names the months with payments that are over and not closed, newest first', async () => {
    const { host, shopId } = await shop()
    await bring(host, shopId, [
      paidRow(1, '2026-08-31 23:00:00', '2026-09-01 00:00:00'),
      paidRow(2, '2026-10-31 23:00:00', '2026-10-31 23:59:59'),
      paidRow(3, '2026-11-02 23:00:00', '2026-11-02 23:59:59'),
      unpaidRow(4, '2026-08-02 10:00:00'),
    ])
    expect((await host.ask('performance.today', {})).monthsToClose).toEqual(['2026-10', '2026-09'])
  })
})
