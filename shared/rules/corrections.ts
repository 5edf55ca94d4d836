import type { Correction } from '../contract/commission.ts'
import type { OrderRefund } from '../contract/evidence.ts'
import type { Order } from '../contract/orders.ts'
import type { Plan, Tiers } from '../contract/plans.ts'
import type { OrderId, PersonId, ShopId } from '../kit/ids.ts'
import { monthOf, type LocalDate, type Month } from '../kit/local-time.ts'
import { sumFen, toFen, toMillionths, zeroFen, type Fen, type Millionths } from '../kit/money.ts'
import { roundHalfUp, splitByShares, timesRate, type Exact } from './exact.ts'
import { isOfNewHire } from './new-hire.ts'
import { baseAfter, baseTime, extraOf } from './order-base.ts'
import { deductedOf } from './refunds.ts'

// What is put right of closed months, from what their orders were then and are now. The rule book: docs/corrections.md.

/** By what somebody earned in the closed month. `rate`: of the step the month reached. */
export interface Terms {
  readonly plan: Plan | null
  readonly coefficient: Millionths
  readonly rate: Millionths
  readonly joined: LocalDate | null
}

/** A person's share of an order at the close; `line` null: the person's plan counts the order in another month. */
export interface PartThen {
  readonly personId: PersonId
  readonly share: number
  readonly line: { readonly base: number; readonly amount: number; readonly extra: number } | null
}

export interface OrderNow {
  readonly order: Pick<Order, 'status' | 'paid' | 'postage' | 'refunded' | 'title' | 'paidAt' | 'completedAt'>
  readonly refunds: readonly OrderRefund[]
  readonly shares: readonly { readonly personId: PersonId; readonly share: number }[]
}

/** An order that is another one than when its month was closed. */
export interface MovedOrder {
  /** the closed month */
  readonly month: Month
  readonly orderId: OrderId | null
  readonly orderNo: string
  readonly shopId: ShopId
  readonly shop: string
  /** it came after the close */
  readonly isLate: boolean
  readonly then: readonly PartThen[]
  /** null: gone */
  readonly now: OrderNow | null
  /** what moved shares, where they moved */
  readonly because: 'decision' | 'memo'
  /** the decision's reason */
  readonly note: string
}

/** What is owed for something, whatever was corrected before. */
export interface Due {
  readonly key: string
  readonly personId: PersonId
  readonly correction: Correction
}

/** Names what is owed to a person for an order of a closed month. */
export const orderKey = (month: Month, person: PersonId, shop: ShopId, orderNo: string): string =>
  `order ${month} ${person} ${shop} ${orderNo}`

/** The rate of the step a month's base reached: what an order earns that comes to somebody after the close. */
export const rateReached = (tiers: Tiers, base: number): Millionths =>
  toMillionths(tiers.steps.findLast(([from]) => base >= from)?.[1] ?? 0)

const million = 1_000_000n

/** Rounded half up by its size, so that taking back and giving back the same sum come out the same. */
const roundedBySize = ({ numerator, denominator }: Exact): Fen =>
  numerator < 0n
    ? toFen(0 - roundHalfUp({ numerator: -numerator, denominator }))
    : roundHalfUp({ numerator, denominator })

interface Worth {
  readonly base: Fen
  readonly extra: Fen
  readonly isNewHire: boolean
}

const nothing: Worth = { base: zeroFen, extra: zeroFen, isNewHire: false }

/** What the order would bring a person now, by the plan as it was at the close. */
const worthNow = ({ month, now }: MovedOrder, personId: PersonId, { plan, joined }: Terms): Worth => {
  if (now === null || plan === null) return nothing
  const { order, refunds } = now
  const index = now.shares.findIndex((share) => share.personId === personId)
  const at = baseTime(order, plan.basis)
  if (index < 0 || at === null || monthOf(at) !== month) return nothing
  const shares = now.shares.map(({ share }) => share)
  const own = (amount: Fen): Fen => splitByShares(amount, shares)[index] ?? zeroFen
  const base = baseAfter(order, plan.postage, deductedOf(order, refunds, plan.refunds))
  return {
    base: own(base),
    extra: own(extraOf(plan, order.title, base)),
    isNewHire: isOfNewHire(plan, joined, at),
  }
}

