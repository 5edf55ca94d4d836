import { describe, expect, it, test } from 'vitest'
import type { ReturnRules } from '#shared/contract/quality-care.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { importedKind, importedReason } from '#shared/rules/care/imported-words.ts'
import {
  defaultReturnRules,
  returnAdviceOf,
  returnReasons,
  type ReturnedOrder,
} from '#shared/rules/care/return-advice.ts'
import { care as english } from '#shared/text/en/care.ts'
import { care as chinese } from '#shared/text/zh-CN/care.ts'

const received = (moment: string | null): ReturnedOrder => ({
  status: moment === null ? 'shipped' : 'completed',
  shippedAt: '2026-10-01 18:00:00' as LocalTime,
  completedAt: moment as LocalTime | null,
})
const advice = (
  reason: string,
  today: string,
  order: ReturnedOrder | null = received('2026-10-10 09:00:00'),
  rules: Partial<ReturnRules> = {},
) => returnAdviceOf({ ...defaultReturnRules, ...rules }, order, reason, today as LocalDate)

describe('the rule books’ return rules', () => {
  it('S001-182 to S001-187 are what they are until the shop changes them', () =>
    expect(defaultReturnRules).toEqual({
      days: 7,
      mustBeUnused: true,
      mustHavePackaging: true,
      acceptsCashOnDelivery: false,
      freight: { mind: 'buyer', quality: 'shop', signedUnchecked: 'buyer' },
      backWithinHours: 48,
      text: '',
    }))

  it('S001-183 seven days after receipt, the seventh included', () => {
    expect(advice('mind', '2026-10-17')).toMatchObject({
      verdict: 'accept',
      receivedOn: '2026-10-10',
      lastDay: '2026-10-17',
    })
    expect(advice('mind', '2026-10-18')).toMatchObject({ verdict: 'refuse', reasons: ['too-late'], freightBy: null })
    expect(advice('mind', '2026-10-18', undefined, { days: 15 }).verdict).toBe('accept')
  })

  it('S001-182, -184, -185 unused, in its packaging, no parcel to be paid on arrival', () => {
    expect(advice('mind', '2026-10-12').reasons).toEqual(['inside-days', 'unused', 'packaging', 'no-cash-on-delivery'])
    const easy = { mustBeUnused: false, mustHavePackaging: false, acceptsCashOnDelivery: true }
    expect(advice('mind', '2026-10-12', undefined, easy).reasons).toEqual(['inside-days'])
  })

  it('S001-186 the buyer pays the way back unless it is the shop’s fault; a fault may have been used', () => {
    expect(advice('mind', '2026-10-12').freightBy).toBe('buyer')
    for (const reason of ['quality', 'short', 'wrong-item', 'description', 'late', 'service'])
      expect(advice(reason, '2026-10-12')).toMatchObject({ verdict: 'accept', freightBy: 'shop' })
    expect(advice('quality', '2026-10-12').reasons).not.toContain('unused')
  })

  it('S001-187 damaged on its way: whether it was looked at decides, and nobody can know that here', () => {
    expect(advice('damaged', '2026-10-12')).toMatchObject({ verdict: 'accept', freightBy: null })
    expect(advice('damaged', '2026-10-12').reasons).toContain('if-checked')
    const always = { freight: { ...defaultReturnRules.freight, signedUnchecked: 'shop' as const } }
    expect(advice('damaged', '2026-10-12', undefined, always)).toMatchObject({ freightBy: 'shop' })
  })

  it('a fault after the days is asked about, never refused', () =>
    expect(advice('quality', '2026-12-01')).toMatchObject({
      verdict: 'ask',
      reasons: ['too-late', 'fault-after-days', 'packaging', 'no-cash-on-delivery'],
    }))

  it('nobody confirmed receipt: inside for certain only as long as it cannot have come earlier', () => {
    expect(advice('mind', '2026-10-08', received(null))).toMatchObject({
      verdict: 'accept',
      receivedOn: null,
      lastDay: null,
    })
    expect(advice('mind', '2026-10-09', received(null))).toMatchObject({
      verdict: 'ask',
      reasons: ['received-unknown', 'unused', 'packaging', 'no-cash-on-delivery'],
    })
  })

  it('an order that is not there, not sent or closed; a reason nobody has said', () => {
    expect(advice('mind', '2026-10-12', null)).toMatchObject({
      isKnown: false,
      verdict: 'ask',
      reasons: ['order-unknown'],
    })
    const paid = { status: 'paid', shippedAt: null, completedAt: null } as const
    expect(advice('mind', '2026-10-12', paid)).toMatchObject({ verdict: 'accept', reasons: ['not-sent'] })
    expect(advice('mind', '2026-10-12', { ...paid, status: 'closed' })).toMatchObject({
      verdict: 'ask',
      reasons: ['order-closed'],
    })
    expect(advice('', '2026-10-12')).toMatchObject({ verdict: 'ask', freightBy: null })
    expect(advice('', '2026-10-12').reasons).toContain('reason-open')
    expect(advice('other', '2026-12-12').verdict).toBe('ask')
  })

  it('every reason has its words', () => {
    for (const text of [chinese, english]) expect(Object.keys(text.advice.reasons)).toEqual([...returnReasons])
  })

  it('every grade has its steps, as many in both languages', () => {
    const grades = definitionOf('complaints').fields['grade']?.choices ?? []
    for (const grade of grades) {
      expect(chinese.steps.grades[grade]?.length).toBeGreaterThan(3)
      expect(english.steps.grades[grade]?.length).toBe(chinese.steps.grades[grade]?.length)
    }
  })
})

describe('what platforms write', () => {
  test.each([
    ['退款成功', '售后', null, 'refund'],
    ['退款成功', null, '退货退款', 'return'],
    ['仅退款（未退货）', null, null, 'refund'],
    ['换货中', null, null, 'exchange'],
    ['维权中', null, null, 'dispute'],
    ['待补寄', null, null, 'resupply'],
    [null, null, null, 'refund'],
  ])('%s %s %s is %s', (status, phase, label, kind) => {
    expect(importedKind(status, phase, label)).toBe(kind)
    expect(definitionOf('after-sales').fields['kind']?.choices).toContain(kind)
  })

  test.each([
    ['质量问题', null, 'quality'],
    [null, '颜色/图案与商品描述不符', 'description'],
    ['七天无理由', '质量不好', 'mind'],
    [null, '包装/商品破损/污渍', 'damaged'],
    [null, '少件/漏发', 'short'],
    [null, '卖家发错货', 'wrong-item'],
    [null, '未按约定时间发货', 'late'],
    [null, '客服推荐错尺寸', 'service'],
    [null, '退差价', 'other'],
  ])('%s %s is %s', (label, words, reason) => {
    expect(importedReason(label, words)).toBe(reason)
    expect(definitionOf('after-sales').fields['reason']?.choices).toContain(reason)
  })
})
