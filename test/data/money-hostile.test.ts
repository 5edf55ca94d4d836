import { describe, expect, it } from 'vitest'
import type { MethodName } from '#shared/contract/index.ts'
import { bringOrders, bringRefunds, correctionsOf, flatPlan, numberOf, orderOn } from '#test/support/closed-months.ts'
import {
  codeOf,
  codesOfMonth,
  monthReads,
  personOf,
  personReads,
  shopWith,
  statesOf,
} from '#test/support/hostile-money.ts'
import type { TestHost } from '#test/support/test-host.ts'

// The money under what nobody should do and somebody will: never an internal failure, never something half-written.

const salaryOf = (fen: number) => fen as never

describe('months', () => {
  it.each(['0000-01', '1970-01', '2026-02', '9999-11', '9999-12'])(
    '%s shows, with orders and without',
    async (month) => {
      const { host, shopId } = await shopWith()
      expect(await codesOfMonth(host, month)).toEqual(['ok'])
      await bringOrders(host, shopId, [
        orderOn(1, `${month}-28`, 'A01', '10.00'),
        orderOn(2, '9999-12-31', 'A01', '10.00'),
      ])
      expect(await codesOfMonth(host, month)).toEqual(['ok'])
      expect(await codeOf(host, 'performance.checkMonth', { month })).toBe('ok')
      expect((await host.ask('orders.commission', { month: '9999-12' })).rows[0]?.orders).toBe(
        month === '9999-12' ? 2 : 1,
      )
    },
  )

  it.each(['', '2026', '2026-13', '2026-00', '26-01', '2026-1', ' 2026-01', '10000-01', "2026-01'--"])(
    '%j is no month, said so everywhere',
    async (month) => {
      const { host } = await shopWith()
      for (const method of [...monthReads, 'performance.closeMonth', 'performance.checkMonth'] as const)
        expect(await codeOf(host, method, { month }), method).toBe('invalid-input')
    },
  )

  it('nobody closes a month to come: what is put right later would wait for it', async () => {
    const { host } = await shopWith(orderOn(1, '2062-10-05', 'A01', '10.00'), orderOn(2, '2026-12-01', 'A01', '10.00'))
    for (const month of ['2062-10', '2026-12', '9999-12'])
      expect(await codeOf(host, 'performance.closeMonth', { month })).toBe('month-not-begun')
    expect(await statesOf(host)).toEqual(['2062-10 draft 0', '2026-12 draft 0'])
  })
})

describe('a month without orders', () => {
  const withoutSalary = async (host: TestHost) =>
    host.ask('people.change', { ...(await personOf(host, 'A01')), baseSalary: null })

  it('without pay and corrections is empty; with either it closes, and its correction is paid once', async () => {
    const { host, shopId } = await shopWith(orderOn(1, '2026-08-05', 'A01', '600.00'))
    await withoutSalary(host)
    await host.ask('performance.closeMonth', { month: '2026-08' })
    expect(await codeOf(host, 'performance.closeMonth', { month: '2026-09' })).toBe('month-empty')
    await bringRefunds(host, shopId, [{ order: 1, refundNo: 'R1', yuan: '600.00', at: '2026-09-05 10:00:00' }])
    const closed = await host.ask('performance.closeMonth', { month: '2026-09' })
    expect(closed.closings).toMatchObject([{ orders: 0, total: -300 }])
    expect(await correctionsOf(host, '2026-09', 'A01')).toMatchObject([{ kind: 'refund', amount: -300 }])
    expect(await correctionsOf(host, '2026-10', 'A01')).toEqual([])
  })

  it('closes for a base salary alone', async () => {
    const { host } = await shopWith()
    const closed = await host.ask('performance.closeMonth', { month: '2026-09' })
    expect(closed.closings).toMatchObject([{ orders: 0, total: 350_000 }])
  })

  it('nothing can be deleted that is not there', async () => {
    const { host } = await shopWith()
    expect(await codeOf(host, 'performance.reopenMonth', { month: '2026-09', reason: 'x' })).toBe('month-open')
    expect(await codeOf(host, 'orders.revokeDecision', { orderId: 1, reason: 'x' })).toBe('not-found')
    expect(await codeOf(host, 'orders.takeBackNudge', { id: 1 })).toBe('not-found')
    expect(await codeOf(host, 'performance.withdrawAppeal', { id: 1, text: 'x' })).toBe('not-found')
    expect(await codeOf(host, 'imports.undo', { id: 1 })).not.toBe('internal')
    const version = { name: '没有', from: '2026-01', group: null, agent: 'A01', signedOn: null }
    expect(await codeOf(host, 'orders.signPlan', version)).toBe('not-found')
  })
})

