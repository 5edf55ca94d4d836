import { describe, expect, it } from 'vitest'
import { bringOrders, bringRefunds, correctionsOf, flatPlan, numberOf, orderOn } from '#test/support/closed-months.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const march = '2026-03'
const april = '2026-04'

/** March pays 0.8 %, April 0.5 %: an order of 600 yuan of each agent in March, one of 100 in April; March is closed in April. */
const shopWithMarch = async (): Promise<{ host: TestHost; shopId: number }> => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  await host.ask('orders.savePlan', flatPlan('2026-03', 8_000))
  await host.ask('orders.savePlan', flatPlan('2026-04', 5_000))
  host.clock.now = '2026-04-03 09:00:00'
  await bringOrders(host, shopId, [
    orderOn(1, '2026-03-10', 'A01', '600.00'),
    orderOn(2, '2026-03-11', 'A02', '300.00'),
    orderOn(3, '2026-03-12', 'A01/A02', '200.00'),
  ])
  return { host, shopId }
}

const close = (host: TestHost, month: string) => host.ask('performance.closeMonth', { month })

/** Everything that is shown or printed of a month. */
const shownOf = async (host: TestHost, month: string) => {
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

const totalOf = async (host: TestHost, month: string, agent: string): Promise<number | null> =>
  (await host.ask('orders.commission', { month })).rows.find((row) => row.agent === agent)?.total ?? null

describe('a closed month', () => {
  it('shows what it showed before, and says that it is closed', async () => {
    const { host } = await shopWithMarch()
    const before = await host.ask('orders.why', { month: march, agent: 'A01' })
    const state = await close(host, march)
    expect(state).toMatchObject({ month: march, state: 'closed' })
    expect(state.closings).toEqual([
      {
        at: '2026-04-03 09:00:00',
        by: 'supervisor',
        people: 2,
        orders: 3,
        total: 350_000 + 720,
        reopenedAt: null,
        reopenReason: null,
      },
    ])
    expect(await host.ask('orders.why', { month: march, agent: 'A01' })).toEqual({ ...before, isClosed: true })
    const [sheet] = await host.ask('performance.sheets', { month: march, agent: 'A01' })
    expect(sheet?.status).toEqual({ state: 'closed', closedAt: '2026-04-03 09:00:00', number: 1 })
    expect(sheet?.page).toEqual({ number: 1, of: 1 })
  })

  it('golden: 600 yuan at 0.8 % gave 4.80; refunded in full in April it is −4.80 there, though April pays 0.5 %', async () => {
    const { host, shopId } = await shopWithMarch()
    await close(host, march)
    const closed = await shownOf(host, march)
    await bringOrders(host, shopId, [orderOn(4, '2026-04-02', 'A01', '100.00')])
    await bringOrders(host, shopId, [orderOn(1, '2026-03-10', 'A01', '600.00', { 退款金额: '600.00' })])
    const line = { kind: 'refund', originMonth: march, order: numberOf(1), paid: 480, amount: -480 }
    expect(await correctionsOf(host, april, 'A01')).toEqual([line])
    expect(await totalOf(host, april, 'A01')).toBe(50 - 480)
    // The same file again posts nothing more.
    await bringOrders(host, shopId, [orderOn(1, '2026-03-10', 'A01', '600.00', { 退款金额: '600.00' })])
    expect(await correctionsOf(host, april, 'A01')).toEqual([line])
    expect(await shownOf(host, march)).toBe(closed)
  })

  it('a refund of both files counts once, in April only, also when May is open', async () => {
    const { host, shopId } = await shopWithMarch()
    await close(host, march)
    const refund = { order: 1, refundNo: 'R1', yuan: '150.00', at: '2026-04-05 12:00:00' }
    await bringRefunds(host, shopId, [refund])
    expect((await correctionsOf(host, april, 'A01')).map(({ amount }) => amount)).toEqual([-120])
    await bringOrders(host, shopId, [
      orderOn(1, '2026-03-10', 'A01', '600.00', { 退款金额: '150.00' }),
      orderOn(4, '2026-04-02', 'A01', '100.00'),
    ])
    await bringRefunds(host, shopId, [refund])
    expect((await correctionsOf(host, april, 'A01')).map(({ amount }) => amount)).toEqual([-120])
    await close(host, april)
    expect((await correctionsOf(host, april, 'A01')).map(({ amount }) => amount)).toEqual([-120])
    await bringOrders(host, shopId, [orderOn(5, '2026-05-02', 'A01', '100.00')])
    expect(await correctionsOf(host, '2026-05', 'A01')).toEqual([])
  })

  it('an undone refund comes back, in the month that is open then', async () => {
    const { host, shopId } = await shopWithMarch()
    await close(host, march)
    await bringOrders(host, shopId, [orderOn(4, '2026-04-02', 'A01', '100.00')])
    const refund = await bringRefunds(host, shopId, [
      { order: 1, refundNo: 'R1', yuan: '600.00', at: '2026-04-05 12:00:00' },
    ])
    expect((await correctionsOf(host, april, 'A01')).map(({ amount }) => amount)).toEqual([-480])
    await close(host, april)
    await host.ask('imports.undo', { id: refund.id ?? 0 })
    expect((await correctionsOf(host, april, 'A01')).map(({ amount }) => amount)).toEqual([-480])
    expect(await correctionsOf(host, '2026-05', 'A01')).toEqual([
      { kind: 'returned', originMonth: march, order: numberOf(1), paid: 480, amount: 480 },
    ])
  })

  it('a decision, another memo and a late order post in the open month and change nothing in the closed one', async () => {
    const { host, shopId } = await shopWithMarch()
    await close(host, march)
    const closed = await shownOf(host, march)
    const contested = (await host.ask('orders.attribution', { month: march })).find(
      ({ order }) => order.memo === 'A01/A02',
    )
    const shares = [
      { agent: 'A01', share: 250_000 },
      { agent: 'A02', share: 750_000 },
    ]
    await host.ask('orders.decide', { orderId: contested?.order.id ?? 0, shares, reason: '阿强说成的' })
    await bringOrders(host, shopId, [
      orderOn(1, '2026-03-10', 'A02', '600.00'),
      orderOn(6, '2026-03-31', 'A01', '50.00'),
    ])
    expect(await correctionsOf(host, april, 'A01')).toEqual([
      { kind: 'memo', originMonth: march, order: numberOf(1), paid: 480, amount: -480 },
      { kind: 'decision', originMonth: march, order: numberOf(3), paid: 0, amount: 40 },
      { kind: 'late-order', originMonth: march, order: numberOf(6), paid: 0, amount: 40 },
    ])
    expect(await correctionsOf(host, april, 'A02')).toEqual([
      { kind: 'memo', originMonth: march, order: numberOf(1), paid: 0, amount: 480 },
      { kind: 'decision', originMonth: march, order: numberOf(3), paid: 0, amount: 120 },
    ])
    const { corrections } = await host.ask('orders.why', { month: april, agent: 'A02' })
    expect(corrections.map(({ note }) => note)).toEqual(['', '阿强说成的'])
    await host.ask('orders.revokeDecision', { orderId: contested?.order.id ?? 0, reason: '看错了' })
    expect((await correctionsOf(host, april, 'A02')).map(({ kind }) => kind)).toEqual(['memo'])
    expect(await shownOf(host, march)).toBe(closed)
  })

  it('an order that goes with its import is taken back; it is paid again when it comes back', async () => {
    const { host, shopId } = await shopWithMarch()
    const late = await bringOrders(host, shopId, [orderOn(6, '2026-03-31', 'A01', '50.00')])
    await close(host, march)
    await host.ask('imports.undo', { id: late.id ?? 0 })
    expect((await correctionsOf(host, april, 'A01')).map(({ order, amount }) => [order, amount])).toEqual([
      [numberOf(6), -40],
    ])
    await bringOrders(host, shopId, [orderOn(6, '2026-03-31', 'A01', '50.00')])
    expect(await correctionsOf(host, april, 'A01')).toEqual([])
  })

  it('keeps what was entered by hand, also when somebody gets another number', async () => {
    const { host } = await shopWithMarch()
    const entered = { salesTarget: 100_000, plannedDays: 22, workedDays: 21, fullAttendance: 'yes' as const }
    const input = { month: march, agent: 'A01', ...entered, bonuses: [{ label: '活动', amount: 5_000 }], points: [] }
    const none = { weekday: 0, restDay: 0, holiday: 0 }
    await host.ask('performance.saveInput', { ...input, overtimeHours: none, marks: [] })
    await close(host, march)
    const closed = await shownOf(host, march)
    const person = (await host.ask('people.list', {})).find(({ number }) => number === 'A01')
    if (!person) throw new Error('nobody')
    const { hasPin: _hasPin, left: _left, ...kept } = person
    await host.ask('people.change', { ...kept, number: 'B77', name: '小美丽', group: '售后' })
    expect(await shownOf(host, march)).toBe(closed)
    expect(closed).toContain('"salesTarget":100000')
  })

  it('is refused again, and so is one without orders; nothing is entered in it any more', async () => {
    const { host } = await shopWithMarch()
    await close(host, march)
    expect(await host.refusal('performance.closeMonth', { month: march })).toEqual({
      code: 'month-closed',
      details: { month: march },
    })
    expect((await host.refusal('performance.checkMonth', { month: march })).code).toBe('month-closed')
    expect((await host.refusal('performance.closeMonth', { month: '2025-01' })).code).toBe('month-empty')
    expect((await host.refusal('performance.reopenMonth', { month: april, reason: 'x' })).code).toBe('month-open')
    expect((await host.refusal('performance.monthDifference', { month: april })).code).toBe('month-open')
  })
})

describe('reopening', () => {
  it('keeps the old closing, computes from the data as they are, and counts nothing twice', async () => {
    const { host, shopId } = await shopWithMarch()
    await close(host, march)
    await bringOrders(host, shopId, [orderOn(4, '2026-04-02', 'A01', '100.00')])
    await bringRefunds(host, shopId, [{ order: 1, refundNo: 'R1', yuan: '600.00', at: '2026-04-05 12:00:00' }])
    host.clock.now = '2026-05-02 09:00:00'
    await close(host, april)
    host.clock.now = '2026-05-03 09:00:00'
    const state = await host.ask('performance.reopenMonth', { month: march, reason: '三月的售后漏导' })
    expect(state).toMatchObject({
      state: 'reopened',
      closings: [{ reopenedAt: '2026-05-03 09:00:00', reopenReason: '三月的售后漏导' }],
    })
    // March has the refund itself now, April took it as well: May gives it back.
    expect(await totalOf(host, march, 'A01')).toBe(0)
    expect((await correctionsOf(host, april, 'A01')).map(({ amount }) => amount)).toEqual([-480])
    const back = [{ kind: 'returned', originMonth: march, order: numberOf(1), paid: 480, amount: 480 }]
    expect(await correctionsOf(host, '2026-05', 'A01')).toEqual(back)
    host.clock.now = '2026-05-03 10:00:00'
    await close(host, march)
    expect(await correctionsOf(host, '2026-05', 'A01')).toEqual(back)
    expect((await host.ask('performance.sheets', { month: march, agent: 'A01' }))[0]?.status.number).toBe(2)
  })

  it('compares the last two closings, one alone with now, person by person and order by order', async () => {
    const { host, shopId } = await shopWithMarch()
    await close(host, march)
    const alone = await host.ask('performance.monthDifference', { month: march })
    expect(alone).toMatchObject({ after: null, reason: null, people: [], total: { before: 350_720, after: 350_720 } })
    await bringOrders(host, shopId, [orderOn(1, '2026-03-10', 'A01', '600.00', { 退款金额: '150.00' })])
    const figures = [
      { figure: 'base', before: 60_000, after: 45_000 },
      { figure: 'commission', before: 480, after: 360 },
      { figure: 'personal', before: 480, after: 360 },
      { figure: 'commissionTotal', before: 480, after: 360 },
      { figure: 'payTotal', before: 350_480, after: 350_360 },
    ]
    const now = await host.ask('performance.monthDifference', { month: march })
    expect(now.people).toEqual([
      {
        agent: 'A01',
        name: '小美',
        figures,
        orders: [{ orderId: expect.any(Number) as number, order: numberOf(1), before: 480, after: 360 }],
      },
    ])
    host.clock.now = '2026-04-10 09:00:00'
    await host.ask('performance.reopenMonth', { month: march, reason: '漏导' })
    expect((await host.ask('performance.monthDifference', { month: march })).after).toBeNull()
    await close(host, march)
    const again = await host.ask('performance.monthDifference', { month: march })
    expect(again).toMatchObject({
      before: { at: '2026-04-03 09:00:00' },
      after: { at: '2026-04-10 09:00:00', by: 'supervisor' },
      reason: '漏导',
      total: { before: 350_720, after: 350_600 },
    })
    expect(again.people.map((person) => person.figures)).toEqual([figures])
  })
})

describe('the check', () => {
  const stateOf = async (host: TestHost, month: string) =>
    (await host.ask('performance.months', {})).find((entry) => entry.month === month)?.state

  it('says what is missing; a month is checked until something else is', async () => {
    const { host, shopId } = await shopWithMarch()
    expect(await stateOf(host, march)).toBe('draft')
    const { state, findings } = await host.ask('performance.checkMonth', { month: march })
    expect(state.state).toBe('checked')
    expect(findings.map(({ check, count }) => [check, count])).toEqual([
      ['days-without-orders', 28],
      ['contested-orders', 1],
      ['plans-unsigned', 2],
    ])
    expect(findings.find(({ check }) => check === 'contested-orders')?.amount).toBe(20_000)
    expect(await stateOf(host, march)).toBe('checked')
    await bringOrders(host, shopId, [orderOn(7, '2026-03-20', '', '10.00')])
    expect(await stateOf(host, march)).toBe('draft')
    await close(host, march)
    expect(await stateOf(host, march)).toBe('closed')
    host.clock.now = '2026-04-04 09:00:00'
    await host.ask('performance.reopenMonth', { month: march, reason: '漏导' })
    expect(await stateOf(host, march)).toBe('reopened')
    await host.ask('performance.checkMonth', { month: march })
    expect(await stateOf(host, march)).toBe('checked')
  })
})

describe('corrections by hand', () => {
  const add = (originMonth: string, amount: number, reason = '算错了') => ({
    agent: 'A01',
    originMonth,
    amount,
    reason,
  })

  it('about a closed month stand in the open one, about an open month in itself, and are paid once', async () => {
    const { host, shopId } = await shopWithMarch()
    await close(host, march)
    await bringOrders(host, shopId, [orderOn(4, '2026-04-02', 'A01', '100.00')])
    expect(await host.ask('performance.addCorrection', add(march, 1_000))).toEqual({ postedIn: april })
    expect(await host.ask('performance.addCorrection', add('2026-05', -300))).toEqual({ postedIn: '2026-05' })
    const byHand = { kind: 'by-hand', order: null, paid: 0 }
    expect(await correctionsOf(host, april, 'A01')).toEqual([{ ...byHand, originMonth: march, amount: 1_000 }])
    await close(host, april)
    await bringOrders(host, shopId, [orderOn(5, '2026-05-02', 'A01', '100.00')])
    expect(await correctionsOf(host, '2026-05', 'A01')).toEqual([{ ...byHand, originMonth: '2026-05', amount: -300 }])
    expect(await correctionsOf(host, '2026-06', 'A01')).toEqual([])
  })

  it('never a fine, and never of nobody', async () => {
    const { host } = await shopWithMarch()
    const fine = { code: 'fine-not-allowed', details: {} }
    expect(await host.refusal('performance.addCorrection', add(march, -5_000, '迟到罚款'))).toEqual(fine)
    expect(await host.refusal('performance.addCorrection', add(march, -5_000, 'Fine for being late'))).toEqual(fine)
    await host.ask('performance.addCorrection', add(march, 5_000, '退还上月罚款'))
    const nobody = { ...add(march, 100), agent: 'Z99' }
    expect((await host.refusal('performance.addCorrection', nobody)).code).toBe('not-found')
  })
})
