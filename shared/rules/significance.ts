// Is a difference more than chance? Two tests, both two-sided: rates by two proportions, waiting times by ranks.

const byItsSeries = 2.5
const seriesTerms = 60
const fractionTerms = 80

/** 1 − erf of something not negative: its series where it is near, its continued fraction where it is far. Good to about 1e-12. */
const errorTail = (x: number): number => {
  const head = Math.exp(-x * x) / Math.sqrt(Math.PI)
  if (x < byItsSeries) {
    let term = x
    let sum = x
    for (let index = 1; index <= seriesTerms; index += 1) {
      term *= (2 * x * x) / (2 * index + 1)
      sum += term
    }
    return 1 - 2 * head * sum
  }
  let fraction = x
  for (let index = fractionTerms; index >= 1; index -= 1) fraction = x + index / 2 / fraction
  return head / fraction
}

/** How likely chance alone is to lie at least this many standard deviations from the middle, on either side; 0–1. */
export const twoSided = (z: number): number => Math.min(1, Math.max(0, errorTail(Math.abs(z) / Math.SQRT2)))

/**
 * Two-sided p of two rates being the same, by the z test with the pooled rate, without continuity correction. 1 where nothing can be told: one side
 * without anything, or all hits or none on both. The approximation wants at least some five hits and five misses on each side.
 */
export const twoProportions = (hitsA: number, nA: number, hitsB: number, nB: number): number => {
  if (nA <= 0 || nB <= 0) return 1
  const pooled = (hitsA + hitsB) / (nA + nB)
  const variance = pooled * (1 - pooled) * (1 / nA + 1 / nB)
  return variance > 0 ? twoSided((hitsA / nA - hitsB / nB) / Math.sqrt(variance)) : 1
}

interface Ranked {
  readonly value: number
  readonly isOfA: boolean
}

/** The sum of A's ranks, ties sharing the mean of theirs, and Σ(t³ − t) over the ties. */
const ranksOf = (all: readonly Ranked[]): { readonly sumOfA: number; readonly ties: number } => {
  let sumOfA = 0
  let ties = 0
  let from = 0
  while (from < all.length) {
    let to = from
    let ofA = 0
    while (all[to] !== undefined && all[to]?.value === all[from]?.value) {
      if (all[to]?.isOfA === true) ofA += 1
      to += 1
    }
    const same = to - from
    sumOfA += ofA * ((from + 1 + to) / 2)
    ties += same ** 3 - same
    from = to
  }
  return { sumOfA, ties }
}

/**
 * Two-sided p of two samples lying alike, by Mann and Whitney: normal approximation with correction for ties and for continuity. 1 where nothing can be
 * told: one side empty, or every value the same. The approximation wants some eight values on each side.
 */
export const rankTest = (a: readonly number[], b: readonly number[]): number => {
  if (a.length === 0 || b.length === 0) return 1
  const all = [
    ...a.map((value): Ranked => ({ value, isOfA: true })),
    ...b.map((value): Ranked => ({ value, isOfA: false })),
  ].sort((one, other) => one.value - other.value)
  const n = all.length
  const { sumOfA, ties } = ranksOf(all)
  const off = Math.abs(sumOfA - (a.length * (a.length + 1)) / 2 - (a.length * b.length) / 2)
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)))
  return variance > 0 ? twoSided(Math.max(0, off - 0.5) / Math.sqrt(variance)) : 1
}
