import type { StepLine } from '../contract/commission.ts'
import type { Plan, Tiers } from '../contract/plans.ts'
import { sumFen, toFen, type Fen } from '../kit/money.ts'
import { largestRemainder, roundHalfUp, sumExact, timesRate, type Exact } from './exact.ts'

// How commission is computed from a month's base. The rule book with worked examples: docs/commission.md.

const stepReached = (tiers: Tiers, base: number): readonly [number, number] =>
  tiers.steps.findLast(([from]) => base >= from) ?? [0, 0]

/** What each step of the plan takes part in: the money between its edge and the next one, at its own rate. */
const moneyInSteps = (
  tiers: Tiers,
  base: number,
): readonly { from: number; to: number | null; rate: number; base: number }[] =>
  tiers.steps.map(([from, rate], index) => {
    const to = tiers.steps[index + 1]?.[0] ?? null
    const upTo = to === null ? base : Math.min(base, to)
    return { from, to, rate, base: Math.max(0, upTo - from) }
  })

/** Marginal (超额累进): every step's rate on the money inside that step. Exact. */
const marginalCommission = (tiers: Tiers, base: number): Exact =>
  sumExact(moneyInSteps(tiers, base).map((step) => timesRate(step.base, step.rate)))

/** Whole (全额): the rate of the step reached, on all of the base. Exact. */
const wholeCommission = (tiers: Tiers, base: number): Exact => timesRate(base, stepReached(tiers, base)[1])

/** Commission on a month's base, exact, before the coefficient. */
export const exactCommission = (tiers: Tiers, base: number): Exact =>
  tiers.mode === 'marginal' ? marginalCommission(tiers, base) : wholeCommission(tiers, base)

/** Commission on a month's base, rounded once, half up, to the fen. */
export const commissionOf = (tiers: Tiers, base: Fen): Fen => roundHalfUp(exactCommission(tiers, base))

/** What decides how much a base earns: the steps, and the rate of people who are new instead of them. */
export type EarningRules = Pick<Plan, 'tiers' | 'newHire'>

/** An order's part in somebody's month: fen, and whether it earns at the rate of new people. */
export interface EarningOrder {
  readonly base: Fen
  readonly isNewHire: boolean
}

const sumOf = (orders: readonly EarningOrder[], isNewHire: boolean): Fen =>
  sumFen(orders.flatMap((order) => (order.isNewHire === isNewHire ? [order.base] : [])))

/** The base that climbs the steps: all but the orders of a new person. */
export const baseInSteps = (orders: readonly EarningOrder[]): Fen => sumOf(orders, false)

const newHireCommission = ({ newHire }: EarningRules, base: number): Exact => timesRate(base, newHire?.rate ?? 0)

/** A month's commission, exact, before the coefficient: the steps on the orders, and the new people's rate on those of their first days. */
export const exactMonth = (rules: EarningRules, orders: readonly EarningOrder[]): Exact =>
  sumExact([exactCommission(rules.tiers, baseInSteps(orders)), newHireCommission(rules, sumOf(orders, true))])

/** Each order's part, exact. Marginal: the commission with the order less the commission before it. Whole: its base at the final rate. */
const exactParts = (rules: EarningRules, orders: readonly EarningOrder[]): readonly Exact[] => {
  const { tiers } = rules
  const [, finalRate] = stepReached(tiers, baseInSteps(orders))
  let base = 0
  let earned: Exact = { numerator: 0n, denominator: 1n }
  return orders.map((order) => {
    if (order.isNewHire) return newHireCommission(rules, order.base)
    if (tiers.mode === 'whole') return timesRate(order.base, finalRate)
    base += order.base
    const before = earned
    earned = marginalCommission(tiers, base)
    return difference(earned, before)
  })
}

/**
 * The commission of each order, given in order of base time, then order number. Whole fen by largest remainder: the parts sum to the month's
 * commission, which is rounded once, exactly.
 */
export const commissionByOrder = (rules: EarningRules, orders: readonly EarningOrder[]): readonly Fen[] =>
  largestRemainder(roundHalfUp(exactMonth(rules, orders)), exactParts(rules, orders))

const difference = (after: Exact, before: Exact): Exact =>
  sumExact([after, { numerator: -before.numerator, denominator: before.denominator }])

/** Base and commission per step for the sheet; amounts are rounded one by one for showing, the row has the true sum. */
export const stepLines = (tiers: Tiers, base: Fen): readonly StepLine[] => {
  const reached = stepReached(tiers, base)
  return moneyInSteps(tiers, base).map((step) => {
    const paidOn = tiers.mode === 'marginal' ? step.base : step.from === reached[0] ? base : 0
    return {
      from: toFen(step.from),
      to: step.to === null ? null : toFen(step.to),
      rate: step.rate as StepLine['rate'],
      base: toFen(paidOn),
      amount: roundHalfUp(timesRate(paidOn, step.rate)),
    }
  })
}

/** The next edge above the base, its rate and the money missing to reach it; null on the last step. */
export const nextStep = (tiers: Tiers, base: Fen): { from: Fen; rate: StepLine['rate']; missing: Fen } | null => {
  const next = tiers.steps.find(([from]) => from > base)
  return next ? { from: next[0], rate: next[1], missing: toFen(next[0] - base) } : null
}

/** Exact commission × coefficient, rounded once, then held between guarantee and cap. */
export const personalPart = (
  exact: Exact,
  coefficient: number,
  limits: { readonly guarantee: Fen | null; readonly cap: Fen | null },
): { readonly amount: Fen; readonly limitedBy: 'guarantee' | 'cap' | null } => {
  const amount = roundHalfUp({
    numerator: exact.numerator * BigInt(coefficient),
    denominator: exact.denominator * 1_000_000n,
  })
  if (limits.cap !== null && amount > limits.cap) return { amount: limits.cap, limitedBy: 'cap' }
  if (limits.guarantee !== null && amount < limits.guarantee)
    return { amount: limits.guarantee, limitedBy: 'guarantee' }
  return { amount, limitedBy: null }
}
