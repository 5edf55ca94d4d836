import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { boardOf, off, unknownShift, unplanned, withCells, type Board } from '#shared/rules/roster/board.ts'
import { monthWith, type CellWords } from './cell-word.ts'

// The board of a month under work. An edit makes cells anew and nothing else: whatever is drawn or checked by people, days and kinds stays as it is.

const filled = (board: Board, words: CellWords): Board => {
  const { people, kinds, days, first, last } = board
  const personAt = new Map(people.map(({ number }, index) => [number, index]))
  const dayAt = new Map<string, number>(days.slice(first, last).map((day, index) => [day, first + index]))
  const kindAt = new Map(kinds.map(({ kind }, index) => [kind.code, index]))
  const cells = board.cells.slice()
  for (let person = 0; person < people.length; person++)
    cells.fill(unplanned, person * days.length + first, person * days.length + last)
  const isLocked = new Uint8Array(cells.length)
  for (const { agent, date, shift, isLocked: isHeld } of words.values()) {
    const [person, day] = [personAt.get(agent), dayAt.get(date)]
    if (person === undefined || day === undefined) continue
    const place = person * days.length + day
    if (shift !== null) cells[place] = shift === 'off' ? off : (kindAt.get(shift) ?? unknownShift)
    if (isHeld) isLocked[place] = 1
  }
  return { ...withCells(board, cells), isLocked }
}

/** The board with these words in the month's own days; shares everything but cells with the one `before` when that is of the same month as it was told. */
export const boardWith = (
  month: RosterMonth,
  words: CellWords,
  before: { readonly month: RosterMonth; readonly board: Board } | null,
): Board => (before?.month === month ? filled(before.board, words) : boardOf(monthWith(month, words)))

const around = ({ cells, marks: _own, ...rest }: RosterMonth): string =>
  JSON.stringify([rest, cells.filter(({ date }) => !date.startsWith(rest.month))])

/** True when two tellings of a month differ in nothing but its own cells and marks. */
export const isSameAround = (one: RosterMonth, other: RosterMonth): boolean => around(one) === around(other)
