import type { CommissionRun } from '#shared/contract/commission.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { linesOfMonth as linesUnder, type MonthOfOrders, type PersonLines } from '#shared/rules/commission-lines.ts'
import { commissionRunOf, personMonths, type CommissionMonth, type PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'
import { workdaysOf } from '../performance/attendance.ts'
import { closedMonth, correctionsIn } from '../performance/closed-month.ts'
import { cardsOf } from '../performance/score-cards.ts'
import { linesOfMonth, monthOfOrders } from './month-lines.ts'
import { signatureFinder } from './plan-signatures.ts'

/** Scores cost more than all the rest: they are asked for where a plan says something by them. */
type NeedOfScores = 'always' | 'when-paid-by'

const isPaidByScore = ({ coefficients, teamPool }: Plan): boolean =>
  coefficients.length > 0 || teamPool?.split === 'score'

const daysWorkedIn = (context: Context, month: Month): ReadonlyMap<string, number> =>
  new Map(
    [...workdaysOf(context, month)].flatMap(([agent, { workedDays }]) =>
      workedDays === null ? [] : [[agent, workedDays]],
    ),
  )

/** The plans people are under. */
const plansOf = (people: readonly PersonLines[]): readonly Plan[] => [
  ...new Set(people.flatMap(({ plan }) => (plan === null ? [] : [plan]))),
]

/** Everything a month's commission is made from, as it stands now. */
const given = (
  context: Context,
  orders: MonthOfOrders,
  plans: readonly Plan[],
  need: NeedOfScores,
): CommissionMonth => {
  const { month } = orders
  const needsScores = need === 'always' || plans.some(isPaidByScore)
  return {
    ...orders,
    scores: needsScores ? cardsOf(context, month) : null,
    daysWorked: plans.some(({ teamPool }) => teamPool?.split === 'days') ? daysWorkedIn(context, month) : new Map(),
    signedOn: signatureFinder(context),
    corrections: correctionsIn(context, month),
  }
}

const computed = (context: Context, month: Month, need: NeedOfScores): readonly PersonMonth[] => {
  const lines = linesOfMonth(context, month)
  return personMonths(given(context, monthOfOrders(context, month, null), plansOf(lines), need), lines)
}

/** Everyone's month under the kept plans as it stands now, also of a closed month; kept until the next change, and for the hour because scores are. */
export const liveMonths = (context: Context, month: Month): readonly PersonMonth[] =>
  context.remembered(`commission of ${month} ${context.now().slice(0, 13)}`, () => computed(context, month, 'always'))

/** Everyone's month as it was closed, or as it stands while it is open. */
export const monthsOfPeople = (context: Context, month: Month): readonly PersonMonth[] =>
  closedMonth(context, month)?.people.map((person) => person.month) ?? liveMonths(context, month)

/** The month's table as it stands now, also of a closed month. */
export const liveRun = (context: Context, month: Month): CommissionRun =>
  commissionRunOf(monthOfOrders(context, month, null), liveMonths(context, month))

/** Everyone's row of an open month; its score stays empty where no plan pays by one: for looking back over many months. */
export const liveRows = (context: Context, month: Month): readonly PersonMonth['row'][] =>
  computed(context, month, 'when-paid-by').map(({ row }) => row)

/** What a month keeps while a plan is tried out: of a closed one scores and corrections as they were closed. */
const keptBeside = (context: Context, month: Month): Partial<Pick<CommissionMonth, 'scores' | 'corrections'>> => {
  const closed = closedMonth(context, month)
  if (closed === null) return {}
  return {
    scores: new Map(closed.people.map(({ month: { row } }) => [row.agent, { score: row.score, grade: row.grade }])),
    corrections: new Map(closed.people.map((person) => [person.month.row.agent, person.month.corrections])),
  }
}

/** Everyone's month with another plan for those it is meant for, over the orders as they stand; nothing is kept. */
const monthsUnder = (
  context: Context,
  month: Month,
  plan: Plan,
  need: NeedOfScores = 'always',
): readonly PersonMonth[] => {
  const orders = monthOfOrders(context, month, plan)
  const lines = linesUnder(orders)
  const signedOn = signatureFinder(context)
  return personMonths(
    {
      ...given(context, orders, plansOf(lines), need),
      ...keptBeside(context, month),
      // Nobody has signed what is only tried out, even when it bears the name of a version that was signed.
      signedOn: (held, agent) => (held === plan ? null : signedOn(held, agent)),
    },
    lines,
  )
}

/** Everyone's row with another plan; its score stays empty where no plan pays by one: for many months at once. */
export const rowsUnder = (context: Context, month: Month, plan: Plan): readonly PersonMonth['row'][] =>
  monthsUnder(context, month, plan, 'when-paid-by').map(({ row }) => row)

/** What a month brings, or would bring under a plan that is tried out. A closed month is what it was closed as. */
export const run = (
  context: Context,
  { month, plan }: ParsedInputOf<'orders.commission'>,
): OutputOf<'orders.commission'> => {
  if (plan !== null) return commissionRunOf(monthOfOrders(context, month, plan), monthsUnder(context, month, plan))
  return closedMonth(context, month)?.run ?? liveRun(context, month)
}

/** One person's month with every line behind it. Refuses a number nobody has. */
export const why = (context: Context, { month, agent, plan }: ParsedInputOf<'orders.why'>): OutputOf<'orders.why'> => {
  const months = plan === null ? monthsOfPeople(context, month) : monthsUnder(context, month, plan)
  const found = months.find(({ row }) => row.agent === agent)
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
