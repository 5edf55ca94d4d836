import type { Distribution, Rate } from '../../contract/service-figures.ts'

// Means, medians, percentiles and rates, each with what is behind it. The rule book: docs/service-figures.md §2 and §6.

/** The middle value of sorted ones; of an even count the mean of the two middle ones. null = none. */
export const medianOf = (sorted: ArrayLike<number>): number | null => {
  const half = Math.floor(sorted.length / 2)
  const middle = sorted[half]
  if (middle === undefined) return null
  return sorted.length % 2 === 1 ? middle : ((sorted[half - 1] ?? 0) + middle) / 2
}

/** By nearest rank: the ⌈share × n⌉-th of sorted values. null = none. */
export const percentileOf = (sorted: ArrayLike<number>, share: number): number | null =>
  sorted[Math.max(Math.ceil(share * sorted.length - 1e-9), 1) - 1] ?? null

/** Whole seconds in any order; nothing measured has no mean. */
export const distributionOf = (seconds: readonly number[]): Distribution => {
  const sorted = Uint32Array.from(seconds).sort()
  const n = sorted.length
  let sum = 0
  for (const value of sorted) sum += value
  return { n, mean: n === 0 ? null : sum / n, median: medianOf(sorted), p90: percentileOf(sorted, 0.9) }
}

/** 97.5 % point of the normal distribution. */
const z = 1.959963984540054

/** Bounds of a share by Wilson's score, 95 %; null = nothing to judge. */
export const wilson = (hits: number, n: number): { low: number; high: number } | null => {
  if (n === 0) return null
  const share = hits / n
  const scale = 1 + (z * z) / n
  const centre = share + (z * z) / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  // Rounding would leave 0.9999999999999999 above a share of 1.
  return { low: hits === 0 ? 0 : (centre - spread) / scale, high: hits === n ? 1 : (centre + spread) / scale }
}

/** Hits of n with its interval. */
export const rateFrom = (hits: number, n: number): Rate => {
  const bounds = wilson(hits, n)
  return { n, hits, rate: n === 0 ? null : hits / n, low: bounds?.low ?? null, high: bounds?.high ?? null }
}
