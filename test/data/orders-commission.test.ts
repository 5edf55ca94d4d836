import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTestHost, orderCsv, orderRow, textFile, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const month = '2026-10'
const number = (index: number): string => `21355500012345${67_000 + index}`

const bring = async (host: TestHost, shopId: number, rows: Record<string, string>[], name = 'orders.csv') =>
  host.ask('imports.run', { path: textFile(host.folder, name, orderCsv(rows)), shopId, mapping: null, dryRun: false })

const yuan = (fen: number): string => (fen / 100).toFixed(2)

describe('the main job: orders in, whose they are, commission out', () => {
  it.each([
    ['marginal', 49_999, 250_00],
    ['marginal', 50_000, 250_00],
    ['marginal', 99_999, 649_99],
    ['marginal', 100_000, 650_00],
    ['marginal', 120_000, 850_00],
    ['whole', 49_999, 250_00],
    ['whole', 50_000, 400_00],
    ['whole', 99_999, 799_99],
    ['whole', 100_000, 1_000_00],
    ['whole', 120_000, 1_200_00],
  ] as const)('golden: %s, net sales of %i yuan', async (mode, net, expected) => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const half = Math.floor(net / 2)
    await bring(host, shopId, [
      orderRow(number(1), { 买家实际支付金额: yuan(half * 100), 订单备注: 'A01' }),
      orderRow(number(2), {
        买家实际支付金额: yuan((net - half) * 100 + 700),
        买家应付邮费: '5.00',
        退款金额: '2.00',
        订单备注: '小美',
      }),
    ])
    const tiers = {
      mode,
      steps: [
        [0, 5_000],
        [5_000_000, 8_000],
        [10_000_000, 10_000],
      ] as [number, number][],
    }
    await host.ask('orders.savePlan', { name: '售前提成', from: '2026-01', group: '售前', tiers })
    const { row, lines } = await host.ask('orders.why', { month, agent: 'A01' })
    expect(row).toMatchObject({ base: net * 100, commission: expected, total: expected, tierMode: mode })
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(expected)
    expect(lines.reduce((sum, line) => sum + line.base, 0)).toBe(net * 100)
  })

  it('a contested order pays nobody until it is decided, then by the shares of the decision', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await bring(host, shopId, [orderRow(number(1), { 订单备注: 'A01/A02', 买家实际支付金额: '600.00' })])
    const before = await host.ask('orders.commission', { month })
    expect(before.pending).toEqual({ orders: 1, base: 60_000 })
    expect(before.rows.map((row) => [row.agent, row.total, row.pendingBase])).toEqual([
      ['A01', 0, 60_000],
      ['A02', 0, 60_000],
    ])
    const [entry] = await host.ask('orders.attribution', { month })
    const orderId = entry?.order.id ?? 0
    const shares = [
      { agent: 'A01', share: 333_333 },
      { agent: 'A02', share: 666_667 },
    ]
    const decided = await host.ask('orders.decide', { orderId, shares, reason: '两人接力' })
    expect(decided.attribution).toMatchObject({ state: 'credited', evidence: 'decision', candidates: ['A01', 'A02'] })
    const after = await host.ask('orders.commission', { month })
    expect(after.rows.map((row) => [row.agent, row.base, row.total])).toEqual([
      ['A01', 20_000, 100],
      ['A02', 40_000, 200],
    ])
    await host.ask('orders.revokeDecision', { orderId, reason: '看错了' })
    expect((await host.ask('orders.commission', { month })).pending.orders).toBe(1)
    expect((await host.ask('orders.history', { orderId })).map(({ what }) => what)).toEqual([
      'imported',
      'decided',
      'revoked',
    ])
  })

  it('shares that are not whole, name somebody twice or nobody at all are refused', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await bring(host, shopId, [orderRow(number(1))])
    const orderId = (await host.ask('orders.attribution', { month }))[0]?.order.id ?? 0
    const decide = (shares: { agent: string; share: number }[]) =>
      host.refusal('orders.decide', { orderId, shares, reason: 'x' })
    expect((await decide([{ agent: 'A01', share: 999_999 }])).code).toBe('shares-not-whole')
    expect(
      (
        await decide([
          { agent: 'A01', share: 500_000 },
          { agent: 'A01', share: 500_000 },
        ])
      ).code,
    ).toBe('shares-not-whole')
    expect((await decide([{ agent: 'A99', share: 1_000_000 }])).code).toBe('not-found')
    expect(
      (await host.refusal('orders.decide', { orderId, shares: [{ agent: 'A01', share: 1_000_000 }], reason: ' ' }))
        .code,
    ).toBe('invalid-input')
    expect((await host.refusal('orders.revokeDecision', { orderId, reason: 'x' })).code).toBe('not-found')
  })

  it('a decision survives undoing the import and importing again', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const rows = [orderRow(number(1), { 订单备注: 'A01/A02' })]
    const batch = await bring(host, shopId, rows)
    const orderId = (await host.ask('orders.attribution', { month }))[0]?.order.id ?? 0
    await host.ask('orders.decide', { orderId, shares: [{ agent: 'A02', share: 1_000_000 }], reason: '聊天为证' })
    await host.ask('imports.undo', { id: batch.id ?? 0 })
    expect(await host.ask('orders.attribution', { month })).toEqual([])
    await bring(host, shopId, rows)
    expect((await host.ask('orders.attribution', { month }))[0]?.attribution.evidence).toBe('decision')
  })

  it('a closed trade brings nothing, even when its file names no refund', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await bring(host, shopId, [orderRow(number(1), { 订单备注: 'A01', 订单状态: '交易关闭', 退款金额: '无退款申请' })])
    expect((await host.ask('orders.why', { month, agent: 'A01' })).row).toMatchObject({ orders: 1, base: 0, total: 0 })
  })

  it('the order of the rows and of the files does not matter', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 2, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(amounts, fc.infiniteStream(fc.nat()), async (paid, keys) => {
        const rows = paid.map((fen, index) =>
          orderRow(number(index), {
            买家实际支付金额: yuan(fen),
            订单备注: index % 2 ? 'A01' : 'A02',
            订单付款时间: `2026-10-${10 + (index % 3)} 10:00:00`,
          }),
        )
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
        const outcome = async (files: Record<string, string>[][]) => {
          const host = await openTestHost()
          const shopId = await fillSmallTeam(host)
          for (const [index, file] of files.entries()) await bring(host, shopId, file, `${index}.csv`)
          const whys = await Promise.all(['A01', 'A02'].map((agent) => host.ask('orders.why', { month, agent })))
          return whys.map(({ row, lines }) => ({
            total: row.total,
            lines: lines.map(({ order, base, amount }) => [order, base, amount]),
          }))
        }
        expect(await outcome([shuffled.slice(0, 1), shuffled.slice(1)])).toEqual(await outcome([rows]))
      }),
      { numRuns: 8 },
    )
  })
})

