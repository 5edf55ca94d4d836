import { describe, expect, test } from 'vitest'
import { distributionOf, medianOf, percentileOf, rateFrom, wilson } from '#shared/rules/service/distribution.ts'

describe('means, medians, P90', () => {
  test('the median of an even count is the mean of the two middle values', () => {
    expect(medianOf([1, 2, 4, 9])).toBe(3)
    expect(medianOf([1, 2, 9])).toBe(2)
    expect(medianOf([5])).toBe(5)
    expect(medianOf([])).toBeNull()
  })

  test('P90 by nearest rank: the ⌈0.9 n⌉-th', () => {
    const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1)
    expect([1, 2, 9, 10, 11, 20, 21].map((n) => percentileOf(upTo(n), 0.9))).toEqual([1, 2, 9, 9, 10, 18, 19])
    expect(percentileOf([], 0.9)).toBeNull()
  })

  test('in any order, and nothing measured is no data, not 0', () => {
    expect(distributionOf([900, 20, 40, 100])).toEqual({ n: 4, mean: 265, median: 70, p90: 900 })
    expect(distributionOf([])).toEqual({ n: 0, mean: null, median: null, p90: null })
    expect(distributionOf([0])).toEqual({ n: 1, mean: 0, median: 0, p90: 0 })
  })
})

describe('rates', () => {
  test('Wilson’s 95 % interval as in textbooks', () => {
    const bounds = wilson(81, 263)
    expect(bounds?.low).toBeCloseTo(0.2553, 4)
    expect(bounds?.high).toBeCloseTo(0.3662, 4)
    expect(wilson(0, 10)?.high).toBeCloseTo(0.2775, 4)
    expect(wilson(10, 10)?.low).toBeCloseTo(0.7225, 4)
    expect(wilson(0, 10)?.low).toBe(0)
    expect(wilson(10, 10)?.high).toBe(1)
  })

  test('nothing to judge is no data', () =>
    expect(rateFrom(0, 0)).toEqual({ n: 0, hits: 0, rate: null, low: null, high: null }))
})
