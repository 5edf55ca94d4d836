import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { refundReasons, type RefundReason } from '#shared/kit/refund-reasons.ts'
import { baseAfter } from '#shared/rules/order-base.ts'
import { reasonOf, reasonWords } from '#shared/rules/refund-reasons.ts'
import { deductedOf, everyRefund, refundedOf } from '#shared/rules/refunds.ts'
import { tableOf } from '#test/support/doc-tables.ts'

const paidAt = '2026-03-05 12:00:00' as LocalTime
const orderOf = (paid: number, refunded = 0) => ({ paid: toFen(paid), refunded: toFen(refunded), paidAt })
const refund = (amount: number, reason: RefundReason = 'unknown', at = '2026-03-06 09:00:00') => ({
  amount: toFen(amount),
  reason,
  at: at as LocalTime,
})

describe('refunds of an order', () => {
  it('the order file and after-sales files tell of the same money: the larger one counts, once', () => {
    const order = orderOf(10_000, 3_000)
    for (const [refunds, whole] of [
      [[], 3_000],
      [[refund(3_000)], 3_000],
      [[refund(1_000), refund(1_500)], 3_000],
      [[refund(3_000), refund(2_000)], 5_000],
    ] as const) {
      expect(refundedOf(order, refunds)).toBe(whole)
      expect(deductedOf(order, refunds, everyRefund)).toBe(whole)
    }
  })

  it('only reasons of the policy are taken off; what nobody explains is subject to "unknown"', () => {
    const order = orderOf(10_000, 4_000)
    const refunds = [refund(1_000, 'quality'), refund(500, 'buyers-mind')]
    const policy = (...reasons: RefundReason[]) => deductedOf(order, refunds, { reasons, withinDays: null })
    expect(policy('quality')).toBe(1_000)
    expect(policy('buyers-mind')).toBe(500)
    expect(policy('unknown')).toBe(2_500)
    expect(policy('own-fault')).toBe(0)
    expect(policy(...refundReasons)).toBe(4_000)
  })

  it.each([
    ['2026-03-05 23:59:59', 0, 1_000],
    ['2026-03-06 00:00:00', 0, 0],
    ['2026-03-12 23:59:59', 7, 1_000],
    ['2026-03-13 00:00:00', 7, 0],
    ['2030-01-01 00:00:00', null, 1_000],
  ])('paid on 5 March, refunded %s, within %s days → %i', (at, withinDays, deducted) => {
    expect(deductedOf(orderOf(10_000), [refund(1_000, 'quality', at)], { ...everyRefund, withinDays })).toBe(deducted)
  })

  it('never takes off more than was paid, nor more than went back', () => {
    const policies = fc.record({
      reasons: fc.subarray([...refundReasons]),
      withinDays: fc.option(fc.integer({ min: 0, max: 30 })),
    })
    const many = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 90_000 }), fc.constantFrom(...refundReasons), fc.integer({ min: 1, max: 28 }))
        .map(([amount, reason, day]) => refund(amount, reason, `2026-03-${String(day).padStart(2, '0')} 10:00:00`)),
      { maxLength: 5 },
    )
    const amount = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(amount, amount, amount, many, policies, (paid, told, postage, refunds, policy) => {
        const order = orderOf(paid, told)
        const deducted = deductedOf(order, refunds, policy)
        expect(deducted).toBeLessThanOrEqual(paid)
        expect(deducted).toBeLessThanOrEqual(refundedOf(order, refunds))
        const base = baseAfter({ status: 'completed', paid: order.paid, postage: toFen(postage) }, false, deducted)
        expect(base).toBeGreaterThanOrEqual(0)
        expect(base).toBeLessThanOrEqual(paid)
        const shuffled = [...refunds].reverse()
        expect(deductedOf(order, shuffled, policy)).toBe(deducted)
      }),
    )
  })
})

describe('why money went back', () => {
  it.each([
    ['质量问题', null, 'quality'],
    [null, '商品质量问题', 'quality'],
    [null, '颜色/图案/款式与商品描述不符', 'quality'],
    ['七天无理由', '颜色和图片不一样，质量也差', 'buyers-mind'],
    [null, '7天无理由退换货', 'buyers-mind'],
    [null, '非质量问题退货', 'buyers-mind'],
    [null, '拍错/多拍/不喜欢', 'buyers-mind'],
    [null, '不喜欢/效果不好', 'buyers-mind'],
    [null, '包装/商品破损/污渍', 'logistics'],
    [null, '快递/物流一直未送到', 'logistics'],
    [null, '少件/漏发', 'logistics'],
    [null, '卖家发错货', 'logistics'],
    [null, '未按约定时间发货', 'logistics'],
    [null, '客服推荐错尺寸', 'own-fault'],
    [null, '商家承诺的没做到', 'own-fault'],
    ['', '退差价', 'unknown'],
    [null, null, 'unknown'],
    [null, 'Item DAMAGED in transit', 'logistics'],
  ] as const)('label %s, words %s → %s', (label, words, reason) => {
    expect(reasonOf(label, words)).toBe(reason)
  })

  it('the examples of the rule book', () => {
    const rows = tableOf('docs/refunds.md', 'reasons')
    expect(rows.length).toBeGreaterThan(8)
    const cellOf = (cell: string | undefined): string | null => (cell === undefined || cell === '–' ? null : cell)
    expect(rows.map(([label, words]) => [label, words, reasonOf(cellOf(label), cellOf(words))])).toEqual(rows)
  })

  it('every word of the table leads to its own reason', () => {
    for (const [reason, words] of reasonWords)
      for (const word of words) expect([word, reasonOf(word, null)]).toEqual([word, reason])
  })
})
