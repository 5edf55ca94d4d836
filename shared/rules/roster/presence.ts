import { unknownShift, type Board } from './board.ts'
import { emptySum } from './builder.ts'
import { anySeverity, type Check } from './check.ts'
import type { Facts } from './facts.ts'
import type { Place } from './place.ts'

type Reason = 'notHere' | 'retired' | 'unknown'

/** Why nobody can work a cell; null = somebody can. */
const reasonOf = (facts: Facts, at: number, cell: number): Reason | null => {
  if (cell === unknownShift) return 'unknown'
  if (cell < 0) return null
  if (!facts.isHere[at]) return 'notHere'
  return facts.isInUse[cell] ? null : 'retired'
}

const eachCell = (facts: Facts, visit: (person: number, day: number, at: number) => void): void => {
  for (let person = 0; person < facts.people; person += 1)
    for (let day = facts.first; day < facts.last; day += 1) visit(person, day, person * facts.width + day)
}

const withKind = (cell: number): Pick<Place, 'kind'> => (cell < 0 ? {} : { kind: cell })

/** A shift on a day somebody is not employed, or of a kind out of use or that nobody knows. */
export const unavailable: Check = {
  name: 'unavailable',
  severities: anySeverity,
  find: ({ facts, cells }, tell) =>
    eachCell(facts, (person, day, at) => {
      const cell = cells[at] ?? -1
      const reason = reasonOf(facts, at, cell)
      if (reason) tell({ person, day, ...withKind(cell), points: 1, figures: { reason } })
    }),
  // Nothing of the kind is ever planned: only a cell that must stay can break it.
  constrain: (builder) =>
    eachCell(builder.facts, (person, day, at) => {
      const cell = builder.fixedAt(at)
      const reason = cell === null ? null : reasonOf(builder.facts, at, cell)
      if (cell !== null && reason)
        builder.atMost([emptySum(1)], 0, { person, day, ...withKind(cell), figures: { reason } })
    }),
}

const leaveKind = ({ month, people, days }: Board, person: number, day: number): string =>
  month.leave.find(
    ({ agent, date, minutes }) => minutes === null && agent === people[person]?.number && date === days[day],
  )?.kind ?? ''

/** A shift on a day of approved whole-day leave. */
export const onLeave: Check = {
  name: 'onLeave',
  severities: anySeverity,
  find: ({ board, facts, cells }, tell) =>
    eachCell(facts, (person, day, at) => {
      const cell = cells[at] ?? -1
      if (!facts.isOnLeave[at] || (cell < 0 && cell !== unknownShift)) return
      tell({ person, day, ...withKind(cell), points: 1, figures: { leave: leaveKind(board, person, day) } })
    }),
  constrain: (builder) =>
    eachCell(builder.facts, (person, day, at) => {
      if (!builder.facts.isOnLeave[at]) return
      const sum = emptySum(builder.fixedAt(at) === unknownShift ? 1 : 0)
      builder.addWork(sum, person, day)
      builder.atMost([sum], 0, { person, day, figures: { leave: leaveKind(builder.board, person, day) } })
    }),
}
