import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { CommissionLine, CommissionRow } from '#shared/contract/commission.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { OrderId, PersonId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import { commissionByOrder, commissionOf, personalPart, stepLines } from '#shared/rules/commission.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { CommissionTable, sumOf } from '#renderer/screens/orders/commission-table.tsx'
import { doSumsAgree, sumsOf } from '#renderer/screens/orders/why-chain.ts'
import { WhyLines } from '#renderer/screens/orders/why-lines.tsx'
import { WhyChain, type Why } from '#renderer/screens/orders/why-view.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const planOf = (mode: 'marginal' | 'whole', limits: Partial<Plan> = {}): Plan => ({
  name: 'Pre-sales',
  from: '2026-01' as Month,
  group: null,
  basis: 'payment',
  postage: false,
  tiers: {
    mode,
    steps: [
      [toFen(0), toMillionths(5_000)],
      [toFen(5_000_000), toMillionths(8_000)],
      [toFen(10_000_000), toMillionths(10_000)],
    ],
  },
  perOrder: toFen(0),
  products: [],
  teamPool: null,
  guarantee: null,
  cap: null,
  coefficients: [],
  ...limits,
})

const lineOf = (id: number, base: number, amount: number): CommissionLine => ({
  orderId: id as OrderId,
  order: `2026${id}`,
  shop: 'Cloud Home',
  at: `2026-10-0${id} 10:00:00` as LocalTime,
  title: null,
  paid: toFen(base),
  postage: toFen(0),
  refunded: toFen(0),
  share: toMillionths(1_000_000),
  base: toFen(base),
  amount: toFen(amount),
  extra: toFen(0),
  evidence: 'memo',
})

/** A person's month as the rules compute it from the bases of the orders. */
const whyOf = (plan: Plan, bases: readonly number[]): Why => {
  const fens = bases.map(toFen)
  const base = toFen(bases.reduce((sum, each) => sum + each, 0))
  const personal = personalPart(plan.tiers, base, 1_000_000, plan)
  const amounts = commissionByOrder(plan.tiers, fens)
  const row: CommissionRow = {
    personId: 1 as PersonId,
    agent: 'A01',
    name: 'Mei',
    group: 'pre',
    plan: plan.name,
    planFrom: plan.from,
    tierMode: plan.tiers.mode,
    orders: bases.length,
    base,
    commission: commissionOf(plan.tiers, base),
    coefficient: toMillionths(1_000_000),
    personal: personal.amount,
    guaranteeOrCap: personal.limitedBy,
    team: toFen(0),
    extras: toFen(0),
    corrections: toFen(0),
    total: personal.amount,
    pendingOrders: 0,
    pendingBase: toFen(0),
  }
  const lines = fens.map((each, index) => lineOf(index + 1, each, amounts[index] ?? 0))
  return { row, plan, lines, steps: [...stepLines(plan.tiers, base)] }
}

const shownIn = (language: 'zh-CN' | 'en', why: Why): string =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <WhyChain why={why} />
    </LanguageProvider>,
  ).replace(/<[^>]+>/g, ' ')

describe('the way to the total', () => {
  test('marginal: each step with its money, and the distance to the next', () => {
    const shown = shownIn('en', whyOf(planOf('marginal'), [4_000_000, 3_000_000]))
    for (const part of ['¥70,000.00', '¥250.00', '¥160.00', '¥410.00', '0.5%', '0.8%', '¥30,000.00 more reaches'])
      expect(shown).toContain(part)
  })

  test('whole: the reached rate on everything, and the top says so', () => {
    const shown = shownIn('en', whyOf(planOf('whole'), [12_000_000]))
    expect(shown).toContain('¥1,200.00')
    expect(shown).toContain('Top step reached')
    expect(shown).toContain('on the whole base')
  })

  test('guarantee and cap are said with their amount', () => {
    expect(shownIn('zh-CN', whyOf(planOf('marginal', { guarantee: toFen(30_000) }), [100]))).toContain('保底 ¥300.00')
    expect(shownIn('zh-CN', whyOf(planOf('marginal', { cap: toFen(10_000) }), [9_000_000]))).toContain('封顶 ¥100.00')
  })

  test('a sum that differs from its rounded steps explains itself', () => {
    const oneFenOff = whyOf(planOf('marginal'), [5_000_063])
    const steps = oneFenOff.steps.map((step, index) =>
      index === 0 ? { ...step, amount: toFen(step.amount + 1) } : step,
    )
    expect(shownIn('en', oneFenOff)).not.toContain('rounded only once')
    expect(shownIn('en', { ...oneFenOff, steps })).toContain('rounded only once')
  })

  test('what is contested is named and not counted', () => {
    const why = whyOf(planOf('marginal'), [100_000])
    const pending = { ...why, row: { ...why.row, pendingOrders: 2, pendingBase: toFen(5_000) } }
    expect(shownIn('en', pending)).toContain('2 orders contested, base ¥50.00, not counted')
  })
})

describe('sums', () => {
  test('lines from the rules sum to their row', () => {
    const why = whyOf(planOf('marginal'), [4_999_900, 33, 1_067, 777])
    expect(doSumsAgree(why.row, sumsOf(why.lines))).toBe(true)
  })

  test('a fen more in one line is noticed', () => {
    const why = whyOf(planOf('whole'), [4_999_900, 333])
    const wrong = why.lines.map((line, index) => (index === 0 ? { ...line, amount: toFen(line.amount + 1) } : line))
    expect(doSumsAgree(why.row, sumsOf(wrong))).toBe(false)
  })

  test('people without a plan are left out of a sum, and nobody known is no sum', () => {
    const { row } = whyOf(planOf('marginal'), [100_000])
    const without = { ...row, total: null }
    expect(sumOf([row, without], ({ total }) => total)).toBe(row.total)
    expect(sumOf([without], ({ total }) => total)).toBeNull()
  })
})

describe('every word comes from the table', () => {
  const { row, ...rest } = whyOf(planOf('marginal', { guarantee: toFen(50_000) }), [9_000_000])
  const why = { ...rest, row: { ...row, extras: toFen(1), team: toFen(2), corrections: toFen(-3), pendingOrders: 1 } }
  const run = {
    month: '2026-10' as Month,
    rows: [why.row, { ...why.row, agent: 'A02', plan: null, tierMode: null, total: null }],
    pending: { orders: 0, base: toFen(0) },
    uncredited: { orders: 0, base: toFen(0) },
  }
  test.each([
    ['the way to the total', <WhyChain key="a" why={why} />],
    ['its lines', <WhyLines key="b" why={why} onOrder={() => undefined} />],
    ['the table', <CommissionTable key="c" run={run} selected={null} onOpen={() => undefined} />],
  ])('%s', (_name, screen) => {
    const markup = inKeyLanguage(screen)
    expect(markup).toContain('«commission.')
    expect(leftOverWords(markup, ['A01', 'A02', 'Mei', 'Pre-sales', 'pre', 'Cloud Home'])).toEqual([])
  })
})
