import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFen, toMillionths, type Fen } from '#shared/kit/money.ts'
import type { Tiers } from '#shared/contract/plans.ts'
import {
  commissionByOrder,
  commissionOf,
  exactCommission,
  nextStep,
  personalPart,
  stepLines,
  type EarningOrder,
} from '#shared/rules/commission.ts'

const tiersOf = (mode: Tiers['mode'], steps: readonly (readonly [number, number])[]): Tiers => ({
  mode,
  steps: steps.map(([from, rate]) => [toFen(from), toMillionths(rate)]),
})
const golden = [
  [0, 5_000],
  [5_000_000, 8_000],
  [10_000_000, 10_000],
] as const
const ordinary = (bases: readonly Fen[]): EarningOrder[] => bases.map((base) => ({ base, isNewHire: false }))
const sum = (amounts: readonly Fen[]): number => amounts.reduce<number>((total, amount) => total + amount, 0)

describe('the golden table: 0: 0.5 %, 50,000 yuan: 0.8 %, 100,000 yuan: 1 %', () => {
  it.each([
    [49_999, 250_00, 250_00],
    [50_000, 250_00, 400_00],
    [99_999, 649_99, 799_99],
    [100_000, 650_00, 1_000_00],
    [120_000, 850_00, 1_200_00],
  ])('%i yuan', (yuan, marginal, whole) => {
    expect(commissionOf(tiersOf('marginal', golden), toFen(yuan * 100))).toBe(marginal)
    expect(commissionOf(tiersOf('whole', golden), toFen(yuan * 100))).toBe(whole)
  })
})

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
const arbitraryBases = fc.array(fc.integer({ min: 0, max: 2_000_000 }).map(toFen), { maxLength: 40 })

describe('properties', () => {
  it('lines sum to the total', () => {
    fc.assert(
      fc.property(arbitraryTiers, arbitraryBases, (tiers, bases) => {
        expect(sum(commissionByOrder({ tiers, newHire: null }, ordinary(bases)))).toBe(
          commissionOf(tiers, toFen(sum(bases))),
        )
      }),
    )
  })

  it('marginal is continuous: one fen more base never brings more than one fen at the highest rate', () => {
    fc.assert(
      fc.property(arbitraryTiers, fc.integer({ min: 0, max: 40_000_000 }), (tiers, base) => {
        const marginal = { ...tiers, mode: 'marginal' as const }
        const step = commissionOf(marginal, toFen(base + 1)) - commissionOf(marginal, toFen(base))
        expect(step).toBeGreaterThanOrEqual(0)
        expect(step).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('a line is never more than one fen away from its exact part', () => {
    fc.assert(
      fc.property(arbitraryTiers, arbitraryBases, (tiers, bases) => {
        let before = 0
        for (const [index, amount] of commissionByOrder({ tiers, newHire: null }, ordinary(bases)).entries()) {
          const base = bases[index] ?? 0
          const after = before + base
          const rate = tiers.steps.findLast(([from]) => sum(bases) >= from)?.[1] ?? 0
          const exact =
            tiers.mode === 'whole' ? (base * rate) / 1e6 : slowMarginal(tiers, after) - slowMarginal(tiers, before)
          expect(Math.abs(amount - exact)).toBeLessThanOrEqual(1.000001)
          before = after
        }
      }),
    )
  })
})

const slowMarginal = (tiers: Tiers, base: number): number =>
  tiers.steps.reduce((total, [from, rate], index) => {
    const to = tiers.steps[index + 1]?.[0] ?? Infinity
    return total + (Math.max(0, Math.min(base, to) - from) * rate) / 1e6
  }, 0)

describe('steps, edges and limits', () => {
  it('shows the base and amount in every step, marginal and whole', () => {
    expect(stepLines(tiersOf('marginal', golden), toFen(12_000_000)).map(({ base, amount }) => [base, amount])).toEqual(
      [
        [5_000_000, 25_000],
        [5_000_000, 40_000],
        [2_000_000, 20_000],
      ],
    )
    expect(stepLines(tiersOf('whole', golden), toFen(12_000_000)).map(({ base, amount }) => [base, amount])).toEqual([
      [0, 0],
      [0, 0],
      [12_000_000, 120_000],
    ])
  })

  it('names the next edge and what is missing; nothing above the last step', () => {
    expect(nextStep(tiersOf('whole', golden), toFen(5_194_852))).toEqual({
      from: 10_000_000,
      rate: 10_000,
      missing: 4_805_148,
    })
    expect(nextStep(tiersOf('whole', golden), toFen(10_000_000))).toBeNull()
  })

  it('rounds commission × coefficient once, from the exact value', () => {
    // 325.59 shown, but 32558.5… fen exactly: 325.585 × 1.1 = 358.1435 → 358.14
    const tiers = tiersOf('whole', [[0, 10_000]])
    expect(commissionOf(tiers, toFen(3_255_850))).toBe(32_559)
    expect(personalPart(exactCommission(tiers, 3_255_850), 1_100_000, { guarantee: null, cap: null }).amount).toBe(
      35_814,
    )
  })

  it('holds the personal part between guarantee and cap', () => {
    const tiers = tiersOf('whole', [[0, 10_000]])
    const limits = { guarantee: toFen(5_000), cap: toFen(20_000) }
    expect(personalPart(exactCommission(tiers, 100_000), 1_000_000, limits)).toEqual({
      amount: 5_000,
      limitedBy: 'guarantee',
    })
    expect(personalPart(exactCommission(tiers, 1_000_000), 1_000_000, limits)).toEqual({
      amount: 10_000,
      limitedBy: null,
    })
    expect(personalPart(exactCommission(tiers, 9_000_000), 1_000_000, limits)).toEqual({
      amount: 20_000,
      limitedBy: 'cap',
    })
  })
})
