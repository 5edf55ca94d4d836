import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { clockTime, localDate, month } from '../kit/local-time.ts'
import { read, write, nothing } from './method.ts'
import { restPattern } from './roster.ts'

/** Every check of a roster by name, in the order they are shown. What each asks: docs/roster.md §3. */
export const rosterCheckNames = [
  'uncoveredHour',
  'belowMinimum',
  'restTooShort',
  'doubleShift',
  'unavailable',
  'onLeave',
  'restPattern',
  'tooManyDaysInARow',
  'nightToDay',
  'tooManyOff',
  'noSenior',
  'weeklyHours',
  'monthlyHours',
  'unfairNights',
  'unfairWeekends',
  'unfairHolidays',
  'wish',
  'rotation',
  'meetingCover',
] as const
export const rosterCheckName = z.enum(rosterCheckNames)
export type RosterCheckName = z.infer<typeof rosterCheckName>

/** `hard` must hold, `soft` costs points, `warning` is only told, `off` is not looked at. */
export const severity = z.enum(['hard', 'soft', 'warning', 'off'])
export type Severity = z.infer<typeof severity>

/** How strictly a check is taken. `weight`: points a breach costs when it is soft. */
export const checkSetting = z.strictObject({ severity, weight: z.number().int().min(1).max(1000) })
export type CheckSetting = z.infer<typeof checkSetting>

/** What the checks measure with; hours are clock hours. */
export const rosterSettings = z.strictObject({
  checks: z.record(rosterCheckName, checkSetting),
  /** null = by the shops' platforms: 08:00–23:00, JD alone 09:00–23:00 */
  openHours: z.strictObject({ from: clockTime, to: clockTime }).nullable(),
  restHours: z.number().min(0).max(24),
  restPattern: restPattern.nullable(),
  maxDaysInARow: z.number().int().min(1).max(31),
  daysOffAfterNights: z.number().int().min(0).max(7),
  /** most people off on one day; null = a third of those who are here, rounded up */
  maxOff: z.number().int().min(0).max(60).nullable(),
  /** the level a shift needs once, where its kind says nothing else */
  seniorLevel: z.string().trim().min(1).max(40),
  weeklyHours: z.number().min(1).max(84),
  monthlyOvertimeHours: z.number().min(0).max(300),
  rotation: z.enum(['week', 'ten-days']),
  /** the weekly meeting: 0 = Sunday … 6 = Saturday; `stay` people keep answering; null = none */
  meeting: z
    .strictObject({
      weekday: z.number().int().min(0).max(6),
      from: clockTime,
      to: clockTime,
      stay: z.number().int().min(0).max(10),
    })
    .nullable(),
  attendance: z.strictObject({
    /** minutes after the planned start that are not late yet */
    graceMinutes: z.number().int().min(0).max(120),
    /** kinds of leave that leave full attendance whole */
    fullWithLeave: z.array(z.string().trim().min(1).max(40)).max(20),
  }),
})
export type RosterSettings = z.infer<typeof rosterSettings>

/**
 * One breach of a check, with the cell it points to: null where it is not about one person, day or shift. `until` = the last day of a span
 * that begins at `date`. `cost` in points, 0 unless soft. `figures` are what its sentence names.
 */
export const rosterFinding = z.strictObject({
  check: rosterCheckName,
  severity: z.enum(['hard', 'soft', 'warning']),
  agent: agentNumber.nullable(),
  date: localDate.nullable(),
  until: localDate.nullable(),
  shift: z.string().nullable(),
  cost: z.number().int().nonnegative(),
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RosterFinding = z.infer<typeof rosterFinding>

export const rosterChecks = {
  settings: read(nothing, rosterSettings),
  saveSettings: write(rosterSettings, rosterSettings),
  /** The checks over what is kept. */
  check: read(z.strictObject({ month }), z.strictObject({ month, findings: z.array(rosterFinding) })),
}
