import { rankTest, twoProportions } from '../significance.ts'

// Whether a week differs from the week before by more than chance. docs/meetings.md §2

/** What is called more than chance: one false alarm in twenty tests of one figure. */
export const level = 0.05
/** Hits and misses to be expected on either side before a rate is tested. */
const leastExpected = 5
/** Measured times on either side before they are tested. */
const leastTimes = 8

/** Hits of n. */
export interface Share {
  readonly hits: number
  readonly n: number
}

/** Chance alone would do so in this share of weeks; null: too few to tell. */
export const chanceOfRates = (now: Share, before: Share): number | null => {
  const all = now.n + before.n
  if (all === 0) return null
  const pooled = (now.hits + before.hits) / all
  const expected = Math.min(now.n, before.n) * Math.min(pooled, 1 - pooled)
  return expected < leastExpected ? null : twoProportions(now.hits, now.n, before.hits, before.n)
}

/** The same of waiting times, by ranks: a few very long waits alone make no difference. */
export const chanceOfTimes = (now: readonly number[], before: readonly number[]): number | null =>
  Math.min(now.length, before.length) < leastTimes ? null : rankTest(now, before)

/** Verdicts over several people tested at once, each at a share of the level (Bonferroni); null stays not testable. */
export const verdicts = (chances: readonly (number | null)[]): (boolean | null)[] => {
  const tested = chances.filter((chance) => chance !== null).length
  return chances.map((chance) => (chance === null ? null : chance < level / tested))
}