/** Of what was paid, the part by which the base shrank; what it gained – all of it, where there was none – at the rate the month reached. */
const commissionDue = (line: PartThen['line'], now: Worth, { plan, rate, coefficient }: Terms): Fen => {
  const factor = BigInt(coefficient)
  if (line !== null && now.base < line.base)
    return roundedBySize({
      numerator: BigInt(line.amount) * factor * BigInt(now.base - line.base),
      denominator: million * BigInt(line.base),
    })
  const earned = timesRate(now.base - (line?.base ?? 0), now.isNewHire ? (plan?.newHire?.rate ?? 0) : rate)
  return roundedBySize({ numerator: earned.numerator * factor, denominator: earned.denominator * million })
}

const paidThen = (line: PartThen['line'], { coefficient }: Terms): Fen =>
  line === null ? zeroFen : sumFen([roundHalfUp(timesRate(line.amount, coefficient)), toFen(line.extra)])

const kindOf = (order: MovedOrder, shareThen: number, shareNow: number): Correction['kind'] =>
  order.isLate ? 'late-order' : order.now === null || shareThen === shareNow ? 'refund' : order.because

const dueOf = (order: MovedOrder, personId: PersonId, terms: Terms): Due => {
  const part = order.then.find((then) => then.personId === personId)
  const line = part?.line ?? null
  const shareThen = part?.share ?? 0
  const shareNow = order.now?.shares.find((share) => share.personId === personId)?.share ?? 0
  const worth = worthNow(order, personId, terms)
  const extraDue = worth.extra - (line?.extra ?? 0)
  const kind = kindOf(order, shareThen, shareNow)
  return {
    key: orderKey(order.month, personId, order.shopId, order.orderNo),
    personId,
    correction: {
      kind,
      originMonth: order.month,
      orderId: order.orderId,
      order: order.orderNo,
      shop: order.shop,
      paid: paidThen(line, terms),
      baseThen: toFen(line?.base ?? 0),
      baseNow: worth.base,
      share: toMillionths(shareThen === 0 ? shareNow : shareThen),
      amount: toFen(commissionDue(line, worth, terms) + extraDue),
      note: kind === 'decision' ? order.note : '',
    },
  }
}

/**
 * What is owed for an order of a closed month, a person each; whoever is owed nothing is left out, and so is who had no plan then.
 * Shares are those given: the caller says whether they are read again.
 */
export const duesOf = (order: MovedOrder, termsOf: (person: PersonId) => Terms | null): readonly Due[] => {
  const people = new Set([...order.then, ...(order.now?.shares ?? [])].map(({ personId }) => personId))
  return [...people].flatMap((personId) => {
    const terms = termsOf(personId)
    if (terms === null || terms.plan === null) return []
    const due = dueOf(order, personId, terms)
    return due.correction.amount === 0 ? [] : [due]
  })
}

/** What closed months have corrected for a thing so far; `correction` is the latest of these lines. */
export interface Posted {
  readonly personId: PersonId
  readonly amount: number
  readonly correction: Correction
}

const takenBack = ({ personId, amount, correction }: Posted, key: string): Due => ({
  key,
  personId,
  correction: {
    ...correction,
    kind: 'returned',
    baseNow: correction.baseThen,
    amount: toFen(0 - amount),
  },
})

const theRest = (due: Due, posted: Posted): readonly Due[] => {
  const amount = toFen(due.correction.amount - posted.amount)
  if (amount === 0) return []
  const isBack = amount > 0 !== posted.amount > 0 && Math.abs(due.correction.amount) < Math.abs(posted.amount)
  return [{ ...due, correction: { ...due.correction, kind: isBack ? 'returned' : due.correction.kind, amount } }]
}

/** The lines of the open month: what is owed less what was corrected before; what is not owed any more comes back. In the order of the keys. */
export const linesToPost = (dues: readonly Due[], posted: ReadonlyMap<string, Posted>): readonly Due[] => {
  const owed = new Set(dues.map(({ key }) => key))
  const lines = dues.flatMap((due) => {
    const before = posted.get(due.key)
    return before === undefined ? [due] : theRest(due, before)
  })
  const back = [...posted].flatMap(([key, before]) =>
    owed.has(key) || before.amount === 0 ? [] : [takenBack(before, key)],
  )
  return [...lines, ...back].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}
