import { describe, it } from 'vitest'
import { orderNo } from '#test/support/commission-shop.ts'
import type { OraclePlan } from '#test/support/money-oracle.ts'
import { Dice, lifeMonths, lifeTeam, MonthsLife, someOrder } from '#test/support/months-life.ts'
import type { OrderFact } from '#test/support/months-oracle.ts'
import { openTestHost } from '#test/support/test-host.ts'

// Months that live, against a second implementation written from the documents: test/support/months-oracle.ts.

const orders = 12

const newTeam = () => [
  { number: 'A01', joined: '2025-03-01', aliases: ['小美'] },
  { number: 'A02', joined: '2025-03-01', aliases: [] },
  { number: 'A03', joined: '2026-01-15', aliases: [] },
]

const everyReason = ['own-fault', 'quality', 'logistics', 'buyers-mind', 'unknown']

/** Calendar of `basis` stays: what it means to change it between two months is nobody's rule. */
const somePlan = (dice: Dice, basis: OraclePlan['basis']): OraclePlan => ({
  basis,
  mode: dice.of(['marginal', 'whole']),
  steps: dice.of([
    [[0, 8_000]],
    [
      [0, 5_000],
      [50_000, 8_000],
      [100_000, 12_345],
    ],
    [
      [0, 0],
      [20_000, 30_000],
    ],
  ]),
  postage: dice.isOnce(3),
  perOrder: dice.of([0, 50]),
  products: dice.of([[], [{ match: '置物架', fen: 201 }], [{ match: '小凳', rate: 10_005 }]]),
  pool: dice.of([null, { rate: 1_000, split: 'equal' as const }, { rate: 3_333, split: 'score' as const }]),
  newHire: dice.of([null, { days: 40, rate: 15_000 }]),
  reasons: dice.of([everyReason, everyReason, ['quality'], ['quality', 'unknown']]),
  withinDays: dice.of([null, null, 0, 15]),
  guarantee: dice.of([null, null, 3_000]),
  cap: dice.of([null, null, 3_500]),
  coefficients: dice.of([
    [],
    [
      [90, 1_100_000],
      [80, 1_000_000],
      [0, 512_345],
    ],
  ]),
})

const someShares = (dice: Dice) => {
  const first = dice.of([1_000_000, 500_000, 333_333, 1])
  const [one, other] = dice.of([
    ['A01', 'A02'],
    ['A03', 'A01'],
    ['A02', 'A03'],
  ])
  const shares = [
    { agent: one ?? '', share: first },
    { agent: other ?? '', share: 1_000_000 - first },
  ]
  return shares.filter(({ share }) => share > 0)
}

const someRefund = (dice: Dice, after: number) => {
  const order = after + 1 + dice.below(orders / 2)
  return {
    order: orderNo(order),
    no: `R${order}-${dice.below(3)}`,
    fen: dice.of([1, 500, 10_000, 60_000]),
    at: `2026-0${1 + dice.below(5)}-15 12:00:00`,
    reason: dice.of(['quality', 'buyers-mind', 'unknown']),
  }
}

/** The same order with one thing about it changed. */
const touched = (dice: Dice, order: OrderFact | undefined, month: string): OrderFact[] => {
  if (order === undefined) return []
  const changes: readonly [Partial<OrderFact>, ...Partial<OrderFact>[]] = [
    { flag: order.flag === '红' ? '' : '红' },
    { completedAt: `${month}-28 09:00:00` },
    { memo: order.memo === 'A02' ? 'A01' : 'A02' },
    { paidAt: `${month}-20 11:00:00` },
    { paid: order.paid + 12_345 },
  ]
  return [{ ...order, ...dice.of(changes) }]
}

/** One thing that happens; returns what it was. */
const somethingHappens = async (life: MonthsLife, dice: Dice): Promise<string> => {
  const [month, agent] = [dice.of(lifeMonths), dice.of(lifeTeam)]
  const no = orderNo(1 + dice.below(orders))
  const amount = dice.of([1, 1_234, -77, -60_000])
  const things = {
    orders: () => life.bringOrders([0, 1, 2].map((third) => someOrder(dice, 1 + third * 4 + dice.below(4)))),
    touch: () => life.bringOrders(touched(dice, life.oracle.orders.get(no), month)),
    again: () => life.bringOrders([...life.oracle.orders.values()].slice(0, 4)),
    refunds: () => life.bringRefunds([someRefund(dice, 0), someRefund(dice, 6)]),
    undo: () => life.undoLast(),
    decide: () => life.decide(no, someShares(dice)),
    revoke: () => life.revoke([...life.oracle.decisions.keys()][0] ?? no),
    close: () => life.close(month),
    reopen: () => life.reopen(month),
    correct: () => life.correct(month, agent, amount),
    appeal: () => life.appeal(month, agent, amount),
    mark: () => life.mark(month, agent, dice.of([79.99, 80, 95])),
    points: () => life.points(month, agent, dice.of([1, 5, -3, -8])),
    plan: () => life.plan(somePlan(dice, life.oracle.plan.basis)),
    rules: () => life.rules({ excludeFlags: dice.of([[], ['红']]), silent: dice.of(['nobody', 'shared']) }),
    alias: () => life.alias('A03', dice.of([[], ['急']])),
  }
  const often = [
    'orders',
    'touch',
    'touch',
    'refunds',
    'refunds',
    'decide',
    'close',
    'close',
    'close',
    'reopen',
  ] as const
  const thing = dice.of([...often, ...(Object.keys(things) as [keyof typeof things])])
  await things[thing]()
  return `${thing} ${month} ${agent} ${no}`
}

/** `SEEDS=400 FROM=1000` tries others. */
const seeds = Array.from(
  { length: Number(process.env['SEEDS'] ?? 14) },
  (_, index) => index + Number(process.env['FROM'] ?? 1),
)

describe('months that live', () => {
  it.each(seeds)(
    'show what the documents say, seed %i',
    async (seed) => {
      const dice = new Dice(seed)
      const life = await MonthsLife.open(
        await openTestHost(),
        newTeam(),
        somePlan(dice, dice.of(['payment', 'payment', 'completion'])),
      )
      await life.bringOrders(Array.from({ length: orders - 3 }, (_, index) => someOrder(dice, index + 1)))
      const story = ['first orders']
      await life.compare(story.join('\n'))
      for (let step = 0; step < 28; step++) {
        story.push(await somethingHappens(life, dice))
        await life.compare(story.join('\n'))
      }
    },
    60_000,
  )
})
