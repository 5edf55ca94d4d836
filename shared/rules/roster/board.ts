import type { RosterMonth, RosterPerson } from '../../contract/roster-month.ts'
import type { ShiftKind } from '../../contract/roster.ts'
import { dayAfter, daysOfMonth, spanOfMonth, weekdayOf, type LocalDate } from '../../kit/local-time.ts'
import { shiftSpans, type ShiftSpan } from '../shift-spans.ts'

// A roster as numbers: what the grid edits, the checks read and the solver fills. The rule book: docs/roster.md §2.

/**
 * What a cell holds besides the index of a shift kind: a day off, nothing planned at all, or a shift nobody knows the times of (from an
 * import). All three are below 0 and count as a day off.
 */
export const off = -1
export const unplanned = -2
export const unknownShift = -3

/** Days before and after the month that are seen with it. */
export const tailDays = 10
export const headDays = 7

/** A shift kind with its times in seconds from midnight; beyond 86,400 is the next day. */
export interface BoardKind {
  readonly kind: ShiftKind & { readonly isRetired: boolean }
  readonly spans: readonly ShiftSpan[]
  /** first second, and the second after the last one */
  readonly start: number
  readonly end: number
  readonly paidMinutes: number
}

export interface BoardPerson extends RosterPerson {
  /** by index of the day: employed */
  readonly isHere: readonly boolean[]
  /** by index of the day: approved leave of the whole day */
  readonly isOnLeave: readonly boolean[]
}

/** A month ready to be checked. Days are counted from `days[0]`, ten before the month; `first` ≤ index < `last` are the month's own. */
export interface Board {
  readonly month: RosterMonth
  readonly people: readonly BoardPerson[]
  readonly kinds: readonly BoardKind[]
  readonly days: readonly LocalDate[]
  /** 0 = Sunday … 6 = Saturday, by index of the day */
  readonly weekdays: readonly number[]
  readonly first: number
  readonly last: number
  /** index of a kind, {@link off}, {@link unplanned} or {@link unknownShift}; person × number of days + day */
  readonly cells: Int8Array
  readonly isLocked: Uint8Array
}

const kindOf = (kind: Board['month']['kinds'][number]): BoardKind => {
  const spans = shiftSpans(kind.segments)
  const minutes = spans.reduce((sum, { start, end }) => sum + (end - start) / 60, 0)
  return {
    kind,
    spans,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    paidMinutes: kind.paidMinutes ?? minutes,
  }
}

const personOf = (person: RosterPerson, days: readonly LocalDate[], leave: ReadonlySet<string>): BoardPerson => ({
  ...person,
  isHere: days.map((day) => (person.joined ?? day) <= day && day <= (person.left ?? day)),
  isOnLeave: days.map((day) => leave.has(`${person.number} ${day}`)),
})

const places = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> =>
  new Map(items.map((item, index) => [keyOf(item), index]))

/** The month as numbers. People and days outside are left out. */
export const boardOf = (month: RosterMonth): Board => {
  const { from } = spanOfMonth(month.month)
  const length = daysOfMonth(month.month)
  const days = Array.from({ length: tailDays + length + headDays }, (_, index) => dayAfter(from, index - tailDays))
  const leave = new Set(
    month.leave.filter(({ minutes }) => minutes === null).map(({ agent, date }) => `${agent} ${date}`),
  )
  const people = month.people.map((person) => personOf(person, days, leave))
  const kinds = month.kinds.map(kindOf)
  const [personAt, dayAt, kindAt] = [
    places(people, ({ number }) => number),
    places(days, (day) => day),
    places(kinds, ({ kind }) => kind.code),
  ]
  const placeOf = (agent: string, date: string): number | null => {
    const [person, day] = [personAt.get(agent), dayAt.get(date as LocalDate)]
    return person === undefined || day === undefined ? null : person * days.length + day
  }
  const cells = new Int8Array(people.length * days.length).fill(unplanned)
  for (const { agent, date, shift } of month.cells) {
    const place = placeOf(agent, date)
    if (place !== null) cells[place] = shift === 'off' ? off : (kindAt.get(shift) ?? unknownShift)
  }
  const isLocked = new Uint8Array(cells.length)
  for (const mark of month.marks) {
    const place = placeOf(mark.agent, mark.date)
    if (place !== null && mark.isLocked) isLocked[place] = 1
  }
  return {
    month,
    people,
    kinds,
    days,
    weekdays: days.map(weekdayOf),
    first: tailDays,
    last: tailDays + length,
    cells,
    isLocked,
  }
}

/** What a cell holds: index of a kind, {@link off}, {@link unplanned} or {@link unknownShift}. */
export const cellAt = ({ cells, days }: Board, person: number, day: number): number =>
  cells[person * days.length + day] ?? unplanned

/** The board with other cells; everything else is shared. */
export const withCells = (board: Board, cells: Int8Array): Board => ({ ...board, cells })
