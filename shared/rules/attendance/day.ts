import type { AttendanceState, AttendedDay } from '../../contract/attendance.ts'
import { momentAt, secondOn } from '../../kit/day-clock.ts'
import { dayAfter, secondsBetween, type LocalDate, type LocalTime } from '../../kit/local-time.ts'
import { actualOf, isWorkedDay, type Actual, type HandEntry } from './actual.ts'
import { boundsOf, type AttendanceDay, type PlannedWork } from './punches.ts'
import { leaveIn, sayMissed, sayTruant } from './words.ts'

// What somebody's day was: docs/attendance.md §1–§4.

/** Everything that is known of somebody's day. */
export interface DayGiven {
  readonly date: LocalDate
  readonly now: LocalTime
  readonly plan: PlannedWork | null
  readonly record: AttendanceDay | null
  readonly entry: HandEntry | null
  readonly replies: { readonly first: LocalTime; readonly last: LocalTime } | null
  /** approved; `minutes` null = the whole day */
  readonly leave: readonly { readonly kind: string; readonly minutes: number | null }[]
  readonly overtimeMinutes: number
  readonly extendedMinutes: number | null
  /** the other sides of approved swaps that touch the day */
  readonly swappedWith: readonly string[]
  /** attendance files speak of this day, and of this person in this month: silence means that nobody punched */
  readonly isCovered: boolean
  readonly graceMinutes: number
}

/** A day with what only sums need. */
export interface DayOutcome extends Omit<AttendedDay, 'agent' | 'answerable'> {
  readonly isOver: boolean
  readonly isPlanned: boolean
  /** a cell of the roster stands there, a day off too */
  readonly isOnRoster: boolean
  readonly isWorked: boolean
  readonly minutesWorked: number | null
  readonly leaveKinds: readonly string[]
  readonly swappedWith: readonly string[]
}

type Facts = Actual & {
  readonly isOver: boolean
  readonly isPlanned: boolean
  readonly isOnLeave: boolean
  readonly leaveKinds: readonly string[]
  readonly isWorked: boolean
  /** only what was written to buyers says that somebody was there */
  readonly hasOnlyReplied: boolean
}

const isOverAt = ({ plan, date, now }: DayGiven): boolean => {
  const bounds = boundsOf(plan)
  return now >= (bounds === null ? momentAt(dayAfter(date, 1), 0) : momentAt(date, bounds.end))
}

const factsOf = (given: DayGiven): Facts => {
  const actual = actualOf(given)
  const isPlanned = given.plan !== null && !given.plan.isOff
  const whole = given.leave.find(({ minutes }) => minutes === null)
  // The attendance system may know of leave that was never registered here.
  const stated = actual.isStated ? null : leaveIn(actual.words)
  const isSilent = !isWorkedDay(given.record) && (given.replies === null || !isPlanned)
  const isOnLeave = whole !== undefined || (stated !== null && isSilent)
  const hasReplied = isPlanned && !isOnLeave && !actual.isAbsent && given.replies !== null
  const registered = [...(whole === undefined ? [] : [whole]), ...given.leave].map(({ kind }) => kind)
  return {
    ...actual,
    ...{ isPlanned, isOnLeave, isOver: isOverAt(given), isWorked: actual.isWorked || hasReplied },
    hasOnlyReplied: hasReplied && !actual.isWorked,
    leaveKinds: [...new Set([...registered, ...(isOnLeave && stated !== null ? [stated] : [])])],
  }
}

const isMissingPunch = ({ record, isCovered }: DayGiven, facts: Facts): boolean => {
  if (!facts.isWorked || !facts.isOver) return false
  if ((facts.came === null) !== (facts.went === null)) return true
  if (facts.came !== null) return facts.isBackwards
  if (facts.isStated) return false
  return isWorkedDay(record) ? sayMissed(facts.words) : isCovered || record !== null
}

const isAbsent = ({ plan, record, isCovered }: DayGiven, facts: Facts): boolean => {
  if (facts.isWorked || facts.isOnLeave) return false
  if (facts.isAbsent) return true
  if (plan === null) return facts.isOver && sayTruant(facts.words)
  return facts.isPlanned && facts.isOver && (isCovered || record !== null)
}

/** Minutes missing at one end of a day. `minutes` null: nobody can know; `isTold`: words say so. */
interface Gap {
  readonly minutes: number | null
  readonly isTold: boolean
}

const gapOf = (stated: number | null, word: string, { words }: Facts, seconds: number | null): Gap => {
  const measured = seconds === null ? null : Math.max(0, Math.floor(seconds / 60))
  if (stated !== null) return { minutes: Math.floor(stated), isTold: false }
  if (words.some((said) => said.includes(word))) return { minutes: measured === 0 ? null : measured, isTold: true }
  return { minutes: words.length > 0 ? 0 : measured, isTold: false }
}

