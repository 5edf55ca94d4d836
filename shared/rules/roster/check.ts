import type { RosterCheckName, RosterFinding, Severity } from '../../contract/roster-checks.ts'
import type { Board } from './board.ts'
import type { ModelBuilder } from './builder.ts'
import { peopleOn } from './coverage.ts'
import { factsOf, severityIn, type Facts } from './facts.ts'
import { placed, type Place } from './place.ts'

/** A breach of a check. `points` are times the weight. `severity`: told so, whatever is set, unless the check is only told. */
export interface Breach extends Place {
  readonly points: number
  readonly severity?: 'soft' | 'warning'
}

/** A board being checked. */
export interface Look {
  readonly board: Board
  readonly facts: Facts
  readonly cells: Int8Array
  /** people on by half-hour: day × 48 + half-hour */
  readonly on: Int16Array
}

/** One check, both ways of saying it side by side: what breaks it, and how the solver is held to it. (docs/roster.md §3) */
export interface Check {
  readonly name: RosterCheckName
  /** how it may be set */
  readonly severities: readonly Severity[]
  readonly find: (look: Look, tell: (breach: Breach) => void) => void
  /** null: only told, never modelled */
  readonly constrain: ((builder: ModelBuilder) => void) | null
}

/** What a check that may be anything allows. */
export const anySeverity: readonly Severity[] = ['hard', 'soft', 'warning', 'off']
/** What a check allows that the solver knows nothing of. */
export const onlyTold: readonly Severity[] = ['warning', 'off']

/** A board ready for the checks. */
export const lookOf = (board: Board): Look => {
  const facts = factsOf(board)
  return { board, facts, cells: board.cells, on: peopleOn(board, facts.coverage) }
}

/** What a check finds on a board. Off: nothing. */
export const findingsOfCheck = (check: Check, look: Look): readonly RosterFinding[] => {
  const { settings } = look.facts
  const set = severityIn(settings, check.name, check.severities)
  if (set === 'off') return []
  const { weight } = settings.checks[check.name]
  const findings: RosterFinding[] = []
  check.find(look, (breach) => {
    const severity = set === 'warning' ? set : (breach.severity ?? set)
    const cost = severity === 'soft' ? weight * breach.points : 0
    findings.push({ ...placed(look.board, check.name, breach), severity, cost })
  })
  return findings
}
