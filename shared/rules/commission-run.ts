import type {
  CommissionLine,
  CommissionRow,
  CommissionRun,
  Correction,
  StepLine,
  TeamShare,
} from '../contract/commission.ts'
import type { OrderRefund } from '../contract/evidence.ts'
import type { Order, OrderWithAttribution } from '../contract/orders.ts'
import type { Person } from '../contract/people.ts'
import type { Plan } from '../contract/plans.ts'
import type { ScoreCard } from '../contract/scores.ts'
import { monthOf, spanOfMonth, type LocalDate, type Month } from '../kit/local-time.ts'
import { sumFen, toFen, toMillionths, zeroFen, type Fen, type Millionths } from '../kit/money.ts'
import { commissionByOrder, commissionOf, personalPart, stepLines } from './commission.ts'
import { baseOf, baseTime, extraOf } from './order-base.ts'
import { largestRemainder, roundHalfUp, splitByShares, timesRate } from './exact.ts'

// A month's commission of everybody, from orders whose owner is known. The rule book: docs/commission.md.

type Member = Pick<Person, 'id' | 'number' | 'name' | 'group' | 'role' | 'joined' | 'left'>

export interface CommissionMonth {
  readonly month: Month
  readonly people: readonly Member[]
  readonly plans: readonly Plan[]
  /** what-if: this plan instead of the kept ones for everyone of its group; null for the kept plans */
  readonly whatIf: Plan | null
  /** orders paid or completed in the month */
  readonly orders: readonly OrderWithAttribution[]
  /** refunds of after-sales files by order id */
  readonly refunds: ReadonlyMap<number, readonly OrderRefund[]>
  /** scores by number; null: not scored yet, everybody's coefficient is 1 */
  readonly scores: ReadonlyMap<string, Pick<ScoreCard, 'score' | 'grade'>> | null
  /** days worked by number, for a team pool by days; nobody knows: left out */
  readonly daysWorked: ReadonlyMap<string, number>
  /** when somebody signed a plan */
  readonly signedOn: (plan: Plan, agent: string) => LocalDate | null
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

/** The coefficient of someone without a score: 1. */
const withoutScore: Millionths = toMillionths(1_000_000)
const wholeShare: Millionths = toMillionths(1_000_000)

/** Here in the month: joined before its end and not left before its start. No date means always. */
export const isHereIn = (person: Pick<Person, 'joined' | 'left'>, month: Month): boolean => {
  const { from, to } = spanOfMonth(month)
  return (person.joined === null || person.joined < to) && (person.left === null || person.left >= from)
}

/** Agents who were here: who a guarantee and a team pool are for. */
const isOfTeam = (person: Member, month: Month): boolean => person.role === 'agent' && isHereIn(person, month)

/** The plan that holds for a group in a month: its own before the one for everyone, the latest start wins; null when none. */
export const planFor = (plans: readonly Plan[], group: string, month: Month): Plan | null => {
  const holding = plans.filter((plan) => plan.from <= month)
  const latest = (candidates: readonly Plan[]): Plan | null =>
    candidates.reduce<Plan | null>((best, plan) => (best === null || plan.from >= best.from ? plan : best), null)
  return latest(holding.filter((plan) => plan.group === group)) ?? latest(holding.filter((plan) => plan.group === null))
}

const planOf = ({ plans, whatIf, month }: CommissionMonth, person: Member): Plan | null =>
  whatIf !== null && (whatIf.group === null || whatIf.group === person.group)
    ? whatIf
    : planFor(plans, person.group, month)

interface Part {
  readonly order: Order
  readonly evidence: NonNullable<OrderWithAttribution['attribution']['evidence']>
  readonly share: Millionths
  readonly index: number
  readonly shares: readonly Millionths[]
}

/** Every person's parts of the credited orders, by number. */
const partsByAgent = (orders: readonly OrderWithAttribution[]): ReadonlyMap<string, Part[]> => {
  const parts = new Map<string, Part[]>()
  for (const { order, attribution } of orders) {
    if (attribution.state !== 'credited' || attribution.evidence === null) continue
    const shares = attribution.shares.map(({ share }) => share)
    for (const [index, { agent, share }] of attribution.shares.entries()) {
      const own = parts.get(agent) ?? []
      own.push({ order, evidence: attribution.evidence, share, index, shares })
      parts.set(agent, own)
    }
  }
  return parts
}

const ownPart = (amount: Fen, part: Part): Fen =>
  part.share === wholeShare ? amount : (splitByShares(amount, part.shares)[part.index] ?? zeroFen)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What of a plan decides which orders are lines, and their base. */
type LineRules = Pick<Plan, 'basis' | 'postage' | 'perOrder' | 'products'>

/** A person's lines of the month, sorted by base time, then order number, then shop; amounts not yet known. */
const unpricedLines = (month: Month, plan: LineRules, parts: readonly Part[]): Omit<CommissionLine, 'amount'>[] =>
  parts
    .flatMap((part) => {
      const at = baseTime(part.order, plan.basis)
      if (at === null || monthOf(at) !== month) return []
      const { order } = part
      const base = ownPart(baseOf(order, plan.postage), part)
      const extra = ownPart(extraOf(plan, order.title, baseOf(order, plan.postage)), part)
      const { id, orderNo, shop, title, paid, refunded } = order
      const postage = order.postage ?? zeroFen
      return [
        {
          orderId: id,
          order: orderNo,
          shop,
          at,
          title,
          paid,
          postage,
          refunded,
          deducted: refunded,
          isNewHire: false,
          share: part.share,
          base,
          extra,
          evidence: part.evidence,
        },
      ]
    })
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.order, b.order) || compareText(a.shop, b.shop))