describe('plans', () => {
  it('hold from their month on, the group’s own before everyone’s, and a person without one has no figure', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await host.ask('people.add', {
      number: 'C01',
      name: '新人',
      aliases: [],
      group: '售中',
      level: '',
      role: 'agent',
      joined: null,
      baseSalary: null,
      accounts: [],
    })
    await bring(host, shopId, [orderRow(number(1), { 订单备注: 'C01' }), orderRow(number(2), { 订单备注: 'A01' })])
    expect((await host.ask('orders.why', { month, agent: 'C01' })).row).toMatchObject({
      plan: null,
      base: 10_000,
      commission: null,
      total: null,
    })
    const flat = (rate: number) => ({ mode: 'whole' as const, steps: [[0, rate]] as [number, number][] })
    await host.ask('orders.savePlan', { name: '通用', from: '2026-10', group: null, tiers: flat(20_000) })
    await host.ask('orders.savePlan', { name: '售前新版', from: '2026-11', group: '售前', tiers: flat(90_000) })
    const rows = (await host.ask('orders.commission', { month })).rows.map((row) => [row.agent, row.plan, row.total])
    expect(rows).toEqual([
      ['A01', '售前提成', 50],
      ['A02', '售前提成', 0],
      ['C01', '通用', 200],
    ])
  })

  it('what-if shows another plan and keeps nothing', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await bring(host, shopId, [orderRow(number(1), { 订单备注: 'A01' })])
    const plan = {
      name: '试算',
      from: '2026-01',
      group: '售前',
      tiers: { mode: 'whole' as const, steps: [[0, 100_000]] as [number, number][] },
    }
    const what = await host.ask('orders.commission', { month, plan })
    expect(what.rows[0]).toMatchObject({ plan: '试算', total: 1_000 })
    expect((await host.ask('orders.commission', { month })).rows[0]?.total).toBe(50)
    expect(await host.ask('orders.plans', {})).toHaveLength(1)
  })

  it('pay for orders, named products, the team pool, guarantee and cap', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await bring(host, shopId, [
      orderRow(number(1), { 订单备注: 'A01', 买家实际支付金额: '1000.00' }),
      orderRow(number(2), { 订单备注: 'A01', 宝贝标题: '实木小凳' }),
    ])
    await host.ask('orders.savePlan', {
      name: '售前提成',
      from: '2026-01',
      group: '售前',
      tiers: { mode: 'whole', steps: [[0, 10_000]] },
      perOrder: 50,
      products: [
        { match: '小凳', fen: 300 },
        { match: '置物架', rate: 1_000 },
      ],
      teamPool: { rate: 1_000, split: 'equal' },
      guarantee: 500,
      cap: 1_000,
    })
    const rows = (await host.ask('orders.commission', { month })).rows
    // A01: 1,100 yuan at 1 % = 11.00, capped at 10.00; extras 2 × 0.50 + 3.00 + 0.1 % of 1,000 = 5.00; half of a pool of 1.10
    expect(rows[0]).toMatchObject({
      agent: 'A01',
      commission: 1_100,
      personal: 1_000,
      guaranteeOrCap: 'cap',
      extras: 500,
      team: 55,
      total: 1_555,
    })
    expect(rows[1]).toMatchObject({
      agent: 'A02',
      commission: 0,
      personal: 500,
      guaranteeOrCap: 'guarantee',
      team: 55,
      total: 555,
    })
  })

  it('the month of completion, when the plan says so', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const columns = [
      '订单编号',
      '买家实际支付金额',
      '订单状态',
      '订单创建时间',
      '订单付款时间',
      '订单备注',
      '确认收货时间',
    ]
    const path = textFile(
      host.folder,
      'c.csv',
      orderCsv([{ ...orderRow(number(1), { 订单备注: 'A01' }), 确认收货时间: '2026-11-02 08:00:00' }], columns),
    )
    await host.ask('imports.run', { path, shopId, mapping: null, dryRun: false })
    await host.ask('orders.savePlan', {
      name: '售前提成',
      from: '2026-01',
      group: '售前',
      basis: 'completion',
      tiers: { mode: 'whole', steps: [[0, 10_000]] },
    })
    expect((await host.ask('orders.why', { month, agent: 'A01' })).lines).toEqual([])
    expect((await host.ask('orders.why', { month: '2026-11', agent: 'A01' })).row.total).toBe(100)
  })
})

