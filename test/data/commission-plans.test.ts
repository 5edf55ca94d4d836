import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { commissionShop, octoberShop, orderOf } from '#test/support/commission-shop.ts'
import { openTestHost } from '#test/support/test-host.ts'

const flat = (rate: number): InputOf<'orders.savePlan'>['tiers'] => ({ mode: 'whole', steps: [[0, rate]] })
const month = octoberShop

describe('which plan holds', () => {
  it('one that names the person before the group’s, and only from its month on', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.orders([orderOf(1, 'A01', 10_000), orderOf(2, 'A02', 10_000)])
    await shop.plan({})
    await shop.plan({ name: '小美专案', agents: ['A01'], tiers: flat(30_000) })
    await shop.plan({ name: '以后', from: '2026-11', agents: ['A02'], tiers: flat(90_000) })
    const rows = (await shop.host.ask('orders.commission', { month })).rows
    expect(rows.map(({ agent, plan, total }) => [agent, plan, total])).toEqual([
      ['A01', '小美专案', 300],
      ['A02', '售前提成', 100],
    ])
    const refusal = await shop.host.refusal('orders.savePlan', {
      name: 'x',
      from: '2026-01',
      agents: ['A01', 'Q9'],
      tiers: flat(1),
    })
    expect(refusal).toMatchObject({ code: 'not-found', details: { what: 'person', key: 'Q9' } })
  })

  it('follows a person whose number changes', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({ name: '小美专案', agents: ['A01'], tiers: flat(30_000) })
    const [first] = await shop.host.ask('people.list', {})
    if (!first) throw new Error('nobody')
    const { left: _left, hasPin: _hasPin, ...person } = first
    await shop.host.ask('people.change', { ...person, number: 'A09' })
    await shop.orders([orderOf(1, 'A09', 10_000)])
    expect((await shop.why('A09')).row).toMatchObject({ plan: '小美专案', total: 300 })
  })

  it('a plan that is tried out is for the people it names, and nothing is kept', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.orders([orderOf(1, 'A01', 10_000), orderOf(2, 'A02', 10_000)])
    await shop.plan({})
    const plan = { name: '试', from: '2030-01', agents: ['A02'], tiers: flat(50_000) }
    const tried = await shop.host.ask('orders.commission', { month, plan })
    expect(tried.rows.map(({ agent, total }) => [agent, total])).toEqual([
      ['A01', 100],
      ['A02', 500],
    ])
    expect((await shop.host.ask('orders.why', { month, agent: 'A02', plan })).row.total).toBe(500)
    expect((await shop.why('A02')).row.total).toBe(100)
  })
})

describe('plans of an earlier version of the app', () => {
  it('have the defaults of what came since: everybody, all refunds, no new people', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({})
    const { sql } = shop.host.host.context
    for (const field of ['agents', 'newHire', 'refunds'])
      sql.run(`update plans set body = json_remove(body, '$.${field}')`)
    await shop.orders([orderOf(1, 'A01', 10_000, { 退款金额: '30.00' })])
    const [plan] = await shop.host.ask('orders.plans', {})
    expect(plan).toMatchObject({ agents: [], newHire: null, refunds: { withinDays: null } })
    expect(plan?.refunds.reasons).toHaveLength(5)
    expect((await shop.why('A01')).row).toMatchObject({ base: 7_000, total: 70 })
  })
})

describe('what a plan pays by', () => {
  it('new people earn their own rate in the first days after joining', async () => {
    const shop = await commissionShop(await openTestHost())
    const [first] = await shop.host.ask('people.list', {})
    if (!first) throw new Error('nobody')
    const { left: _left, hasPin: _hasPin, ...person } = first
    await shop.host.ask('people.change', { ...person, joined: '2026-09-10' })
    await shop.plan({
      tiers: {
        mode: 'whole',
        steps: [
          [0, 10_000],
          [15_000, 20_000],
        ],
      },
      newHire: { days: 30, rate: 5_000 },
    })
    await shop.orders([
      orderOf(1, 'A01', 10_000, { 订单付款时间: '2026-10-09 23:59:59' }),
      orderOf(2, 'A01', 10_000, { 订单付款时间: '2026-10-10 00:00:00' }),
    ])
    const { lines, row } = await shop.why('A01')
    // 100.00 × 0.5 % and 100.00 × 1 %: the first order does not help to reach 150.00
    expect(lines.map(({ isNewHire, amount }) => [isNewHire, amount])).toEqual([
      [true, 50],
      [false, 100],
    ])
    expect(row).toMatchObject({ base: 20_000, commission: 150, total: 150 })
    const [sheet] = await shop.host.ask('performance.sheets', { month, agent: 'A01' })
    expect(sheet?.toNextStep).toMatchObject({ from: 15_000, missing: 5_000 })
  })

  it('the coefficient of the score, and a pool by score', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.host.ask('performance.saveScheme', {
      name: '评分',
      from: '2026-01',
      group: '售前',
      items: [{ title: '主管评分', weight: 100 }],
      missing: 'zero',
      grades: [
        [90, '金牌'],
        [0, '铜牌'],
      ],
    })
    await shop.plan({
      teamPool: { rate: 1_000, split: 'score' },
      coefficients: [
        [90, 1_100_000],
        [0, 500_000],
      ],
    })
    await shop.orders([orderOf(1, 'A01', 100_050), orderOf(2, 'A02', 50_000)])
    const input = (agent: string, score: number) =>
      shop.host.ask('performance.saveInput', {
        ...{ month, agent, salesTarget: null, plannedDays: null, workedDays: null },
        overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
        ...{ fullAttendance: 'by-attendance', bonuses: [], points: [] },
        marks: [{ item: '主管评分', score, remark: '月评' }],
      })
    await input('A01', 90)
    await input('A02', 60)
    const rows = (await shop.host.ask('orders.commission', { month })).rows
    // 1,000.50 × 1 % × 1.1 = 11.0055; pool 1,500.50 × 0.1 % = 1.50 by 90 : 60
    expect(rows.map((row) => [row.score, row.grade, row.coefficient, row.personal, row.team, row.total])).toEqual([
      [90, '金牌', 1_100_000, 1_101, 90, 1_191],
      [60, '铜牌', 500_000, 250, 60, 310],
    ])
    expect((await shop.why('A01')).team).toMatchObject({ split: 'score', weight: 9_000, weights: 15_000, pool: 150 })
    const [sheet] = await shop.host.ask('performance.sheets', { month, agent: 'A01' })
    expect(sheet).toMatchObject({ score: { score: 90 }, schemeName: '评分', commission: { total: 1_191 } })
  })
})

