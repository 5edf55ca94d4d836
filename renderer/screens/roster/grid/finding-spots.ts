import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import type { Board } from '#shared/rules/roster/board.ts'
import type { Block, Spot } from './block.ts'

export type FindingSeverity = RosterFinding['severity']

const worse: Readonly<Record<FindingSeverity, number>> = { hard: 3, soft: 2, warning: 1 }

/** What is outlined: cells by `row column`, whole days by column; the worst severity wins. Findings about nobody mark the day's head. */
export interface FindingMarks {
  readonly cells: ReadonlyMap<string, FindingSeverity>
  readonly days: ReadonlyMap<number, FindingSeverity>
}

const put = <Key>(marks: Map<Key, FindingSeverity>, key: Key, severity: FindingSeverity): void => {
  const before = marks.get(key)
  if (before === undefined || worse[before] < worse[severity]) marks.set(key, severity)
}

/** Where people and days of a board stand in the grid. */
export interface SpotPlaces {
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
}

export const spotPlaces = (board: Board, order: readonly number[]): SpotPlaces => ({
  rowOf: new Map(order.map((person, row) => [board.people[person]?.number ?? '', row])),
  columnOf: new Map(board.days.slice(board.first, board.last).map((date, column) => [date, column])),
})

/** The cell a finding points to; a person without a day is the first day, a day without a person has no row (null). */
export const spotOfFinding = (
  finding: RosterFinding,
  { rowOf, columnOf }: SpotPlaces,
): { readonly row: number | null; readonly column: number } | null => {
  const row = finding.agent === null ? null : (rowOf.get(finding.agent) ?? null)
  const column = finding.date === null ? null : (columnOf.get(finding.date) ?? null)
  if (column === null && row === null) return null
  return { row, column: column ?? 0 }
}

/** The block a finding selects: its cell, its person's span of days, or its day from top to bottom; null when it is about the month. */
export const blockOfFinding = (finding: RosterFinding, places: SpotPlaces): Block | null => {
  const spot = spotOfFinding(finding, places)
  if (spot === null) return null
  const lastRow = Math.max(0, places.rowOf.size - 1)
  const until = finding.until === null ? undefined : places.columnOf.get(finding.until)
  const lastColumn = finding.date === null ? places.columnOf.size - 1 : (until ?? spot.column)
  const from: Spot = { row: spot.row ?? 0, column: spot.column }
  return { from, to: { row: spot.row ?? lastRow, column: lastColumn } }
}

/** Outlines of findings that point to a cell or a day. Warnings, and soft ones about a span of days, are only told in the list: they would frame half the grid. */
export const findingMarks = (findings: readonly RosterFinding[], places: SpotPlaces): FindingMarks => {
  const cells = new Map<string, FindingSeverity>()
  const days = new Map<number, FindingSeverity>()
  for (const finding of findings) {
    if (finding.severity === 'warning' || finding.date === null) continue
    if (finding.severity === 'soft' && finding.until !== null) continue
    const spot = spotOfFinding(finding, places)
    if (spot === null) continue
    if (spot.row === null) put(days, spot.column, finding.severity)
    else put(cells, `${spot.row} ${spot.column}`, finding.severity)
  }
  return { cells, days }
}
