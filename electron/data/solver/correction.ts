import type { RosterCheckName } from '#shared/contract/roster-checks.ts'
import type { ModelRow } from '#shared/rules/roster/model-draft.ts'
import type { RosterModel } from '#shared/rules/roster/model.ts'
import type { Feasibility } from './feasibility.ts'
import { problemOf, type Problem, type ProblemSource } from './problem.ts'
import { search } from './solver.ts'

// As few rules as possible that must be given up so that a roster keeps all others: every rule gets a column of 0 or 1, and a rule with 1 may be
// broken as far as its columns can break it.

/** Between equally small sets the one that asks less of people: nobody is at two places, and leave that was granted is promised. */
const promised: ReadonlySet<RosterCheckName> = new Set(['doubleShift', 'unavailable', 'onLeave'])
const [usualCost, promisedCost] = [1000, 1001]
/** Further than any sum of columns without a limit can be. */
const far = 10_000

const clipped = (value: number): number => Math.max(-far, Math.min(far, value))

/** The least and the most that a row's columns can come to. */
const rangeOf = ({ columns }: RosterModel, { terms }: ModelRow): { least: number; most: number } => {
  let [least, most] = [0, 0]
  for (const [column, factor] of terms) {
    const { lower = 0, upper = 0 } = columns[column] ?? {}
    least += clipped(factor * (factor > 0 ? lower : upper))
    most += clipped(factor * (factor > 0 ? upper : lower))
  }
  return { least, most }
}

/** A rule's row for each limit it has, with room as soon as its rule is given up. */
const loosened = (model: RosterModel, row: ModelRow, given: number): ModelRow[] => {
  const { least, most } = rangeOf(model, row)
  const { lower, upper, terms } = row
  return [
    ...(lower > least ? [{ ...row, upper: Infinity, terms: [...terms, [given, lower - least] as const] }] : []),
    ...(upper < most ? [{ ...row, lower: -Infinity, terms: [...terms, [given, upper - most] as const] }] : []),
  ]
}

const loosenedProblem = (model: RosterModel): Problem => {
  const first = model.columns.length
  const given = model.rules.map(({ check }, rule): ProblemSource['columns'][number] => ({
    ...{ name: `gives up ${rule}`, kind: 'binary', lower: 0, upper: 1 },
    cost: promised.has(check) ? promisedCost : usualCost,
  }))
  return problemOf({
    columns: [...model.columns.map((column) => ({ ...column, cost: 0 })), ...given],
    rows: model.rows.flatMap((row) => (row.rule === null ? [row] : loosened(model, row, first + row.rule))),
    constant: 0,
  })
}

/** Rules that are enough to give up together, as few as `seconds` allow to find; none when time was too short for any. */
export const leastGivenUp = async (feasibility: Feasibility, seconds: number): Promise<readonly number[]> => {
  const { values } = await search({
    problem: loosenedProblem(feasibility.model),
    ...{ seconds, isWhole: true, ...feasibility.signals },
  })
  return values === null ? [] : feasibility.learn(values).toSorted((one, other) => one - other)
}
