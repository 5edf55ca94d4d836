import type { CommissionLine } from '../contract/commission.ts'
import type { OrderRefund } from '../contract/evidence.ts'
import type { Order, OrderWithAttribution } from '../contract/orders.ts'
import type { Person } from '../contract/people.ts'
import type { Plan } from '../contract/plans.ts'
import { monthOf, spanOfMonth, type LocalTime, type Month } from '../kit/local-time.ts'
import { sumFen, toMillionths, zeroFen, type Fen, type Millionths } from '../kit/money.ts'
import { newHireTeller } from './new-hire.ts'
import { baseAfter, baseTime, extraOf } from './order-base.ts'
import { splitByShares } from './exact.ts'
import { isMeantFor, planFor } from './plan-choice.ts'
import { deductedOf, everyRefund, refundedOf } from './refunds.ts'

// Which orders count for whom in a month, and with which base; what they earn comes after: commission-run.ts. docs/commission.md §2, §3, §6

export type Member = Pick<Person, 'id' | 'number' | 'name' | 'group' | 'role' | 'joined' | 'left'>

/** What the lines of a month stand on. */
export interface MonthOfOrders {
  readonly month: Month
  readonly people: readonly Member[]
  readonly plans: readonly Plan[]
  /** what-if: this plan instead of the kept ones for everyone it is meant for; null for the kept plans */
  readonly whatIf: Plan | null
  /** orders paid or completed in the month */
  readonly orders: readonly OrderWithAttribution[]
  /** refunds of after-sales files by order id */
  readonly refunds: ReadonlyMap<number, readonly OrderRefund[]>
}

/** A line whose amount is not known yet. */
export type UnpricedLine = Omit<CommissionLine, 'amount'>

interface Waiting {
  readonly orders: number
  readonly base: Fen
}

/** Somebody's orders of a month. `plan` null: none holds, so nothing can be earned. */
export interface PersonLines {
  readonly person: Member
  readonly plan: Plan | null
  /** agents who were here in the month */
  readonly isOfTeam: boolean
  /** by base time, then order number, then shop */
  readonly lines: readonly UnpricedLine[]
  /** contested orders that name the person */
  readonly pending: Waiting
}

const wholeShare: Millionths = toMillionths(1_000_000)

/** Here in the month: joined before its end and not left before its start. No date means always. */
export const isHereIn = (person: Pick<Person, 'joined' | 'left'>, month: Month): boolean => {
  const { from, to } = spanOfMonth(month)
  return (person.joined === null || person.joined < to) && (person.left === null || person.left >= from)
}

/** Which orders are lines, and their base, under a plan. */
type LineRules = Pick<Plan, 'basis' | 'postage' | 'perOrder' | 'products' | 'refunds' | 'newHire'>

/** How the orders of someone without a plan are counted: in the month of payment, postage and all refunds out. They earn nothing. */
const withoutPlan: LineRules = {
  basis: 'payment',
  postage: false,
  perOrder: zeroFen,
  products: [],
  refunds: everyRefund,
  newHire: null,
}

const planOf = ({ plans, whatIf, month }: MonthOfOrders, person: Member): Plan | null =>
  whatIf !== null && isMeantFor(whatIf, person) ? whatIf : planFor(plans, person, month)

interface Part {
  readonly order: Order
  readonly evidence: UnpricedLine['evidence']
  readonly share: Millionths
  readonly index: number
  readonly shares: readonly Millionths[]
}

/** Every person's parts of the credited orders, by number. */
const partsByAgent = (orders: readonly OrderWithAttribution[]): ReadonlyMap<string, readonly Part[]> => {
  const parts = new Map<string, Part[]>()
  for (const { order, attribution } of orders) {
    if (attribution.state !== 'credited' || attribution.evidence === null) continue
    const shares = attribution.shares.map(({ share }) => share)
    for (const [index, { agent, share }] of attribution.shares.entries()) {
      const part = { order, evidence: attribution.evidence, share, index, shares }
      const own = parts.get(agent)
      if (own) own.push(part)
      else parts.set(agent, [part])
    }
  }
  return parts
}

