import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import { bringOrders, bringRefunds, flatPlan, numberOf, orderOn } from '#test/support/closed-months.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const months = ['2026-01', '2026-02', '2026-03'] as const
const memos = ['A01', 'A02', 'A01/A02', '小美', '', '急'] as const
const agents = ['A01', 'A02'] as const

/** What may happen to a shop. Numbers choose among what is there. */
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('orders' as const),
      orders: fc.array(
        fc.record({
          order: fc.integer({ min: 1, max: 8 }),
          memo: fc.constantFrom(...memos),
          fen: fc.integer({ min: 1, max: 90_000 }),
          refunded: fc.integer({ min: 0, max: 100 }),
          isMoved: fc.boolean(),
          isClosed: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('refund' as const),
      order: fc.integer({ min: 1, max: 8 }),
      fen: fc.integer({ min: 1, max: 50_000 }),
      number: fc.integer({ min: 1, max: 4 }),
    }),
  },
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat() }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      which: fc.nat(),
      month: fc.constantFrom(...months),
      share: fc.integer({ min: 1, max: 999_999 }),
      isRevoked: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('close' as const), month: fc.constantFrom(...months) }) },
  fc.record({ kind: fc.constant('reopen' as const), month: fc.constantFrom(...months) }),
)
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

/** What changes rules and people, but no order. */
const ruling = fc.oneof(
  fc.record({
    kind: fc.constant('plan' as const),
    month: fc.constantFrom(...months),
    rate: fc.integer({ min: 0, max: 50_000 }),
  }),
  fc.record({ kind: fc.constant('scheme' as const), month: fc.constantFrom(...months) }),
  fc.record({ kind: fc.constant('settings' as const), silent: fc.constantFrom('nobody' as const, 'shared' as const) }),
  fc.record({
    kind: fc.constant('person' as const),
    agent: fc.constantFrom(...agents),
    group: fc.constantFrom('售前', '售后'),
  }),
  fc.record({ kind: fc.constant('salary' as const), salary: fc.integer({ min: 0, max: 900_000 }) }),
  fc.record({ kind: fc.constant('pay' as const), fullAttendance: fc.integer({ min: 0, max: 90_000 }) }),
  fc.record({
    kind: fc.constant('input' as const),
    month: fc.constantFrom(...months),
    agent: fc.constantFrom(...agents),
    bonus: fc.integer({ min: 1, max: 90_000 }),
  }),
  fc.record({
    kind: fc.constant('by-hand' as const),
    month: fc.constantFrom(...months),
    fen: fc.integer({ min: 1, max: 9_000 }),
  }),
)
type Ruling = typeof ruling extends fc.Arbitrary<infer Value> ? Value : never

const yuan = (fen: number): string => (fen / 100).toFixed(2)
const monthOfOrder = (order: number): string => months[order % months.length] ?? months[0]

/** Does it if the shop allows it; anything but a refusal of its own is a fault. */
const attempt = async <Name extends MethodName>(host: TestHost, name: Name, input: InputOf<Name>): Promise<void> => {
  const result = await host.host.dispatch(name, input)
  if (!result.ok) expect(result.failure.code, name).not.toBe('internal')
}

interface Shop {
  readonly host: TestHost
  readonly shopId: number
  readonly batches: number[]
}

const acts: {
  readonly [Kind in Action['kind']]: (shop: Shop, action: Extract<Action, { kind: Kind }>) => Promise<void>
} = {
  orders: async ({ host, shopId, batches }, { orders }) => {
    const rows = new Map(
      orders.map(({ order, memo, fen, refunded, isMoved, isClosed }) => [
        order,
        orderOn(order, `${isMoved ? months[0] : monthOfOrder(order)}-10`, memo, yuan(fen), {
          退款金额: yuan(Math.floor((fen * refunded) / 100)),
          订单状态: isClosed ? '交易关闭' : '交易成功',
        }),
      ]),
    )
    const { id } = await bringOrders(host, shopId, [...rows.values()])
    if (id !== null) batches.push(id)
  },
  refund: async ({ host, shopId, batches }, { order, fen, number }) => {
    const { id } = await bringRefunds(host, shopId, [
      { order, refundNo: `R${order}-${number}`, yuan: yuan(fen), at: '2026-03-20 12:00:00' },
    ])
    if (id !== null) batches.push(id)
  },
  undo: async ({ host, batches }, { which }) => {
    const id = batches[which % Math.max(1, batches.length)]
    if (id !== undefined) await attempt(host, 'imports.undo', { id })
  },
  decide: async ({ host }, { which, month, share, isRevoked }) => {
    const orders = await host.ask('orders.attribution', { month })
    const orderId = orders[which % Math.max(1, orders.length)]?.order.id
    if (orderId === undefined) return
    const shares = [
      { agent: 'A01', share },
      { agent: 'A02', share: 1_000_000 - share },
    ]
    if (isRevoked) await attempt(host, 'orders.revokeDecision', { orderId, reason: '看错了' })
    else await attempt(host, 'orders.decide', { orderId, shares, reason: '两人接力' })
  },
  close: ({ host }, { month }) => attempt(host, 'performance.closeMonth', { month }),
  reopen: ({ host }, { month }) => attempt(host, 'performance.reopenMonth', { month, reason: '漏导' }),
}

