import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tiers } from '#shared/contract/plans.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { toFen, toMillionths, type Fen } from '#shared/kit/money.ts'
import { coefficientOf } from '#shared/rules/coefficient.ts'
import { commissionByOrder, exactMonth } from '#shared/rules/commission.ts'
import { roundHalfUp } from '#shared/rules/exact.ts'
import { isOfNewHire } from '#shared/rules/new-hire.ts'
import { poolParts } from '#shared/rules/team-pool.ts'

const tiersOf = (mode: Tiers['mode'], steps: readonly (readonly [number, number])[]): Tiers => ({
  mode,
  steps: steps.map(([from, rate]) => [toFen(from), toMillionths(rate)]),
})
const golden = [
  [0, 5_000],
  [5_000_000, 8_000],
  [10_000_000, 10_000],
] as const
const sum = (amounts: readonly Fen[]): number => amounts.reduce<number>((total, amount) => total + amount, 0)

const arbitraryTiers = fc
  .tuple(
    fc.constantFrom('marginal' as const, 'whole' as const),
    fc.uniqueArray(fc.integer({ min: 1, max: 20_000_000 }), { maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([mode, edges, rates]) =>
    tiersOf(
      mode,
      [0, ...edges.sort((a, b) => a - b)].map((edge, index) => [edge, rates[index] ?? 0]),
    ),
  )
describe('new people', () => {
  const tiers = tiersOf('marginal', golden)
  const newHire = { days: 30, rate: toMillionths(3_000) }
  const orders = [
    { base: toFen(3_000_000), isNewHire: true },
    { base: toFen(4_000_000), isNewHire: false },
    { base: toFen(2_000_000), isNewHire: false },
  ]

  it('earn their own rate in the first days, and those orders climb no step', () => {
    // 30,000 × 0.3 % = 90.00; of 60,000 the first 50,000 at 0.5 %, the rest at 0.8 %
    expect(roundHalfUp(exactMonth({ tiers, newHire }, orders))).toBe(9_000 + 25_000 + 8_000)
    expect(commissionByOrder({ tiers, newHire }, orders)).toEqual([9_000, 20_000, 5_000 + 8_000])
  })

  it.each([
    ['2026-03-01 00:00:00', true],
    ['2026-03-30 23:59:59', true],
    ['2026-03-31 00:00:00', false],
    ['2026-02-28 23:59:59', false],
  ])('joined on 1 March, new for 30 days: %s → %s', (moment, isNew) => {
    expect(isOfNewHire({ newHire }, '2026-03-01' as LocalDate, moment as LocalTime)).toBe(isNew)
    expect(isOfNewHire({ newHire: null }, '2026-03-01' as LocalDate, moment as LocalTime)).toBe(false)
    expect(isOfNewHire({ newHire }, null, moment as LocalTime)).toBe(false)
  })

  it('lines of new and ordinary orders together sum to the month, which is rounded once', () => {
    const arbitraryOrders = fc.array(
      fc.record({ base: fc.integer({ min: 0, max: 2_000_000 }).map(toFen), isNewHire: fc.boolean() }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(arbitraryTiers, arbitraryOrders, fc.integer({ min: 0, max: 90_000 }), (steps, all, rate) => {
        const rules = { tiers: steps, newHire: { days: 1, rate: toMillionths(rate) } }
        expect(sum(commissionByOrder(rules, all))).toBe(roundHalfUp(exactMonth(rules, all)))
      }),
    )
  })
})

describe('the coefficient of a score', () => {
  const coefficients: [number, ReturnType<typeof toMillionths>][] = [
    [70, toMillionths(800_000)],
    [90, toMillionths(1_100_000)],
    [80, toMillionths(1_000_000)],
    [0, toMillionths(500_000)],
  ]
  it.each([
    [100, 1_100_000],
    [90, 1_100_000],
    [89.99, 1_000_000],
    [70, 800_000],
    [69.99, 500_000],
    [0, 500_000],
    [null, 1_000_000],
  ])('%s → %i, in whatever order the bands are written', (score, expected) => {
    expect(coefficientOf({ coefficients }, score)).toBe(expected)
  })

  it('is 1 without bands, without a plan, and below every band', () => {
    expect(coefficientOf({ coefficients: [] }, 50)).toBe(1_000_000)
    expect(coefficientOf(null, 50)).toBe(1_000_000)
    expect(coefficientOf({ coefficients: coefficients.slice(0, 3) }, 69)).toBe(1_000_000)
  })
})

describe('the team pool', () => {
  const rate = toMillionths(1_000)
  const member = (agent: string, days: number | null, score: number | null) => ({ agent, days, score })
  const amounts = (parts: ReturnType<typeof poolParts>) => parts.map(({ amount }) => amount)

  it('is split equally, by days worked, or by score; what is not known counts nothing', () => {
    const team = [member('A01', 22, 90), member('A02', 11, 60), member('A03', null, null)]
    const base = toFen(10_000_000)
    expect(amounts(poolParts({ rate, split: 'equal' }, base, team))).toEqual([3_334, 3_333, 3_333])
    expect(amounts(poolParts({ rate, split: 'days' }, base, team))).toEqual([6_667, 3_333, 0])
    expect(amounts(poolParts({ rate, split: 'score' }, base, team))).toEqual([6_000, 4_000, 0])
    expect(poolParts({ rate, split: 'days' }, base, team)[1]?.share).toEqual({
      base,
      rate,
      pool: 10_000,
      split: 'days',
      weight: 11,
      weights: 33,
    })
    expect(poolParts({ rate, split: 'score' }, base, team)[0]?.share).toMatchObject({ weight: 9_000, weights: 15_000 })
  })

  it('is split equally when nobody’s weight is known, and says so', () => {
    const team = [member('A01', null, 0), member('A02', 0, null)]
    for (const split of ['days', 'score'] as const) {
      const parts = poolParts({ rate, split }, toFen(301_000), team)
      expect(amounts(parts)).toEqual([151, 150])
      expect(parts[0]?.share).toMatchObject({ split: 'equal', weight: 1, weights: 2 })
    }
    expect(poolParts({ rate, split: 'equal' }, toFen(1_000), [])).toEqual([])
  })

  it('shares sum to the pool, whatever the weights', () => {
    const members = fc.array(
      fc.record({
        agent: fc.string(),
        days: fc.option(fc.integer({ min: 0, max: 62 }).map((halves) => halves / 2)),
        score: fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)),
      }),
      { minLength: 1, maxLength: 60 },
    )
    const split = fc.constantFrom('equal' as const, 'days' as const, 'score' as const)
    fc.assert(
      fc.property(members, split, fc.integer({ min: 0, max: 900_000_000 }), (team, how, base) => {
        const parts = poolParts({ rate, split: how }, toFen(base), team)
        expect(sum(amounts(parts))).toBe(parts[0]?.share.pool)
        expect(parts.reduce((total, { share }) => total + share.weight, 0)).toBeCloseTo(parts[0]?.share.weights ?? 0, 6)
      }),
    )
  })
})