describe('signatures', () => {
  const version = { name: '售前提成', from: '2026-01', group: '售前' } as const
  it('belong to the content that was signed: a version saved again has to be signed again', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({})
    const signedOn = async () =>
      (await shop.host.ask('orders.planSignatures', {})).map(({ agent, personName, signedOn: day }) => [
        agent,
        personName,
        day,
      ])
    expect(await signedOn()).toEqual([
      ['A01', '小美', null],
      ['A02', '阿强', null],
    ])
    await shop.host.ask('orders.signPlan', { ...version, agent: 'A01', signedOn: '2026-01-05' })
    await shop.host.ask('orders.signPlan', { ...version, agent: 'A01', signedOn: '2026-01-06' })
    expect((await signedOn())[0]).toEqual(['A01', '小美', '2026-01-06'])
    expect((await shop.host.ask('orders.commission', { month })).rows.map((row) => row.signedOn)).toEqual([
      '2026-01-06',
      null,
    ])
    // The same content once more is the same version.
    await shop.plan({})
    expect((await signedOn())[0]?.[2]).toBe('2026-01-06')
    await shop.plan({ perOrder: 10 })
    expect((await signedOn())[0]?.[2]).toBeNull()
    await shop.host.ask('orders.signPlan', { ...version, agent: 'A01', signedOn: '2026-02-01' })
    await shop.host.ask('orders.signPlan', { ...version, agent: 'A01', signedOn: null })
    expect((await signedOn())[0]?.[2]).toBeNull()
  })

  it('nobody has signed a plan that is only tried out; unknown versions and people are refused', async () => {
    const shop = await commissionShop(await openTestHost())
    const kept = await shop.plan({})
    await shop.host.ask('orders.signPlan', { ...version, agent: 'A01', signedOn: '2026-01-05' })
    const tried = await shop.host.ask('orders.commission', { month, plan: { ...kept, perOrder: 99 } })
    expect(tried.rows[0]?.signedOn).toBeNull()
    const wrong = { ...version, name: '没有', agent: 'A01', signedOn: '2026-01-05' }
    expect((await shop.host.refusal('orders.signPlan', wrong)).code).toBe('not-found')
    expect((await shop.host.refusal('orders.signPlan', { ...version, agent: 'Q9', signedOn: null })).code).toBe(
      'not-found',
    )
  })
})

describe('what if, over past months', () => {
  it('each plan by itself for whom it is meant, per month and person; nothing is kept', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({})
    await shop.orders([
      orderOf(1, 'A01', 10_000, { 订单付款时间: '2026-09-05 10:00:00' }),
      orderOf(2, 'A01', 20_000),
      orderOf(3, 'A02', 30_000),
    ])
    const audit = await shop.host.ask('settings.audit', { limit: 5 })
    const everyone = { name: '都加', from: '2026-10', tiers: flat(20_000) }
    const one = { name: '小美', from: '2026-10', agents: ['A01'], tiers: flat(30_000) }
    const reports: number[] = []
    const compared = await shop.host.ask(
      'orders.comparePlans',
      { months: ['2026-10', '2026-09'], plans: [everyone, one] },
      { onProgress: ({ fraction }) => reports.push(fraction ?? -1) },
    )
    expect(compared.plans).toEqual(['都加', '小美'])
    expect(compared.rows.map(({ agent, kept, plans }) => [agent, kept, plans])).toEqual([
      ['A01', 300, [600, 900]],
      ['A02', 300, [600, 300]],
    ])
    expect(compared.rows[0]?.months).toEqual([
      { month: '2026-09', kept: 100, plans: [200, 300] },
      { month: '2026-10', kept: 200, plans: [400, 600] },
    ])
    expect(compared.months.map(({ month: at, kept, plans }) => [at, kept, plans])).toEqual([
      ['2026-09', 100, [200, 300]],
      ['2026-10', 500, [1_000, 900]],
    ])
    expect(compared.totals).toEqual({ kept: 600, plans: [1_200, 1_200] })
    expect(reports.at(-1)).toBe(1)
    expect(await shop.host.ask('settings.audit', { limit: 5 })).toEqual(audit)
    expect(await shop.host.ask('orders.plans', {})).toHaveLength(1)
  })

  it('can be stopped', async () => {
    const shop = await commissionShop(await openTestHost())
    const stop = new AbortController()
    const refusal = await shop.host.refusal(
      'orders.comparePlans',
      { months: ['2026-09', '2026-10'], plans: [{ name: 'x', from: '2026-01', tiers: flat(1) }] },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )
    expect(refusal.code).toBe('cancelled')
  })
})
