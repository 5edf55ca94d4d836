import { describe, expect, test } from 'vitest'
import { rankTest, twoProportions, twoSided } from '#shared/rules/significance.ts'

describe('normal tail', () => {
  test.each([
    [0, 1],
    [0.6744897501960817, 0.5],
    [1.959963984540054, 0.05],
    [2.5758293035489004, 0.01],
    [3.2905267314918945, 0.001],
    [4.891638475698967, 1e-6],
    [-1.959963984540054, 0.05],
  ])('%d standard deviations → %d', (z, p) => {
    expect(Math.abs(twoSided(z) / p - 1)).toBeLessThan(1e-9)
  })

  test('both formulas meet where one takes over from the other', () => {
    const at = 2.5 * Math.SQRT2
    expect(twoSided(at - 1e-9) - twoSided(at + 1e-9)).toBeLessThan(1e-11)
    expect(twoSided(40)).toBe(0)
  })
})

describe('two proportions', () => {
  test('15 of 50 against 25 of 50: χ² = 4.1667 without continuity correction, p = 0.0412', () => {
    expect(twoProportions(15, 50, 25, 50)).toBeCloseTo(0.04122683, 7)
  })

  test('the same whichever comes first, and by hits or misses', () => {
    expect(twoProportions(40, 300, 70, 290)).toBeCloseTo(twoProportions(70, 290, 40, 300), 12)
    expect(twoProportions(40, 300, 70, 290)).toBeCloseTo(twoProportions(260, 300, 220, 290), 12)
  })

  test('equal rates are chance; nothing to tell is chance', () => {
    expect(twoProportions(10, 100, 20, 200)).toBe(1)
    expect(twoProportions(0, 0, 5, 10)).toBe(1)
    expect(twoProportions(10, 10, 20, 20)).toBe(1)
    expect(twoProportions(0, 10, 0, 20)).toBe(1)
  })
})

describe('rank test', () => {
  // Ozone in New York, May and August 1973: the textbook example of the test with ties, W = 127.5, p = 0.0001208.
  const may = [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37]
  const august = [
    39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85,
  ]

  test('with ties', () => {
    expect(rankTest(may, august)).toBeCloseTo(0.0001208, 7)
    expect(rankTest(august, may)).toBe(rankTest(may, august))
  })

  test('without ties: U = 35 of 10 × 5, z = 9.5 ÷ √66.67', () => {
    const one = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    const other = [1.15, 0.88, 0.9, 0.74, 1.21]
    expect(rankTest(one, other)).toBeCloseTo(twoSided(9.5 / Math.sqrt(800 / 12)), 12)
    expect(rankTest(one, other)).toBeCloseTo(0.2446, 4)
  })

  test('order within a sample, and any growing scale, change nothing', () => {
    expect(rankTest(may.toReversed(), august)).toBe(rankTest(may, august))
    expect(rankTest(may.map(Math.sqrt), august.map(Math.sqrt))).toBe(rankTest(may, august))
  })

  test('nothing to tell is chance', () => {
    expect(rankTest([], [1, 2])).toBe(1)
    expect(rankTest([3, 3, 3], [3, 3])).toBe(1)
    expect(rankTest([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1)
  })
})
