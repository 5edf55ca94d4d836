import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { clockTime, localDate, localTime, month } from '../kit/local-time.ts'
import { done, nothing, read, write } from './method.ts'
import { rosterSettings } from './roster-checks.ts'
import { shiftKind, wish } from './roster.ts'

/** The code of a shift kind, or `off`. */
export const plannedShift = z.string().trim().min(1).max(8)

/** Somebody's plan for a day; a day nobody has planned has no cell. */
export const rosterCell = z.strictObject({ agent: agentNumber, date: localDate, shift: plannedShift })
export type RosterCell = z.infer<typeof rosterCell>

/** A change of one cell: null takes the plan away. */
export const cellChange = z.strictObject({ agent: agentNumber, date: localDate, shift: plannedShift.nullable() })
export type CellChange = z.infer<typeof cellChange>

/** What is kept about a cell besides its shift. A locked cell is changed by nobody, the solver included, before it is unlocked. */
export const cellMark = z.strictObject({
  agent: agentNumber,
  date: localDate,
  isLocked: z.boolean(),
  note: z.string().trim().max(200),
})
export type CellMark = z.infer<typeof cellMark>

/** `holiday` and `makeup` by the calendar of mainland China and the shop's own days; `event`: a day of the shop's (大促), null = none. */
export const rosterDay = z.strictObject({
  date: localDate,
  kind: z.enum(['workday', 'weekend', 'holiday', 'makeup']),
  name: z.string().nullable(),
  event: z.string().nullable(),
})
export type RosterDay = z.infer<typeof rosterDay>

/** Somebody who is here on a day of the month at least. `left` = the last day. `isAgent`: the solver may plan them; others stay as they are. */
export const rosterPerson = z.strictObject({
  number: agentNumber,
  name: z.string(),
  group: z.string(),
  level: z.string(),
  joined: localDate.nullable(),
  left: localDate.nullable(),
  isAgent: z.boolean(),
})
export type RosterPerson = z.infer<typeof rosterPerson>

/** Approved leave on a day. `minutes` null = the whole day. */
export const leaveDay = z.strictObject({
  agent: agentNumber,
  date: localDate,
  kind: z.string(),
  minutes: z.number().int().positive().nullable(),
})
export type LeaveDay = z.infer<typeof leaveDay>

/** People needed in each half-hour of a day, 48 numbers from 00:00. */
export const dayNeeds = z.strictObject({ date: localDate, people: z.array(z.number().int().min(0).max(60)).length(48) })
export type DayNeeds = z.infer<typeof dayNeeds>

/**
 * All that the grid shows and the checks need. `cells` reach from ten days before the month to seven after it, so that rest and runs are seen
 * across its edges; only the month's own may be changed. `published`: what hangs on the wall, null = a draft; `isChanged`: the plan differs
 * from it (an import, for example). `kinds` holds those out of use too when the month names them.
 */
export const rosterMonth = z.strictObject({
  month,
  published: z.strictObject({ version: z.number().int().positive(), at: localTime, isChanged: z.boolean() }).nullable(),
  days: z.array(rosterDay),
  people: z.array(rosterPerson),
  kinds: z.array(shiftKind.extend({ isRetired: z.boolean() })),
  cells: z.array(rosterCell),
  marks: z.array(cellMark),
  leave: z.array(leaveDay),
  wishes: z.array(wish),
  needs: z.array(dayNeeds),
  settings: rosterSettings,
  /** opening hours in force, from the settings or the shops' platforms */
  openHours: z.strictObject({ from: clockTime, to: clockTime }),
})
export type RosterMonth = z.infer<typeof rosterMonth>

/** A published version: who hung it up, why it replaced the one before, and what changed against it (all cells of a first one). */
export const rosterVersion = z.strictObject({
  version: z.number().int().positive(),
  at: localTime,
  by: z.string(),
  reason: z.string(),
  changes: z.array(
    z.strictObject({
      agent: agentNumber,
      date: localDate,
      before: plannedShift.nullable(),
      after: plannedShift.nullable(),
    }),
  ),
})
export type RosterVersion = z.infer<typeof rosterVersion>

const reason = z.string().trim().max(200)

/** The shop's own day: a sale, a stocktaking. */
export const shopEvent = z.strictObject({ date: localDate, name: z.string().trim().min(1).max(40) })

export const rosterMonths = {
  month: read(z.strictObject({ month }), rosterMonth),
  /**
   * Changes cells and their marks. In a published month a reason is needed, and what is changed is a new version at once. Refused, with
   * nothing changed: `roster-published` without a reason, `cell-locked` (unless its own mark unlocks it), `not-found` for a person or shift.
   */
  edit: write(
    z.strictObject({
      month,
      cells: z.array(cellChange).max(5000),
      marks: z.array(cellMark).max(5000),
      reason: reason.nullable(),
    }),
    z.strictObject({ changed: z.number().int().nonnegative(), version: z.number().int().positive().nullable() }),
  ),
  /** Hangs the month up as its next version; a reason is needed from the second on. */
  publish: write(z.strictObject({ month, reason: reason.nullable() }), z.strictObject({ version: z.number().int() })),
  versions: read(z.strictObject({ month }), z.array(rosterVersion)),
  events: read(nothing, z.array(shopEvent)),
  saveEvent: write(shopEvent, z.array(shopEvent)),
  removeEvent: write(z.strictObject({ date: localDate }), z.array(shopEvent)),
  saveWish: write(wish, done),
  removeWish: write(z.strictObject({ agent: agentNumber, date: localDate }), done),
  saveNeeds: write(z.strictObject({ month, needs: z.array(dayNeeds).max(31) }), done),
}