const pendingOf = (
  orders: readonly OrderWithAttribution[],
  month: Month,
  plan: Plan | null,
  agent: string,
): { orders: number; base: Fen } => {
  const contested = orders.filter(
    ({ order, attribution }) =>
      attribution.state === 'contested' && attribution.candidates.includes(agent) && isInMonth(order, plan, month),
  )
  return { orders: contested.length, base: sumFen(contested.map(({ order }) => baseOf(order, plan?.postage ?? false))) }
}

/** How the orders of someone without a plan are counted: in the month of payment, postage and refunds out. They earn nothing. */
const withoutPlan: LineRules = { basis: 'payment', postage: false, perOrder: zeroFen, products: [] }

const isInMonth = (order: Order, plan: Plan | null, month: Month): boolean => {
  const at = baseTime(order, plan?.basis ?? 'payment')
  return at !== null && monthOf(at) === month
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
  total: null,
} as const

const personMonth = (given: CommissionMonth, person: Member, parts: readonly Part[]): PersonMonth => {
  const plan = planOf(given, person)
  const pending = pendingOf(given.orders, given.month, plan, person.number)
  const who = { personId: person.id, agent: person.number, name: person.name, group: person.group }
  const waits = {
    score: null,
    grade: null,
    signedOn: null,
    corrections: zeroFen,
    pendingOrders: pending.orders,
    pendingBase: pending.base,
  }
  if (plan === null) {
    const lines = unpricedLines(given.month, withoutPlan, parts).map((line) => ({ ...line, amount: zeroFen }))
    const base = sumFen(lines.map((line) => line.base))
    return {
      row: { ...who, ...unplanned, orders: lines.length, base, ...waits },
      plan,
      lines,
      steps: [],
      corrections: [],
      team: null,
    }
  }
  const unpriced = unpricedLines(given.month, plan, parts)
  const amounts = commissionByOrder(
    plan.tiers,
    unpriced.map((line) => line.base),
  )
  const lines = unpriced.map((line, index) => ({ ...line, amount: amounts[index] ?? zeroFen }))
  const base = sumFen(lines.map((line) => line.base))
  // A guarantee is for those who work under the plan in the month, not for whoever has an old order in it.
  const guarantee = isOfTeam(person, given.month) ? plan.guarantee : null
  const personal = personalPart(plan.tiers, base, withoutScore, { guarantee, cap: plan.cap })
  const extras = sumFen(lines.map((line) => line.extra))
  const row: CommissionRow = {
    ...who,
    plan: plan.name,
    planFrom: plan.from,
    tierMode: plan.tiers.mode,
    orders: lines.length,
    base,
    commission: commissionOf(plan.tiers, base),
    coefficient: withoutScore,
    personal: personal.amount,
    guaranteeOrCap: personal.limitedBy,
    team: zeroFen,
    extras,
    total: sumFen([personal.amount, extras]),
    ...waits,
  }
  return { row, plan, lines, steps: stepLines(plan.tiers, base), corrections: [], team: null }
}

