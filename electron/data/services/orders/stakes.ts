import type { Month } from '#shared/kit/local-time.ts'
import { stakeBook, type StakeBook } from '#shared/rules/attribution/stake.ts'
import type { Context } from '../../context.ts'
import { refundsOfMonth } from './order-refunds.ts'
import { linesOfMonth } from './month-lines.ts'

/** What orders of a month would bring whom, as the month stands now; kept until the next change. */
export const stakesOf = (context: Context, month: Month): StakeBook =>
  context.remembered(`stakes of ${month}`, () =>
    stakeBook(linesOfMonth(context, month), { refunds: refundsOfMonth(context, month) }),
  )
