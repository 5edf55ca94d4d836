import type { ClashingRule } from '../../contract/roster-solve.ts'
import { unplanned, type Board } from './board.ts'
import { addSum, emptySum, negated, type ModelBuilder, type Sum } from './builder.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { placed, type Place } from './place.ts'

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

/** lower ≤ Σ terms ≤ upper; a row without terms that does not hold 0 can never be kept. `rule` is the place in the model's rules of a hard rule that can be given up; null = part of the model's making. */
export interface ModelRow {
  readonly lower: number
  readonly upper: number
  readonly terms: Terms
  readonly rule: number | null
}

/** A column that is no shift: what its value is once the shifts are known, `sign` × max(floor, highest of the sums). */
interface Auxiliary {
  readonly column: number
  readonly sums: readonly Sum[]
  readonly floor: number
  readonly sign: 1 | -1
}

/** A model being made. Places of cells are person × width + day. */
export interface Draft {
  readonly columns: ModelColumn[]
  readonly rows: ModelRow[]
  readonly rules: ClashingRule[]
  readonly auxiliaries: Auxiliary[]
  /** by cell: its column of work; −1 = fixed */
  readonly workAt: Int32Array
  /** by cell × kinds + kind: its column; −1 = none */
  readonly shiftAt: Int32Array
  /** what stays in every cell that has no columns */
  readonly fixed: Int8Array
  constant: number
}

const bounds = (draft: Draft, { columns, coefficients, constant }: Sum): { least: number; most: number } => {
  let [least, most] = [constant, constant]
  columns.forEach((column, index) => {
    const [times, { lower = 0, upper = 0 } = {}] = [coefficients[index] ?? 0, draft.columns[column]]
    least += times * (times > 0 ? lower : upper)
    most += times * (times > 0 ? upper : lower)
  })
  return { least, most }
}

const termsOf = ({ columns, coefficients }: Sum): ModelRow['terms'] =>
  columns.map((column, index) => [column, coefficients[index] ?? 0] as const)

/** Σ ≤ limit, unless no values can break it. */
const addLimit = (draft: Draft, sum: Sum, limit: number, rule: number | null): void => {
  if (bounds(draft, sum).most <= limit) return
  draft.rows.push({ lower: -Infinity, upper: limit - sum.constant, terms: termsOf(sum), rule })
}

const addColumn = (draft: Draft, column: ModelColumn): number => draft.columns.push(column) - 1

const highestOf = (draft: Draft, sums: readonly Sum[], name: string): Sum => {
  const ranges = sums.map((sum) => bounds(draft, sum))
  const least = Math.max(...ranges.map((range) => range.least))
  const open = sums.filter((_, index) => (ranges[index]?.most ?? 0) > least)
  const [only] = open
  if (!only) return emptySum(least)
  if (open.length === 1 && bounds(draft, only).least === least) return only
  const upper = Math.max(...ranges.map(({ most }) => most))
  const column = addColumn(draft, { name, kind: 'continuous', lower: least, upper, cost: 0 })
  const own: Sum = { columns: [column], coefficients: [1], constant: 0 }
  for (const sum of open) {
    const above = emptySum()
    addSum(above, sum)
    addSum(above, own, -1)
    draft.rows.push({ lower: -Infinity, upper: -above.constant, terms: termsOf(above), rule: null })
  }
  draft.auxiliaries.push({ column, sums: open, floor: least, sign: 1 })
  return own
}

const lowestOf = (draft: Draft, sums: readonly Sum[], name: string): Sum => {
  const ranges = sums.map((sum) => bounds(draft, sum))
  const [lower, upper] = [Math.min(...ranges.map(({ least }) => least)), Math.min(...ranges.map(({ most }) => most))]
  const column = addColumn(draft, { name, kind: 'continuous', lower, upper, cost: 0 })
  const own: Sum = { columns: [column], coefficients: [1], constant: 0 }
  for (const sum of sums) {
    const above = emptySum()
    addSum(above, own)
    addSum(above, sum, -1)
    draft.rows.push({ lower: -Infinity, upper: -above.constant, terms: termsOf(above), rule: null })
  }
  draft.auxiliaries.push({ column, sums: sums.map(negated), floor: -Infinity, sign: -1 })
  return own
}

