import type { ClashingRule } from '../../contract/roster-solve.ts'
import type { Board } from './board.ts'

// A roster as a mixed-integer model: what the solver is given. The rule book: docs/roster.md §5.

/** Coefficients of a row by column. */
export type Terms = readonly (readonly [column: number, coefficient: number])[]

export interface ModelColumn {
  readonly name: string
  readonly kind: 'binary' | 'integer' | 'continuous'
  readonly lower: number
  /** `Infinity` = no upper bound */
  readonly upper: number
  /** points one unit costs */
  readonly cost: number
}

/** lower ≤ Σ terms ≤ upper. `rule` is the place in {@link RosterModel.rules} of a hard rule that can be given up; null = part of the model's making. */
export interface ModelRow {
  readonly lower: number
  readonly upper: number
  readonly terms: Terms
  readonly rule: number | null
}

/** The month to be planned. Bounds of columns fix what must stay; every hard check at one place is a rule, so that a clash can be named. */
export interface RosterModel {
  readonly columns: readonly ModelColumn[]
  readonly rows: readonly ModelRow[]
  /** points that no roster avoids: fixed cells and what lies outside the model */
  readonly constant: number
  readonly rules: readonly ClashingRule[]
  /** the cells a solution stands for: people × days of the board */
  readonly cellsOf: (values: ArrayLike<number>) => Int8Array
  /** a solution's values for these cells; null when they cannot be one */
  readonly valuesOf: (cells: Int8Array) => Float64Array | null
}

/** The model of a board. */
export type ModelOf = (board: Board) => RosterModel
