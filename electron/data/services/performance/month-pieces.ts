import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { ordersInPieces } from '../orders/judged-days.ts'
import { liveMonths, liveRun } from '../orders/commission.ts'
import { linesOfMonth } from '../orders/month-lines.ts'
import { monthFindings } from './month-findings.ts'
import { liveSheets } from './performance-sheet.ts'
import { cardsOf } from './score-cards.ts'
import { openMonthsBefore, pastOf } from './sheet-history.ts'
import { sheetMonth } from './sheet-month.ts'

/**
 * Has everything that an open month's sheets are made of computed, a piece a step: each stays at hand until the next change, so that whoever goes
 * through the steps may let others have their turn in between and finds all of it done at the end.
 */
export const monthInPieces = function* (context: Context, month: Month): Generator<unknown, void> {
  yield* ordersInPieces(context, month)
  yield linesOfMonth(context, month)
  for (const past of openMonthsBefore(context, month)) yield linesOfMonth(context, past)
  yield cardsOf(context, month)
  yield liveMonths(context, month)
  yield liveRun(context, month)
  yield pastOf(context, month)
  yield sheetMonth(context, month)
  yield liveSheets(context, month)
  yield monthFindings(context, month)
}