describe('people of a closed month', () => {
  const refund = { order: 1, refundNo: 'R1', yuan: '600.00', at: '2026-10-05 10:00:00' }

  it('who left gets the correction and no salary', async () => {
    const { host, shopId } = await shopWith(orderOn(1, '2026-09-05', 'A01', '600.00'))
    await host.ask('performance.savePaySettings', { fullAttendance: 10_000 })
    await host.ask('performance.closeMonth', { month: '2026-09' })
    await host.ask('people.leave', { id: (await personOf(host, 'A01')).id, left: '2026-09-30' })
    await bringRefunds(host, shopId, [refund])
    const [sheet] = await host.ask('performance.sheets', { month: '2026-10', agent: 'A01' })
    expect(sheet?.pay).toEqual({
      lines: [
        { kind: 'commission', amount: 0, commission: 0, coefficient: 1_000_000, limitedBy: null },
        { kind: 'corrections', amount: -300, count: 1 },
      ],
      total: -300,
      salaryMissing: false,
    })
  })

  it('who has another number since is the same person: month, history, difference, trial, correction', async () => {
    const { host, shopId } = await shopWith(orderOn(1, '2026-09-05', 'A01', '600.00'))
    await host.ask('performance.closeMonth', { month: '2026-09' })
    await host.ask('people.change', { ...(await personOf(host, 'A01')), number: 'B77' })
    for (const agent of ['A01', 'B77'])
      expect((await host.ask('orders.why', { month: '2026-09', agent })).row).toMatchObject({
        agent: 'A01',
        total: 300,
      })
    for (const method of personReads)
      expect(await host.ask(method, { month: '2026-09', agent: 'B77' }), method).toHaveLength(1)
    expect((await host.ask('performance.monthDifference', { month: '2026-09' })).people).toEqual([
      expect.objectContaining({ agent: 'B77', orders: [{ orderId: 1, order: numberOf(1), before: 300, after: null }] }),
    ])
    await bringOrders(host, shopId, [orderOn(1, '2026-09-05', 'B77', '600.00')])
    expect((await host.ask('performance.monthDifference', { month: '2026-09' })).people).toEqual([])
    const [sheet] = await host.ask('performance.sheets', { month: '2026-10', agent: 'B77' })
    expect(sheet?.previous).toMatchObject({ orders: 1, total: 300 })
    expect(sheet?.history.find(({ month }) => month === '2026-09')?.total).toBe(300)
    const trial = { ...flatPlan('2026-01', 10_000), group: null, agents: ['B77'] }
    const compared = await host.ask('orders.comparePlans', { months: ['2026-09'], plans: [trial] })
    expect(compared.months).toEqual([{ month: '2026-09', isClosed: true, kept: 300, plans: [600] }])
    await bringRefunds(host, shopId, [refund])
    expect(await correctionsOf(host, '2026-10', 'B77')).toMatchObject([
      { originMonth: '2026-09', paid: 300, amount: -300 },
    ])
  })

  it('who got the number of somebody else since is not taken for him', async () => {
    const { host, shopId } = await shopWith(orderOn(1, '2026-09-05', 'A01', '600.00'))
    await host.ask('performance.closeMonth', { month: '2026-09' })
    await host.ask('people.change', { ...(await personOf(host, 'A01')), number: 'B77' })
    await host.ask('people.change', { ...(await personOf(host, 'A02')), number: 'A01' })
    await bringRefunds(host, shopId, [refund])
    expect(await correctionsOf(host, '2026-10', 'A01')).toEqual([])
    expect(await correctionsOf(host, '2026-10', 'B77')).toMatchObject([{ amount: -300 }])
    expect((await host.ask('orders.why', { month: '2026-09', agent: 'A01' })).row.name).toBe('小美')
    const compared = await host.ask('orders.comparePlans', {
      months: ['2026-09'],
      plans: [flatPlan('2026-01', 10_000)],
    })
    expect(compared.months[0]).toMatchObject({ kept: 300, plans: [600] })
  })

  it('a shop with another name has the same orders', async () => {
    const { host } = await shopWith(orderOn(1, '2026-09-05', 'A01', '600.00'))
    await host.ask('performance.closeMonth', { month: '2026-09' })
    const [shop] = await host.ask('people.shops', {})
    if (shop) await host.ask('people.changeShop', { ...shop, name: '新"名<b>字\u202e👋' })
    expect((await host.ask('performance.monthDifference', { month: '2026-09' })).people).toEqual([])
    expect(await correctionsOf(host, '2026-10', 'A01')).toEqual([])
    expect(await codesOfMonth(host, '2026-09')).toEqual(['ok'])
  })
})

