import { rankTest, twoProportions } from '../significance.ts'

// Is this month better than the month before by more than chance? One-sided p. The rule book: docs/ledger.md §1.

/** Hits of n. */
export interface Hits {
  readonly hits: number
  readonly n: number
}

/** ln k! for every k up to `most`. */
const logFactorials = (most: number): Float64Array => {
  const logs = new Float64Array(most + 1)
  for (let k = 2; k <= most; k += 1) logs[k] = (logs[k - 1] ?? 0) + Math.log(k)
  return logs
}

/** Fisher's exact test: the chance of so many of the hits falling to `now`, or more, if nothing had changed. */
export const fisherMore = (now: Hits, before: Hits): number => {
  const [all, hits] = [now.n + before.n, now.hits + before.hits]
  if (now.hits <= Math.max(0, hits - before.n)) return 1
  const log = logFactorials(all)
  const choose = (n: number, k: number): number => (log[n] ?? 0) - (log[k] ?? 0) - (log[n - k] ?? 0)
  let sum = 0
  for (let k = now.hits; k <= Math.min(now.n, hits); k += 1)
    if (hits - k <= before.n) sum += Math.exp(choose(now.n, k) + choose(before.n, hits - k) - choose(all, hits))
  return Math.min(1, sum)
}

/** What the z test wants at least of hits and of misses that each side would have if nothing had changed. */
const leastExpected = 5

const isLargeEnough = (now: Hits, before: Hits): boolean => {
  const [all, hits] = [now.n + before.n, now.hits + before.hits]
  return (Math.min(now.n, before.n) * Math.min(hits, all - hits)) / all >= leastExpected
}

/** One side of a two-sided p: half of it in the direction asked, the rest of 1 in the other. */
const oneSide = (p: number, isThisWay: boolean): number => (isThisWay ? p / 2 : 1 - p / 2)

/** One-sided p of a rate being higher now: two proportions, or Fisher's exact test where that is too coarse. 1 without anything to compare. */
export const higherRate = (now: Hits, before: Hits): number => {
  if (now.n === 0 || before.n === 0) return 1
  if (!isLargeEnough(now, before)) return fisherMore(now, before)
  return oneSide(twoProportions(now.hits, now.n, before.hits, before.n), now.hits / now.n > before.hits / before.n)
}

/** Pairs in which `now` is shorter less those in which it is longer: above 0, waits have become shorter. */
const shorterPairs = (now: readonly number[], before: readonly number[]): number => {
  const sorted = before.toSorted((a, b) => a - b)
  const countBelow = (value: number, isSameToo: boolean): number => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const at = sorted[middle] ?? 0
      if (at < value || (isSameToo && at === value)) from = middle + 1
      else to = middle
    }
    return from
  }
  return now.reduce((sum, value) => sum + sorted.length - countBelow(value, true) - countBelow(value, false), 0)
}

/** One-sided p of waits being shorter now, by ranks. 1 without anything to compare. */
export const shorterWaits = (now: readonly number[], before: readonly number[]): number =>
  now.length === 0 || before.length === 0 ? 1 : oneSide(rankTest(now, before), shorterPairs(now, before) > 0)
