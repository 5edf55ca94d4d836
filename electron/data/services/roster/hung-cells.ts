import type { Person } from '#shared/contract/people.ts'
import type { PlannedDay } from '../../stores/plan-store.ts'
import type { HungCell } from '../../stores/roster-version-store.ts'

// A month's cells as they are hung up on the wall: by person's row, so that a new number changes nothing.

/** The plan as it would be hung up; whoever is not of the team is left out. */
export const hungCells = (people: readonly Person[], cells: readonly PlannedDay[]): HungCell[] => {
  const ids = new Map(people.map(({ id, number }) => [number, id]))
  return cells.flatMap(({ number, day, shift }): HungCell[] => {
    const id = ids.get(number)
    return id === undefined ? [] : [[id, day, shift]]
  })
}

const placed = (cells: readonly HungCell[]): Map<string, string> =>
  new Map(cells.map(([person, day, shift]) => [`${person} ${day}`, shift]))

/** True when both plan the same for everybody. */
export const isSameRoster = (hung: readonly HungCell[], plan: readonly HungCell[]): boolean => {
  if (hung.length !== plan.length) return false
  const known = placed(hung)
  return plan.every(([person, day, shift]) => known.get(`${person} ${day}`) === shift)
}

/** A cell that is other in a later version. Null: nothing is planned. */
export interface CellDifference {
  readonly person: HungCell[0]
  readonly day: HungCell[1]
  readonly before: string | null
  readonly after: string | null
}

/** What is other in the later of two, by day and person. */
export const differences = (before: readonly HungCell[], after: readonly HungCell[]): CellDifference[] => {
  const [was, is] = [placed(before), placed(after)]
  const all = new Map([...before, ...after].map(([person, day]) => [`${person} ${day}`, { person, day }]))
  return [...all]
    .map(([key, place]) => ({ ...place, before: was.get(key) ?? null, after: is.get(key) ?? null }))
    .filter((entry) => entry.before !== entry.after)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.person - other.person))
}

/** A version with some cells put in place of what it has there. */
export const withChanges = (
  hung: readonly HungCell[],
  changes: readonly { readonly person: HungCell[0]; readonly day: HungCell[1]; readonly shift: string | null }[],
): HungCell[] => {
  const changed = new Set(changes.map(({ person, day }) => `${person} ${day}`))
  return [
    ...hung.filter(([person, day]) => !changed.has(`${person} ${day}`)),
    ...changes.flatMap(({ person, day, shift }): HungCell[] => (shift === null ? [] : [[person, day, shift]])),
  ]
}
