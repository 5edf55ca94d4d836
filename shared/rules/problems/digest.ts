import { dateOf, type LocalDate, type LocalTime } from '../../kit/local-time.ts'

// What was noted in a span, by category. (docs/problems.md)

/** A problem as the digest counts it. */
export interface NotedProblem {
  readonly at: LocalTime
  readonly state: string
  readonly closedAt: LocalTime | null
  readonly category: string
  readonly product: string
}

/** Days, both included; `before`: the first of as many days right before them. */
export interface DigestSpan {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly before: LocalDate
}

/** Problems of one category. `settled`: settled or adopted within the span, whenever noted. `entries`: noted within it. */
export interface CategoryDigest<Problem> {
  readonly category: string
  readonly made: number
  readonly before: number
  readonly settled: number
  readonly entries: readonly Problem[]
}

export interface ProblemCounts<Problem> {
  readonly made: number
  readonly settled: number
  readonly adopted: number
  readonly groups: readonly CategoryDigest<Problem>[]
  readonly products: readonly { readonly product: string; readonly count: number }[]
}

const settledStates = ['settled', 'adopted']

const isMade =
  ({ from, to }: Pick<DigestSpan, 'from' | 'to'>) =>
  ({ at }: NotedProblem): boolean =>
    dateOf(at) >= from && dateOf(at) <= to

/** True when a problem was settled or adopted within the span. */
export const isSettledIn = (
  { state, closedAt }: Pick<NotedProblem, 'state' | 'closedAt'>,
  { from, to }: Pick<DigestSpan, 'from' | 'to'>,
): boolean => settledStates.includes(state) && closedAt !== null && dateOf(closedAt) >= from && dateOf(closedAt) <= to

const counted = (values: readonly string[]): [string, number][] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, same]): [string, number] => [value, same.length])
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))

/** Counts problems by category, the most noted first. Others than those of the span and the one before may be among them and count where they were settled. */
export const problemCounts = <Problem extends NotedProblem>(
  problems: readonly Problem[],
  span: DigestSpan,
): ProblemCounts<Problem> => {
  const isNow = isMade(span)
  const settled = problems.filter((problem) => isSettledIn(problem, span))
  const groups = [...Map.groupBy(problems, ({ category }) => category)].map(([category, all]) => {
    const entries = all.filter(isNow)
    const before = all.filter(({ at }) => dateOf(at) >= span.before && dateOf(at) < span.from).length
    const done = all.filter((problem) => isSettledIn(problem, span)).length
    return { category, made: entries.length, before, settled: done, entries }
  })
  const made = problems.filter(isNow)
  return {
    made: made.length,
    settled: settled.length,
    adopted: settled.filter(({ state }) => state === 'adopted').length,
    groups: groups
      .filter(({ made: now, before, settled: done }) => now + before + done > 0)
      .toSorted((a, b) => b.made - a.made || b.before - a.before || (a.category < b.category ? -1 : 1)),
    products: counted(made.map(({ product }) => product).filter((product) => product !== '')).map(
      ([product, count]) => ({ product, count }),
    ),
  }
}

/** Values counted now and before, the commonest now first. */
export const nowAndBefore = (
  now: readonly string[],
  before: readonly string[],
): { readonly value: string; readonly count: number; readonly before: number }[] => {
  const earlier = new Map(counted(before))
  const later = new Map(counted(now))
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((value) => ({ value, count: later.get(value) ?? 0, before: earlier.get(value) ?? 0 }))
    .toSorted((a, b) => b.count - a.count || b.before - a.before || (a.value < b.value ? -1 : 1))
}
