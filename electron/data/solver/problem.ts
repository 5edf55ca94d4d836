import type { RosterModel } from '#shared/rules/roster/model.ts'
import type { Cooling } from './annealing.ts'
import type { Landscape } from './landscape.ts'

/** A mixed-integer problem as arrays that go to another thread at once: minimise offset + cost·x under rowLower ≤ Ax ≤ rowUpper. */
export interface Problem {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 = whole numbers only */
  readonly isInteger: Int32Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** the rows one after the other: where each begins, and at the end their whole length */
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly values: Float64Array
  readonly offset: number
}

/** What a row is made of, for {@link problemOf}. */
export type ProblemSource = Pick<RosterModel, 'columns' | 'rows' | 'constant'>

/** The arrays of a model. */
export const problemOf = ({ columns, rows, constant }: ProblemSource): Problem => {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ terms }, row) => (starts[row + 1] = (starts[row] ?? 0) + terms.length))
  const length = starts[rows.length] ?? 0
  const [indices, values] = [new Int32Array(length), new Float64Array(length)]
  let place = 0
  for (const { terms } of rows)
    for (const [column, coefficient] of terms) {
      indices[place] = column
      values[place] = coefficient
      place += 1
    }
  return {
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: Float64Array.from(columns, ({ lower }) => lower),
    upper: Float64Array.from(columns, ({ upper }) => upper),
    isInteger: Int32Array.from(columns, ({ kind }) => (kind === 'continuous' ? 0 : 1)),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    starts,
    indices,
    values,
    offset: constant,
  }
}

/** How far a search has come; null = nothing found, or nothing known yet. `gap` is a share of the objective. */
export interface Found {
  readonly objective: number | null
  readonly bound: number | null
  readonly gap: number | null
  /** seconds of searching so far */
  readonly seconds: number
  readonly nodes: number
}

/** `optimal`: proven · `feasible`: a solution without that proof · `infeasible`: proven that there is none · `unknown`: neither in time. */
export type SearchStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown'

/** How a search ended. `values` are null when nothing was found; `isStopped` when somebody asked it to end. */
export interface Search extends Found {
  readonly status: SearchStatus
  readonly values: Float64Array | null
  /** of a descent: the cells it found */
  readonly cells: Int8Array | null
  readonly isStopped: boolean
}

/** A search in small steps instead of one that proves: from these cells down. */
export interface Descent {
  readonly land: Landscape
  readonly cells: Int8Array
  readonly cooling: Cooling
}

/** Narrower bounds of columns, by column. */
export interface Bounds {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** What the worker is asked. `problem` null: the one of the last order. `isActive` null: all rows count. */
export interface Order {
  readonly id: number
  readonly problem: Problem | null
  readonly isActive: Uint8Array | null
  readonly seconds: number
  readonly start: Float64Array | null
  /** any solution will do */
  readonly isFirstEnough: boolean
  /** the objective has only whole values, so that a bound within one of it is a proof */
  readonly isWhole: boolean
  /** instead of solving the problem */
  readonly descent: Descent | null
  /** bounds of columns that count instead of the problem's */
  readonly bounds: Bounds | null
  /** branches at most, so that a search ends at the same place on every machine; null = no limit */
  readonly nodes: number | null
  /** not 0: end with the best there is */
  readonly stop: SharedArrayBuffer
}

/** What the worker says: how far it is, a better solution, its end, or that it broke. */
export type Told =
  | { readonly id: number; readonly found: Found }
  | { readonly id: number; readonly better: Float64Array; readonly objective: number }
  | { readonly id: number; readonly search: Search }
  | { readonly id: number; readonly broken: string }

/** The distance of a bound from an objective as a share of the objective; null while one of them is missing. */
export const gapOf = (objective: number | null, bound: number | null): number | null => {
  if (objective === null || bound === null) return null
  const distance = Math.max(0, objective - bound)
  return distance === 0 ? 0 : distance / Math.max(1e-9, Math.abs(objective))
}
