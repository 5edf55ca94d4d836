// Commission once more, written from the rule book alone and as plainly as possible: fractions in lowest terms, one person after the other,
// no code shared with the rules. Money is whole fen, rates are whole millionths, moments are `YYYY-MM-DD HH:MM:SS`.

/** An exact number of fen in lowest terms; `d` is positive. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
const fraction = (n: bigint, d: bigint): Fraction => {
  const by = gcd(n, d) || 1n
  return { n: n / by, d: d / by }
}
const whole = (value: number): Fraction => ({ n: BigInt(value), d: 1n })
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d })
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
const millionths = (value: number): Fraction => fraction(BigInt(value), 1_000_000n)
const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d

/** The greatest whole number that is not above a fraction. */
const floor = ({ n, d }: Fraction): number => Number(n >= 0n ? n / d : -((-n + d - 1n) / d))
/** To the next whole number, a half up. */
export const rounded = (value: Fraction): number => floor(plus(value, fraction(1n, 2n)))

/** Whole parts of a whole total: everyone the floor, then one by one to whoever is most short, the first of equals. */
const shared = (total: number, parts: readonly Fraction[]): number[] => {
  const given = parts.map(floor)
  const rest = parts.map((part, index) => minus(part, whole(given[index] ?? 0)))
  let left = total - given.reduce((sum, one) => sum + one, 0)
  const served = new Set<number>()
  while (left > 0 && served.size < parts.length) {
    let best = -1
    for (let index = 0; index < parts.length; index++)
      if (!served.has(index) && (best < 0 || isLess(rest[best] as Fraction, rest[index] as Fraction))) best = index
    served.add(best)
    given[best] = (given[best] ?? 0) + 1
    left--
  }
  return given
}

export interface OraclePlan {
  readonly mode: 'marginal' | 'whole'
  readonly steps: readonly (readonly [number, number])[]
  readonly basis: 'payment' | 'completion'
  readonly postage: boolean
  readonly perOrder: number
  readonly products: readonly ({ match: string; fen: number } | { match: string; rate: number })[]
  readonly pool: { readonly rate: number; readonly split: 'equal' | 'days' | 'score' } | null
  readonly newHire: { readonly days: number; readonly rate: number } | null
  readonly reasons: readonly string[]
  readonly withinDays: number | null
  readonly guarantee: number | null
  readonly cap: number | null
  readonly coefficients: readonly (readonly [number, number])[]
}

export interface OracleOrder {
  readonly no: string
  readonly isClosed: boolean
  readonly paidAt: string
  readonly completedAt: string | null
  readonly paid: number
  readonly postage: number
  /** what the order file says went back */
  readonly refunded: number
  /** refunds of after-sales files */
  readonly refunds: readonly { readonly amount: number; readonly at: string; readonly reason: string }[]
  readonly title: string
  readonly shares: readonly { readonly agent: string; readonly share: number }[]
}

export interface OraclePerson {
  readonly number: string
  readonly joined: string | null
  readonly plan: OraclePlan
  readonly score: number | null
  readonly days: number | null
  readonly corrections: readonly number[]
}

/** What one person earns. */
export interface OracleMonth {
  readonly base: number
  readonly commission: number
  readonly personal: number
  readonly extras: number
  readonly team: number
  readonly total: number
  readonly lines: readonly {
    readonly order: string
    readonly base: number
    readonly amount: number
    readonly extra: number
  }[]
}

const dayNumber = (moment: string): number => Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / 86_400_000

/** What of the money that went back lowers the base. */
const deducted = (order: OracleOrder, plan: OraclePlan): number => {
  const told = order.refunds.reduce((sum, refund) => sum + refund.amount, 0)
  const unexplained = Math.max(0, order.refunded - told)
  let sum = plan.reasons.includes('unknown') ? unexplained : 0
  for (const { amount, at, reason } of order.refunds) {
    const isInTime = plan.withinDays === null || dayNumber(at) - dayNumber(order.paidAt) <= plan.withinDays
    if (isInTime && plan.reasons.includes(reason)) sum += amount
  }
  return sum
}

const wholeBase = (order: OracleOrder, plan: OraclePlan): number =>
  order.isClosed ? 0 : Math.max(0, order.paid - (plan.postage ? 0 : order.postage) - deducted(order, plan))

/** Commission of the steps on a base: each slice at its own rate, or all of it at the rate reached. */
const bySteps = ({ mode, steps }: OraclePlan, base: number): Fraction => {
  if (mode === 'whole') {
    let rate = 0
    for (const [from, its] of steps) if (base >= from) rate = its
    return times(whole(base), millionths(rate))
  }
  let sum = whole(0)
  for (const [index, [from, rate]] of steps.entries()) {
    const until = steps[index + 1]?.[0] ?? Infinity
    const slice = Math.max(0, Math.min(base, until) - from)
    sum = plus(sum, times(whole(slice), millionths(rate)))
  }
  return sum
}