describe('the sample shop', () => {
  it('is always the same, has something contested, and its months add up', async () => {
    const first = await openTestHost()
    await first.ask('settings.loadSample', {})
    const run = await first.ask('orders.commission', { month })
    expect(run.pending.orders).toBeGreaterThan(0)
    const sheets = await first.ask('performance.sheets', { month, agent: null })
    expect(sheets.map(({ person }) => person.number)).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'B01'])
    for (const sheet of sheets) {
      expect(sheet.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(sheet.commission.commission)
      const paid = sheet.pay.lines.reduce((sum, line) => sum + line.amount, 0)
      expect(sheet.pay.total).toBe(paid)
      const bySales = ['commission', 'team', 'extras', 'corrections']
      const earned = sheet.pay.lines.filter(({ kind }) => bySales.includes(kind))
      expect(earned.reduce((sum, line) => sum + line.amount, 0)).toBe(sheet.commission.total ?? 0)
      expect(sheet.page).toEqual({ number: sheets.indexOf(sheet) + 1, of: 6 })
    }
    const second = await openTestHost()
    await second.ask('settings.loadSample', {})
    expect(await second.ask('orders.commission', { month })).toEqual(run)
    expect((await second.refusal('settings.loadSample', {})).code).toBe('not-empty')
  })
})

