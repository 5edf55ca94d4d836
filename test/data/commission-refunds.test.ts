import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refundReasons } from '#shared/kit/refund-reasons.ts'
import { commissionShop, octoberShop, orderNo, orderOf, type RefundInFile } from '#test/support/commission-shop.ts'
import { openTestHost } from '#test/support/test-host.ts'

const refund = (index: number, no: string, fen: number, more: Partial<RefundInFile> = {}): RefundInFile => ({
  order: orderNo(index),
  no,
  fen,
  at: '2026-10-08 10:00:00',
  ...more,
})

describe('refunds in commission', () => {
  it('are taken off once, whether the order file, an after-sales file or both tell of them', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({})
    await shop.orders([
      orderOf(1, 'A01', 10_000, { 退款金额: '30.00' }),
      orderOf(2, 'A01', 10_000),
      orderOf(3, 'A01', 10_000, { 退款金额: '30.00' }),
    ])
    await shop.refunds([refund(2, 'R2', 3_000), refund(3, 'R3', 3_000, { label: '质量问题' })])
    const { lines, row } = await shop.why('A01')
    expect(lines.map(({ refunded, deducted, base }) => [refunded, deducted, base])).toEqual(
      Array.from({ length: 3 }, () => [3_000, 3_000, 7_000]),
    )
    expect(row).toMatchObject({ base: 21_000, commission: 210 })
    await shop.refunds([refund(2, 'R2', 3_000), refund(3, 'R3', 3_000, { label: '质量问题' })], 'again.csv')
    expect((await shop.why('A01')).row).toEqual(row)
  })

  it('only those of the plan’s policy: reason and days after payment', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({ refunds: { reasons: ['own-fault', 'quality'], withinDays: 7 } })
    await shop.orders([
      orderOf(1, 'A01', 10_000),
      orderOf(2, 'A01', 10_000),
      orderOf(3, 'A01', 10_000),
      orderOf(4, 'A01', 10_000, { 退款金额: '20.00' }),
    ])
    await shop.refunds([
      refund(1, 'R1', 1_000, { reason: '质量问题', at: '2026-10-12 23:59:59' }),
      refund(2, 'R2', 1_000, { reason: '质量问题', at: '2026-10-13 00:00:00' }),
      refund(3, 'R3', 1_000, { reason: '7天无理由退换货' }),
    ])
    const seen = (await shop.why('A01')).lines.map(({ refunded, deducted, base }) => [refunded, deducted, base])
    expect(seen).toEqual([
      [1_000, 1_000, 9_000],
      [1_000, 0, 10_000],
      [1_000, 0, 10_000],
      [2_000, 0, 10_000],
    ])
  })

  it('undone imports leave no trace, and the order of the files never matters', async () => {
    const refunds = fc.array(
      fc.record({
        order: fc.integer({ min: 1, max: 3 }),
        fen: fc.integer({ min: 1, max: 15_000 }),
        day: fc.integer({ min: 6, max: 28 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(refunds, async (drawn) => {
        const files = drawn.map(({ order, fen, day }, index) =>
          refund(order, `R${index}`, fen, {
            at: `2026-10-${String(day).padStart(2, '0')} 10:00:00`,
            reason: '质量问题',
          }),
        )
        const orders = [1, 2, 3].map((index) => orderOf(index, 'A01', 10_000, { 退款金额: '12.34' }))
        const outcome = async (first: 'orders' | 'refunds', parts: readonly RefundInFile[][]) => {
          const shop = await commissionShop(await openTestHost())
          await shop.plan({ refunds: { reasons: [...refundReasons], withinDays: 14 } })
          if (first === 'orders') await shop.orders(orders)
          for (const [index, part] of parts.entries()) await shop.refunds(part, `${index}.csv`)
          if (first === 'refunds') await shop.orders(orders)
          const before = await shop.why('A01')
          const more = await shop.refunds([refund(1, 'X', 999)], 'more.csv')
          await shop.host.ask('imports.undo', { id: more.id ?? 0 })
          const after = await shop.why('A01')
          const told = ({ lines, row }: typeof before) => [
            row.total,
            lines.map(({ order, refunded, deducted, base, amount }) => [order, refunded, deducted, base, amount]),
          ]
          expect(told(after)).toEqual(told(before))
          for (const line of before.lines) {
            expect(line.deducted).toBeLessThanOrEqual(line.paid)
            expect(line.deducted).toBeLessThanOrEqual(line.refunded)
          }
          expect(before.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(before.row.commission)
          return told(before)
        }
        expect(await outcome('refunds', files.map((file) => [file]).reverse())).toEqual(
          await outcome('orders', [files]),
        )
      }),
      { numRuns: 6 },
    )
  })

  it('stand beside the order with the platform’s words and what they mean', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.orders([orderOf(1, 'A01', 10_000)])
    await shop.refunds([refund(1, 'R1', 1_000, { reason: '少件/漏发', label: '' })])
    const [entry] = await shop.host.ask('orders.attribution', { month: octoberShop })
    const [page] = await shop.host.ask('orders.evidence', { orderIds: [entry?.order.id ?? 0] })
    expect(page?.refunds.find(({ source }) => source === 'after-sales')).toMatchObject({
      refundNo: 'R1',
      amount: 1_000,
      reasonText: '少件/漏发',
      reason: 'logistics',
    })
  })
})
