import type { Order } from '../../contract/orders.ts'
import { sumFen, type Fen } from '../../kit/money.ts'
import { baseUnder, type MonthOfOrders, type PersonLines } from '../commission-lines.ts'
import { exactCommission } from '../commission.ts'
import { roundHalfUp, splitByShares, sumExact, timesRate, type Exact } from '../exact.ts'
import { isOfNewHire } from '../new-hire.ts'
import { baseTime } from '../order-base.ts'

// The money that hangs on whose an order is: docs/attribution.md §9.

/** Somebody with a part of an order, in millionths. */
interface Part {
  readonly agent: string
  readonly share: number
}

export interface StakeBook {
  /** base of the whole order under somebody's plan; null or nobody's: payment, postage and all refunds out */
  readonly baseFor: (order: Order, agent: string | null) => Fen
  /** commission the whole order would bring somebody on top of the month without it, before coefficient and extras; null: no plan says */
  readonly stakeOf: (order: Order, agent: string) => Fen | null
  /** the same for several who share it, together; null when nobody's plan says */
  readonly stakeOfParts: (order: Order, parts: readonly Part[]) => Fen | null
}

interface Standing extends PersonLines {
  /** what the tiers stand on, orders of new people left out */
  readonly tierBase: number
  readonly bases: ReadonlyMap<number, Fen>
}

const standingOf = (month: PersonLines): Standing => {
  const inTiers = month.lines.filter(({ isNewHire }) => !isNewHire)
  return {
    ...month,
    tierBase: sumFen(inTiers.map(({ base }) => base)),
    bases: new Map(inTiers.map(({ orderId, base }) => [orderId, base])),
  }
}

const minus = ({ numerator, denominator }: Exact): Exact => ({ numerator: -numerator, denominator })

const stakeIn = ({ plan, person, tierBase, bases }: Standing, order: Order, base: number): Fen | null => {
  if (plan === null) return null
  const at = baseTime(order, plan.basis)
  if (plan.newHire !== null && at !== null && isOfNewHire(plan, person.joined, at))
    return roundHalfUp(timesRate(base, plan.newHire.rate))
  const without = tierBase - (bases.get(order.id) ?? 0)
  return roundHalfUp(
    sumExact([exactCommission(plan.tiers, without + base), minus(exactCommission(plan.tiers, without))]),
  )
}

/** What orders of a month would bring whom, as the month stands. */
export const stakeBook = (people: readonly PersonLines[], given: Pick<MonthOfOrders, 'refunds'>): StakeBook => {
  const standing = new Map(people.map((month) => [month.person.number, standingOf(month)]))
  const baseFor = (order: Order, agent: string | null): Fen =>
    baseUnder(given, order, (agent === null ? null : standing.get(agent)?.plan) ?? null)
  const partOf = (order: Order, agent: string, base: number): Fen | null => {
    const month = standing.get(agent)
    return month ? stakeIn(month, order, base) : null
  }
  return {
    baseFor,
    stakeOf: (order, agent) => partOf(order, agent, baseFor(order, agent)),
    stakeOfParts: (order, parts) => {
      const shares = parts.map(({ share }) => share)
      const stakes = parts.flatMap(
        ({ agent }, index) => partOf(order, agent, splitByShares(baseFor(order, agent), shares)[index] ?? 0) ?? [],
      )
      return stakes.length === 0 ? null : sumFen(stakes)
    },
  }
}
