/** Median, fastest and slowest of several runs, in milliseconds. */
export interface Times {
  readonly median: number
  readonly fastest: number
  readonly slowest: number
  readonly runs: number
}

const summary = (times: readonly number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  return { median, fastest: sorted[0] ?? 0, slowest: sorted.at(-1) ?? 0, runs: times.length }
}

const inTurn = async <Result>(
  runs: number,
  a: () => Promise<Result>,
  b: () => Promise<Result>,
): Promise<{ a: Result[]; b: Result[] }> => {
  const results: { a: Result[]; b: Result[] } = { a: [], b: [] }
  for (let run = 0; run < runs; run++) {
    results.a.push(await a())
    results.b.push(await b())
  }
  return results
}

/** Runs two things in turn, A B A B …, after one warm-up each: what the machine does meanwhile hits both. */
export const sideBySide = async (
  runs: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ a: Times; b: Times }> => {
  await a()
  await b()
  const times = await inTurn(runs, a, b)
  return { a: summary(times.a), b: summary(times.b) }
}

/** Milliseconds of the wall clock that an action takes. */
export const timed = async (act: () => unknown): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** What something took: milliseconds of the wall clock, and of computing in all threads of its process. */
export interface Cost {
  readonly milliseconds: number
  readonly computed: number
}

/** The cost of an action in this process. */
export const costOf = async (act: () => unknown): Promise<Cost> => {
  const before = process.cpuUsage()
  const milliseconds = await timed(act)
  const { user, system } = process.cpuUsage(before)
  return { milliseconds, computed: (user + system) / 1000 }
}

const medianOf = (costs: readonly Cost[], name: keyof Cost): number => summary(costs.map((cost) => cost[name])).median

/** {@link sideBySide} by both clocks: a busy machine stretches the wall clock more than the computing. `warmUps`: of each, before it counts. */
export const costsSideBySide = async (
  runs: number,
  a: () => Promise<Cost>,
  b: () => Promise<Cost>,
  warmUps = 1,
): Promise<{ a: Cost; b: Cost }> => {
  await inTurn(warmUps, a, b)
  const costs = await inTurn(runs, a, b)
  const medians = (all: readonly Cost[]): Cost => ({
    milliseconds: medianOf(all, 'milliseconds'),
    computed: medianOf(all, 'computed'),
  })
  return { a: medians(costs.a), b: medians(costs.b) }
}

/** What a figure should be: no more than `most`, or no less than `least`. */
export type Aim = { readonly most: number } | { readonly least: number }

/** One thing beside another. */
export interface Line {
  readonly name: string
  readonly milliseconds: number
  readonly comparedWith: string
  readonly otherMilliseconds: number
  /** the first divided by the second, medians of the same run */
  readonly ratio: number
  /** the same by milliseconds of computing, where both sides compute in processes of their own */
  readonly computedRatio?: number
  /** of the ratio */
  readonly aim?: Aim
}

/** One figure that is compared with nothing. */
export interface Fact {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MiB'
  readonly aim: Aim
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

/** A line of two costs. */
export const lineOf = (name: string, comparedWith: string, a: Cost, b: Cost, aim?: Aim): Line => ({
  name,
  milliseconds: Math.round(a.milliseconds),
  comparedWith,
  otherMilliseconds: Math.round(b.milliseconds),
  ratio: hundredths(a.milliseconds / b.milliseconds),
  computedRatio: hundredths(a.computed / b.computed),
  ...(aim ? { aim } : {}),
})

/** True when a figure is what it should be. */
export const isReached = (value: number, aim: Aim): boolean => ('most' in aim ? value <= aim.most : value >= aim.least)
