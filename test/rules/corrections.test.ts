import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plan as planSchema, type Plan } from '#shared/contract/plans.ts'
import type { OrderId, PersonId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import {
  duesOf,
  linesToPost,
  rateReached,
  type Due,
  type MovedOrder,
  type Posted,
  type Terms,
} from '#shared/rules/corrections.ts'

const march = '2026-03' as Month
const one = 1 as PersonId
const two = 2 as PersonId

const planOf = (change: object = {}): Plan =>
  planSchema.parse({ name: '售前提成', from: '2026-01', tiers: { mode: 'whole', steps: [[0, 8_000]] }, ...change })

const termsOf = (change: Partial<Terms> = {}): Terms => ({
  plan: planOf(),
  coefficient: toMillionths(1_000_000),
  rate: toMillionths(8_000),
  joined: null,
  ...change,
})

type NowOrder = NonNullable<MovedOrder['now']>['order']

const paidInMarch: NowOrder = {
  status: 'completed',
  paid: toFen(60_000),
  postage: toFen(0),
  refunded: toFen(0),
  title: '三层置物架',
  paidAt: '2026-03-10 10:00:00' as LocalTime,
  completedAt: '2026-03-20 10:00:00' as LocalTime,
}

/** An order of 600 yuan that earned the first person 4.80. */
const moved = (change: Partial<MovedOrder> = {}, order: Partial<NowOrder> = {}): MovedOrder => ({
  month: march,
  orderId: 7 as OrderId,
  orderNo: '2135',
  shopId: 1 as ShopId,
  shop: '示例旗舰店',
  isLate: false,
  then: [{ personId: one, share: 1_000_000, line: { base: 60_000, amount: 480, extra: 0 } }],
  now: { order: { ...paidInMarch, ...order }, refunds: [], shares: [{ personId: one, share: 1_000_000 }] },
  because: 'memo',
  note: '',
  ...change,
})

const amounts = (dues: readonly Due[]): [number, number, string][] =>
  dues.map(({ personId, correction }) => [personId, correction.amount, correction.kind])

describe('what is owed for an order of a closed month', () => {
  it('golden: 600 yuan at 0.8 % gave 4.80; refunded in full it is −4.80, whatever the open month pays', () => {
    const [due] = duesOf(moved({}, { refunded: toFen(60_000) }), () => termsOf())
    expect(due?.correction).toEqual({
      kind: 'refund',
      originMonth: march,
      orderId: 7,
      order: '2135',
      shop: '示例旗舰店',
      paid: 480,
      baseThen: 60_000,
      baseNow: 0,
      share: 1_000_000,
      amount: -480,
      note: '',
    })
  })

  it('a part that goes back takes back its part of what was paid, with the coefficient, rounded once', () => {
    const half = { coefficient: toMillionths(1_100_000) }
    expect(amounts(duesOf(moved({}, { refunded: toFen(12_345) }), () => termsOf(half)))).toEqual([
      // 4.80 × 1.1 × 123.45 ÷ 600 = 1.08636
      [one, -109, 'refund'],
    ])
    expect(amounts(duesOf(moved({}, { paid: toFen(72_345) }), () => termsOf(half)))).toEqual([[one, 109, 'refund']])
  })

  it('nothing is owed while the base stays, and nothing to somebody without a plan then', () => {
    expect(duesOf(moved(), () => termsOf())).toEqual([])
    expect(duesOf(moved({}, { refunded: toFen(60_000) }), () => termsOf({ plan: null }))).toEqual([])
    expect(duesOf(moved({}, { refunded: toFen(60_000) }), () => null)).toEqual([])
  })

  it('a decision moves the order: the one gives back what it paid, the other gets it at the rate reached then', () => {
    const terms = new Map([
      [one, termsOf()],
      [two, termsOf({ rate: toMillionths(10_000), coefficient: toMillionths(900_000) })],
    ])
    const dues = duesOf(
      moved({
        now: { order: paidInMarch, refunds: [], shares: [{ personId: two, share: 1_000_000 }] },
        because: 'decision',
        note: '聊天为证',
      }),
      (person) => terms.get(person) ?? null,
    )
    expect(amounts(dues)).toEqual([
      [one, -480, 'decision'],
      [two, 540, 'decision'],
    ])
    expect(dues.map(({ correction }) => correction.note)).toEqual(['聊天为证', '聊天为证'])
  })

  it('an order that came too late is paid at the rate reached then, or at the one of new people', () => {
    const late = moved({ isLate: true, then: [] })
    expect(amounts(duesOf(late, () => termsOf()))).toEqual([[one, 480, 'late-order']])
    const newHire = planOf({ newHire: { days: 30, rate: 2_000 } })
    const joined = '2026-03-01' as LocalDate
    expect(amounts(duesOf(late, () => termsOf({ plan: newHire, joined })))).toEqual([[one, 120, 'late-order']])
  })

  it('extras go and come with the order', () => {
    const plan = planOf({ perOrder: 50, products: [{ match: '置物架', fen: 200 }] })
    const withExtra = moved(
      { then: [{ personId: one, share: 1_000_000, line: { base: 60_000, amount: 480, extra: 250 } }] },
      { status: 'closed' },
    )
    expect(amounts(duesOf(withExtra, () => termsOf({ plan })))).toEqual([[one, -730, 'refund']])
  })

  it('an order that is gone, or has moved to another month, is owed back whole', () => {
    expect(amounts(duesOf(moved({ now: null, orderId: null }), () => termsOf()))).toEqual([[one, -480, 'refund']])
    const inApril = { paidAt: '2026-04-01 00:00:00' as LocalTime }
    expect(amounts(duesOf(moved({}, inApril), () => termsOf()))).toEqual([[one, -480, 'refund']])
  })

  it('what the plan of then does not take back is not taken back', () => {
    const plan = planOf({ refunds: { reasons: ['own-fault'], withinDays: null } })
    expect(duesOf(moved({}, { refunded: toFen(60_000) }), () => termsOf({ plan }))).toEqual([])
  })

  it('the rate reached is the one of the step the base stands on, its edge included', () => {
    const { tiers } = planOf({
      tiers: {
        mode: 'marginal',
        steps: [
          [0, 5_000],
          [5_000_000, 8_000],
        ],
      },
    })
    expect([4_999_999, 5_000_000, 0].map((base) => rateReached(tiers, base))).toEqual([5_000, 8_000, 5_000])
  })
})

const postedAs = (due: Due): [string, Posted] => [
  due.key,
  { personId: due.personId, amount: due.correction.amount, correction: due.correction },
]

describe('what of it is posted', () => {
  const refunded = (fen: number): readonly Due[] => duesOf(moved({}, { refunded: toFen(fen) }), () => termsOf())

  it('once: the same refund known again posts nothing', () => {
    const dues = refunded(60_000)
    expect(linesToPost(dues, new Map())).toEqual(dues)
    expect(linesToPost(dues, new Map(dues.map(postedAs)))).toEqual([])
  })

  it('a base that grows is paid at the rate reached, however small it was', () => {
    const small = moved({ then: [{ personId: one, share: 1_000_000, line: { base: 1, amount: 0, extra: 0 } }] })
    expect(amounts(duesOf(small, () => termsOf()))).toEqual([[one, 480, 'refund']])
    const half = moved({ then: [{ personId: one, share: 1_000_000, line: { base: 30_000, amount: 150, extra: 0 } }] })
    expect(amounts(duesOf(half, () => termsOf()))).toEqual([[one, 240, 'refund']])
  })

  it('a refund that grows posts the rest, one that shrinks or is undone comes back', () => {
    const posted = new Map(refunded(30_000).map(postedAs))
    expect(amounts(linesToPost(refunded(60_000), posted))).toEqual([[one, -240, 'refund']])
    expect(amounts(linesToPost(refunded(15_000), posted))).toEqual([[one, 120, 'returned']])
    expect(amounts(linesToPost(refunded(0), posted))).toEqual([[one, 240, 'returned']])
  })

  it('property: whatever happens in whatever order, all that was posted together is what is owed in the end', () => {
    const coefficients = fc.integer({ min: 1, max: 2_000_000 })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1 }), coefficients, (states, factor) => {
        const terms = termsOf({ coefficient: toMillionths(factor) })
        const posted = new Map<string, Posted>()
        let sum = 0
        for (const state of states)
          for (const line of linesToPost(
            duesOf(moved({}, { refunded: toFen(state) }), () => terms),
            posted,
          )) {
            sum += line.correction.amount
            const before = posted.get(line.key)?.amount ?? 0
            posted.set(line.key, { ...line, amount: before + line.correction.amount })
          }
        const [owed] = duesOf(moved({}, { refunded: toFen(states.at(-1) ?? 0) }), () => terms)
        expect(sum).toBe(owed?.correction.amount ?? 0)
      }),
    )
  })

  it('property: paid then and corrected since is within half a fen: in proportion of what shrank, at the rate reached of what grew', () => {
    const fen = fc.integer({ min: 1, max: 100_000_000 })
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: 0, max: 1_000_000 }), (then, now, amount) => {
        const order = moved(
          { then: [{ personId: one, share: 1_000_000, line: { base: then, amount, extra: 0 } }] },
          { paid: toFen(now) },
        )
        const [due] = duesOf(order, () => termsOf())
        // Everything times two and times a million of its own denominator, so that half a fen is a whole number.
        const [paid, exact, fenIs] =
          now < then
            ? [amount + (due?.correction.amount ?? 0), BigInt(amount) * BigInt(now), BigInt(then)]
            : [due?.correction.amount ?? 0, BigInt(now - then) * 8_000n, 1_000_000n]
        const off = 2n * (BigInt(paid) * fenIs - exact)
        expect(off >= -fenIs && off <= fenIs).toBe(true)
      }),
    )
  })
})
