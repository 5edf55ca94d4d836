import type { AttendanceState, AttendedDay, AttendedMonth } from '../contract/attendance.ts'
import type { MonthInput } from '../contract/scores.ts'
import type { Attendance } from '../contract/sheet.ts'
import type { DayOutcome } from './attendance/day.ts'

// A month out of its days, one reckoning for the roster's page, the sheet and pay. The rule books: docs/attendance.md §5, docs/pay.md §2.

/** When a month is full attendance. */
export interface FullRules {
  /** kinds of leave that leave it whole */
  readonly fullWithLeave: readonly string[]
  /** late so often is still full, as pay has it */
  readonly lateAllowed: number
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The sum of what is known; null when nothing is. */
const known = (values: readonly (number | null)[]): number | null => {
  const stated = values.filter((value) => value !== null)
  return stated.length === 0 ? null : sum(stated)
}

const rounded = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes))

const having = (days: readonly DayOutcome[], state: AttendanceState): readonly DayOutcome[] =>
  days.filter(({ states }) => states.includes(state))

const isOpenPast = ({ states, isOver }: DayOutcome): boolean => isOver && states.includes('open')

type Counted = Pick<
  Attendance,
  'workedDays' | 'lateTimes' | 'lateMinutes' | 'earlyTimes' | 'earlyMinutes' | 'absentDays' | 'missingPunches'
>

const nothingKnown: Counted = {
  ...{ workedDays: null, lateTimes: null, lateMinutes: null, earlyTimes: null, earlyMinutes: null },
  ...{ absentDays: null, missingPunches: null },
}

/**
 * What attendance says of a month. Nothing is known of somebody neither a file nor a hand speaks of; where only a hand does, days that nobody
 * knows anything of leave the number of worked days open, for one remark must not make the rest of a month unworked.
 */
const countedOf = (days: readonly DayOutcome[]): Counted => {
  const sources = new Set(days.map(({ source }) => source))
  if (!sources.has('import') && !sources.has('hand')) return nothingKnown
  const isOpen = !sources.has('import') && days.some(isOpenPast)
  return {
    workedDays: isOpen ? null : days.filter(({ isWorked }) => isWorked).length,
    lateTimes: having(days, 'late').length,
    lateMinutes: known(days.map(({ lateMinutes }) => lateMinutes)),
    earlyTimes: having(days, 'leftEarly').length,
    earlyMinutes: known(days.map(({ earlyMinutes }) => earlyMinutes)),
    absentDays: having(days, 'absent').length,
    missingPunches: having(days, 'missingPunch').length,
  }
}

const isLeaveFine = ({ leaveKinds }: DayOutcome, { fullWithLeave }: FullRules): boolean =>
  leaveKinds.every((kind) => fullWithLeave.includes(kind))

/** Every planned day worked or on leave of a kind that is fine, nothing late beyond what is allowed, early, absent or unmarked. */
const isFullMonth = (days: readonly DayOutcome[], counted: Counted, rules: FullRules): boolean | null => {
  const planned = days.filter(({ isPlanned }) => isPlanned)
  if (planned.length === 0 || counted.lateTimes === null) return null
  if (having(days, 'open').length > 0) return null
  const isFree = [counted.earlyTimes, counted.absentDays, counted.missingPunches].every((count) => count === 0)
  return (
    isFree &&
    counted.lateTimes <= rules.lateAllowed &&
    planned.every(({ isWorked, states }) => isWorked || states.includes('onLeave')) &&
    days.every((day) => isLeaveFine(day, rules))
  )
}

const onLeave = (days: readonly DayOutcome[]): readonly DayOutcome[] => having(days, 'onLeave')

/** Whole days, and parts as shares of what was planned for theirs, to a hundredth. */
const leaveDaysOf = (days: readonly DayOutcome[]): number => {
  const parts = having(days, 'partLeave').map(({ leaveMinutes, planned }) =>
    Math.min(1, leaveMinutes / (planned?.minutes || 480)),
  )
  return Math.round((onLeave(days).length + sum(parts)) * 100) / 100
}

/** Somebody's month for the roster's page. */
export const attendedMonthOf = (agent: string, days: readonly DayOutcome[], rules: FullRules): AttendedMonth => {
  const counted = countedOf(days)
  return {
    agent,
    ...counted,
    plannedDays: days.filter(({ isPlanned }) => isPlanned).length,
    openDays: days.filter(isOpenPast).length,
    leaveDays: leaveDaysOf(days),
    overtimeMinutes: sum(days.map(({ overtimeMinutes }) => overtimeMinutes)),
    extendedMinutes: known(days.map(({ extendedMinutes }) => extendedMinutes)),
    isFull: isFullMonth(days, counted, rules),
  }
}

const plannedOf = (days: readonly DayOutcome[]): Pick<Attendance, 'plannedDays' | 'plannedMinutes'> => {
  if (!days.some(({ isOnRoster }) => isOnRoster)) return { plannedDays: null, plannedMinutes: null }
  const minutes = days.flatMap(({ planned }) => (planned === null ? [] : [planned.minutes]))
  const isTimed = minutes.every((own) => own !== null)
  return { plannedDays: minutes.length, plannedMinutes: isTimed ? known([0, ...minutes]) : null }
}

export interface AttendanceGiven {
  readonly days: readonly DayOutcome[]
  readonly input: Pick<MonthInput, 'plannedDays' | 'workedDays' | 'overtimeHours'> | null
  /** minutes of replies after the planned end; null = nobody knows */
  readonly overtimeMinutes: number | null
  readonly rules: FullRules
}

const noHours: MonthInput['overtimeHours'] = { weekday: 0, restDay: 0, holiday: 0 }

/** Somebody's month for sheet and pay; what was entered by hand for the month stands before its days, and says itself what is full. */
export const attendanceFrom = ({ days, input, overtimeMinutes, rules }: AttendanceGiven): Attendance => {
  const planned = plannedOf(days)
  const counted = countedOf(days)
  const isByHand = (input?.plannedDays ?? input?.workedDays ?? null) !== null
  return {
    ...counted,
    plannedDays: input?.plannedDays ?? planned.plannedDays,
    plannedMinutes: planned.plannedMinutes,
    workedDays: input?.workedDays ?? counted.workedDays,
    workedMinutes: rounded(known(days.map(({ minutesWorked }) => minutesWorked))),
    leaveDays: onLeave(days).length,
    isFull: isByHand ? null : isFullMonth(days, counted, rules),
    overtimeMinutes,
    overtimeHours: input?.overtimeHours ?? noHours,
  }
}

/** A day as the roster's page shows it. Both sides of a swap answer for an absence. (S001-181) */
export const attendedDayOf = (agent: string, day: DayOutcome): AttendedDay => ({
  agent,
  ...{ date: day.date, planned: day.planned, came: day.came, went: day.went, source: day.source, said: day.said },
  ...{ note: day.note, replies: day.replies, states: day.states, leaveKind: day.leaveKind },
  ...{ lateMinutes: day.lateMinutes, earlyMinutes: day.earlyMinutes, leaveMinutes: day.leaveMinutes },
  ...{ overtimeMinutes: day.overtimeMinutes, extendedMinutes: day.extendedMinutes },
  answerable: day.states.includes('absent') ? [...new Set([agent, ...day.swappedWith])] : [],
})
