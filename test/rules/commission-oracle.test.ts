import { describe, expect, it } from 'vitest'
import { plan as planSchema, type Plan } from '#shared/contract/plans.ts'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { OrderRefund } from '#shared/contract/evidence.ts'
import { refundReasons } from '#shared/kit/refund-reasons.ts'
import type { OrderId, PersonId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import { personMonths, type CommissionMonth } from '#shared/rules/commission-run.ts'
import { monthByHand, type OracleOrder, type OraclePerson, type OraclePlan } from '#test/support/money-oracle.ts'

const month = '2026-03'

/** A small generator of numbers, always the same for a seed. */
const diceOf = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  const pick = <Value>(from: readonly Value[]): Value => from[upTo(from.length - 1)] as Value
  return { upTo, pick, isLucky: (chance: number): boolean => next() < chance }
}
type Dice = ReturnType<typeof diceOf>

const randomSteps = (dice: Dice): [number, number][] => {
  const edges = new Set([0])
  for (let more = dice.upTo(4); more > 0; more--) edges.add(1 + dice.upTo(3_000_000))
  return [...edges].sort((a, b) => a - b).map((edge) => [edge, dice.upTo(60_000)])
}

const randomPlan = (dice: Dice): OraclePlan => {
  const guarantee = dice.isLucky(0.2) ? dice.upTo(100_000) : null
  return {
    mode: dice.pick(['marginal', 'whole']),
    steps: randomSteps(dice),
    basis: dice.pick(['payment', 'completion']),
    postage: dice.isLucky(0.5),
    perOrder: dice.isLucky(0.3) ? dice.upTo(500) : 0,
    products: [
      ...(dice.isLucky(0.4) ? [{ match: '架', fen: dice.upTo(900) }] : []),
      ...(dice.isLucky(0.4) ? [{ match: '帘', rate: dice.upTo(50_000) }] : []),
    ],
    pool: dice.isLucky(0.5) ? { rate: dice.upTo(20_000), split: dice.pick(['equal', 'days', 'score'] as const) } : null,
    newHire: dice.isLucky(0.4) ? { days: 1 + dice.upTo(60), rate: dice.upTo(30_000) } : null,
    reasons: refundReasons.filter(() => dice.isLucky(0.7)),
    withinDays: dice.isLucky(0.5) ? dice.upTo(20) : null,
    guarantee,
    cap: dice.isLucky(0.2) ? (guarantee ?? 0) + dice.upTo(300_000) : null,
    coefficients: dice.isLucky(0.6)
      ? [
          [90, 1_100_000],
          [80, 1_000_000],
          [70, 800_000],
          [0, 333_333],
        ]
      : [],
  }
}

const momentIn = (dice: Dice, about: string): string =>
  `${about}-${String(1 + dice.upTo(27)).padStart(2, '0')} ${String(dice.upTo(23)).padStart(2, '0')}:00:0${dice.upTo(9)}`

const randomShares = (dice: Dice, agents: readonly string[]): OracleOrder['shares'] => {
  const first = dice.pick(agents)
  if (dice.isLucky(0.8)) return [{ agent: first, share: 1_000_000 }]
  const second = dice.pick(agents.filter((agent) => agent !== first))
  const share = 1 + dice.upTo(999_998)
  return [
    { agent: first, share },
    { agent: second, share: 1_000_000 - share },
  ]
}

const randomOrder = (dice: Dice, agents: readonly string[], index: number): OracleOrder => {
  const paidAt = momentIn(dice, dice.pick(['2026-02', month, month, month]))
  return {
    no: `N${String(index).padStart(4, '0')}`,
    isClosed: dice.isLucky(0.05),
    paidAt,
    completedAt: dice.isLucky(0.7) ? momentIn(dice, dice.pick([month, '2026-04'])) : null,
    paid: dice.upTo(dice.pick([500, 90_000, 900_000])),
    postage: dice.pick([0, 0, 800, 1_500]),
    refunded: dice.isLucky(0.2) ? dice.upTo(90_000) : 0,
    refunds: Array.from({ length: dice.isLucky(0.25) ? 1 + dice.upTo(2) : 0 }, () => ({
      amount: dice.upTo(60_000),
      at: momentIn(dice, dice.pick([month, '2026-04'])),
      reason: dice.pick(refundReasons),
    })),
    title: dice.pick(['置物架', '窗帘', '窗帘架', '床']),
    shares: randomShares(dice, agents),
  }
}

const keptPlan = (from: OraclePlan, group: string): Plan =>
  planSchema.parse({
    name: `plan of ${group}`,
    from: '2026-01',
    group,
    basis: from.basis,
    postage: from.postage,
    tiers: { mode: from.mode, steps: from.steps },
    perOrder: from.perOrder,
    products: from.products,
    teamPool: from.pool,
    newHire: from.newHire,
    refunds: { reasons: from.reasons, withinDays: from.withinDays },
    guarantee: from.guarantee,
    cap: from.cap,
    coefficients: from.coefficients,
  })

