import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { dayOf, type DayGiven, type DayOutcome } from '#shared/rules/attendance/day.ts'
import type { AttendanceDay, PlannedWork } from '#shared/rules/attendance/punches.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'

/** A day of October 2026. */
export const october = (day: number): LocalDate => `2026-10-${String(day).padStart(2, '0')}` as LocalDate

/** A moment of October 2026. */
export const at = (day: number, clock: string): LocalTime => `${october(day)} ${clock}:00` as LocalTime

/** What the attendance system says of a day; nothing unless told. */
export const recordOf = (day: number, fields: Partial<AttendanceDay> = {}): AttendanceDay => ({
  ...{ day: october(day), in: null, out: null, status: null },
  ...{ minutesLate: null, minutesEarly: null, minutesWorked: null },
  ...fields,
})

/** Two punches of one day. */
export const punched = (day: number, from: string, to: string, fields: Partial<AttendanceDay> = {}): AttendanceDay =>
  recordOf(day, { in: at(day, from), out: at(day, to), ...fields })

/** A planned shift of these segments; none: a shift nobody knows the times of. */
export const planOf = (day: number, ...segments: readonly (readonly [string, string])[]): PlannedWork => ({
  ...{ day: october(day), shift: 'D', isOff: false },
  spans: shiftSpans(segments),
})

export const dayOff = (day: number): PlannedWork => ({ day: october(day), shift: 'off', isOff: true, spans: [] })

/** What a day was, seen in November; planned 09:00–16:30 and on file unless told otherwise. */
export const dayWith = (fields: Partial<DayGiven> = {}): DayOutcome =>
  dayOf({
    ...{ date: october(5), now: '2026-11-01 09:00:00' as LocalTime, plan: planOf(5, ['09:00', '16:30']) },
    ...{ record: null, entry: null, replies: null, leave: [], overtimeMinutes: 0, extendedMinutes: null },
    ...{ swappedWith: [], isCovered: true, graceMinutes: 0 },
    ...fields,
  })