/** Adds each plan's team pool: its rate on the base of all under the plan, rounded once, split equally among the agents who were here. */
const withTeamPools = (months: readonly PersonMonth[], here: ReadonlySet<string>): PersonMonth[] => {
  const byPlan = new Map<Plan, PersonMonth[]>()
  for (const entry of months)
    if (entry.plan?.teamPool) byPlan.set(entry.plan, [...(byPlan.get(entry.plan) ?? []), entry])
  const shares = new Map<string, Fen>()
  for (const [plan, members] of byPlan) {
    const takers = members.filter((member) => here.has(member.row.agent))
    if (takers.length === 0) continue
    const pool = roundHalfUp(timesRate(sumFen(members.map((member) => member.row.base)), plan.teamPool?.rate ?? 0))
    const equal = takers.map(() => ({ numerator: BigInt(pool), denominator: BigInt(takers.length) }))
    for (const [index, amount] of largestRemainder(pool, equal).entries())
      shares.set(takers[index]?.row.agent ?? '', amount)
  }
  return months.map((entry) => {
    const team = shares.get(entry.row.agent)
    if (team === undefined || entry.row.total === null) return entry
    return { ...entry, row: { ...entry.row, team, total: toFen(entry.row.total + team) } }
  })
}

/** Everyone's month: the agents who were here and whoever else is credited, by number. */
export const personMonths = (given: CommissionMonth): readonly PersonMonth[] => {
  const parts = partsByAgent(given.orders)
  const team = new Set(given.people.filter((person) => isOfTeam(person, given.month)).map((person) => person.number))
  const rows = given.people
    .toSorted((a, b) => compareText(a.number, b.number))
    .map((person) => personMonth(given, person, parts.get(person.number) ?? []))
    .filter(({ row }) => team.has(row.agent) || row.orders > 0)
  return withTeamPools(rows, team)
}

/** A contested order waits in the month its candidates' plans put it in: of payment, or of completion. */
const pendingOfMonth = (given: CommissionMonth, months: readonly PersonMonth[]): { orders: number; base: Fen } => {
  const plans = new Map(months.map(({ row, plan }) => [row.agent, plan]))
  const waiting = given.orders.flatMap(({ order, attribution }) => {
    if (attribution.state !== 'contested') return []
    const candidates = attribution.candidates.map((agent) => plans.get(agent) ?? null)
    const plan = candidates.find((candidate) => isInMonth(order, candidate, given.month))
    return plan === undefined ? [] : [baseOf(order, plan?.postage ?? false)]
  })
  return { orders: waiting.length, base: sumFen(waiting) }
}

/** The month's table: rows, what is contested (pays nobody until decided) and what belongs to nobody. */
export const commissionRunOf = (given: CommissionMonth, months: readonly PersonMonth[]): CommissionRun => {
  const nobody = given.orders.filter(
    ({ order, attribution }) => attribution.state === 'nobody' && isInMonth(order, null, given.month),
  )
  return {
    month: given.month,
    isClosed: false,
    coverage: {
      orders: 0,
      decision: 0,
      memo: 0,
      chat: 0,
      silent: 0,
      contested: 0,
      nobody: 0,
      excluded: 0,
      doubtful: 0,
    },
    rows: months.map(({ row }) => row),
    pending: pendingOfMonth(given, months),
    uncredited: { orders: nobody.length, base: sumFen(nobody.map(({ order }) => baseOf(order, false))) },
  }
}
