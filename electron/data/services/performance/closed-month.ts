import type { CommissionRun, Correction } from '#shared/contract/commission.ts'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { ScoreCard } from '#shared/contract/scores.ts'
import type { PerformanceSheet, TeamSummary } from '#shared/contract/sheet.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'

// Months as they were closed, and what is put right of them since: docs/month-close.md, docs/corrections.md.

/** Somebody's month as it was closed. */
export interface ClosedPerson {
  readonly personId: PersonId
  readonly month: PersonMonth
  readonly card: ScoreCard | null
  readonly sheet: PerformanceSheet
}

/** A month as it was closed: everything that is shown or printed of it. Nothing in it is ever computed again. */
export interface ClosedMonth {
  readonly month: Month
  readonly at: LocalTime
  readonly by: string
  /** how many times it has been closed */
  readonly number: number
  readonly run: CommissionRun
  readonly summary: TeamSummary
  /** by number */
  readonly people: readonly ClosedPerson[]
  readonly settings: AttributionSettings
}

/** The standing closing of a month; null: it is open. */
export const closedMonth = (_context: Context, _month: Month): ClosedMonth | null => null

/** The month corrections are posted in: the first one after all that are closed; null: none is closed. */
export const openMonth = (_context: Context): Month | null => null

/** Corrections that stand in an open month, by person's number. Those of a closed one are in its snapshot. */
export const correctionsIn = (_context: Context, _month: Month): ReadonlyMap<string, readonly Correction[]> => new Map()
