import { expect } from 'vitest'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import { orderNo, yuan, type RefundInFile } from './commission-shop.ts'
import type { OraclePlan } from './money-oracle.ts'
import { MonthsOracle, type OracleRules, type OrderFact, type TeamMember } from './months-oracle.ts'
import { orderCsv, orderRow, textFile, type TestHost } from './test-host.ts'

// A shop and its oracle side by side: whatever happens, happens to both.

export const lifeMonths = ['2026-01', '2026-02', '2026-03', '2026-04'] as const
export const lifeTeam = ['A01', 'A02', 'A03'] as const

/** Dice that fall the same way for the same seed. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed * 2_654_435_761 + 1
  }

  /** 0 … below `end` */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }

  of<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.below(values.length)] ?? values[0]
  }

  isOnce(times: number): boolean {
    return this.below(times) === 0
  }
}

const columns = [
  ...['订单编号', '买家实际支付金额', '买家应付邮费', '订单状态', '订单创建时间', '订单付款时间', '确认收货时间'],
  ...['宝贝标题', '订单备注', '备注标签', '退款金额'],
]

/** What a plan of the oracle is in the app: for everyone, from January on. */
const savedPlan = (plan: OraclePlan): InputOf<'orders.savePlan'> => ({
  name: '全员提成',
  from: '2026-01',
  basis: plan.basis,
  postage: plan.postage,
  tiers: { mode: plan.mode, steps: plan.steps.map(([from, rate]) => [from, rate]) },
  perOrder: plan.perOrder,
  products: plan.products.map((product) => ({ ...product })),
  teamPool: plan.pool,
  newHire: plan.newHire,
  refunds: { reasons: plan.reasons as never, withinDays: plan.withinDays },
  guarantee: plan.guarantee,
  cap: plan.cap,
  coefficients: plan.coefficients.map(([from, coefficient]) => [from, coefficient]),
})

interface Batch {
  readonly id: number
  readonly orders: ReadonlyMap<string, OrderFact>
  readonly refunds: MonthsOracle['refunds']
}

const reasonLabel: Readonly<Record<string, string>> = {
  quality: '质量问题',
  'buyers-mind': '七天无理由',
  logistics: '少件/漏发',
  unknown: '',
}

/** One shop's life. Each step is done in the app and in the oracle. */
export class MonthsLife {
  readonly host: TestHost
  readonly oracle: MonthsOracle
  readonly shopId: number
  readonly #batches: Batch[] = []
  #files = 0

  private constructor(host: TestHost, oracle: MonthsOracle, shopId: number) {
    this.host = host
    this.oracle = oracle
    this.shopId = shopId
  }

  static async open(host: TestHost, team: readonly TeamMember[], plan: OraclePlan): Promise<MonthsLife> {
    host.clock.now = '2026-06-01 09:00:00'
    await host.ask('settings.initTeam', {
      team: {
        shops: [{ name: '示例旗舰店', platform: 'taobao' }],
        people: team.map(({ number, joined, aliases }) => ({ number, name: number, joined, aliases, group: '售前' })),
        plans: [savedPlan(plan)],
        schemes: [
          {
            name: '评分',
            from: '2026-01',
            items: [{ title: '协作', weight: 100 }],
            missing: 'redistribute',
            grades: [],
          },
        ],
      },
    })
    const [shop] = await host.ask('people.shops', {})
    return new MonthsLife(host, new MonthsOracle(team, plan), shop?.id ?? 0)
  }