const ownPart = (amount: Fen, part: Part): Fen =>
  part.share === wholeShare ? amount : (splitByShares(amount, part.shares)[part.index] ?? zeroFen)

const none: readonly OrderRefund[] = []

const lineOf = (given: MonthOfOrders, rules: LineRules, isNewHire: boolean, part: Part, at: LocalTime) => {
  const { order } = part
  const refunds = given.refunds.get(order.id) ?? none
  const deducted = deductedOf(order, refunds, rules.refunds)
  const base = baseAfter(order, rules.postage, deducted)
  return {
    orderId: order.id,
    order: order.orderNo,
    shop: order.shop,
    at,
    title: order.title,
    paid: order.paid,
    postage: order.postage ?? zeroFen,
    refunded: refundedOf(order, refunds),
    deducted,
    share: part.share,
    base: ownPart(base, part),
    extra: ownPart(extraOf(rules, order.title, base), part),
    isNewHire,
    evidence: part.evidence,
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const linesOf = (given: MonthOfOrders, person: Member, plan: Plan | null, parts: readonly Part[]): UnpricedLine[] => {
  const rules = plan ?? withoutPlan
  const isNewHireAt = newHireTeller(rules, person.joined)
  return parts
    .flatMap((part) => {
      const at = baseTime(part.order, rules.basis)
      return at === null || monthOf(at) !== given.month ? [] : [lineOf(given, rules, isNewHireAt(at), part, at)]
    })
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.order, b.order) || compareText(a.shop, b.shop))
}

/** The base of a whole order under somebody's plan, or as without one. */
export const baseUnder = (given: Pick<MonthOfOrders, 'refunds'>, order: Order, plan: Plan | null): Fen => {
  const { postage, refunds } = plan ?? withoutPlan
  return baseAfter(order, postage, deductedOf(order, given.refunds.get(order.id) ?? none, refunds))
}

/** Whether a plan counts an order in a month; without one it counts in the month of its payment. */
export const isInMonth = (order: Order, plan: Plan | null, month: Month): boolean => {
  const at = baseTime(order, (plan ?? withoutPlan).basis)
  return at !== null && monthOf(at) === month
}

const waitingFor = (
  given: MonthOfOrders,
  contested: readonly OrderWithAttribution[],
  plan: Plan | null,
  agent: string,
) => {
  const own = contested.filter(
    ({ order, attribution }) => attribution.candidates.includes(agent) && isInMonth(order, plan, given.month),
  )
  return { orders: own.length, base: sumFen(own.map(({ order }) => baseUnder(given, order, plan))) }
}

/** Everybody's orders of the month, by number: also of people without any. */
export const linesOfMonth = (given: MonthOfOrders): readonly PersonLines[] => {
  const parts = partsByAgent(given.orders)
  const contested = given.orders.filter(({ attribution }) => attribution.state === 'contested')
  return given.people
    .toSorted((a, b) => compareText(a.number, b.number))
    .map((person) => {
      const plan = planOf(given, person)
      return {
        person,
        plan,
        isOfTeam: person.role === 'agent' && isHereIn(person, given.month),
        lines: linesOf(given, person, plan, parts.get(person.number) ?? []),
        pending: waitingFor(given, contested, plan, person.number),
      }
    })
}

/** What somebody sold in a month, before anything is earned by it. */
export interface MonthBase {
  readonly orders: number
  readonly base: Fen
  /** of whole orders, also when split */
  readonly paid: Fen
  readonly refunded: Fen
}

/** Everybody's sales of a month by number, cheap: no score and no coefficient is needed for it. */
export const basesOfMonth = (people: readonly PersonLines[]): ReadonlyMap<string, MonthBase> =>
  new Map(
    people.map(({ person, lines }) => [
      person.number,
      {
        orders: lines.length,
        base: sumFen(lines.map((line) => line.base)),
        paid: sumFen(lines.map((line) => line.paid)),
        refunded: sumFen(lines.map((line) => line.refunded)),
      },
    ]),
  )
