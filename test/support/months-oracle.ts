import { monthByHand, type OracleMonth, type OracleOrder, type OraclePlan } from './money-oracle.ts'

// The life of months once more, from the documents alone (commission.md, corrections.md, month-close.md, attribution.md): what each month
// shows after anything that may happen. Months are `YYYY-MM`, money whole fen, shares and rates whole millionths.

/** What the files say of an order; after-sales refunds stand apart, by their number. */
export interface OrderFact {
  readonly no: string
  readonly isClosed: boolean
  readonly paidAt: string
  readonly completedAt: string | null
  readonly paid: number
  readonly postage: number
  readonly refunded: number
  readonly memo: string
  readonly flag: string
  readonly title: string
}

export interface RefundFact {
  readonly order: string
  readonly amount: number
  readonly at: string
  readonly reason: string
}

export interface TeamMember {
  readonly number: string
  readonly joined: string
  aliases: readonly string[]
}

/** The rules about whose orders are that the months try. */
export interface OracleRules {
  readonly excludeFlags: readonly string[]
  readonly silent: 'nobody' | 'shared'
}

type Shares = OracleOrder['shares']

interface Decision {
  readonly id: number
  readonly shares: Shares
}

/** A line of correction: for an order of a month, or (`order` null) put right by hand. */
export interface OracleCorrection {
  readonly originMonth: string
  readonly order: string | null
  readonly amount: number
}

interface Keyed extends OracleCorrection {
  readonly key: string
  readonly agent: string
}

interface Part {
  readonly base: number
  readonly amount: number
  readonly extra: number
}

/** An order as it stood at a moment, all that makes it another one, and whose it was. */
interface Standing {
  readonly facts: string
  readonly says: string
  readonly shares: Shares
}

interface ClosingCopy {
  readonly rows: ReadonlyMap<string, OracleMonth>
  readonly lines: readonly Keyed[]
  readonly plan: OraclePlan
  readonly rules: OracleRules
  readonly coefficients: ReadonlyMap<string, number>
  readonly reached: ReadonlyMap<string, number>
  readonly orders: ReadonlyMap<string, Standing>
  isReopened: boolean
}

interface Entry {
  readonly id: number
  readonly originMonth: string
  readonly agent: string
  readonly amount: number
}

