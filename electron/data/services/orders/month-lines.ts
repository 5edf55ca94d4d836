import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import {
  basesOfMonth as basesOf,
  linesOfMonth as linesOf,
  type MonthBase,
  type MonthOfOrders,
  type PersonLines,
} from '#shared/rules/commission-lines.ts'
import type { Context } from '../../context.ts'
import { listDated } from '../../stores/dated-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { refundsOfMonth } from './order-refunds.ts'
import { ordersOfMonth } from './judged-days.ts'
import { keptOfMonth } from './kept-months.ts'

// A month's orders as they stand, before scores and coefficients: what sales targets and commission are both made from.

/** What the lines of an open month stand on. `whatIf`: a plan that is tried out, else null. */
export const monthOfOrders = (context: Context, month: Month, whatIf: Plan | null): MonthOfOrders => ({
  month,
  people: listPeople(context.sql),
  plans: listDated<Plan>(context.sql, 'plans'),
  whatIf,
  orders: ordersOfMonth(context, month),
  refunds: refundsOfMonth(context, month),
})

/** Everybody's orders of a month under the kept plans; kept until a change that may touch them. */
export const linesOfMonth = (context: Context, month: Month): readonly PersonLines[] =>
  context.remembered(`lines of ${month}`, () =>
    keptOfMonth(context, 'lines', month, () => linesOf(monthOfOrders(context, month, null))),
  )

/** Everybody's sales of a month by number, as it stands: for sales targets, before there is a score. */
export const basesOfMonth = (context: Context, month: Month): ReadonlyMap<string, MonthBase> =>
  basesOf(linesOfMonth(context, month))