const keptOrder = (order: OracleOrder, index: number): OrderWithAttribution => ({
  order: {
    id: (index + 1) as OrderId,
    shopId: 1 as ShopId,
    shop: 'shop',
    orderNo: order.no,
    parentOrderNo: null,
    status: order.isClosed ? 'closed' : 'completed',
    statusText: '',
    buyer: null,
    createdAt: order.paidAt as LocalTime,
    paidAt: order.paidAt as LocalTime,
    shippedAt: null,
    completedAt: order.completedAt as LocalTime | null,
    itemsTotal: null,
    payable: null,
    postage: toFen(order.postage),
    paid: toFen(order.paid),
    refunded: toFen(order.refunded),
    quantity: 1,
    memo: null,
    flag: null,
    buyerNote: null,
    title: order.title,
    closeReason: null,
  },
  attribution: {
    state: 'credited',
    evidence: 'memo',
    shares: order.shares.map(({ agent, share }) => ({ agent, share: toMillionths(share) })),
    candidates: [],
    found: [],
    decision: null,
    doubts: [],
    chat: null,
  },
})

const keptRefunds = (orders: readonly OracleOrder[]): ReadonlyMap<number, readonly OrderRefund[]> =>
  new Map(
    orders.map((order, index) => [
      index + 1,
      order.refunds.map(({ amount, at, reason }, place) => ({
        source: 'after-sales',
        refundNo: `R${place}`,
        amount: toFen(amount),
        at: at as LocalTime,
        reasonText: null,
        reason: reason as OrderRefund['reason'],
      })),
    ]),
  )

const randomMonth = (seed: number) => {
  const dice = diceOf(seed)
  const plans = [randomPlan(dice), randomPlan(dice)] as const
  const numbers = Array.from({ length: 2 + dice.upTo(4) }, (_, index) => `A0${index + 1}`)
  const people: OraclePerson[] = numbers.map((number) => ({
    number,
    joined: dice.isLucky(0.6) ? momentIn(dice, dice.pick(['2026-01', '2026-02', month])).slice(0, 10) : null,
    plan: dice.pick(plans),
    score: dice.isLucky(0.7) ? dice.upTo(10_000) / 100 : null,
    days: dice.isLucky(0.8) ? dice.upTo(62) / 2 : null,
    corrections: Array.from({ length: dice.upTo(2) }, () => dice.upTo(5_000) - 2_500),
  }))
  const orders = Array.from({ length: dice.upTo(30) }, (_, index) => randomOrder(dice, numbers, index))
  return { people, orders, plans }
}

const correction = (amount: number): NonNullable<ReturnType<CommissionMonth['corrections']['get']>>[number] => ({
  kind: 'by-hand',
  originMonth: '2026-01' as Month,
  orderId: null,
  order: null,
  shop: null,
  paid: toFen(0),
  baseThen: toFen(0),
  baseNow: toFen(0),
  share: null,
  amount: toFen(amount),
  note: '',
})

const given = ({ people, orders, plans }: ReturnType<typeof randomMonth>): CommissionMonth => ({
  month: month as Month,
  people: people.map(({ number, joined, plan }, index) => ({
    id: (index + 1) as PersonId,
    number,
    name: number,
    group: `G${plans.indexOf(plan)}`,
    role: 'agent',
    joined: joined as LocalDate | null,
    left: null,
  })),
  plans: plans.map((plan, index) => keptPlan(plan, `G${index}`)),
  whatIf: null,
  orders: orders.map(keptOrder),
  refunds: keptRefunds(orders),
  scores: new Map(people.map(({ number, score }) => [number, { score, grade: null }])),
  daysWorked: new Map(people.flatMap(({ number, days }) => (days === null ? [] : [[number, days] as const]))),
  signedOn: () => null,
  corrections: new Map(people.map(({ number, corrections }) => [number, corrections.map(correction)])),
})

const seen = (months: ReturnType<typeof personMonths>) =>
  months.map(({ row, lines }) => ({
    agent: row.agent,
    base: row.base,
    commission: row.commission,
    personal: row.personal,
    extras: row.extras,
    team: row.team,
    total: row.total,
    lines: lines.map(({ order, base, amount, extra }) => ({ order, base, amount, extra })),
  }))

describe('commission of random months, against a second implementation written from the rule book', () => {
  it.each(Array.from({ length: 20 }, (_, part) => part))('months %i × 200', (part) => {
    for (let seed = part * 200; seed < (part + 1) * 200; seed++) {
      const random = randomMonth(seed)
      const expected = [...monthByHand(random.people, random.orders, month)].map(([agent, own]) => ({ agent, ...own }))
      expect(seen(personMonths(given(random))), `seed ${seed}`).toEqual(expected)
    }
  })
})