const noGap: Gap = { minutes: null, isTold: false }

const gapsOf = ({ plan, date }: DayGiven, facts: Facts): { late: Gap; early: Gap } => {
  if (!facts.isWorked || facts.isOnLeave || facts.hasOnlyReplied) return { late: noGap, early: noGap }
  const { came, went, statedLate, statedEarly } = facts
  const bounds = boundsOf(plan)
  const after = bounds === null || came === null ? null : secondOn(date, came) - bounds.start
  const before = bounds === null || went === null || facts.isBackwards ? null : bounds.end - secondOn(date, went)
  const late = gapOf(statedLate, '迟到', facts, after)
  // Somebody who is still at work has not gone early.
  const early = facts.isOver ? gapOf(statedEarly, '早退', facts, before) : noGap
  return { late, early }
}

/** What is left of the gaps after part leave, at the beginning first; up to the grace nothing is asked, beyond it every minute counts. */
const lessLeave = (late: Gap, early: Gap, leave: number, grace: number): { late: Gap; early: Gap } => {
  const asked = (gap: Gap, free: number): Gap => {
    if (gap.minutes === null) return gap
    const left = Math.max(0, gap.minutes - free)
    return { minutes: left > grace ? left : 0, isTold: false }
  }
  const rest = Math.max(0, leave - (late.minutes ?? 0))
  return { late: asked(late, leave), early: asked(early, rest) }
}

const isThere = ({ minutes, isTold }: Gap): boolean => (minutes ?? 0) > 0 || (minutes === null && isTold)

const leaveMinutesOf = ({ leave }: DayGiven): number => leave.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

const statesOf = (given: DayGiven, facts: Facts, late: Gap, early: Gap): AttendanceState[] => {
  const { plan, leave, overtimeMinutes, swappedWith } = given
  const absent = isAbsent(given, facts)
  const { isWorked, isOnLeave, isPlanned } = facts
  const found: readonly (readonly [AttendanceState, boolean])[] = [
    ['present', isWorked],
    ['late', isThere(late)],
    ['leftEarly', isThere(early)],
    ['absent', absent],
    ['onLeave', isOnLeave],
    ['partLeave', !isOnLeave && leave.length > 0],
    ['missingPunch', isMissingPunch(given, facts)],
    ['overtime', overtimeMinutes > 0],
    ['unplanned', isWorked && !isPlanned],
    ['swapped', swappedWith.length > 0],
    ['off', plan?.isOff === true && !isWorked && !isOnLeave && !absent],
    ['open', isPlanned && !isWorked && !isOnLeave && !absent],
  ]
  return found.flatMap(([state, isIt]) => (isIt ? [state] : []))
}

const plannedOf = ({ plan, date }: DayGiven): AttendedDay['planned'] => {
  if (plan === null || plan.isOff) return null
  const bounds = boundsOf(plan)
  if (bounds === null) return { shift: plan.shift, from: null, to: null, minutes: null }
  const seconds = plan.spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    shift: plan.shift,
    from: momentAt(date, bounds.start),
    to: momentAt(date, bounds.end),
    minutes: Math.round(seconds / 60),
  }
}

const minutesWorkedOf = ({ record }: DayGiven, { came, went, isStated, isBackwards }: Facts): number | null => {
  if (!isStated && record !== null && record.minutesWorked !== null) return record.minutesWorked
  return came === null || went === null || isBackwards ? null : secondsBetween(came, went) / 60
}

/** What a day was, from everything that is known of it. */
export const dayOf = (given: DayGiven): DayOutcome => {
  const facts = factsOf(given)
  const gaps = gapsOf(given, facts)
  const leaveMinutes = leaveMinutesOf(given)
  const { late, early } = lessLeave(gaps.late, gaps.early, leaveMinutes, given.graceMinutes)
  const { came, went, source, isOver, isPlanned, isWorked, leaveKinds } = facts
  return {
    ...{ date: given.date, planned: plannedOf(given), came, went, source, isOver, isPlanned, isWorked },
    ...{ leaveKind: leaveKinds[0] ?? null, leaveKinds },
    said: given.record?.status ?? null,
    note: given.entry?.note ?? '',
    replies: given.replies,
    states: statesOf(given, facts, late, early),
    lateMinutes: late.minutes,
    earlyMinutes: early.minutes,
    leaveMinutes: facts.isOnLeave ? (plannedOf(given)?.minutes ?? 0) : leaveMinutes,
    overtimeMinutes: given.overtimeMinutes,
    extendedMinutes: given.extendedMinutes,
    isOnRoster: given.plan !== null,
    minutesWorked: isWorked ? minutesWorkedOf(given, facts) : null,
    swappedWith: given.swappedWith,
  }
}
