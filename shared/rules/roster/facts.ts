import type { RosterMonth } from '../../contract/roster-month.ts'
import type { RosterSettings, Severity } from '../../contract/roster-checks.ts'
import { off, type Board } from './board.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import { clashesOf } from './clashes.ts'
import { daysFactsOf, type DayFacts } from './days.ts'

// What the checks and the model know of a month before anything is planned: computed once, shared by every board of it.

/** People of a group whose shifts are compared: planned by the solver, here all month, on leave for seven days at most. */
export interface FairGroup {
  readonly name: string
  readonly people: readonly number[]
}

/** A wish as numbers: `shift` is the index of a kind, `off`, or null for a shift nobody knows. */
export interface BoardWish {
  readonly person: number
  readonly day: number
  readonly shift: number | null
  readonly code: string
  readonly weight: number
}

/** Everything static about a board as flat arrays; a cell's place is person × `width` + day. */
export interface Facts {
  readonly settings: RosterSettings
  readonly people: number
  readonly kinds: number
  readonly width: number
  readonly first: number
  readonly last: number
  readonly isHere: Uint8Array
  readonly isOnLeave: Uint8Array
  readonly isAgent: Uint8Array
  /** by kind: not out of use */
  readonly isInUse: Uint8Array
  readonly isNightly: Uint8Array
  readonly paidMinutes: Float64Array
  /** kind × kinds + kind of the next day: 0 they go together, 1 too little rest, 2 they overlap */
  readonly clashes: Uint8Array
  readonly coverage: Coverage
  readonly days: DayFacts
  readonly groups: readonly FairGroup[]
  readonly wishes: readonly BoardWish[]
}

const flags = (values: readonly boolean[]): Uint8Array => Uint8Array.from(values, Number)

const groupsOf = ({ people, first, last }: Board): readonly FairGroup[] => {
  const groups = new Map<string, number[]>()
  people.forEach(({ isAgent, isHere, isOnLeave, group }, index) => {
    const leave = isOnLeave.slice(first, last).filter(Boolean).length
    if (!isAgent || leave > 7 || !isHere.slice(first, last).every(Boolean)) return
    const members = groups.get(group)
    if (members) members.push(index)
    else groups.set(group, [index])
  })
  return [...groups].filter(([, members]) => members.length > 1).map(([name, members]) => ({ name, people: members }))
}

const wishesOf = ({ month, people, kinds, days, first, last }: Board): readonly BoardWish[] => {
  const personAt = new Map(people.map(({ number }, index) => [number, index]))
  const dayAt = new Map(days.slice(first, last).map((day, index) => [day, first + index]))
  const kindAt = new Map(kinds.map(({ kind }, index) => [kind.code, index]))
  return month.wishes.flatMap(({ agent, date, shift, weight }) => {
    const [person, day] = [personAt.get(agent), dayAt.get(date)]
    if (person === undefined || day === undefined) return []
    return [{ person, day, shift: shift === 'off' ? off : (kindAt.get(shift) ?? null), code: shift, weight }]
  })
}

const factsNow = (board: Board): Facts => ({
  settings: board.month.settings,
  people: board.people.length,
  kinds: board.kinds.length,
  width: board.days.length,
  first: board.first,
  last: board.last,
  isHere: flags(board.people.flatMap(({ isHere }) => isHere)),
  isOnLeave: flags(board.people.flatMap(({ isOnLeave }) => isOnLeave)),
  isAgent: flags(board.people.map(({ isAgent }) => isAgent)),
  isInUse: flags(board.kinds.map(({ kind }) => !kind.isRetired)),
  isNightly: flags(board.kinds.map(({ kind }) => kind.nightly)),
  paidMinutes: Float64Array.from(board.kinds, ({ paidMinutes }) => paidMinutes),
  clashes: clashesOf(board.kinds, board.month.settings),
  coverage: coverageOf(board),
  days: daysFactsOf(board),
  groups: groupsOf(board),
  wishes: wishesOf(board),
})

const kept = new WeakMap<RosterMonth, Facts>()

/** The facts of a board's month; kept as long as the month is. */
export const factsOf = (board: Board): Facts => {
  const known = kept.get(board.month)
  if (known) return known
  const facts = factsNow(board)
  kept.set(board.month, facts)
  return facts
}

/** What the shop set, or the nearest a check allows: one that can only be told is told. */
export const severityIn = (
  settings: RosterSettings,
  check: keyof RosterSettings['checks'],
  allowed: readonly Severity[],
) => {
  const { severity } = settings.checks[check]
  return allowed.includes(severity) ? severity : 'warning'
}
