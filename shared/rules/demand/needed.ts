import type { ReplayedDay } from './chats.ts'
import { eachHalfHour, halfHours } from './half-hours.ts'
import { DayUnderWay, halfHourOf, replayOf, type Taken } from './replay.ts'

// The fewest people with whom a replayed log would have been answered in time. The rule book: docs/demand.md §3.

/** What is wanted. `isOpen` by half-hour: outside nobody is needed, and what comes then waits for the morning. */
export interface Wanted {
  readonly concurrency: number
  /** so long a chat may wait for a place and still be in time */
  readonly waitSeconds: number
  /** share 0–1 of the chats of each half-hour */
  readonly target: number
  readonly isOpen: readonly boolean[]
}

/** True when enough of those who arrived were taken in time; a hair's breadth of rounding is forgiven. */
const isEnough = ({ arrived, inTime }: Taken, target: number): boolean => inTime >= target * arrived - 1e-9

/** The chats of one half-hour with so many people in it and, for those who still wait at its end, in the next one. */
const tried = (states: readonly DayUnderWay[], halfHour: number, people: number, wanted: Wanted): number => {
  let inTime = 0
  const places = people * wanted.concurrency
  const onTaken = (arrival: number, wait: number): void => {
    if (halfHourOf(arrival) === halfHour && wait <= wanted.waitSeconds) inTime++
  }
  for (const state of states) {
    const copy = state.copy()
    copy.pass(halfHour, places, onTaken)
    copy.pass(halfHour + 1, places, onTaken, halfHour)
  }
  return inTime
}

/** Fewest people for one half-hour, by halving: more people never take a chat later. */
const fewest = (states: readonly DayUnderWay[], halfHour: number, arrived: number, wanted: Wanted): number => {
  if (arrived === 0) return 0
  let low = 0
  let high = Math.ceil(Math.max(...states.map((state) => state.loadAt(halfHour))) / wanted.concurrency)
  while (low < high) {
    const middle = (low + high) >> 1
    if (isEnough({ arrived, inTime: tried(states, halfHour, middle, wanted) }, wanted.target)) high = middle
    else low = middle + 1
  }
  return low
}

const forward = (days: readonly ReplayedDay[], arrived: readonly number[], wanted: Wanted): number[] => {
  const states = days.map((day) => new DayUnderWay(day))
  return eachHalfHour((halfHour) => {
    const people = wanted.isOpen[halfHour] === true ? fewest(states, halfHour, arrived[halfHour] ?? 0, wanted) : 0
    for (const state of states) state.pass(halfHour, people * wanted.concurrency, () => undefined)
    return people
  })
}

const arrivedIn = (days: readonly ReplayedDay[]): number[] => {
  const arrived = eachHalfHour(() => 0)
  for (const { arrivals } of days)
    for (const second of arrivals) arrived[halfHourOf(second)] = (arrived[halfHourOf(second)] ?? 0) + 1
  return arrived
}

/** The first open half-hour that misses the target; -1 = none does. */
const firstShort = (days: readonly ReplayedDay[], people: readonly number[], wanted: Wanted): number =>
  replayOf(days, { ...wanted, people }).findIndex(
    (taken, halfHour) => wanted.isOpen[halfHour] === true && !isEnough(taken, wanted.target),
  )

/** Somebody more where those who came at a half-hour's end were kept waiting by fewer people after it. */
const repaired = (days: readonly ReplayedDay[], found: readonly number[], wanted: Wanted): number[] => {
  const people = [...found]
  // Every round adds somebody, and with a place for every chat of a day nobody waits.
  const rounds = halfHours * Math.max(0, ...days.map(({ arrivals }) => arrivals.length))
  for (let round = 0; round < rounds; round++) {
    const short = firstShort(days, people, wanted)
    if (short === -1) break
    const [here, next] = [people[short] ?? 0, people[short + 1] ?? 0]
    const place = wanted.isOpen[short + 1] === true && next < here ? short + 1 : short
    people[place] = (people[place] ?? 0) + 1
  }
  return people
}

/** Nobody too many: where more people afterwards help those who came at a half-hour's end, it can do with fewer. */
const trimmed = (days: readonly ReplayedDay[], found: readonly number[], wanted: Wanted): number[] => {
  let people = [...found]
  for (let isTighter = true; isTighter;) {
    isTighter = false
    for (let at = 0; at < halfHours; at++) {
      const fewer = people.with(at, (people[at] ?? 0) - 1)
      if ((people[at] ?? 0) === 0 || firstShort(days, fewer, wanted) !== -1) continue
      people = fewer
      isTighter = true
    }
  }
  return people
}

/**
 * The fewest people by half-hour, 48 numbers: from midnight on each half-hour gets as few as its own chats allow after what the ones before left
 * over. Every open half-hour reaches the target, and with one person fewer in any of them one would not.
 */
export const neededPeople = (days: readonly ReplayedDay[], wanted: Wanted): number[] =>
  trimmed(days, repaired(days, forward(days, arrivedIn(days), wanted), wanted), wanted)
