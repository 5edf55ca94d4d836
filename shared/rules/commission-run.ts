import type {
  CommissionLine,
  CommissionRow,
  CommissionRun,
  Correction,
  StepLine,
  TeamShare,
} from '../contract/commission.ts'
import type { Plan } from '../contract/plans.ts'
import type { ScoreCard } from '../contract/scores.ts'
import type { LocalDate } from '../kit/local-time.ts'
import { sumFen, toFen, zeroFen, type Fen } from '../kit/money.ts'
import { baseInSteps, commissionByOrder, exactMonth, personalPart, stepLines } from './commission.ts'
import {
  baseUnder,
  isInMonth,
  linesOfMonth,
  type MonthOfOrders,
  type PersonLines,
  type UnpricedLine,
} from './commission-lines.ts'
import { coefficientOf } from './coefficient.ts'
import { coverageOf } from './attribution/coverage.ts'
import { roundHalfUp } from './exact.ts'
import { poolParts, type PoolPart } from './team-pool.ts'

// A month's commission of everybody, from orders whose owner is known. The rule book: docs/commission.md.

export interface CommissionMonth extends MonthOfOrders {
  /** scores by number; null: not scored yet, everybody's coefficient is 1 */
  readonly scores: ReadonlyMap<string, Pick<ScoreCard, 'score' | 'grade'>> | null
  /** days worked by number, for a team pool by days; nobody knows: left out */
  readonly daysWorked: ReadonlyMap<string, number>
  /** when somebody signed a plan */
  readonly signedOn: (plan: Plan, agent: string) => LocalDate | null
  /** what is put right of earlier months, by number */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>
}

export interface PersonMonth {
  readonly row: CommissionRow
  readonly plan: Plan | null
  readonly lines: readonly CommissionLine[]
  readonly steps: readonly StepLine[]
  readonly corrections: readonly Correction[]
  readonly team: TeamShare | null
}

const unplanned = {
  plan: null,
  planFrom: null,
  tierMode: null,
  commission: null,
  coefficient: null,
  personal: null,
  guaranteeOrCap: null,
  team: null,
  extras: null,
  signedOn: null,
} as const

/** What a row says with and without a plan, before the team's share. */
const commonOf = (given: CommissionMonth, { person, lines, pending }: PersonLines) => {
  const card = given.scores?.get(person.number)
  return {
    personId: person.id,
    agent: person.number,
    name: person.name,
    group: person.group,
    orders: lines.length,
    base: sumFen(lines.map((line) => line.base)),
    corrections: sumFen(correctionsOf(given, person.number).map(({ amount }) => amount)),
    score: card?.score ?? null,
    grade: card?.grade ?? null,
    pendingOrders: pending.orders,
    pendingBase: pending.base,
  }
}

const correctionsOf = ({ corrections }: CommissionMonth, agent: string): readonly Correction[] =>
  corrections.get(agent) ?? []

const withAmounts = (lines: readonly UnpricedLine[], amounts: readonly Fen[]): CommissionLine[] =>
  lines.map((line, index) => ({ ...line, amount: amounts[index] ?? zeroFen }))

/** Without a plan nothing is earned and nothing can be said; only corrections make a total. */
const monthWithoutPlan = (given: CommissionMonth, own: PersonLines): PersonMonth => {
  const common = commonOf(given, own)
  const corrections = correctionsOf(given, own.person.number)
  return {
    row: { ...common, ...unplanned, total: corrections.length === 0 ? null : common.corrections },
    plan: null,
    lines: withAmounts(own.lines, []),
    steps: [],
    corrections,
    team: null,
  }
}

