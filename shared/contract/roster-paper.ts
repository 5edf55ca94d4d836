import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localTime, month } from '../kit/local-time.ts'
import { job, read } from './method.ts'
import { rosterDay } from './roster-month.ts'
import { rosterTally } from './roster-solve.ts'
import { shiftColours, shiftKind } from './roster.ts'
import { language } from './settings.ts'

/** A shift kind as paper names it: one or two signs, unlike any other's of the month. */
export const paperKind = z.strictObject({
  ...shiftKind.pick({ code: true, name: true, segments: true, minimum: true, nightly: true }).shape,
  sign: z.string().min(1).max(8),
  colour: z.enum(shiftColours),
})
export type PaperKind = z.infer<typeof paperKind>

/** A cell on paper: a shift, `off`, leave with its kind, or null = nothing planned (or not here that day). */
export const paperCell = z
  .union([
    z.strictObject({ kind: z.literal('shift'), code: z.string() }),
    z.strictObject({ kind: z.literal('off') }),
    z.strictObject({ kind: z.literal('leave'), leave: z.string() }),
  ])
  .nullable()
export type PaperCell = z.infer<typeof paperCell>

/** The month as it hangs on the wall: one row a person, one cell a day, people on each shift below, hours at the right. */
export const rosterPaper = z.strictObject({
  month,
  shopNames: z.array(z.string()),
  madeAt: localTime,
  published: z.strictObject({ version: z.number().int(), at: localTime, isChanged: z.boolean() }).nullable(),
  days: z.array(rosterDay),
  kinds: z.array(paperKind),
  rows: z.array(
    z.strictObject({
      agent: agentNumber,
      name: z.string(),
      group: z.string(),
      level: z.string(),
      cells: z.array(paperCell),
      tally: rosterTally,
    }),
  ),
  /** by kind, then by day */
  counts: z.array(z.array(z.number().int().nonnegative())),
})
export type RosterPaper = z.infer<typeof rosterPaper>

const path = z.string().min(1).max(4000)

export const rosterPapers = {
  wall: read(z.strictObject({ month }), rosterPaper),
  /** The grid as a workbook that the import of rosters reads again: number, name, a column a day. */
  saveWorkbook: job(z.strictObject({ month, language, path }), z.strictObject({ path, people: z.number().int() })),
  /** iCalendar files (RFC 5545): one person's into a file, everybody's into a folder. Times are those on the shop's clock. */
  saveCalendars: job(
    z.strictObject({ month, agent: agentNumber.nullable(), language, path }),
    z.strictObject({ files: z.array(z.strictObject({ agent: agentNumber, path, shifts: z.number().int() })) }),
  ),
}
