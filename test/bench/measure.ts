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

/** Runs two things in turn, A B A B …, after one warm-up each: what the machine does meanwhile hits both. */
export const sideBySide = async (
  runs: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ a: Times; b: Times }> => {
  await a()
  await b()
  const times: { a: number[]; b: number[] } = { a: [], b: [] }
  for (let run = 0; run < runs; run++) {
    times.a.push(await a())
    times.b.push(await b())
  }
  return { a: summary(times.a), b: summary(times.b) }
}

/** Milliseconds of the wall clock that an action takes. */
export const timed = async (act: () => unknown): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}
