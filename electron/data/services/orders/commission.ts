import type { CommissionRun } from '#shared/contract/commission.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { commissionRunOf, personMonths, type PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'
import { closedMonth, numberIn } from '../performance/closed-month.ts'
import { commissionGiven, type NeedOfScores } from './commission-given.ts'
import { linesOfMonth, monthOfOrders } from './month-lines.ts'
import { triedMonths, triedRun } from './plan-trial.ts'

const computed = (context: Context, month: Month, need: NeedOfScores): readonly PersonMonth[] => {
  const lines = linesOfMonth(context, month)
  return personMonths(commissionGiven(context, monthOfOrders(context, month, null), lines, need), lines)
}

/** Everyone's month under the kept plans as it stands now, also of a closed month; kept until the next change, and for the hour because scores are. */
export const liveMonths = (context: Context, month: Month): readonly PersonMonth[] =>
  context.remembered(`commission of ${month} ${context.now().slice(0, 13)}`, () => computed(context, month, 'always'))

/** Everyone's month as it was closed, or as it stands while it is open. */
export const monthsOfPeople = (context: Context, month: Month): readonly PersonMonth[] =>
  closedMonth(context, month)?.people.map((person) => person.month) ?? liveMonths(context, month)

/** One of them by the number of the month's table; undefined: not in it. */
export const monthOfPerson = (context: Context, month: Month, number: string): PersonMonth | undefined => {
  const closed = closedMonth(context, month)
  return closed === null
    ? liveMonths(context, month).find(({ row }) => row.agent === number)
    : closed.people.find((person) => person.number === number)?.month
}

/** The month's table as it stands now, also of a closed month. */
export const liveRun = (context: Context, month: Month): CommissionRun =>
  commissionRunOf(monthOfOrders(context, month, null), liveMonths(context, month))

/** Everyone's row of an open month; its score stays empty where no plan pays by one: for looking back over many months. */
export const liveRows = (context: Context, month: Month): readonly PersonMonth['row'][] =>
  computed(context, month, 'when-paid-by').map(({ row }) => row)

/** What a month brings, or would bring under a plan that is tried out. A closed month is what it was closed as. */
export const run = (
  context: Context,
  { month, plan }: ParsedInputOf<'orders.commission'>,
): OutputOf<'orders.commission'> => {
  if (plan !== null) return triedRun(context, month, plan)
  return closedMonth(context, month)?.run ?? liveRun(context, month)
}

/** One person's month with every line behind it. Refuses a number nobody has. */
export const why = (context: Context, { month, agent, plan }: ParsedInputOf<'orders.why'>): OutputOf<'orders.why'> => {
  const number = numberIn(context, month, agent)
  const found =
    plan === null
      ? monthOfPerson(context, month, number)
      : triedMonths(context, month, plan).find(({ row }) => row.agent === number)
  if (!found) throw new Refusal('not-found', { what: 'person', key: agent })
  return {
    row: found.row,
    plan: found.plan,
    steps: [...found.steps],
    lines: [...found.lines],
    corrections: [...found.corrections],
    team: found.team,
    isClosed: plan === null && closedMonth(context, month) !== null,
  }
}
