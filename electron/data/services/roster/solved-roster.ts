import { rosterCheckNames, type RosterFinding } from '#shared/contract/roster-checks.ts'
import type { RosterCell } from '#shared/contract/roster-month.ts'
import type { SolvedRoster } from '#shared/contract/roster-solve.ts'
import { findingsOf, talliesOf } from '#shared/rules/roster-checks.ts'
import { cellAt, off, type Board } from '#shared/rules/roster/board.ts'

/** Points and breaches of each check that costs some, in the order of the checks. */
export const costsOf = (findings: readonly RosterFinding[]): SolvedRoster['costs'] =>
  rosterCheckNames.flatMap((check) => {
    const own = findings.filter((finding) => finding.check === check && finding.severity === 'soft')
    return own.length === 0 ? [] : [{ check, count: own.length, cost: pointsOf(own) }]
  })

/** Σ points. */
export const pointsOf = (findings: readonly RosterFinding[]): number =>
  findings.reduce((sum, { cost }) => sum + cost, 0)

/** The month's planned cells, days off with them, person by person. */
export const assignmentsOf = (board: Board): RosterCell[] =>
  board.people.flatMap(({ number }, person) =>
    board.days.slice(board.first, board.last).flatMap((date, index) => {
      const cell = cellAt(board, person, board.first + index)
      const shift = cell === off ? 'off' : board.kinds[cell]?.kind.code
      return shift === undefined ? [] : [{ agent: number, date, shift }]
    }),
  )

/** What the checks say of a solution, independently of the model it came from. Throws when the two do not agree: that would be a bug. */
export const checkedFindings = (board: Board, objective: number, isProven: boolean): readonly RosterFinding[] => {
  const findings = findingsOf(board)
  const broken = findings.find(({ severity }) => severity === 'hard')
  if (broken) throw new Error(`The solver's roster breaks ${broken.check} on ${broken.date ?? 'the month'}.`)
  const points = pointsOf(findings)
  // Before the proof, what a search counts may still be more than it has to be.
  if (points > objective || (isProven && points < objective))
    throw new Error(`The solver's roster costs ${points}, not ${objective}.`)
  return findings
}

/** The side of an answer that tells of a roster. */
export const told = (
  board: Board,
  findings: readonly RosterFinding[],
): Pick<SolvedRoster, 'assignments' | 'findings' | 'costs' | 'tallies'> => ({
  assignments: assignmentsOf(board),
  findings: [...findings],
  costs: costsOf(findings),
  tallies: [...talliesOf(board)],
})

/** The same where there is none. */
export const nothingTold: ReturnType<typeof told> = { assignments: [], findings: [], costs: [], tallies: [] }