const extraOf = (order: OracleOrder, plan: OraclePlan, base: number): number => {
  if (base === 0) return 0
  let sum = plan.perOrder
  for (const product of plan.products)
    if (order.title.includes(product.match))
      sum += 'fen' in product ? product.fen : rounded(times(whole(base), millionths(product.rate)))
  return sum
}

const mine = (amount: number, order: OracleOrder, agent: string): number => {
  const parts = order.shares.map(({ share }) => times(whole(amount), millionths(share)))
  return shared(amount, parts)[order.shares.findIndex((one) => one.agent === agent)] ?? 0
}

const coefficientOf = ({ plan, score }: OraclePerson): number => {
  if (score === null || plan.coefficients.length === 0) return 1_000_000
  for (const [from, coefficient] of [...plan.coefficients].sort((a, b) => b[0] - a[0]))
    if (score >= from) return coefficient
  return 1_000_000
}

const isNewThen = ({ joined, plan }: OraclePerson, at: string): boolean => {
  if (plan.newHire === null || joined === null) return false
  const day = dayNumber(at) - dayNumber(joined) + 1
  return day >= 1 && day <= plan.newHire.days
}

/** A person's month without the team's share. */
const alone = (person: OraclePerson, orders: readonly OracleOrder[], month: string) => {
  const { plan, number } = person
  const own = orders
    .flatMap((order) => {
      const at = plan.basis === 'payment' ? order.paidAt : order.completedAt
      const isMine = order.shares.some(({ agent }) => agent === number)
      return at !== null && at.startsWith(month) && isMine ? [{ order, at }] : []
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order.no < b.order.no ? -1 : 1))
  const lines = own.map(({ order, at }) => {
    const all = wholeBase(order, plan)
    return {
      order: order.no,
      base: mine(all, order, number),
      extra: mine(extraOf(order, plan, all), order, number),
      isNew: isNewThen(person, at),
    }
  })
  const sumOf = (isNew: boolean): number =>
    lines.filter((line) => line.isNew === isNew).reduce((sum, { base }) => sum + base, 0)
  const exact = plus(bySteps(plan, sumOf(false)), times(whole(sumOf(true)), millionths(plan.newHire?.rate ?? 0)))
  let before = 0
  const finalRate = plan.steps.findLast(([from]) => sumOf(false) >= from)?.[1] ?? 0
  const parts = lines.map(({ base, isNew }) => {
    if (isNew) return times(whole(base), millionths(plan.newHire?.rate ?? 0))
    if (plan.mode === 'whole') return times(whole(base), millionths(finalRate))
    before += base
    return minus(bySteps(plan, before), bySteps(plan, before - base))
  })
  const commission = rounded(exact)
  const amounts = shared(commission, parts)
  let personal = rounded(times(exact, millionths(coefficientOf(person))))
  if (plan.guarantee !== null) personal = Math.max(personal, plan.guarantee)
  if (plan.cap !== null) personal = Math.min(personal, plan.cap)
  return {
    base: sumOf(true) + sumOf(false),
    commission,
    personal,
    extras: lines.reduce((sum, { extra }) => sum + extra, 0),
    lines: lines.map(({ order, base, extra }, index) => ({ order, base, amount: amounts[index] ?? 0, extra })),
  }
}

/** Everybody's month. All are here in it, by number; who has the same plan object shares its pool. */
export const monthByHand = (
  people: readonly OraclePerson[],
  orders: readonly OracleOrder[],
  month: string,
): ReadonlyMap<string, OracleMonth> => {
  const months = new Map(people.map((person) => [person.number, alone(person, orders, month)]))
  const team = new Map<string, number>()
  for (const plan of new Set(people.map((person) => person.plan))) {
    if (plan.pool === null) continue
    const { rate, split } = plan.pool
    const members = people.filter((person) => person.plan === plan)
    const base = members.reduce((sum, { number }) => sum + (months.get(number)?.base ?? 0), 0)
    const pool = rounded(times(whole(base), millionths(rate)))
    const wished = members.map(({ days, score }) =>
      split === 'equal' ? 1 : split === 'days' ? Math.round((days ?? 0) * 100) : Math.round((score ?? 0) * 100),
    )
    const weights = wished.some((weight) => weight > 0) ? wished : members.map(() => 1)
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const parts = weights.map((weight) => times(whole(pool), fraction(BigInt(weight), BigInt(all))))
    for (const [index, amount] of shared(pool, parts).entries()) team.set(members[index]?.number ?? '', amount)
  }
  return new Map(
    people.map(({ number, corrections }) => {
      const own = months.get(number) as ReturnType<typeof alone>
      const share = team.get(number) ?? 0
      const put = corrections.reduce((sum, amount) => sum + amount, 0)
      return [number, { ...own, team: share, total: own.personal + own.extras + share + put }]
    }),
  )
}

/** What a refund known after the close takes back: −round(paid then × base lost ÷ base then). */
export const takenBack = (paidThen: number, baseThen: number, baseNow: number): number =>
  baseThen === 0 ? 0 : -rounded(fraction(BigInt(paidThen) * BigInt(baseThen - baseNow), BigInt(baseThen)))
