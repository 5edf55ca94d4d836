import type { ClashingRule } from '../../contract/roster-solve.ts'
import { rosterCheckTable } from '../roster-checks.ts'
import { off, unplanned, type Board } from './board.ts'
import type { Sum } from './builder.ts'
import type { Check } from './check.ts'
import { factsOf, severityIn, type Facts } from './facts.ts'
import { builderOf, type Draft, type ModelColumn, type ModelRow } from './model-draft.ts'

// A roster as a mixed-integer model: what the solver is given. The rule book: docs/roster.md §5.

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
  /** where each cell's columns are and what the others are worth, for a search of our own; absent: only the solver can fill it */
  readonly layout?: Pick<Draft, 'auxiliaries' | 'workAt' | 'shiftAt'>
}

/** The model of a board. */
export type ModelOf = (board: Board) => RosterModel

const isOpen = (board: Board, person: number, day: number): boolean => {
  const somebody = board.people[person]
  return (
    somebody?.isAgent === true &&
    day >= board.first &&
    day < board.last &&
    somebody.isHere[day] === true &&
    board.isLocked[person * board.days.length + day] !== 1
  )
}

/** True for a cell the solver may fill: a day of the month of somebody it plans, employed, not locked, and not on leave. */
export const isFree = (board: Board, person: number, day: number): boolean =>
  isOpen(board, person, day) && board.people[person]?.isOnLeave[day] !== true

/** A cell that is cleared: of the month and of somebody the solver plans, not locked, but nobody can work it. */
const cleared = (board: Board, person: number, day: number): number => {
  const at = person * board.days.length + day
  const cell = board.cells[at] ?? unplanned
  const isOwn = board.people[person]?.isAgent === true && day >= board.first && day < board.last
  if (!isOwn || board.isLocked[at] || cell === unplanned || cell === off) return cell
  return board.people[person]?.isHere[day] ? off : unplanned
}

const eachCell = (board: Board, visit: (person: number, day: number, at: number) => void): void => {
  for (let person = 0; person < board.people.length; person += 1)
    for (let day = 0; day < board.days.length; day += 1) visit(person, day, person * board.days.length + day)
}

const draftOf = (board: Board, facts: Facts): Draft => ({
  columns: [],
  rows: [],
  rules: [],
  auxiliaries: [],
  workAt: new Int32Array(board.cells.length).fill(-1),
  shiftAt: new Int32Array(board.cells.length * facts.kinds).fill(-1),
  fixed: new Int8Array(board.cells.length).fill(unplanned),
  constant: 0,
})

const binary = { kind: 'binary', lower: 0, upper: 1, cost: 0 } as const

/**
 * Columns of a cell: one a kind in use, and one for working at all, their sum. A day of leave has them too when leave is a hard check:
 * its rule keeps them at 0, and a clash can name it.
 */
const addCells = (draft: Draft, board: Board, facts: Facts, isLeaveRule: boolean): void => {
  eachCell(board, (person, day, at) => {
    draft.fixed[at] = cleared(board, person, day)
    const somebody = board.people[person]
    if (!(isLeaveRule ? isOpen : isFree)(board, person, day)) return
    const name = `${somebody?.number ?? ''} ${board.days[day] ?? ''}`
    const work = draft.columns.push({ name, ...binary }) - 1
    draft.workAt[at] = work
    const terms: [number, number][] = [[work, -1]]
    board.kinds.forEach(({ kind }, index) => {
      if (!facts.isInUse[index]) return
      const column = draft.columns.push({ name: `${name} ${kind.code}`, ...binary }) - 1
      draft.shiftAt[at * facts.kinds + index] = column
      terms.push([column, 1])
    })
    draft.rows.push({ lower: 0, upper: 0, terms, rule: null })
  })
}

const cellsOf =
  (draft: Draft, board: Board, facts: Facts): RosterModel['cellsOf'] =>
  (values) => {
    const cells = Int8Array.from(draft.fixed)
    eachCell(board, (_person, _day, at) => {
      if ((draft.workAt[at] ?? -1) < 0) return
      let planned = facts.isOnLeave[at] && board.cells[at] === unplanned ? unplanned : off
      for (let kind = 0; kind < facts.kinds; kind += 1) {
        const column = draft.shiftAt[at * facts.kinds + kind] ?? -1
        if (column >= 0 && (values[column] ?? 0) > 0.5) planned = kind
      }
      cells[at] = planned
    })
    return cells
  }

const worth = ({ columns, coefficients, constant }: Sum, values: Float64Array): number =>
  columns.reduce((sum, column, index) => sum + (coefficients[index] ?? 0) * (values[column] ?? 0), constant)

const valuesOf =
  (draft: Draft, board: Board, facts: Facts): RosterModel['valuesOf'] =>
  (cells) => {
    const values = new Float64Array(draft.columns.length)
    for (let at = 0; at < board.cells.length; at += 1) {
      const [cell, fixed, work] = [cells[at] ?? off, draft.fixed[at] ?? off, draft.workAt[at] ?? -1]
      if (work < 0 && Math.max(cell, off) !== Math.max(fixed, off)) return null
      if (work < 0 || cell < 0) continue
      const column = draft.shiftAt[at * facts.kinds + cell] ?? -1
      if (column < 0) return null
      values[column] = 1
      values[work] = 1
    }
    for (const { column, sums, floor, sign } of draft.auxiliaries)
      values[column] = sign * Math.max(floor, ...sums.map((sum) => worth(sum, values)))
    return values
  }

/**
 * The month of a board for the solver: at its best auxiliary values a solution costs what the findings of its board cost, and keeps all rows
 * when and only when no finding is hard.
 */
export const modelOf: ModelOf = (board) => {
  const facts = factsOf(board)
  const draft = draftOf(board, facts)
  const severityOf = (check: Check) => severityIn(facts.settings, check.name, check.severities)
  addCells(draft, board, facts, severityOf(rosterCheckTable.onLeave) === 'hard')
  for (const check of Object.values(rosterCheckTable)) {
    const severity = severityOf(check)
    if (severity === 'hard' || severity === 'soft')
      check.constrain?.(builderOf(draft, board, facts, check, severity === 'hard'))
  }
  return {
    columns: draft.columns,
    rows: draft.rows,
    rules: draft.rules,
    constant: draft.constant,
    cellsOf: cellsOf(draft, board, facts),
    valuesOf: valuesOf(draft, board, facts),
    layout: draft,
  }
}
