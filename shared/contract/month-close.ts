import { z } from 'zod'
import { agentNumber, orderId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { job, nothing, read, write } from './method.ts'

const count = z.number().int().nonnegative()

/** `checked`: somebody looked at what is missing and nothing changed since. `reopened`: closed once, open again. */
export const monthStates = ['draft', 'checked', 'closed', 'reopened'] as const

/** What may be missing before a month is closed, each a named check: docs/month-close.md. */
export const monthChecks = [
  'month-not-over',
  'earlier-month-open',
  'days-without-orders',
  'days-without-chats',
  'contested-orders',
  'orders-of-nobody',
  'people-without-plan',
  'plans-unsigned',
  'marks-missing',
  'scores-without-data',
  'open-appeals',
  'roster-missing',
  'roster-gaps',
  'roster-unpublished',
  'attendance-missing',
  'absences-unexplained',
  'punches-missing',
  'handovers-unsigned',
  'quality-below-plan',
  'complaints-open',
] as const
export type MonthCheck = (typeof monthChecks)[number]

/** One thing that is missing. Nothing of it forbids closing; the supervisor sees it first. */
export const monthFinding = z.strictObject({
  check: z.enum(monthChecks),
  count,
  /** money that hangs on it; null: none */
  amount: fen.nullable(),
  days: z.array(localDate),
  agents: z.array(agentNumber),
  months: z.array(month),
})
export type MonthFinding = z.infer<typeof monthFinding>

export const closing = z.strictObject({
  at: localTime,
  by: z.string(),
  people: count,
  orders: count,
  total: fen,
  reopenedAt: localTime.nullable(),
  reopenReason: z.string().nullable(),
})
export type Closing = z.infer<typeof closing>

export const monthState = z.strictObject({
  month,
  state: z.enum(monthStates),
  checkedAt: localTime.nullable(),
  /** oldest first; the last one stands unless it was reopened */
  closings: z.array(closing),
})
export type MonthState = z.infer<typeof monthState>

/** A figure of somebody's pay before and after; null = there was none. */
export const changedFigure = z.strictObject({
  figure: z.enum([
    'orders',
    'base',
    'commission',
    'coefficient',
    'personal',
    'team',
    'extras',
    'corrections',
    'commissionTotal',
    'payTotal',
    'score',
  ]),
  before: z.number().nullable(),
  after: z.number().nullable(),
})

/** Old against new, person by person; only people and orders with a difference are listed. */
export const monthDifference = z.strictObject({
  month,
  shopNames: z.array(z.string()),
  before: z.strictObject({ at: localTime, by: z.string() }),
  /** null: as it would be now, not closed again */
  after: z.strictObject({ at: localTime, by: z.string() }).nullable(),
  reason: z.string().nullable(),
  people: z.array(
    z.strictObject({
      agent: agentNumber,
      name: z.string(),
      figures: z.array(changedFigure),
      orders: z.array(z.strictObject({ orderId, order: z.string(), before: fen.nullable(), after: fen.nullable() })),
    }),
  ),
  total: z.strictObject({ before: fen, after: fen }),
})
export type MonthDifference = z.infer<typeof monthDifference>

export const monthClose = {
  /** months that have data or a closing, newest first */
  months: read(nothing, z.array(monthState)),
  findings: read(z.strictObject({ month }), z.array(monthFinding)),
  /** notes that somebody looked: draft → checked */
  check: write(z.strictObject({ month }), z.strictObject({ state: monthState, findings: z.array(monthFinding) })),
  /** checks and closes; refused with `month-closed`, `month-empty`, `month-not-begun` */
  close: job(z.strictObject({ month }), monthState),
  /** the old snapshot stays; refused with `month-open` */
  reopen: write(z.strictObject({ month, reason: z.string().trim().min(1).max(500) }), monthState),
  /** the last two closings, or the last one against now; refused with `month-open` when it was never closed */
  difference: read(z.strictObject({ month }), monthDifference),
}
