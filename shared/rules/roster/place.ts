import type { RosterCheckName, RosterFinding } from '../../contract/roster-checks.ts'
import type { ClashingRule } from '../../contract/roster-solve.ts'
import type { Board } from './board.ts'

/** Where something is on a board, by index; what is left out is null in the finding. */
export interface Place {
  readonly person?: number
  readonly day?: number
  /** the last day of a span that begins at `day` */
  readonly until?: number
  readonly kind?: number
  readonly figures: RosterFinding['figures']
}

/** A place in words of the contract; a span that reaches over the month's edges begins and ends where it does. */
export const placed = (
  board: Board,
  check: RosterCheckName,
  { person, day, until, kind, figures }: Place,
): ClashingRule => {
  const somebody = person === undefined ? undefined : board.people[person]
  const shift = kind === undefined ? undefined : board.kinds[kind]?.kind
  return {
    check,
    agent: somebody?.number ?? null,
    date: day === undefined ? null : (board.days[day] ?? null),
    until: until === undefined ? null : (board.days[until] ?? null),
    shift: shift?.code ?? null,
    figures: {
      ...figures,
      ...(somebody ? { name: somebody.name } : {}),
      ...(shift ? { shiftName: shift.name } : {}),
    },
  }
}
