import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { commissionRunOf, personMonths, type CommissionMonth, type PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'
import { listDated } from '../../stores/dated-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { refundsOfMonth } from './order-refunds.ts'
import { ordersOfMonth } from './orders.ts'

const given = (context: Context, month: Month, whatIf: Plan | null): CommissionMonth => ({
  month,
  people: listPeople(context.sql),
  plans: listDated<Plan>(context.sql, 'plans'),
  whatIf,
  orders: ordersOfMonth(context, month),
  refunds: refundsOfMonth(context, month),
  scores: null,
  daysWorked: new Map(),
  signedOn: () => null,
  corrections: new Map(),
})

/** Everyone's month under the kept plans; kept until the next change. */
export const monthsOfPeople = (context: Context, month: Month): readonly PersonMonth[] =>
  context.remembered(`commission of ${month}`, () => personMonths(given(context, month, null)))

const computed = (context: Context, month: Month, whatIf: Plan | null): readonly PersonMonth[] =>
  whatIf === null ? monthsOfPeople(context, month) : personMonths(given(context, month, whatIf))

export const run = (
  context: Context,
  { month, plan }: ParsedInputOf<'orders.commission'>,
): OutputOf<'orders.commission'> => commissionRunOf(given(context, month, plan), computed(context, month, plan))

/** One person's month with every line behind it. Refuses a number nobody has. */
export const why = (context: Context, { month, agent, plan }: ParsedInputOf<'orders.why'>): OutputOf<'orders.why'> => {
  const found = computed(context, month, plan).find(({ row }) => row.agent === agent)
  if (!found) throw new Refusal('not-found', { what: 'person', key: agent })
  return {
    row: found.row,
    plan: found.plan,
    steps: [...found.steps],
    lines: [...found.lines],
    corrections: [],
    team: null,
    isClosed: false,
  }
}