  async #bring(text: string, change: () => void): Promise<void> {
    const before = { orders: new Map(this.oracle.orders), refunds: new Map(this.oracle.refunds) }
    const path = textFile(this.host.folder, `file-${this.#files++}.csv`, text)
    const { id } = await this.host.ask('imports.run', { path, shopId: this.shopId, mapping: null, dryRun: false })
    change()
    if (id !== null) this.#batches.push({ id, ...before })
  }

  /** A trade that is closed stays so: an export in which it goes on is an older one. */
  async bringOrders(orders: readonly OrderFact[]): Promise<void> {
    if (orders.length === 0) return
    const rows = orders.map((order) =>
      orderRow(order.no, {
        买家实际支付金额: yuan(order.paid),
        买家应付邮费: yuan(order.postage),
        订单状态: order.isClosed ? '交易关闭' : '交易成功',
        订单创建时间: order.paidAt,
        订单付款时间: order.paidAt,
        确认收货时间: order.completedAt ?? '',
        宝贝标题: order.title,
        订单备注: order.memo,
        备注标签: order.flag,
        退款金额: yuan(order.refunded),
      }),
    )
    await this.#bring(orderCsv(rows, columns), () => {
      for (const order of orders)
        if (order.isClosed || this.oracle.orders.get(order.no)?.isClosed !== true)
          this.oracle.orders.set(order.no, order)
    })
  }

  bringRefunds(refunds: readonly (Omit<RefundInFile, 'label'> & { readonly reason: string })[]): Promise<void> {
    const header = '订单编号,退款编号,买家退款金额,退款完结时间,退款状态,退款原因标签'
    const rows = refunds.map(
      ({ order, no, fen, at, reason }) => `${order},${no},${yuan(fen)},${at},退款成功,${reasonLabel[reason] ?? ''}`,
    )
    return this.#bring([header, ...rows].join('\r\n'), () => {
      for (const { order, no, fen, at, reason } of refunds)
        this.oracle.refunds.set(no, { order, amount: fen, at, reason })
    })
  }

  async undoLast(): Promise<void> {
    const batch = this.#batches.pop()
    if (batch === undefined) return
    await this.host.ask('imports.undo', { id: batch.id })
    this.oracle.orders = new Map(batch.orders)
    this.oracle.refunds = new Map(batch.refunds)
  }

  async #idOf(no: string): Promise<number | undefined> {
    for (const month of new Set([...this.oracle.orders.values()].map(({ paidAt }) => paidAt.slice(0, 7)))) {
      const found = (await this.host.ask('orders.attribution', { month })).find(({ order }) => order.orderNo === no)
      if (found) return found.order.id
    }
    return undefined
  }

  async decide(no: string, shares: readonly { agent: string; share: number }[]): Promise<void> {
    const orderId = await this.#idOf(no)
    if (orderId === undefined) return
    await this.host.ask('orders.decide', { orderId, shares: [...shares], reason: '两人接力' })
    this.oracle.decide(no, shares)
  }

  async revoke(no: string): Promise<void> {
    const orderId = await this.#idOf(no)
    if (orderId === undefined || !this.oracle.decisions.has(no)) return
    await this.host.ask('orders.revokeDecision', { orderId, reason: '看错了' })
    this.oracle.revoke(no)
  }

  /** A month without anything in it cannot be closed; a closed one not twice. */
  async close(month: string): Promise<void> {
    const result = await this.host.host.dispatch('performance.closeMonth', { month })
    const isClosed = this.oracle.isClosed(month)
    const isEmpty =
      !this.oracle.hasOrders(month) && [...this.oracle.rowsOf(month).values()].every((row) => row.total === 0)
    if (result.ok) {
      expect([isClosed, isEmpty], `${month} was closed`).toEqual([false, false])
      this.oracle.close(month)
    } else expect(result.failure.code).toBe(isClosed ? 'month-closed' : isEmpty ? 'month-empty' : 'it closes')
  }

  async reopen(month: string): Promise<void> {
    const result = await this.host.host.dispatch('performance.reopenMonth', { month, reason: '漏导' })
    expect(result.ok).toBe(this.oracle.isClosed(month))
    this.oracle.reopen(month)
  }

  async correct(originMonth: string, agent: string, amount: number): Promise<void> {
    await this.host.ask('performance.addCorrection', { agent, originMonth, amount, reason: '上月少算' })
    this.oracle.correct(originMonth, agent, amount)
  }

  async appeal(month: string, agent: string, correction: number): Promise<void> {
    const { id } = await this.host.ask('performance.makeAppeal', { month, agent, matter: 'pay', text: '少算了' })
    await this.host.ask('performance.answerAppeal', { id, outcome: 'upheld', answer: '确实少算', correction })
    this.oracle.correct(month, agent, correction)
  }

  async mark(month: string, agent: string, score: number): Promise<void> {
    const input: InputOf<MethodName & 'performance.saveInput'> = {
      ...{ month, agent, salesTarget: null, plannedDays: null, workedDays: null, fullAttendance: 'by-attendance' },
      overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
      ...{ bonuses: [], points: [], marks: [{ item: '协作', score, remark: '看过' }] },
    }
    const result = await this.host.host.dispatch('performance.saveInput', input)
    expect(result.ok).toBe(!this.oracle.isClosed(month))
    if (result.ok) this.oracle.mark(month, agent, score)
  }

  /** An award with points, or a warning that costs some; both may be written for a closed month. */
  async points(month: string, agent: string, points: number): Promise<void> {
    const values =
      points > 0
        ? { kind: 'other', month, text: '买家表扬', points }
        : { step: 'deduction', month, text: '漏交接', points, evidence: '交接单' }
    await this.host.ask('registers.add', { register: points > 0 ? 'awards' : 'warnings', person: agent, values })
    this.oracle.points(month, agent, points)
  }

  async plan(plan: OraclePlan): Promise<void> {
    await this.host.ask('orders.savePlan', savedPlan(plan))
    this.oracle.plan = plan
  }

  async rules(rules: OracleRules): Promise<void> {
    await this.host.ask('orders.saveAttributionSettings', { ...rules, excludeFlags: [...rules.excludeFlags] })
    this.oracle.rules = rules
  }

  async alias(agent: string, aliases: readonly string[]): Promise<void> {
    const person = (await this.host.ask('people.list', {})).find(({ number }) => number === agent)
    const member = this.oracle.team.find(({ number }) => number === agent)
    if (!person || !member) return
    const { hasPin: _hasPin, left: _left, ...kept } = person
    await this.host.ask('people.change', { ...kept, aliases: [...aliases] })
    member.aliases = aliases
  }

  /** Every month shows what the oracle says. */
  async compare(what: string): Promise<void> {
    for (const month of lifeMonths) {
      const run = await this.host.ask('orders.commission', { month })
      const rows = this.oracle.rowsOf(month)
      expect(run.isClosed, what).toBe(this.oracle.isClosed(month))
      for (const agent of lifeTeam) {
        const { row, lines, corrections } = await this.host.ask('orders.why', { month, agent })
        expect(
          run.rows.find((one) => one.agent === agent),
          what,
        ).toEqual(row)
        const { base, commission, personal, extras, team, total } = row
        const shown = {
          ...{ base, commission, personal, extras, team, total },
          lines: lines.map(({ order, base: own, amount, extra }) => ({ order, base: own, amount, extra })),
          corrections: corrections
            .map(({ originMonth, order, amount }) => ({ originMonth, order, amount }))
            .sort(byWhat),
        }
        const expected = { ...rows.get(agent), corrections: [...this.oracle.correctionsOf(month, agent)].sort(byWhat) }
        expect(shown, `${what}: ${month} ${agent}`).toEqual(expected)
        expect(row.corrections).toBe(corrections.reduce((sum, { amount }) => sum + amount, 0))
      }
    }
  }
}

