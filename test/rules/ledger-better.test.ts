import { expect, test } from 'vitest'
import { fisherMore, higherRate, shorterWaits } from '#shared/rules/ledger/better.ts'
import { progressOf, type ProgressRow } from '#shared/rules/ledger/progress.ts'

// Progress by one's own baseline, S000-027.

test('fisherMore is the tea tasting lady: three of four cups right is 17/70', () => {
  expect(fisherMore({ hits: 3, n: 4 }, { hits: 1, n: 4 })).toBeCloseTo(17 / 70, 12)
  expect(fisherMore({ hits: 4, n: 4 }, { hits: 0, n: 4 })).toBeCloseTo(1 / 70, 12)
  expect(fisherMore({ hits: 0, n: 4 }, { hits: 4, n: 4 })).toBe(1)
})

test('higherRate by hand: 90 and 80 of a hundred, pooled 0.85, z 1.9803, one side 0.0238', () => {
  expect(higherRate({ hits: 90, n: 100 }, { hits: 80, n: 100 })).toBeCloseTo(0.0238, 4)
  expect(higherRate({ hits: 80, n: 100 }, { hits: 90, n: 100 })).toBeCloseTo(0.9762, 4)
  expect(higherRate({ hits: 80, n: 100 }, { hits: 80, n: 100 })).toBeGreaterThanOrEqual(0.5)
})

test('higherRate is exact where few misses are expected: 40 of 40 beside 36 of 40', () => {
  // Four misses among eighty, all of them before: C(40,4) ÷ C(80,4).
  const exact = (40 * 39 * 38 * 37) / (80 * 79 * 78 * 77)
  expect(higherRate({ hits: 40, n: 40 }, { hits: 36, n: 40 })).toBeCloseTo(exact, 10)
})

/** Eight and eight waits of which `now` is longer in exactly `longer` of the 64 pairs. */
const pairs = (longer: number): { now: number[]; before: number[] } => {
  const before = [10, 20, 30, 40, 50, 60, 70, 80]
  const full = Math.floor(longer / 8)
  const now = [...Array<number>(full).fill(85), ...(longer % 8 > 0 ? [(longer % 8) * 10 + 5] : [])]
  return { now: [...now, ...Array<number>(8 - now.length).fill(5)].map((value, index) => value + index / 100), before }
}

test('shorterWaits agrees with the table of Mann and Whitney: of eight and eight, U 15 is below 5 % on one side, U 16 is not', () => {
  const [inside, outside] = [pairs(15), pairs(16)]
  expect(shorterWaits(inside.now, inside.before)).toBeLessThan(0.05)
  expect(shorterWaits(outside.now, outside.before)).toBeGreaterThan(0.05)
  expect(shorterWaits(inside.before, inside.now)).toBeGreaterThan(0.9)
})

test('shorterWaits by hand: ten waits all shorter than ten others, z 3.7418', () => {
  const now = Array.from({ length: 10 }, (_, index) => index + 1)
  expect(
    shorterWaits(
      now,
      now.map((value) => value + 10),
    ),
  ).toBeCloseTo(0.0000913, 6)
  expect(shorterWaits(now, now)).toBeCloseTo(0.5, 1)
})

const steady = { now: { hits: 90, n: 100 }, before: { hits: 90, n: 100 } }
const rate = (key: string, now: number, before: number, guard: ProgressRow['guard'] = steady): ProgressRow => ({
  key,
  compared: { kind: 'rate', now: { hits: now, n: 100 }, before: { hits: before, n: 100 } },
  guard,
})

test('progressOf shares the level among the people tested', () => {
  // z 1.98, one side 0.0238: enough alone, not among three.
  expect(progressOf([rate('A01', 90, 80)], 30)).toEqual({
    tested: 1,
    found: [{ key: 'A01', p: expect.closeTo(0.0238, 4) }],
  })
  expect(progressOf([rate('A01', 90, 80), rate('A02', 70, 70), rate('A03', 60, 70)], 30)).toEqual({
    tested: 3,
    found: [],
  })
})

test('progressOf tests nobody on too little, in either month', () => {
  const few: ProgressRow = {
    ...rate('A01', 0, 0),
    compared: { kind: 'rate', now: { hits: 29, n: 29 }, before: { hits: 5, n: 100 } },
  }
  expect(progressOf([few], 30)).toEqual({ tested: 0, found: [] })
  const waits: ProgressRow = {
    key: 'A02',
    guard: steady,
    compared: { kind: 'waits', now: [1, 1, 1], before: [9, 9, 9] },
  }
  expect(progressOf([waits], 1)).toEqual({ tested: 0, found: [] })
})

test('progressOf takes no progress that was paid for with answers within the limit', () => {
  const worse = { now: { hits: 70, n: 100 }, before: { hits: 90, n: 100 } }
  expect(progressOf([rate('A01', 95, 70)], 30).found).toHaveLength(1)
  expect(progressOf([rate('A01', 95, 70, worse)], 30).found).toEqual([])
})

test('progressOf wants the mean to say what the ranks say', () => {
  const before = Array.from({ length: 40 }, () => 30)
  // Nearly all answers shorter, and one buyer left for hours: the mean has become longer.
  const now = [...Array.from({ length: 39 }, () => 20), 7200]
  expect(shorterWaits(now, before)).toBeLessThan(0.001)
  expect(progressOf([{ key: 'A01', guard: steady, compared: { kind: 'waits', now, before } }], 30).found).toEqual([])
})
