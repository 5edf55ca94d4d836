import { momentAt, secondOn } from '../../kit/day-clock.ts'
import { dayAfter, type LocalDate, type LocalTime } from '../../kit/local-time.ts'
import type { ShiftSpan } from '../shift-spans.ts'
import { joinedWords } from './words.ts'

// Whose day a punch is, before anything is made of it. The rule book: docs/attendance.md §2.

/** A day of the attendance system. Minutes may have fractions there. */
export interface AttendanceDay {
  readonly day: LocalDate
  readonly in: LocalTime | null
  readonly out: LocalTime | null
  readonly status: string | null
  readonly minutesLate: number | null
  readonly minutesEarly: number | null
  readonly minutesWorked: number | null
}

/** A planned day. Without spans although not off: a shift nobody knows the times of. */
export interface PlannedWork {
  readonly day: LocalDate
  readonly shift: string
  readonly isOff: boolean
  readonly spans: readonly ShiftSpan[]
}

const daySeconds = 86_400
/** How long after the end of a shift over midnight a punch of the next day still belongs to it, when that day plans nothing. */
const longestAfter = 6 * 3600

/** From the start of the first span to the end of the last one; null: nobody knows the times, or a day off. */
export const boundsOf = (plan: PlannedWork | null | undefined): ShiftSpan | null => {
  const [first] = plan?.spans ?? []
  if (plan === null || plan === undefined || first === undefined) return null
  return { start: first.start, end: Math.max(...plan.spans.map(({ end }) => end)) }
}

const isNightly = (bounds: ShiftSpan | null): bounds is ShiftSpan => bounds !== null && bounds.end > daySeconds

const earlier = (one: LocalTime | null, other: LocalTime | null): LocalTime | null =>
  one === null || (other !== null && other < one) ? other : one
const later = (one: LocalTime | null, other: LocalTime | null): LocalTime | null =>
  one === null || (other !== null && other > one) ? other : one
const more = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.max(one, other)

/** Two rows of one day: the first time in, the last time out, all words, and of minutes the larger. */
export const mergedDay = (one: AttendanceDay, other: AttendanceDay): AttendanceDay => ({
  day: one.day,
  in: earlier(one.in, other.in),
  out: later(one.out, other.out),
  status: joinedWords(one.status, other.status),
  minutesLate: more(one.minutesLate, other.minutesLate),
  minutesEarly: more(one.minutesEarly, other.minutesEarly),
  minutesWorked: more(one.minutesWorked, other.minutesWorked),
})

/** Until when a punch of the next day closes a shift over midnight: half way to the next planned start, else six hours after its end. */
const lastClosing = (bounds: ShiftSpan, next: ShiftSpan | null): number =>
  next === null ? bounds.end + longestAfter : Math.max(bounds.end, (bounds.end + next.start + daySeconds) / 2)

/** The next day without the punch that closed the shift before it; what is left stands where it is nearer to. */
const withoutFirst = (record: AttendanceDay, plan: PlannedWork | undefined): AttendanceDay => {
  if (record.in === null) return { ...record, out: null }
  const bounds = boundsOf(plan)
  if (record.out === null || bounds === null) return { ...record, in: null }
  const second = secondOn(record.day, record.out)
  const isStart = Math.abs(second - bounds.start) < Math.abs(second - bounds.end)
  return isStart ? { ...record, in: record.out, out: null } : { ...record, in: null }
}

type Records = ReadonlyMap<LocalDate, AttendanceDay>
type Plans = ReadonlyMap<LocalDate, PlannedWork>

/** An out on the clock before the in is the next day's, where the shift runs over midnight. */
const overMidnight = (record: AttendanceDay, bounds: ShiftSpan): AttendanceDay => {
  const { day, in: came, out } = record
  if (came === null || out === null || out > came || !out.startsWith(day)) return record
  return secondOn(day, out) + daySeconds <= bounds.end + longestAfter
    ? { ...record, out: momentAt(day, secondOn(day, out) + daySeconds) }
    : record
}

/**
 * The attendance system's days with every punch where it belongs: one after midnight belongs to the shift of the evening before when that one has
 * no other end. Days are looked at in order, the one before the month and the one after it among them.
 */
export const placedDays = (records: Records, plans: Plans): Records => {
  const placed = new Map(records)
  for (const day of [...records.keys()].sort()) {
    const bounds = boundsOf(plans.get(day))
    const record = placed.get(day)
    if (record === undefined || !isNightly(bounds)) continue
    const own = overMidnight(record, bounds)
    placed.set(day, own)
    const next = placed.get(dayAfter(day, 1))
    const punch = next === undefined ? null : earlier(next.in, next.out)
    if (own.in === null || own.out !== null || next === undefined || punch === null) continue
    if (secondOn(day, punch) > lastClosing(bounds, boundsOf(plans.get(next.day)))) continue
    placed.set(day, { ...own, out: punch })
    placed.set(next.day, withoutFirst(next, plans.get(next.day)))
  }
  return placed
}