interface What {
  readonly originMonth: string
  readonly order: string | null
  readonly amount: number
}

const byWhat = (a: What, b: What): number => {
  const [left, right] = [a, b].map((one) => `${one.originMonth} ${one.order} ${one.amount}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

/** The n-th order as the dice make it: paid in one month, received in it or the next. */
export const someOrder = (dice: Dice, index: number): OrderFact => {
  const month = lifeMonths[index % lifeMonths.length] ?? lifeMonths[0]
  const day = String(1 + dice.below(27)).padStart(2, '0')
  const isPaidElsewhere = dice.isOnce(8)
  const paidIn = isPaidElsewhere ? dice.of(lifeMonths) : month
  const completed = dice.of(['same', 'next', 'none'])
  const after = lifeMonths[lifeMonths.indexOf(paidIn) + 1] ?? '2026-05'
  return {
    no: orderNo(index),
    isClosed: dice.isOnce(9),
    paidAt: `${paidIn}-${day} 10:00:30`,
    completedAt: completed === 'none' ? null : `${completed === 'same' ? paidIn : after}-28 08:00:00`,
    paid: dice.of([0, 1, 333, 9_999, 10_000, 60_000, 123_457]),
    postage: dice.of([0, 0, 1_000]),
    refunded: dice.isOnce(3) ? dice.below(12_000) : 0,
    memo: dice.of(['A01', 'A01', 'A02', 'a03 加急', 'A01/A02', '小美', '急', '']),
    flag: dice.of(['', '', '红', '蓝']),
    title: index % 3 === 0 ? '三层置物架' : '实木小凳',
  }
}