/** Rounded half up by its size: taking back and giving back the same come out the same. */
const bySize = (numerator: bigint, denominator: bigint): number => {
  const size = numerator < 0n ? -numerator : numerator
  const result = Number((2n * size + denominator) / (2n * denominator))
  return numerator < 0n ? 0 - result : result
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

const equalParts = (agents: readonly string[]): Shares => {
  const each = Math.floor(1_000_000 / agents.length)
  const odd = 1_000_000 - each * agents.length
  return agents.map((agent, index) => ({ agent, share: each + (index < odd ? 1 : 0) }))
}

/** Everything that is known, and what every month shows of it. */
export class MonthsOracle {
  orders = new Map<string, OrderFact>()
  refunds = new Map<string, RefundFact>()
  readonly decisions = new Map<string, Decision>()
  readonly marks = new Map<string, number>()
  readonly ledger = new Map<string, number>()
  readonly closings = new Map<string, ClosingCopy[]>()
  readonly entries: Entry[] = []
  plan: OraclePlan
  rules: OracleRules = { excludeFlags: [], silent: 'nobody' }
  readonly team: readonly TeamMember[]
  #ids = 0

  constructor(team: readonly TeamMember[], plan: OraclePlan) {
    this.team = team
    this.plan = plan
  }

  // ---- what happens

  decide(no: string, shares: Shares): void {
    this.decisions.set(no, { id: ++this.#ids, shares })
  }

  revoke(no: string): void {
    this.decisions.delete(no)
  }

  correct(originMonth: string, agent: string, amount: number): void {
    this.entries.push({ id: ++this.#ids, originMonth, agent, amount })
  }

  mark(month: string, agent: string, score: number): void {
    this.marks.set(`${month} ${agent}`, score)
  }

  /** Points of an award or a warning; a closed month takes no notice of them until it is reopened. */
  points(month: string, agent: string, points: number): void {
    const key = `${month} ${agent}`
    this.ledger.set(key, (this.ledger.get(key) ?? 0) + points)
  }

  /** The mark, moved by at most ten points, between 0 and 100; null: nobody marked. */
  #scoreOf(month: string, agent: string): number | null {
    const mark = this.marks.get(`${month} ${agent}`)
    if (mark === undefined) return null
    const moved = Math.min(10, Math.max(-10, this.ledger.get(`${month} ${agent}`) ?? 0))
    return Math.min(10_000, Math.max(0, Math.round((mark + moved) * 100))) / 100
  }

  close(month: string): void {
    const rows = this.rowsOf(month)
    const copy: ClosingCopy = {
      rows,
      lines: this.#linesOf(month),
      plan: this.plan,
      rules: this.rules,
      coefficients: new Map(this.team.map(({ number }) => [number, this.#coefficient(month, number)])),
      reached: new Map(this.team.map(({ number }) => [number, this.#rateReached(number, rows.get(number))])),
      orders: new Map(this.#touching(month).map((order) => [order.no, this.#standing(order)])),
      isReopened: false,
    }
    this.closings.set(month, [...(this.closings.get(month) ?? []), copy])
  }

  reopen(month: string): void {
    const latest = this.closings.get(month)?.at(-1)
    if (latest) latest.isReopened = true
  }

  // ---- what is shown

  isClosed(month: string): boolean {
    return this.#standingClosing(month) !== null
  }

  hasOrders(month: string): boolean {
    return this.#touching(month).length > 0
  }

  /** The corrections somebody's month shows. */
  correctionsOf(month: string, agent: string): readonly OracleCorrection[] {
    return this.#shownLines(month)
      .filter((line) => line.agent === agent)
      .map(({ originMonth, order, amount }) => ({ originMonth, order, amount }))
  }

  /** Everybody's figures of a month; of a closed one as they were. */
  rowsOf(month: string): ReadonlyMap<string, OracleMonth> {
    const closed = this.#standingClosing(month)
    if (closed) return closed.rows
    const lines = this.#linesOf(month)
    const people = this.team.map(({ number, joined }) => ({
      number,
      joined,
      plan: this.plan,
      score: this.#scoreOf(month, number),
      days: null,
      corrections: lines.filter(({ agent }) => agent === number).map(({ amount }) => amount),
    }))
    const orders = [...this.orders.values()].map((order) => this.#asPaid(order, this.sharesOf(order)))
    return monthByHand(people, orders, month)
  }

  /** Whose an order is, by the rules as they are (or were) and the team as it is. */
  sharesOf(order: OrderFact, rules = this.rules): Shares {
    const decision = this.decisions.get(order.no)
    if (decision) return decision.shares
    if (rules.excludeFlags.includes(order.flag)) return []
    const named = this.team.filter((person) => MonthsOracle.#isNamed(person, order.memo)).map(({ number }) => number)
    if (named.length > 1) return []
    if (named[0] !== undefined) return [{ agent: named[0], share: 1_000_000 }]
    const here = this.team.filter(({ joined }) => joined <= order.paidAt.slice(0, 10)).map(({ number }) => number)
    return rules.silent === 'shared' ? equalParts(here) : []
  }

  static #isNamed({ number, aliases }: TeamMember, memo: string): boolean {
    return new RegExp(`(?<![a-z0-9])${number}(?![a-z0-9])`, 'i').test(memo) || aliases.some((one) => memo.includes(one))
  }

  #standingClosing(month: string): ClosingCopy | null {
    const latest = this.closings.get(month)?.at(-1)
    return latest && !latest.isReopened ? latest : null
  }

  /** The first month after the last closed one. */
  #openMonth(): string | null {
    const last = [...this.closings.keys()]
      .filter((month) => this.isClosed(month))
      .sort()
      .at(-1)
    return last === undefined ? null : nextMonth(last)
  }

  #touching(month: string): OrderFact[] {
    return [...this.orders.values()].filter(
      ({ paidAt, completedAt }) => paidAt.startsWith(month) || completedAt?.startsWith(month) === true,
    )
  }

  #refundsOf(no: string): RefundFact[] {
    return [...this.refunds.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, refund]) => (refund.order === no ? [refund] : []))
  }

  #asPaid({ memo: _memo, flag: _flag, ...order }: OrderFact, shares: Shares): OracleOrder {
    return { ...order, refunds: this.#refundsOf(order.no), shares }
  }

  /** `says`: what says whose it is. `facts`: all that makes it another order. */
  #standing(order: OrderFact): Standing {
    const { isClosed, paidAt, completedAt, paid, postage, refunded, memo, flag } = order
    const says = JSON.stringify([memo, flag, paidAt, this.decisions.get(order.no)?.id])
    const facts = JSON.stringify([isClosed, completedAt, paid, postage, refunded, this.#refundsOf(order.no), says])
    return { facts, says, shares: this.sharesOf(order) }
  }

  #coefficient(month: string, agent: string): number {
    const score = this.#scoreOf(month, agent)
    const bands = [...this.plan.coefficients].sort((a, b) => b[0] - a[0])
    return (score === null ? undefined : bands.find(([from]) => score >= from)?.[1]) ?? 1_000_000
  }

  /** The rate of the step that what lies in the steps has reached. */
  #rateReached(agent: string, row: OracleMonth | undefined): number {
    const base = (row?.lines ?? [])
      .filter(({ order }) => !this.#isNew(this.plan, agent, this.orders.get(order)))
      .reduce((sum, line) => sum + line.base, 0)
    return this.plan.steps.findLast(([from]) => base >= from)?.[1] ?? 0
  }

  #isNew({ newHire, basis }: OraclePlan, agent: string, order: OrderFact | undefined): boolean {
    const joined = this.team.find(({ number }) => number === agent)?.joined
    const at = basis === 'payment' ? order?.paidAt : order?.completedAt
    if (newHire === null || joined === undefined || !at) return false
    const days = (Date.parse(`${at.slice(0, 10)}T00:00:00Z`) - Date.parse(`${joined}T00:00:00Z`)) / 86_400_000
    return days >= 0 && days < newHire.days
  }

  // ---- corrections

  /** What an order would bring somebody, by itself, under the plan as it was closed; null: not in this month. */
  #worth(month: string, plan: OraclePlan, order: OrderFact, shares: Shares, agent: string): Part | null {
    const bare = { ...plan, pool: null, guarantee: null, cap: null, coefficients: [] }
    const person = { number: agent, joined: null, plan: bare, score: null, days: null, corrections: [] }
    const line = monthByHand([person], [this.#asPaid(order, shares)], month).get(agent)?.lines[0]
    return line ?? null
  }

  #dueOf(month: string, closing: ClosingCopy, no: string, agent: string): number {
    const then = closing.rows.get(agent)?.lines.find(({ order }) => order === no)
    const order = this.orders.get(no)
    const now = order ? this.#worth(month, closing.plan, order, this.#sharesSince(closing, order), agent) : null
    const coefficient = BigInt(closing.coefficients.get(agent) ?? 1_000_000)
    const extra = (now?.extra ?? 0) - (then?.extra ?? 0)
    const base = now?.base ?? 0
    if (then && base < then.base)
      return (
        extra + bySize(BigInt(then.amount) * coefficient * BigInt(base - then.base), 1_000_000n * BigInt(then.base))
      )
    const isNew = this.#isNew(closing.plan, agent, order)
    const rate = isNew ? (closing.plan.newHire?.rate ?? 0) : (closing.reached.get(agent) ?? 0)
    return extra + bySize(BigInt(base - (then?.base ?? 0)) * BigInt(rate) * coefficient, 1_000_000_000_000n)
  }

  /** As closed, unless what says whose it is has changed. */
  #sharesSince(closing: ClosingCopy, order: OrderFact): Shares {
    const kept = closing.orders.get(order.no)
    return kept && kept.says === this.#standing(order).says ? kept.shares : this.sharesOf(order, closing.rules)
  }

  #dues(): Keyed[] {
    const dues: Keyed[] = []
    for (const month of this.closings.keys()) {
      const closing = this.#standingClosing(month)
      if (!closing) continue
      const numbers = new Set([...closing.orders.keys(), ...this.#touching(month).map(({ no }) => no)])
      for (const no of numbers) {
        const order = this.orders.get(no)
        if (order && closing.orders.get(no)?.facts === this.#standing(order).facts) continue
        for (const { number } of this.team) {
          const amount = this.#dueOf(month, closing, no, number)
          dues.push({ key: `${month} ${number} ${no}`, agent: number, originMonth: month, order: no, amount })
        }
      }
    }
    return dues
  }

  static #entryLine({ id, originMonth, agent, amount }: Entry): Keyed {
    return { key: `entry ${id}`, agent, originMonth, order: null, amount }
  }

  /** What stands in a month that is open: everything owed in the open month, in later ones what is about themselves. */
  #linesOf(month: string): readonly Keyed[] {
    const open = this.#openMonth()
    const own = (isMeant: (origin: string) => boolean): Keyed[] =>
      this.entries.filter(({ originMonth }) => isMeant(originMonth)).map(MonthsOracle.#entryLine)
    if (open === null || month > open) return own((origin) => origin === month)
    if (month < open) return this.closings.get(month)?.at(-1)?.lines ?? []
    const owed = new Map([...this.#dues(), ...own((origin) => origin <= month)].map((line) => [line.key, line]))
    for (const [closed, copies] of this.closings)
      if (closed < month)
        for (const paid of copies.at(-1)?.lines ?? []) {
          const due = owed.get(paid.key) ?? { ...paid, amount: 0 }
          owed.set(paid.key, { ...due, amount: due.amount - paid.amount })
        }
    return [...owed.values()].filter(({ amount }) => amount !== 0)
  }

  #shownLines(month: string): readonly Keyed[] {
    return this.#standingClosing(month)?.lines ?? this.#linesOf(month)
  }
}
