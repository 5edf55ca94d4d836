import type { Problem } from './problem.ts'
import type { Feasibility } from './feasibility.ts'
import { search } from './solver.ts'

// The smallest clash by implicit hitting sets: every roster breaks at least one rule of every clash, so a clash hits every set of broken
// rules. The smallest set that hits all those known is either a clash – then none is smaller – or a roster keeps it, which is one more set.

/** The model with room to break rules: each unit a rule is broken by costs one point. */
class SoftRules {
  readonly #problem: Problem
  /** by added column: the rule it gives room to */
  readonly #rules: readonly number[]
  readonly #columns: number

  constructor({ model }: Feasibility) {
    const { columns, rows } = model
    const room = rows.flatMap(({ rule, lower, upper }, row) => [
      ...(rule !== null && lower !== -Infinity ? [{ row, rule, sign: 1 }] : []),
      ...(rule !== null && upper !== Infinity ? [{ row, rule, sign: -1 }] : []),
    ])
    const extra = rows.map((): [number, number][] => [])
    room.forEach(({ row, sign }, place) => extra[row]?.push([columns.length + place, sign]))
    const terms = rows.map((row, index) => [...row.terms, ...(extra[index] ?? [])])
    const starts = new Int32Array(rows.length + 1)
    terms.forEach((row, index) => (starts[index + 1] = (starts[index] ?? 0) + row.length))
    const zeros = room.map(() => 0)
    this.#columns = columns.length
    this.#rules = room.map(({ rule }) => rule)
    this.#problem = {
      cost: Float64Array.from([...columns.map(() => 0), ...room.map(() => 1)]),
      lower: Float64Array.from([...columns.map(({ lower }) => lower), ...zeros]),
      upper: Float64Array.from([...columns.map(({ upper }) => upper), ...room.map(() => Infinity)]),
      isInteger: Int32Array.from([...columns.map(({ kind }) => (kind === 'continuous' ? 0 : 1)), ...zeros]),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      starts,
      indices: Int32Array.from(terms.flat(), ([column]) => column),
      values: Float64Array.from(terms.flat(), ([, factor]) => factor),
      offset: 0,
    }
  }

  /** A problem in which these rules hold and the others should. */
  keeping(rules: ReadonlySet<number>): Problem {
    const upper = this.#problem.upper.slice()
    this.#rules.forEach((rule, place) => {
      if (rules.has(rule)) upper[this.#columns + place] = 0
    })
    return { ...this.#problem, upper }
  }
}

/** As few rules as possible of which each set has one. */
const hittingSet = async (sets: readonly (readonly number[])[], seconds: number): Promise<number[] | null> => {
  if (sets.length === 0) return []
  const rules = [...new Set(sets.flat())].toSorted((a, b) => a - b)
  const placeOf = new Map(rules.map((rule, place) => [rule, place]))
  const starts = new Int32Array(sets.length + 1)
  sets.forEach((set, index) => (starts[index + 1] = (starts[index] ?? 0) + set.length))
  const indices = Int32Array.from(sets.flat(), (rule) => placeOf.get(rule) ?? 0)
  const { status, values } = await search({
    problem: {
      cost: new Float64Array(rules.length).fill(1),
      lower: new Float64Array(rules.length),
      upper: new Float64Array(rules.length).fill(1),
      isInteger: new Int32Array(rules.length).fill(1),
      rowLower: new Float64Array(sets.length).fill(1),
      rowUpper: new Float64Array(sets.length).fill(Infinity),
      ...{ starts, indices, values: new Float64Array(indices.length).fill(1), offset: 0 },
    },
    seconds,
    isWhole: true,
  })
  return status === 'optimal' && values ? rules.filter((_, place) => (values[place] ?? 0) > 0.5) : null
}

/** Any roster that breaks few rules will do: its search ends after so many seconds. */
const longestSearch = 1.5

/** A clash, and whether it is known that no smaller one exists. */
export interface SmallestClash {
  readonly conflict: readonly number[]
  readonly isSmallest: boolean
}

/**
 * Sets of rules that a roster breaks, each without a rule of the ones before and of `least`; null when `least` clashes by itself,
 * no sets when time was too short to know.
 */
const brokenSets = async (
  feasibility: Feasibility,
  soft: SoftRules,
  least: readonly number[],
  left: () => number,
): Promise<readonly (readonly number[])[] | null> => {
  const sets: (readonly number[])[] = []
  while (left() > 0) {
    const { status, values } = await search({
      problem: soft.keeping(new Set([...least, ...sets.flat()])),
      seconds: Math.min(left(), longestSearch),
      ...feasibility.signals,
    })
    if (status === 'infeasible') return sets.length === 0 ? null : sets
    if (values === null) return sets
    sets.push(feasibility.learn(values))
  }
  return sets
}

/** Looks for a smaller clash than this one until none can exist or `seconds` are over. */
export const smallestClash = async (
  feasibility: Feasibility,
  conflict: readonly number[],
  seconds: number,
): Promise<SmallestClash> => {
  const until = performance.now() + seconds * 1000
  const left = (): number => (feasibility.signals.stopped?.aborted ? 0 : (until - performance.now()) / 1000)
  const soft = new SoftRules(feasibility)
  const known: (readonly number[])[] = []
  while (left() > 0) {
    const least = await hittingSet(known, Math.max(left(), 0.1))
    if (least === null) break
    if (least.length >= conflict.length) return { conflict, isSmallest: true }
    const sets = await brokenSets(feasibility, soft, least, left)
    if (sets === null) return { conflict: least, isSmallest: true }
    if (sets.length === 0) break
    known.push(...sets)
  }
  return { conflict, isSmallest: false }
}