const strange = ['"\'`</td>\\', '\u202eشكرا', '👩‍👩‍👧‍👦', '甲\n乙\r\n丙', '=1+1', '${x}', '\u0000x']

describe('words and amounts', () => {
  it('sixty people with strange names and reasons of five hundred characters close, print and export', async () => {
    const { host, shopId } = await shopWith()
    const numbers = Array.from({ length: 60 }, (_, index) => `客${index + 10}`)
    for (const [index, number] of numbers.entries()) {
      const name = `${strange[index % strange.length] ?? ''}${'名'.repeat(60)}`.slice(0, 60)
      const fields = { aliases: [], group: '售前', level: '', role: 'agent', joined: null, accounts: [] } as const
      await host.ask('people.add', { number, name, baseSalary: salaryOf(index), ...fields, aliases: [], accounts: [] })
    }
    await bringOrders(
      host,
      shopId,
      numbers.map((memo, index) => orderOn(index + 100, '2026-10-05', memo, index === 7 ? '0.00' : '99.99')),
    )
    const reason = strange.join('').padEnd(500, '由')
    await host.ask('orders.decide', {
      orderId: 1,
      shares: numbers.slice(0, 10).map((agent) => ({ agent, share: 100_000 })),
      reason,
    })
    await host.ask('performance.closeMonth', { month: '2026-10' })
    await host.ask('performance.reopenMonth', { month: '2026-10', reason })
    expect(await codesOfMonth(host, '2026-10')).toEqual(['ok'])
    const path = `${host.folder}/out.xlsx`
    const saved = { month: '2026-10', agent: null, language: 'zh-CN', path } as const
    expect((await host.ask('performance.saveWorkbook', saved)).sheets).toBe(64)
  }, 60_000)

  it('a salary, a coefficient, a share beyond all reason is refused; the highest that are not can be paid', async () => {
    const { host, shopId } = await shopWith(orderOn(1, '2026-10-05', 'A01/A02', '9999999999.99'))
    const person = await personOf(host, 'A01')
    expect(await codeOf(host, 'people.change', { ...person, baseSalary: Number.MAX_SAFE_INTEGER })).toBe(
      'invalid-input',
    )
    for (const coefficient of [-1, 100_000_001, Number.MAX_SAFE_INTEGER])
      expect(
        await codeOf(host, 'orders.savePlan', { ...flatPlan('2026-01', 1), coefficients: [[0, coefficient]] }),
      ).toBe('invalid-input')
    for (const shares of [
      [],
      [{ agent: 'A01', share: 1_000_001 }],
      [
        { agent: 'A01', share: 2_000_000 },
        { agent: 'A02', share: -1_000_000 },
      ],
      [
        { agent: 'A01', share: 500_000 },
        { agent: 'A01', share: 500_000 },
      ],
    ])
      expect(['invalid-input', 'shares-not-whole']).toContain(
        await codeOf(host, 'orders.decide', { orderId: 1, shares, reason: 'x' }),
      )
    for (const amount of [0, 0.5, 1_000_000_001, Number.NaN, -1e308])
      expect(
        await codeOf(host, 'performance.addCorrection', { agent: 'A01', originMonth: '2026-10', amount, reason: 'x' }),
      ).toBe('invalid-input')
    await host.ask('people.change', { ...person, baseSalary: salaryOf(10_000_000_000) })
    await host.ask('performance.savePaySettings', {
      fullAttendance: 100_000_000,
      hoursPerMonth: 1,
      overtime: { weekday: 10_000_000, restDay: 10_000_000, holiday: 10_000_000 },
    } as never)
    const overtimeHours = { weekday: 400, restDay: 400, holiday: 400 }
    const entered = {
      salesTarget: null,
      plannedDays: 0,
      workedDays: 31,
      overtimeHours,
      fullAttendance: 'yes',
      bonuses: [],
      points: [],
      marks: [],
    }
    await host.ask('performance.saveInput', { month: '2026-10', agent: 'A01', ...entered } as never)
    const million = 1_000_000_000_000
    await host.ask('orders.savePlan', {
      ...flatPlan('2026-01', 1_000_000),
      perOrder: million,
      guarantee: million,
      cap: million,
      teamPool: { rate: 1_000_000, split: 'days' },
    } as never)
    await host.ask('orders.decide', {
      orderId: 1,
      shares: [
        { agent: 'A01', share: 999_999 },
        { agent: 'A02', share: 1 },
      ],
      reason: 'x',
    } as never)
    expect(await codesOfMonth(host, '2026-10')).toEqual(['ok'])
    await host.ask('performance.closeMonth', { month: '2026-10' })
    await bringRefunds(host, shopId, [{ order: 1, refundNo: 'R1', yuan: '9999999999.99', at: '2026-11-05 10:00:00' }])
    expect(await codesOfMonth(host, '2026-11')).toEqual(['ok'])
  })

  it.each(['', ' ', 'Z99', 'A01;--', '\u202eA01', 'x'.repeat(21), '😀'])('%j is nobody, everywhere', async (agent) => {
    const { host } = await shopWith(orderOn(1, '2026-10-05', 'A01', '1.00'))
    const month = '2026-10'
    const inputs: readonly (readonly [MethodName, object])[] = [
      ...(['orders.why', ...personReads] as const).map((method) => [method, { month, agent }] as const),
      ['performance.addCorrection', { agent, originMonth: month, amount: 1, reason: 'x' }],
      ['performance.makeAppeal', { agent, month, matter: 'pay', text: 'x' }],
      ['orders.decide', { orderId: 1, shares: [{ agent, share: 1_000_000 }], reason: 'x' }],
      ['orders.nudge', { orderId: 1, agent, result: 'reminded' }],
      ['orders.signPlan', { name: '售前提成', from: '2026-01', group: '售前', agent, signedOn: '2026-01-01' }],
    ]
    for (const [method, input] of inputs)
      expect(['not-found', 'invalid-input', 'order-paid'], method).toContain(await codeOf(host, method, input))
  })

  it('a plan saved twice is one plan; its signature stays', async () => {
    const { host } = await shopWith()
    const plan = flatPlan('2026-02', 5_000)
    const version = {
      name: plan.name,
      from: plan.from,
      group: plan.group,
      agent: 'A01',
      signedOn: '2026-02-01',
    } as const
    await host.ask('orders.savePlan', plan)
    await host.ask('orders.signPlan', version as never)
    await Promise.all([host.ask('orders.savePlan', plan), host.ask('orders.savePlan', plan)])
    expect((await host.ask('orders.plans', {})).filter(({ from }) => from === '2026-02')).toHaveLength(1)
    const signed = (await host.ask('orders.planSignatures', {})).filter(
      ({ from, agent }) => from === '2026-02' && agent === 'A01',
    )
    expect(signed.map(({ signedOn }) => signedOn)).toEqual(['2026-02-01'])
  })
})
