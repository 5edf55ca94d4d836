import type { Distribution } from '../../contract/service-figures.ts'

// Many times as how often each one is there: a month of them is added up without touching each, and nothing is rounded.

/** Times in whole seconds, each once in rising order, with how often it is there. */
export interface PackedTimes {
  readonly values: Uint32Array
  readonly counts: Uint32Array
}

/** Times in any order, packed. */
export const packedTimes = (times: readonly number[]): PackedTimes => {
  const sorted = Uint32Array.from(times).sort()
  const values: number[] = []
  const counts: number[] = []
  for (const time of sorted) {
    if (values.at(-1) === time) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    else {
      values.push(time)
      counts.push(1)
    }
  }
  return { values: Uint32Array.from(values), counts: Uint32Array.from(counts) }
}

/** Nearly all times are shorter than this; those have a place of their own. */
const short = 2_048

/** Packed times of many days added up. */
export class TimeCounts {
  readonly #short = new Uint32Array(short)
  readonly #long = new Map<number, number>()
  #n = 0

  add({ values, counts }: PackedTimes): void {
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? 0
      const count = counts[index] ?? 0
      this.#n += count
      if (value < short) this.#short[value] = (this.#short[value] ?? 0) + count
      else this.#long.set(value, (this.#long.get(value) ?? 0) + count)
    }
  }

  /** Each time with its count, rising. */
  *entries(): Generator<readonly [time: number, count: number]> {
    for (let value = 0; value < short; value++) {
      const count = this.#short[value] ?? 0
      if (count > 0) yield [value, count]
    }
    for (const entry of [...this.#long].sort(([a], [b]) => a - b)) yield entry
  }

  /** The same as `distributionOf` of all of them one by one. */
  distribution(): Distribution {
    const n = this.#n
    if (n === 0) return { n, mean: null, median: null, p90: null }
    const half = Math.floor(n / 2)
    const rank = Math.max(Math.ceil(0.9 * n - 1e-9), 1) - 1
    const wanted = [n % 2 === 1 ? half : half - 1, half, rank]
    const found = wanted.map(() => 0)
    let [sum, before] = [0, 0]
    for (const [value, count] of this.entries()) {
      sum += value * count
      for (const [index, place] of wanted.entries()) if (place >= before && place < before + count) found[index] = value
      before += count
    }
    const [below = 0, above = 0, p90 = 0] = found
    return { n, mean: sum / n, median: (below + above) / 2, p90 }
  }
}
