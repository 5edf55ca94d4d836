import type { CommissionRun } from '#shared/contract/commission.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { linesOfMonth } from '#shared/rules/commission-lines.ts'
import { commissionRunOf, personMonths, type CommissionMonth, type PersonMonth } from '#shared/rules/commission-run.ts'
import { isMeantFor } from '#shared/rules/plan-choice.ts'
import type { Context } from '../../context.ts'
import { closedMonth, numberIn, type ClosedMonth } from '../performance/closed-month.ts'
import { closedMonthOfOrders } from './closed-orders.ts'
import { commissionGiven, type NeedOfScores } from './commission-given.ts'
import { monthOfOrders } from './month-lines.ts'
import { signatureFinder } from './plan-signatures.ts'

// What if another plan held: docs/commission.md §12. Nothing of it is kept.

const onOpenMonth = (context: Context, month: Month, plan: Plan, need: NeedOfScores): readonly PersonMonth[] => {
  const orders = monthOfOrders(context, month, plan)
  const people = linesOfMonth(orders)
  const signedOn = signatureFinder(context)
  const given = {
    ...commissionGiven(context, orders, people, need),
    // Nobody has signed what is only tried out, even when it bears the name of a version that was signed.
    signedOn: (held: Plan, agent: string) => (held === plan ? null : signedOn(held, agent)),
  }
  return personMonths(given, people)
}

/** Scores, days worked and corrections as they were when the month was closed. */
const besideThen = ({ people }: ClosedMonth): Omit<CommissionMonth, keyof ReturnType<typeof closedMonthOfOrders>> => ({
  scores: new Map(people.map(({ month: { row } }) => [row.agent, { score: row.score, grade: row.grade }])),
  daysWorked: new Map(
    people.flatMap(({ month: { row }, sheet: { attendance } }) =>
      attendance.workedDays === null ? [] : [[row.agent, attendance.workedDays]],
    ),
  ),
  corrections: new Map(people.map(({ month: { row, corrections } }) => [row.agent, corrections])),
  signedOn: () => null,
})

/** Laid beside what was paid: the orders of the closing, and whoever the plan is not meant for as he was paid. */
const onClosedMonth = (context: Context, closed: ClosedMonth, asked: Plan): readonly PersonMonth[] => {
  const plan = { ...asked, agents: asked.agents.map((agent) => numberIn(context, closed.month, agent)) }
  const tried = personMonths({ ...closedMonthOfOrders(context, closed, plan), ...besideThen(closed) })
  const triedBy = new Map(tried.map((own) => [own.row.agent, own]))
  return closed.people.map(({ month }) => {
    const isMeant = isMeantFor(plan, { number: month.row.agent, group: month.row.group })
    return (isMeant ? triedBy.get(month.row.agent) : undefined) ?? month
  })
}

const monthsUnder = (context: Context, month: Month, plan: Plan, need: NeedOfScores): readonly PersonMonth[] => {
  const closed = closedMonth(context, month)
  return closed === null ? onOpenMonth(context, month, plan, need) : onClosedMonth(context, closed, plan)
}

/** Everyone's row with another plan; its score stays empty where no plan pays by one: for many months at once. */
export const rowsUnder = (context: Context, month: Month, plan: Plan): readonly PersonMonth['row'][] =>
  monthsUnder(context, month, plan, 'when-paid-by').map(({ row }) => row)

interface Tried {
  question: string
  months: readonly PersonMonth[]
}

/** Everyone's month with another plan. The last one tried stays at hand while its people are opened one by one; another one takes its place. */
export const triedMonths = (context: Context, month: Month, plan: Plan): readonly PersonMonth[] => {
  const question = JSON.stringify([month, plan, context.now().slice(0, 13)])
  const latest = context.remembered<Tried>('latest plan tried', () => ({ question: '', months: [] }))
  if (latest.question !== question) {
    latest.months = monthsUnder(context, month, plan, 'always')
    latest.question = question
  }
  return latest.months
}

/** The month's table with another plan; what is whose and what waits does not depend on it in a closed month. */
export const triedRun = (context: Context, month: Month, plan: Plan): CommissionRun => {
  const months = triedMonths(context, month, plan)
  const closed = closedMonth(context, month)
  if (closed === null) return commissionRunOf(monthOfOrders(context, month, plan), months)
  return { ...closed.run, isClosed: false, rows: months.map(({ row }) => row) }
}
