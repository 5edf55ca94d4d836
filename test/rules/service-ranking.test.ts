import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rateFrom } from '#shared/rules/service/distribution.ts'
import { intervalOfMean, rankDirections, ranksOf, type RankRow } from '#shared/rules/service/ranking.ts'

const rate = (key: string, hits: number, n: number): RankRow => {
  const { rate: value, low, high } = rateFrom(hits, n)
  return { key, value, n, low, high }
}
const plain = (key: string, value: number | null, n = 100): RankRow => ({ key, value, n, low: null, high: null })
const ranks = (rows: readonly RankRow[], direction: 'up' | 'down' = 'up', minimum = 30): Record<string, string> =>
  Object.fromEntries(
    [...ranksOf(rows, { direction, minimum })].map(([key, { rank, isTied }]) => [key, `${rank}${isTied ? '=' : ''}`]),
  )

describe('ranks', () => {
  test('agents whose intervals overlap are tied, the next is counted on', () =>
    expect(ranks([rate('low', 500, 1000), rate('a', 950, 1000), rate('b', 940, 1000)])).toEqual({
      a: '1=',
      b: '1=',
      low: '3',
    }))

  test('clearly better comes first; with few behind it the same shares are tied', () => {
    expect(ranks([rate('a', 900, 1000), rate('b', 800, 1000)])).toEqual({ a: '1', b: '2' })
    expect(ranks([rate('a', 36, 40), rate('b', 32, 40)])).toEqual({ a: '1=', b: '1=' })
  })

  test('less behind it than the least: no rank, and the others move up', () => {
    expect(ranks([rate('a', 29, 29), rate('b', 20, 40)])).toEqual({ b: '1' })
    expect(ranks([rate('a', 30, 30)], 'up', 30)).toEqual({ a: '1' })
    expect(ranks([plain('a', null)])).toEqual({})
    expect(ranks([])).toEqual({})
  })

  test('of response times less is better; without intervals only equal values are tied', () =>
    expect(ranks([plain('slow', 40), plain('a', 20), plain('b', 20), plain('mid', 30)], 'down')).toEqual({
      a: '1=',
      b: '1=',
      mid: '3',
      slow: '4',
    }))

  test('overlaps in a chain are one tie', () => {
    const spans = [
      { key: 'a', value: 9, n: 50, low: 8, high: 10 },
      { key: 'b', value: 7, n: 50, low: 6, high: 8 },
      { key: 'c', value: 5, n: 50, low: 4, high: 6 },
      { key: 'd', value: 3, n: 50, low: 2, high: 3.9 },
    ]
    expect(ranks(spans)).toEqual({ a: '1=', b: '1=', c: '1=', d: '4' })
  })

  test('whatever the rows: overlapping ones share a rank, the order they come in does not matter', () => {
    const rows = fc.uniqueArray(
      fc
        .record({
          key: fc.string({ minLength: 1 }),
          middle: fc.integer({ min: 0, max: 50 }),
          half: fc.integer({ min: 0, max: 9 }),
        })
        .map(({ key, middle, half }) => ({ key, value: middle, n: 99, low: middle - half, high: middle + half })),
      { selector: ({ key }) => key, maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, fc.constantFrom('up' as const, 'down' as const), (some, direction) => {
        const found = ranksOf(some, { direction, minimum: 30 })
        expect(new Map(ranksOf(some.toReversed(), { direction, minimum: 30 }))).toEqual(found)
        for (const a of some)
          for (const b of some) {
            const [rankOfA, rankOfB] = [found.get(a.key)?.rank ?? 0, found.get(b.key)?.rank ?? 0]
            if (a.low <= b.high && b.low <= a.high) expect(rankOfA).toBe(rankOfB)
            else if (rankOfA < rankOfB) expect(direction === 'up' ? a.low > b.high : a.high < b.low).toBe(true)
          }
      }),
    )
  })
})

test('the interval of a mean: 1.96 deviations of it on both sides; one value has none', () => {
  const interval = intervalOfMean(40, 20, 100)
  expect(interval?.low).toBeCloseTo(36.08, 10)
  expect(interval?.high).toBeCloseTo(43.92, 10)
  expect(intervalOfMean(40, 0, 1)).toBeNull()
})

test('how much there was is not ranked, but for what was sold', () => {
  for (const figure of ['consultations', 'receptions', 'rounds', 'overtimeMinutes', 'answerRatio'] as const)
    expect(rankDirections[figure]).toBeUndefined()
  expect([rankDirections.withinLimit, rankDirections.firstResponseMean, rankDirections.sales]).toEqual([
    'up',
    'down',
    'up',
  ])
})