describe('what a reviewer found', () => {
  it('nobody who has left gets a guarantee or a share of the pool for an old order', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const [first] = await host.ask('people.list', {})
    await host.ask('people.leave', { id: first?.id ?? 0, left: '2026-09-10' })
    const columns = [
      '订单编号',
      '买家实际支付金额',
      '订单状态',
      '订单创建时间',
      '订单付款时间',
      '订单备注',
      '确认收货时间',
    ]
    const old = {
      ...orderRow(number(1), { 订单备注: 'A01' }),
      订单付款时间: '2026-09-05 10:00:00',
      确认收货时间: '2026-10-02 10:00:00',
    }
    const path = textFile(host.folder, 'old.csv', orderCsv([old], columns))
    await host.ask('imports.run', { path, shopId, mapping: null, dryRun: false })
    const tiers = { mode: 'whole' as const, steps: [[0, 10_000]] as [number, number][] }
    const plan = {
      name: '售前提成',
      from: '2026-01',
      group: '售前',
      tiers,
      guarantee: 300_000,
      teamPool: { rate: 1_000, split: 'equal' as const },
    }
    await host.ask('orders.savePlan', plan)
    expect((await host.ask('orders.commission', { month })).rows.map(({ agent }) => agent)).toEqual(['A02'])
  })

  it('a decision follows a person whose number changes, and never falls to whoever takes the number', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await bring(host, shopId, [orderRow(number(1))])
    const orderId = (await host.ask('orders.attribution', { month }))[0]?.order.id ?? 0
    await host.ask('orders.decide', { orderId, shares: [{ agent: 'A01', share: 1_000_000 }], reason: '聊天为证' })
    const people = await host.ask('people.list', {})
    const renumber = async (from: string, to: string) => {
      const person = people.find((candidate) => candidate.number === from)
      if (!person) throw new Error(from)
      const { left: _left, hasPin: _hasPin, ...fields } = person
      await host.ask('people.change', { ...fields, number: to })
    }
    await renumber('A01', 'A09')
    await renumber('A02', 'A01')
    const rows = (await host.ask('orders.commission', { month })).rows.map((row) => [row.agent, row.base])
    expect(rows).toEqual([
      ['A01', 0],
      ['A09', 10_000],
    ])
  })

  it('money that went back with a minus sign is a refund; negative payments and absurd amounts are rejected', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const batch = await bring(host, shopId, [
      orderRow(number(1), { 订单备注: 'A01', 退款金额: '-30.00' }),
      orderRow(number(2), { 订单备注: 'A01', 买家实际支付金额: '-5.00' }),
      orderRow(number(3), { 订单备注: 'A01', 买家应付邮费: '-10.00' }),
      orderRow(number(4), { 订单备注: 'A01', 买家实际支付金额: '80000000000000.00' }),
    ])
    expect(batch.rows).toMatchObject({ new: 1, rejected: 3 })
    expect((await host.ask('orders.why', { month, agent: 'A01' })).row.base).toBe(7_000)
    const tiers = { mode: 'whole' as const, steps: [[0, 10_000]] as [number, number][] }
    const plan = { name: 'x', from: '2026-01', group: null, tiers }
    for (const limits of [{ cap: -100 }, { guarantee: 500, cap: 100 }])
      expect((await host.refusal('orders.savePlan', { ...plan, ...limits })).code).toBe('invalid-input')
  })

  it('what another program wrote is seen at once', async () => {
    const host = await openTestHost()
    await fillSmallTeam(host)
    expect((await host.ask('orders.commission', { month })).rows[0]?.base).toBe(0)
    const other = await openTestHost(host.folder)
    await bring(other, 1, [orderRow(number(1), { 订单备注: 'A01' })])
    expect((await host.ask('orders.commission', { month })).rows[0]?.base).toBe(10_000)
  })

  it('a contested order of last month stays on the first screen when this month’s orders arrive', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await bring(host, shopId, [
      orderRow(number(1), { 订单备注: 'A01/A02' }),
      orderRow(number(2), { 订单备注: 'A01', 订单付款时间: '2026-11-03 10:00:00' }),
    ])
    expect((await host.ask('performance.today', {})).contested).toEqual({ month, orders: 1, base: 10_000 })
  })
})
