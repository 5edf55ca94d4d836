import type { RosterCheckName } from '../../contract/roster-checks.ts'
import type { Board } from './board.ts'
import type { Facts } from './facts.ts'
import type { Place } from './place.ts'

// What a check says to the solver. A sum is written once; whether it must hold or costs points is the check's severity.

/** Σ coefficient × column + constant; fixed cells are in the constant. */
export interface Sum {
  readonly columns: number[]
  readonly coefficients: number[]
  constant: number
}

/** The model being made, as one check sees it. */
export interface ModelBuilder {
  readonly board: Board
  readonly facts: Facts
  readonly check: RosterCheckName
  readonly isHard: boolean
  /** what stays in a cell (its place: person × width + day) whatever is planned; null = the solver's to fill */
  readonly fixedAt: (at: number) => number | null
  /** adds `times` when the person works the kind on the day */
  readonly addShift: (sum: Sum, person: number, day: number, kind: number, times?: number) => void
  /** adds `times` when the person works on the day at all */
  readonly addWork: (sum: Sum, person: number, day: number, times?: number) => void
  /**
   * None of the sums may be above `limit`: a rule when the check is hard; else `points` × weight for each unit that the highest of them is
   * above it.
   */
  readonly atMost: (sums: readonly Sum[], limit: number, place: Place, points?: number) => void
  readonly atLeast: (sum: Sum, limit: number, place: Place, points?: number) => void
  /** Costs `points` × weight for each unit above the limit, whether the check is hard or soft. */
  readonly charge: (sums: readonly Sum[], limit: number, points?: number) => void
  /** A sum of one column that is the highest (lowest) of these. */
  readonly highest: (sums: readonly Sum[]) => Sum
  readonly lowest: (sums: readonly Sum[]) => Sum
}

/** Nothing yet. */
export const emptySum = (constant = 0): Sum => ({ columns: [], coefficients: [], constant })

/** Adds a sum to another, `times` over. */
export const addSum = (sum: Sum, other: Sum, times = 1): void => {
  other.columns.forEach((column, index) => {
    sum.columns.push(column)
    sum.coefficients.push((other.coefficients[index] ?? 0) * times)
  })
  sum.constant += other.constant * times
}

/** The same with the sign turned. */
export const negated = (sum: Sum): Sum => {
  const turned = emptySum()
  addSum(turned, sum, -1)
  return turned
}