const charge = (draft: Draft, sums: readonly Sum[], limit: number, cost: number, name: string): void => {
  const above = sums.map((sum) => {
    const own = emptySum(-limit)
    addSum(own, sum)
    return own
  })
  const ranges = above.map((sum) => bounds(draft, sum))
  const least = Math.max(0, ...ranges.map((range) => range.least))
  const open = above.filter((_, index) => (ranges[index]?.most ?? 0) > least)
  draft.constant += least * cost
  if (open.length === 0) return
  const upper = Math.max(...ranges.map(({ most }) => most)) - least
  const column = addColumn(draft, { name, kind: 'continuous', lower: 0, upper, cost })
  for (const sum of open) {
    const terms = [...termsOf(sum), [column, -1] as const]
    draft.rows.push({ lower: -Infinity, upper: least - sum.constant, terms, rule: null })
  }
  const shifted = open.map((sum) => ({ ...sum, constant: sum.constant - least }))
  draft.auxiliaries.push({ column, sums: shifted, floor: 0, sign: 1 })
}

/** Rows of one place are one rule; places are compared by what they say. */
const ruleAdder = (draft: Draft, board: Board, check: Check): ((place: Place) => number) => {
  const known = new Map<string, number>()
  return (place) => {
    const rule = placed(board, check.name, place)
    const key = JSON.stringify(rule)
    const index = known.get(key) ?? draft.rules.push(rule) - 1
    known.set(key, index)
    return index
  }
}

type Enforce = Pick<ModelBuilder, 'atMost' | 'atLeast' | 'charge'>

const enforcing = (draft: Draft, board: Board, check: Check, isHard: boolean): Enforce => {
  const { weight } = board.month.settings.checks[check.name]
  const ruleOf = ruleAdder(draft, board, check)
  const costly: Enforce['charge'] = (sums, limit, points = 1) =>
    charge(draft, sums, limit, points * weight, `${check.name} ${draft.columns.length}`)
  const atMost: Enforce['atMost'] = (sums, limit, place, points = 1) => {
    if (!isHard) return costly(sums, limit, points)
    const open = sums.filter((sum) => bounds(draft, sum).most > limit)
    if (open.length === 0) return
    const rule = ruleOf(place)
    for (const sum of open) addLimit(draft, sum, limit, rule)
  }
  const atLeast: Enforce['atLeast'] = (sum, limit, place, points = 1) => atMost([negated(sum)], -limit, place, points)
  return { atMost, atLeast, charge: costly }
}

/** The model as a check sees it. */
export const builderOf = (draft: Draft, board: Board, facts: Facts, check: Check, isHard: boolean): ModelBuilder => ({
  board,
  facts,
  check: check.name,
  isHard,
  fixedAt: (at) => ((draft.workAt[at] ?? -1) < 0 ? (draft.fixed[at] ?? unplanned) : null),
  addShift: (sum, person, day, kind, times = 1) => {
    const at = person * facts.width + day
    const column = draft.shiftAt[at * facts.kinds + kind] ?? -1
    if (column >= 0) {
      sum.columns.push(column)
      sum.coefficients.push(times)
    } else if ((draft.workAt[at] ?? -1) < 0 && draft.fixed[at] === kind) sum.constant += times
  },
  addWork: (sum, person, day, times = 1) => {
    const at = person * facts.width + day
    const column = draft.workAt[at] ?? -1
    if (column >= 0) {
      sum.columns.push(column)
      sum.coefficients.push(times)
    } else if ((draft.fixed[at] ?? unplanned) >= 0) sum.constant += times
  },
  ...enforcing(draft, board, check, isHard),
  highest: (sums) => highestOf(draft, sums, `${check.name} highest ${draft.columns.length}`),
  lowest: (sums) => lowestOf(draft, sums, `${check.name} lowest ${draft.columns.length}`),
})
