import { describe, expect, it } from 'vitest'
import { commissionShop, octoberShop, orderNo, orderOf } from '#test/support/commission-shop.ts'
import { openTestHost } from '#test/support/test-host.ts'

const month = octoberShop
const september = '2026-09'

/** September with 600.00 of A01 at 0.8 %, closed; then all of it goes back, and A01 sells 100.00 in October at 0.5 %. */
const closedAndRefunded = async () => {
  const shop = await commissionShop(await openTestHost())
  await shop.plan({ tiers: { mode: 'whole', steps: [[0, 8_000]] } })
  await shop.plan({ from: '2026-10', tiers: { mode: 'whole', steps: [[0, 5_000]] } })
  await shop.orders([orderOf(1, 'A01', 60_000, { 订单付款时间: '2026-09-05 10:00:00' }), orderOf(2, 'A01', 10_000)])
  const read = async () => ({
    run: await shop.host.ask('orders.commission', { month: september }),
    why: await shop.why('A01', september),
    sheets: await shop.host.ask('performance.sheets', { month: september, agent: null }),
    summary: await shop.host.ask('performance.summary', { month: september }),
    details: await shop.host.ask('performance.details', { month: september, agent: null }),
  })
  await shop.host.ask('performance.closeMonth', { month: september })
  const closed = await read()
  await shop.refunds([{ order: orderNo(1), no: 'R1', fen: 60_000, at: '2026-10-20 10:00:00', reason: '质量问题' }])
  return { shop, read, closed }
}

describe('a closed month', () => {
  it('is read as it was closed by commission, why, sheets, summary and details', async () => {
    const { read, closed } = await closedAndRefunded()
    expect(closed.run.isClosed && closed.why.isClosed).toBe(true)
    expect(closed.why.row).toMatchObject({ commission: 480, total: 480 })
    for (const paper of [...closed.sheets, closed.summary, ...closed.details])
      expect(paper.status).toMatchObject({ state: 'closed', number: 1 })
    expect(await read()).toEqual(closed)
  })

  it('pages are counted over the sheets asked for', async () => {
    const { shop } = await closedAndRefunded()
    const [second] = await shop.host.ask('performance.sheets', { month: september, agent: 'A02' })
    expect(second?.page).toEqual({ number: 1, of: 1 })
  })

  it('what became known later stands in the open month, in the row, its total, the sheet, pay and the CLI’s lines', async () => {
    const { shop } = await closedAndRefunded()
    const { row, corrections } = await shop.why('A01')
    expect(corrections).toMatchObject([
      { kind: 'refund', originMonth: september, order: orderNo(1), paid: 480, amount: -480 },
    ])
    expect(row).toMatchObject({ personal: 50, corrections: -480, total: -430 })
    const [sheet] = await shop.host.ask('performance.sheets', { month, agent: 'A01' })
    expect(sheet?.corrections).toEqual(corrections)
    expect(sheet?.pay.lines).toContainEqual(expect.objectContaining({ kind: 'corrections', amount: -480 }))
    expect(sheet?.previous).toEqual({ orders: 1, base: 60_000, total: 480 })
  })

  it('is what a plan is laid beside: what was paid, not what is known now', async () => {
    const { shop } = await closedAndRefunded()
    const compared = await shop.host.ask('orders.comparePlans', {
      months: [september],
      plans: [{ name: '试', from: '2026-01', agents: ['A01'], tiers: { mode: 'whole', steps: [[0, 10_000]] } }],
    })
    expect(compared.months).toEqual([{ month: september, isClosed: true, kept: 480, plans: [600] }])
    // The order went back after the close: that is a correction of October, under either plan.
    expect(compared.rows.map(({ agent, kept, plans }) => [agent, kept, plans])).toEqual([
      ['A01', 480, [600]],
      ['A02', 0, [0]],
    ])
    const both = await shop.host.ask('orders.comparePlans', {
      months: [september, month],
      plans: [
        { name: '原样', from: '2026-01', group: '售前', tiers: { mode: 'whole', steps: [[0, 8_000]] } },
        {
          name: '只看质量',
          from: '2026-01',
          group: '售前',
          tiers: { mode: 'whole', steps: [[0, 8_000]] },
          refunds: { reasons: ['quality'] },
        },
      ],
    })
    expect(both.months.map(({ kept, plans }) => [kept, plans])).toEqual([
      [480, [480, 480]],
      [-430, [-400, -400]],
    ])
  })

  it('a plan tried on it takes the refunds of the closing, by their reasons', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({})
    await shop.orders([orderOf(1, 'A01', 60_000, { 订单付款时间: '2026-09-05 10:00:00', 退款金额: '50.00' })])
    const at = '2026-09-08 10:00:00'
    await shop.refunds([
      { order: orderNo(1), no: 'R1', fen: 10_000, at, label: '质量问题' },
      { order: orderNo(1), no: 'R2', fen: 20_000, at, reason: '7天无理由 退换货' },
    ])
    const plan = {
      name: '售前提成',
      from: '2026-01',
      group: '售前',
      tiers: { mode: 'whole' as const, steps: [[0, 10_000]] as [number, number][] },
    }
    const tried = async (reasons: ('quality' | 'buyers-mind' | 'unknown')[]) =>
      (await shop.host.ask('orders.why', { month: september, agent: 'A01', plan: { ...plan, refunds: { reasons } } }))
        .row.base
    const open = [await tried(['quality']), await tried(['buyers-mind']), await tried(['unknown'])]
    expect(open).toEqual([50_000, 40_000, 60_000])
    await shop.host.ask('performance.closeMonth', { month: september })
    expect([await tried(['quality']), await tried(['buyers-mind']), await tried(['unknown'])]).toEqual(open)
    const whole = await shop.host.ask('orders.commission', { month: september, plan })
    expect(whole.rows[0]).toMatchObject({ agent: 'A01', base: 30_000, total: 300, signedOn: null })
  })
})