const rules: {
  readonly [Kind in Ruling['kind']]: (shop: Shop, ruling: Extract<Ruling, { kind: Kind }>) => Promise<void>
} = {
  plan: ({ host }, { month, rate }) => attempt(host, 'orders.savePlan', flatPlan(month, rate)),
  scheme: ({ host }, { month }) =>
    attempt(host, 'performance.saveScheme', {
      name: '售前评分',
      from: month,
      group: '售前',
      items: [
        { figure: 'averageOrderValue', weight: 60, bands: [[10_000, 100]] },
        { title: '协作', weight: 40 },
      ],
      missing: 'redistribute',
      grades: [[90, '金牌']],
    }),
  settings: ({ host }, { silent }) => attempt(host, 'orders.saveAttributionSettings', { silent, excludeFlags: ['红'] }),
  person: async ({ host }, { agent, group }) => {
    const person = (await host.ask('people.list', {})).find(({ number }) => number === agent)
    if (!person) return
    const { hasPin: _hasPin, left: _left, ...kept } = person
    await attempt(host, 'people.change', { ...kept, name: `${kept.name}新`, aliases: ['新名'], group })
  },
  salary: async ({ host }, { salary }) => {
    const person = (await host.ask('people.list', {})).find(({ number }) => number === 'A01')
    if (!person) return
    const { hasPin: _hasPin, left: _left, ...kept } = person
    await attempt(host, 'people.change', { ...kept, baseSalary: salary as never })
  },
  pay: ({ host }, { fullAttendance }) => attempt(host, 'performance.savePaySettings', { fullAttendance }),
  input: ({ host }, { month, agent, bonus }) =>
    attempt(host, 'performance.saveInput', {
      month,
      agent,
      salesTarget: 100_000,
      plannedDays: 22,
      workedDays: 21,
      overtimeHours: { weekday: 2, restDay: 0, holiday: 0 },
      fullAttendance: 'yes',
      bonuses: [{ label: '活动', amount: bonus }],
      points: [{ points: 2, reason: '带新人' }],
      marks: [],
    }),
  'by-hand': ({ host }, { month, fen }) =>
    attempt(host, 'performance.addCorrection', { agent: 'A01', originMonth: month, amount: fen, reason: '算错了' }),
}

const openShop = async (): Promise<Shop> => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  host.clock.now = '2026-04-03 09:00:00'
  const orders = [1, 2, 3, 4, 5].map((order) =>
    orderOn(order, `${monthOfOrder(order)}-10`, 'A01', yuan(order * 12_345)),
  )
  return { host, shopId, batches: [(await bringOrders(host, shopId, orders)).id ?? 0] }
}

/** Everything that is shown or printed of a month. */
const shownOf = async ({ host }: Shop, month: string): Promise<string> => {
  const run = await host.ask('orders.commission', { month })
  return JSON.stringify([
    run,
    await Promise.all(run.rows.map(({ agent }) => host.ask('orders.why', { month, agent }))),
    await host.ask('performance.sheets', { month, agent: null }),
    await host.ask('performance.summary', { month }),
    await host.ask('performance.details', { month, agent: null }),
    await host.ask('performance.scores', { month, agent: null }),
    await host.ask('performance.inputs', { month }),
    await host.ask('performance.monthFindings', { month }),
  ])
}

const closedMonths = async ({ host }: Shop): Promise<string[]> =>
  (await host.ask('performance.months', {})).flatMap(({ month, state }) => (state === 'closed' ? [month] : []))