const monthUnderPlan = (given: CommissionMonth, own: PersonLines, plan: Plan): PersonMonth => {
  const common = commonOf(given, own)
  const lines = withAmounts(own.lines, commissionByOrder(plan, own.lines))
  const exact = exactMonth(plan, lines)
  const coefficient = coefficientOf(plan, common.score)
  // A guarantee is for those who work under the plan in the month, not for whoever has an old order in it.
  const guarantee = own.isOfTeam ? plan.guarantee : null
  const personal = personalPart(exact, coefficient, { guarantee, cap: plan.cap })
  const extras = sumFen(lines.map((line) => line.extra))
  const row: CommissionRow = {
    ...common,
    plan: plan.name,
    planFrom: plan.from,
    tierMode: plan.tiers.mode,
    commission: roundHalfUp(exact),
    coefficient,
    personal: personal.amount,
    guaranteeOrCap: personal.limitedBy,
    team: zeroFen,
    extras,
    total: sumFen([personal.amount, extras, common.corrections]),
    signedOn: given.signedOn(plan, own.person.number),
  }
  const corrections = correctionsOf(given, own.person.number)
  return { row, plan, lines, steps: stepLines(plan.tiers, baseInSteps(lines)), corrections, team: null }
}

/** Everybody's part of the pool of each plan, by number: its rate on the base of all under it, for the agents who were here. */
const poolsOf = (
  given: CommissionMonth,
  months: readonly PersonMonth[],
  here: ReadonlySet<string>,
): ReadonlyMap<string, PoolPart> => {
  const parts = new Map<string, PoolPart>()
  for (const [plan, members] of Map.groupBy(months, (entry) => entry.plan)) {
    if (!plan?.teamPool) continue
    const takers = members.map(({ row }) => row).filter(({ agent }) => here.has(agent))
    const base = sumFen(members.map(({ row }) => row.base))
    const weighed = takers.map(({ agent, score }) => ({ agent, score, days: given.daysWorked.get(agent) ?? null }))
    for (const part of poolParts(plan.teamPool, base, weighed)) parts.set(part.agent, part)
  }
  return parts
}

const withTeamShare = (entry: PersonMonth, part: PoolPart | undefined): PersonMonth => {
  if (part === undefined || entry.row.total === null) return entry
  const row = { ...entry.row, team: part.amount, total: toFen(entry.row.total + part.amount) }
  return { ...entry, row, team: part.share }
}

/**
 * Everyone's month: the agents who were here, whoever else is credited, and whoever has something put right, by number. `people`: the month's
 * lines, when they are at hand.
 */
export const personMonths = (
  given: CommissionMonth,
  people: readonly PersonLines[] = linesOfMonth(given),
): readonly PersonMonth[] => {
  const shown = people.filter(
    ({ person, isOfTeam, lines }) => isOfTeam || lines.length > 0 || correctionsOf(given, person.number).length > 0,
  )
  const months = shown.map((own) =>
    own.plan === null ? monthWithoutPlan(given, own) : monthUnderPlan(given, own, own.plan),
  )
  const here = new Set(shown.flatMap(({ person, isOfTeam }) => (isOfTeam ? [person.number] : [])))
  const pools = poolsOf(given, months, here)
  return months.map((entry) => withTeamShare(entry, pools.get(entry.row.agent)))
}

type Sum = CommissionRun['pending']

/** A contested order waits in the month its candidates' plans put it in: of payment, or of completion. */
const pendingOfMonth = (given: MonthOfOrders, months: readonly PersonMonth[]): Sum => {
  const plans = new Map(months.map(({ row, plan }) => [row.agent, plan]))
  const waiting = given.orders.flatMap(({ order, attribution }) => {
    if (attribution.state !== 'contested') return []
    const candidates = attribution.candidates.map((agent) => plans.get(agent) ?? null)
    const plan = candidates.find((candidate) => isInMonth(order, candidate, given.month))
    return plan === undefined ? [] : [baseUnder(given, order, plan)]
  })
  return { orders: waiting.length, base: sumFen(waiting) }
}

/** The month's table: rows, what says whose orders are, what is contested (pays nobody until decided) and what belongs to nobody. */
export const commissionRunOf = (given: MonthOfOrders, months: readonly PersonMonth[]): CommissionRun => {
  const paidInMonth = given.orders.filter(({ order }) => isInMonth(order, null, given.month))
  const nobodys = paidInMonth.filter(({ attribution }) => attribution.state === 'nobody')
  return {
    month: given.month,
    isClosed: false,
    coverage: coverageOf(paidInMonth),
    rows: months.map(({ row }) => row),
    pending: pendingOfMonth(given, months),
    uncredited: { orders: nobodys.length, base: sumFen(nobodys.map(({ order }) => baseUnder(given, order, null))) },
  }
}
