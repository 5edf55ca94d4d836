import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { done, read, write } from './method.ts'

/** What a day was: one day can be several. `missingPunch`: came or went without a mark. `open`: planned, nothing known. `swapped`: by an approved swap. */
export const attendanceStates = [
  'present',
  'late',
  'leftEarly',
  'absent',
  'onLeave',
  'partLeave',
  'missingPunch',
  'overtime',
  'unplanned',
  'swapped',
  'off',
  'open',
] as const
export const attendanceState = z.enum(attendanceStates)
export type AttendanceState = z.infer<typeof attendanceState>

const minutes = z.number().int().nonnegative()

/**
 * Somebody's day: planned against actual. Minutes are whole, null = nobody can know. `extendedMinutes`: real replies after the planned end
 * (自动延长). `overtimeMinutes`: approved. `source`: whose word the day is. `replies`: first and last real reply of the service day.
 * `planned` null: a day off or without a plan; its times are null when nobody knows those of the shift. `said`: the words of the attendance
 * system about the day.
 */
export const attendedDay = z.strictObject({
  agent: agentNumber,
  date: localDate,
  planned: z
    .strictObject({
      shift: z.string(),
      from: localTime.nullable(),
      to: localTime.nullable(),
      minutes: minutes.nullable(),
    })
    .nullable(),
  came: localTime.nullable(),
  went: localTime.nullable(),
  source: z.enum(['import', 'hand']).nullable(),
  said: z.string().nullable(),
  note: z.string(),
  replies: z.strictObject({ first: localTime, last: localTime }).nullable(),
  states: z.array(attendanceState),
  lateMinutes: minutes.nullable(),
  earlyMinutes: minutes.nullable(),
  leaveMinutes: minutes,
  leaveKind: z.string().nullable(),
  overtimeMinutes: minutes,
  extendedMinutes: minutes.nullable(),
  /** who answers for an absence: both sides of a swap (S001-181); else the person alone, empty when nobody is absent */
  answerable: z.array(agentNumber),
})
export type AttendedDay = z.infer<typeof attendedDay>

/**
 * Somebody's month; null = nobody knows. `missingPunches` are days with one, `openDays` planned days that are over and nobody knows anything of.
 * `isFull`: full attendance (全勤); null while a planned day is open or nothing is known.
 */
export const attendedMonth = z.strictObject({
  agent: agentNumber,
  plannedDays: z.number().int(),
  workedDays: z.number().nullable(),
  lateTimes: z.number().int().nullable(),
  lateMinutes: minutes.nullable(),
  earlyTimes: z.number().int().nullable(),
  earlyMinutes: minutes.nullable(),
  absentDays: z.number().int().nullable(),
  missingPunches: z.number().int().nullable(),
  openDays: z.number().int(),
  leaveDays: z.number(),
  overtimeMinutes: minutes,
  extendedMinutes: minutes.nullable(),
  isFull: z.boolean().nullable(),
})
export type AttendedMonth = z.infer<typeof attendedMonth>

/** A day by hand. */
export const attendanceEntry = z.strictObject({
  agent: agentNumber,
  date: localDate,
  /** null = without a mark; both null with `isAbsent` false takes nothing away from what was imported */
  came: localTime.nullable(),
  went: localTime.nullable(),
  isAbsent: z.boolean(),
  note: z.string().trim().max(200),
})

export type AttendanceEntry = z.infer<typeof attendanceEntry>

export const attendance = {
  month: read(
    z.strictObject({ month }),
    z.strictObject({
      month,
      days: z.array(attendedDay),
      people: z.array(attendedMonth),
      /** names in attendance files of the month that are nobody's of the team */
      strangers: z.array(z.string()),
    }),
  ),
  /** By hand; stands before what was imported. */
  save: write(attendanceEntry, done),
  /** Takes an entry by hand away; what was imported counts again. */
  remove: write(z.strictObject({ agent: agentNumber, date: localDate }), done),
}
