import type { StepLine } from '../contract/commission.ts'
import type { Tiers } from '../contract/plans.ts'
import { toFen, type Fen } from '../kit/money.ts'
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

/**
 * The part of each order, given the orders' bases in order of base time, then order number. Marginal: the commission with
 * the order less the commission before it. Whole: its base at the final rate. Whole fen by largest remainder: the parts sum
 * to {@link commissionOf} exactly.
 */
export const commissionByOrder = (tiers: Tiers, bases: readonly Fen[]): readonly Fen[] => {
  const total = bases.reduce<number>((sum, base) => sum + base, 0)
  const finalRate = stepReached(tiers, total)[1]
  let before = 0
  const parts = bases.map((base): Exact => {
    const start = before
    before += base
    if (tiers.mode === 'whole') return timesRate(base, finalRate)
    return difference(marginalCommission(tiers, before), marginalCommission(tiers, start))
  })
  return largestRemainder(commissionOf(tiers, toFen(total)), parts)
}

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

/** Commission × coefficient, rounded once from the exact value, then held between guarantee and cap. */
export const personalPart = (
  tiers: Tiers,
  base: Fen,
  coefficient: number,
  limits: { readonly guarantee: Fen | null; readonly cap: Fen | null },
): { readonly amount: Fen; readonly limitedBy: 'guarantee' | 'cap' | null } => {
  const exact = exactCommission(tiers, base)
  const amount = roundHalfUp({
    numerator: exact.numerator * BigInt(coefficient),
    denominator: exact.denominator * 1_000_000n,
  })
  if (limits.cap !== null && amount > limits.cap) return { amount: limits.cap, limitedBy: 'cap' }
  if (limits.guarantee !== null && amount < limits.guarantee)
    return { amount: limits.guarantee, limitedBy: 'guarantee' }
  return { amount, limitedBy: null }
}
