import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { AttributionCoverage, CommissionLine, CommissionRow, Correction } from '#shared/contract/commission.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { OrderId, PersonId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { refundReasons } from '#shared/kit/refund-reasons.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import { commissionByOrder, commissionOf, exactCommission, personalPart, stepLines } from '#shared/rules/commission.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { CoverageLine } from '#renderer/screens/orders/commission-coverage.tsx'
import { CommissionTable, sumOf } from '#renderer/screens/orders/commission/commission-table.tsx'
import { doSumsAgree, sumsOf } from '#renderer/screens/orders/commission/why-chain.ts'
import { WhyCorrections } from '#renderer/screens/orders/commission/why-corrections.tsx'
import { WhyLines } from '#renderer/screens/orders/commission/why-lines.tsx'
import { WhyChain, type Why } from '#renderer/screens/orders/commission/why-view.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const planOf = (mode: 'marginal' | 'whole', limits: Partial<Plan> = {}): Plan => ({
  name: 'Pre-sales',
  from: '2026-01' as Month,
  group: null,
  agents: [],
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
  newHire: null,
  refunds: { reasons: [...refundReasons], withinDays: null },
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
  deducted: toFen(0),
  share: toMillionths(1_000_000),
  base: toFen(base),
  amount: toFen(amount),
  extra: toFen(0),
  isNewHire: false,
  evidence: 'memo',
})

/** A person's month as the rules compute it from the bases of the orders. */
const whyOf = (plan: Plan, bases: readonly number[]): Why => {
  const fens = bases.map(toFen)
  const base = toFen(bases.reduce((sum, each) => sum + each, 0))
  const personal = personalPart(exactCommission(plan.tiers, base), 1_000_000, plan)
  const amounts = commissionByOrder(
    plan,
    fens.map((each) => ({ base: each, isNewHire: false })),
  )
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
    score: null,
    grade: null,
    signedOn: null,
    pendingOrders: 0,
    pendingBase: toFen(0),
  }
  const lines = fens.map((each, index) => lineOf(index + 1, each, amounts[index] ?? 0))
  return {
    ...{ row, plan, lines, steps: [...stepLines(plan.tiers, base)] },
    ...{ corrections: [], team: null, isClosed: false },
  }
}

const shownIn = (language: 'zh-CN' | 'en', why: Why): string =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <WhyChain why={why} month="2026-10" />
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

const coverageOf = (given: Partial<AttributionCoverage>): AttributionCoverage => {
  const parts = { decision: 0, memo: 0, chat: 0, silent: 0, contested: 0, nobody: 0, excluded: 0, ...given }
  const { decision, memo, chat, silent, contested, nobody, excluded } = parts
  return { doubtful: 0, ...parts, orders: decision + memo + chat + silent + contested + nobody + excluded }
}

/** The refunded March order: 600.00 at 0.8 % had paid 4.80. */
const correctionOf = (given: Partial<Correction>): Correction => ({
  kind: 'refund',
  originMonth: '2026-03' as Month,
  orderId: 9 as OrderId,
  order: '20269',
  shop: 'Cloud Home',
  paid: toFen(480),
  baseThen: toFen(60_000),
  baseNow: toFen(0),
  share: toMillionths(1_000_000),
  amount: toFen(-480),
  note: '',
  ...given,
})

const wordsOf = (markup: string): string => markup.replace(/<[^>]+>/g, ' ')

const inChinese = (node: ReactNode): string =>
  wordsOf(renderToStaticMarkup(<LanguageProvider language="zh-CN">{node}</LanguageProvider>))

describe('money of other months and of the team', () => {
  test('a correction says its month, its order, what was paid and the base then and now', () => {
    const shown = inChinese(<WhyCorrections corrections={[correctionOf({})]} onOrder={() => undefined} />)
    for (const part of ['退款', '2026年3月', '20269', '¥4.80', '¥600.00 → ¥0.00', '−¥4.80'])
      expect(shown).toContain(part)
  })

  test('without corrections nothing is drawn', () => {
    expect(inChinese(<WhyCorrections corrections={[]} onOrder={() => undefined} />)).toBe('')
  })

  test('the team share says pool, split and weight; the coefficient says score and grade', () => {
    const why = whyOf(planOf('marginal'), [1_000_000])
    const row = { ...why.row, team: toFen(5_000), score: 92.5, grade: '金牌' }
    const team = { base: toFen(10_000_000), rate: toMillionths(1_000), pool: toFen(10_000) }
    const shown = shownIn('zh-CN', { ...why, row, team: { ...team, split: 'score', weight: 9250, weights: 18_500 } })
    for (const part of ['¥100,000.00 × 0.1% = ¥100.00', '按评分，占 92.50 / 185.00', '评分 92.50，金牌'])
      expect(shown).toContain(part)
  })

  test('new-hire lines stand beside the steps and are no rounding', () => {
    const why = whyOf(planOf('marginal'), [1_000_000])
    const plan = { ...planOf('marginal'), newHire: { days: 30, rate: toMillionths(3_000) } }
    const lines = why.lines.map((line) => ({ ...line, isNewHire: true, amount: toFen(3_000) }))
    const shown = shownIn('zh-CN', {
      ...why,
      ...{ plan, lines, steps: [] },
      row: { ...why.row, commission: toFen(3_000) },
    })
    expect(shown).toContain('新人期 1 笔，按 0.3% 计')
    expect(shown).not.toContain('可能差一分')
  })

  test('the shares of the coverage are of all orders', () => {
    const shown = inChinese(<CoverageLine coverage={coverageOf({ memo: 3, contested: 1 })} />)
    expect(shown).toContain('4 笔已付款订单')
    expect(shown).toContain('备注 3（75%）')
    expect(shown).toContain('争议 1（25%）')
    expect(inChinese(<CoverageLine coverage={coverageOf({})} />)).toContain('备注 0（0%）')
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
  const why: Why = {
    ...rest,
    row: {
      ...row,
      extras: toFen(1),
      team: toFen(2),
      corrections: toFen(-3),
      pendingOrders: 1,
      score: 92.5,
      grade: 'gold',
    },
    team: {
      base: toFen(900),
      rate: toMillionths(10_000),
      pool: toFen(9),
      split: 'score',
      weight: 9250,
      weights: 18_500,
    },
    corrections: [correctionOf({}), correctionOf({ kind: 'by-hand', order: null, orderId: null })],
  }
  const run = {
    month: '2026-10' as Month,
    isClosed: true,
    coverage: coverageOf({ memo: 3, contested: 1 }),
    rows: [why.row, { ...why.row, agent: 'A02', plan: null, tierMode: null, total: null }],
    pending: { orders: 0, base: toFen(0) },
    uncredited: { orders: 0, base: toFen(0) },
  }
  test.each([
    ['the way to the total', <WhyChain key="a" why={why} month="2026-10" />],
    ['its lines', <WhyLines key="b" why={why} onOrder={() => undefined} />],
    ['its corrections', <WhyCorrections key="d" corrections={why.corrections} onOrder={() => undefined} />],
    ['how the orders came to their owners', <CoverageLine key="e" coverage={run.coverage} />],
    ['the table', <CommissionTable key="c" run={run} selected={null} onOpen={() => undefined} />],
  ])('%s', (_name, screen) => {
    const markup = inKeyLanguage(screen)
    expect(markup).toMatch(/«(commission|desk)\./)
    expect(leftOverWords(markup, ['A01', 'A02', 'Mei', 'Pre-sales', 'pre', 'Cloud Home', 'gold'])).toEqual([])
  })
})
