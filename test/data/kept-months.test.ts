import { expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { bringOrders, bringRefunds, flatPlan, numberOf, orderOn } from '#test/support/closed-months.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const month = '2026-10'

interface Shop {
  readonly host: TestHost
  readonly shopId: number
}

/** What is made of a month's orders. */
const shownBy = async ({ ask }: TestHost): Promise<string> => {
  const all = { month: null, shopId: null, status: null, state: null, agent: 'A01', doubt: null, search: '' }
  return JSON.stringify([
    await ask('orders.attribution', { month }),
    await ask('orders.commission', { month }),
    await ask('orders.why', { month, agent: 'A01' }),
    await ask('orders.why', { month, agent: 'A02' }),
    await ask('orders.desk', { month, kind: 'doubtful' }),
    await ask('orders.list', { filter: all, sort: { by: 'at', direction: 'up' }, offset: 0, limit: 100 }),
    await ask('orders.months', {}),
    await ask('performance.sheets', { month, agent: null }),
    await ask('performance.summary', { month }),
  ])
}

const orderIdOf = async ({ ask }: TestHost, index: number) => {
  const found = (await ask('orders.attribution', { month })).find(({ order }) => order.orderNo === numberOf(index))
  if (!found) throw new Error(`no order ${index}`)
  return found.order.id
}

const personOf = async ({ ask }: TestHost, number: string) => {
  const person = (await ask('people.list', {})).find((one) => one.number === number)
  if (!person) throw new Error(`nobody is ${number}`)
  const { hasPin: _hasPin, left: _left, ...kept } = person
  return kept
}

const input = (bonus: number): InputOf<'performance.saveInput'> => ({
  month,
  agent: 'A01',
  salesTarget: 100_000,
  plannedDays: 22,
  workedDays: 20,
  overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
  fullAttendance: 'no',
  bonuses: [{ label: '活动', amount: bonus }],
  points: [],
  marks: [],
})

/** Writes of every kind that may change what is shown of the month, by what they do. */
const writes: readonly (readonly [string, (shop: Shop) => Promise<unknown>])[] = [
  ['an entry', ({ host }) => host.ask('performance.saveInput', input(5_000))],
  [
    'a decision',
    async ({ host }) =>
      host.ask('orders.decide', {
        orderId: await orderIdOf(host, 3),
        shares: [{ agent: 'A02', share: 1_000_000 }],
        reason: '阿强接待',
      }),
  ],
  ['another entry', ({ host }) => host.ask('performance.saveInput', input(6_000))],
  [
    'the decision taken back',
    async ({ host }) => host.ask('orders.revokeDecision', { orderId: await orderIdOf(host, 3), reason: '看错了' }),
  ],
  [
    'more orders',
    ({ host, shopId }) =>
      bringOrders(host, shopId, [
        orderOn(5, `${month}-12`, 'A02', '88.00'),
        orderOn(1, `${month}-10`, 'A02', '100.00'),
      ]),
  ],
  [
    'a refund',
    ({ host, shopId }) =>
      bringRefunds(host, shopId, [{ order: 2, refundNo: 'R1', yuan: '12.00', at: `${month}-20 12:00:00` }]),
  ],
  [
    'the refund taken back',
    async ({ host }) => {
      const [newest] = await host.ask('imports.list', {})
      return host.ask('imports.undo', { id: newest?.id ?? 0 })
    },
  ],
  [
    'another name',
    async ({ host }) => {
      const person = await personOf(host, 'A02')
      return host.ask('people.change', { ...person, name: '小强', aliases: ['小强'] })
    },
  ],
  [
    'somebody new',
    async ({ host }) => {
      const { id: _id, ...person } = await personOf(host, 'A02')
      return host.ask('people.add', { ...person, number: 'A03', name: '新人', aliases: ['急'] })
    },
  ],
  ['other rules', ({ host }) => host.ask('orders.saveAttributionSettings', { silent: 'shared', excludeFlags: ['红'] })],
  ['another plan', ({ host }) => host.ask('orders.savePlan', flatPlan(month, 20_000))],
  [
    'a signature',
    ({ host }) =>
      host.ask('orders.signPlan', {
        name: '售前提成',
        from: month,
        group: '售前',
        agent: 'A01',
        signedOn: '2026-10-02',
      }),
  ],
  [
    'another name of the shop',
    ({ host, shopId }) =>
      host.ask('people.changeShop', { id: shopId as never, name: '新名旗舰店', platform: 'taobao' }),
  ],
  [
    'a correction by hand',
    ({ host }) =>
      host.ask('performance.addCorrection', { agent: 'A01', originMonth: month, amount: 700, reason: '算错了' }),
  ],
  ['the month closed', ({ host }) => host.ask('performance.closeMonth', { month })],
  ['the month opened again', ({ host }) => host.ask('performance.reopenMonth', { month, reason: '漏导' })],
]

const openShop = async (): Promise<Shop> => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  await bringOrders(host, shopId, [
    orderOn(1, `${month}-10`, 'A01', '100.00'),
    orderOn(2, `${month}-11`, '小美', '200.00'),
    orderOn(3, `${month}-12`, 'A01/A02', '300.00', { 订单备注旗帜: '红' }),
    orderOn(4, `${month}-13`, '急', '400.00'),
    orderOn(6, '2026-09-13', 'A01', '50.00'),
    orderOn(7, `${month}-14`, '', '60.00'),
  ])
  return { host, shopId }
}

it('what stays at hand is what a file opened anew shows, whatever was written, here or by another process', async () => {
  const { host, shopId } = await openShop()
  const other = await openTestHost(host.folder)
  let before = ''
  for (const [index, [name, write]] of writes.entries()) {
    await write({ host: index % 2 === 0 ? host : other, shopId })
    const shown = await shownBy(await openTestHost(host.folder))
    expect(shown, `${name} changes nothing`).not.toBe(before)
    expect(await shownBy(host), name).toBe(shown)
    expect(await shownBy(other), name).toBe(shown)
    before = shown
  }
}, 60_000)

it('a write that is refused half-way leaves nothing of itself at hand', async () => {
  const { host } = await openShop()
  const { context } = host.host
  const kept = (): string =>
    context.keptByVersion('look', 'same', () => context.sql.get<{ n: string }>('select name as n from shops')?.n ?? '')
  expect(() =>
    context.sql.transaction(() => {
      context.sql.run("update shops set name = '半路'")
      expect(kept()).toBe('半路')
      throw new Error('taken back')
    }),
  ).toThrow('taken back')
  expect(kept()).toBe('示例旗舰店')
})