const happen = (shop: Shop, thing: Action | Ruling): Promise<void> => {
  const act = ({ ...acts, ...rules } as Record<string, (shop: Shop, thing: never) => Promise<void>>)[thing.kind]
  return act ? act(shop, thing as never) : Promise.resolve()
}

it('property: nothing that happens later changes what a closed month shows', async () => {
  const things = fc.array(fc.oneof({ weight: 3, arbitrary: action }, { weight: 2, arbitrary: ruling }), {
    minLength: 6,
    maxLength: 14,
  })
  await fc.assert(
    fc.asyncProperty(things, async (happenings) => {
      const shop = await openShop()
      await happen(shop, { kind: 'close', month: '2026-02' })
      const shown = new Map<string, string>()
      for (const thing of happenings) {
        const before = await closedMonths(shop)
        for (const month of before) if (!shown.has(month)) shown.set(month, await shownOf(shop, month))
        await happen(shop, thing)
        const after = await closedMonths(shop)
        for (const month of shown.keys()) {
          if (after.includes(month)) expect(await shownOf(shop, month), JSON.stringify(thing)).toBe(shown.get(month))
          else shown.delete(month)
        }
      }
    }),
    { numRuns: 12 },
  )
}, 180_000)

const rateOf: Readonly<Record<string, number>> = { '2026-01': 5_000, '2026-02': 8_000, '2026-03': 12_000 }

/** What was paid, and how far rounding may have brought that from what it is worth, in fen. */
interface Paid {
  readonly fen: number
  readonly slack: number
}

/**
 * What everybody was paid for each order over all months, corrections included, by `order agent`. A line is off by less than a fen, and so is
 * every correction.
 */
const paidFor = async ({ host }: Shop): Promise<ReadonlyMap<string, Paid>> => {
  const closings = await host.ask('performance.months', {})
  const last =
    closings
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? '2026-03'
  const paid = new Map<string, Paid>()
  const add = (order: string | null, agent: string, fen: number, slack: number): void => {
    const before = paid.get(`${order} ${agent}`) ?? { fen: 0, slack: 0 }
    paid.set(`${order} ${agent}`, { fen: before.fen + fen, slack: before.slack + slack })
  }
  for (let month = '2026-01' as Month; month <= monthAfter(last as Month, 1); month = monthAfter(month, 1))
    for (const agent of agents) {
      const { lines, corrections } = await host.ask('orders.why', { month, agent })
      for (const line of lines) add(line.order, agent, line.amount, 1)
      for (const { order, amount } of corrections) add(order, agent, amount, 1)
    }
  return paid
}

/** What each order is worth to everybody as things stand, in millionths of a fen. */
const worthOf = async ({ host }: Shop): Promise<ReadonlyMap<string, number>> => {
  const worth = new Map<string, number>()
  for (const month of months)
    for (const { order, attribution } of await host.ask('orders.attribution', { month })) {
      const told = (await host.ask('orders.evidence', { orderIds: [order.id] }))[0]?.refunds ?? []
      const afterSales = told.flatMap(({ source, amount }) => (source === 'after-sales' ? [amount] : []))
      const refunded = Math.max(
        order.refunded,
        afterSales.reduce((sum, amount) => sum + amount, 0),
      )
      const base = order.status === 'closed' ? 0 : Math.max(0, order.paid - refunded)
      for (const { agent, share } of attribution.shares)
        worth.set(`${order.orderNo} ${agent}`, base * (share / 1_000_000) * (rateOf[month] ?? 0))
    }
  return worth
}

it('property: paid over all months together is what the orders are worth in the end, each correction rounded once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 6, maxLength: 16 }), async (happenings) => {
      const shop = await openShop()
      for (const month of months) await shop.host.ask('orders.savePlan', flatPlan(month, rateOf[month] ?? 0))
      for (const thing of happenings) await happen(shop, thing)
      const [paid, worth] = [await paidFor(shop), await worthOf(shop)]
      for (const key of new Set([...paid.keys(), ...worth.keys()])) {
        const { fen, slack } = paid.get(key) ?? { fen: 0, slack: 1 }
        const difference = Math.abs(fen - (worth.get(key) ?? 0) / 1_000_000)
        expect(difference, `${key} ${numberOf(0)}`).toBeLessThanOrEqual(Math.max(2, slack))
      }
    }),
    { numRuns: 25 },
  )
}, 180_000)
