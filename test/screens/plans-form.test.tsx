import { describe, expect, test } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import { plan as planSchema, type Plan } from '#shared/contract/plans.ts'
import { planFor } from '#shared/rules/commission-run.ts'
import { inOrder, saveEffect, stateOf } from '#shared/rules/dated-versions.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { draftOfPlan, newPlan, planOf, tiersOf, withStep, type PlanDraft } from '#renderer/screens/orders/plans-form.ts'
import { planProblems } from '#renderer/screens/orders/plans-problems.ts'
import { exampleOf, TiersPreview } from '#renderer/screens/orders/plans-steps.tsx'

const typed = (fields: Partial<PlanDraft> = {}): PlanDraft => ({ ...newPlan('2026-11'), name: '售前提成', ...fields })

const whole: Plan = planSchema.parse({
  name: '售前提成',
  from: '2026-01',
  group: '售前',
  basis: 'completion',
  postage: true,
  tiers: {
    mode: 'whole',
    steps: [
      [0, 5000],
      [5000000, 8000],
    ],
  },
  perOrder: 50,
  products: [
    { match: '云杉', fen: 200 },
    { match: '松木', rate: 3000 },
  ],
  teamPool: { rate: 1000, split: 'equal' },
  guarantee: 10000,
  cap: 500000,
  coefficients: [
    [90, 1100000],
    [80, 1000000],
    [0, 500000],
  ],
})

describe('a plan as typed becomes what the contract takes', () => {
  test('a kept plan opened and saved unchanged is the same plan', () => {
    expect(planOf(draftOfPlan(whole))).toEqual(whole)
    const bare = planSchema.parse({ name: 'x', from: '2026-01', tiers: { mode: 'marginal', steps: [[0, 0]] } })
    expect(planOf(draftOfPlan(bare))).toEqual(bare)
  })

  test('a new plan only needs a name', () => {
    expect([...planProblems(newPlan('2026-11'))]).toEqual([['name', 'nameMissing']])
    expect([...planProblems(typed())]).toEqual([])
    expect(planSchema.parse(planOf(typed({ name: ' 售前提成 ', group: ' ' })))).toMatchObject({
      name: '售前提成',
      group: null,
      perOrder: 0,
      teamPool: null,
      cap: null,
    })
  })

  test('coefficients are kept highest score first', () => {
    const rows = [
      { key: 0, score: 70, coefficient: 800_000 },
      { key: 1, score: 90, coefficient: 1_100_000 },
    ]
    expect(planOf(typed({ coefficients: rows }))?.coefficients).toEqual([
      [90, 1_100_000],
      [70, 800_000],
    ])
  })
})

describe('what keeps a plan from being saved is named at its row', () => {
  test('tiers must start at 0 and rise', () => {
    const steps = [
      { key: 3, from: 100, rate: 5_000 },
      { key: 1, from: 100, rate: 8_000 },
      { key: 2, from: 200, rate: 1_000_001 },
      { key: 4, from: 300, rate: null },
    ]
    expect([...planProblems(withStep(typed({ steps })))]).toEqual([
      ['steps 3', 'firstNotZero'],
      ['steps 1', 'notRising'],
      ['steps 2', 'rateTooHigh'],
      ['steps 4', 'rateMissing'],
      ['steps 5', 'fromMissing'],
    ])
  })

  test('tiers that are not whole give no tiers, so nothing is computed from them', () => {
    const step = (from: number | null, rate: number | null) => ({ key: 0, from, rate })
    expect(tiersOf({ mode: 'whole', steps: [step(1, 5_000)] })).toBeNull()
    expect(tiersOf({ mode: 'whole', steps: [step(0, null)] })).toBeNull()
    expect(tiersOf({ mode: 'whole', steps: [step(0, 1), step(0, 2)] })).toBeNull()
    expect(tiersOf({ mode: 'whole', steps: [step(0, 1), step(9, 2)] })).toEqual({
      mode: 'whole',
      steps: [
        [0, 1],
        [9, 2],
      ],
    })
  })

  test('products, coefficients, guarantee and cap', () => {
    const draft = typed({
      guarantee: 200,
      cap: 100,
      products: [
        { key: 0, match: ' ', kind: 'fen', amount: 1 },
        { key: 1, match: 'x', kind: 'rate', amount: null },
      ],
      coefficients: [
        { key: 0, score: 90, coefficient: 1_000_000 },
        { key: 1, score: 90, coefficient: 1_000_000 },
        { key: 2, score: null, coefficient: 1_000_000 },
        { key: 3, score: 10, coefficient: null },
      ],
    })
    expect([...planProblems(draft)]).toEqual([
      ['products 0', 'matchMissing'],
      ['products 1', 'amountMissing'],
      ['coefficients 1', 'scoreTwice'],
      ['coefficients 2', 'scoreMissing'],
      ['coefficients 3', 'coefficientMissing'],
      ['cap', 'capBelowGuarantee'],
    ])
  })
})

describe('the live strip shows the golden amounts of the rule', () => {
  const amounts = (draft: PlanDraft): string[] => {
    const markup = renderToStaticMarkup(<TiersPreview draft={draft} />)
    return [...markup.matchAll(/<td>(.*?)<\/td>/g)].map((cell) => cell[1] ?? '').slice(5)
  }

  test('marginal', () => expect(amounts(typed())).toEqual(['250.00', '250.00', '649.99', '650.00', '850.00']))

  test('whole', () =>
    expect(amounts(typed({ mode: 'whole' }))).toEqual(['250.00', '400.00', '799.99', '1,000.00', '1,200.00']))

  test('dashes while the tiers are not whole', () => {
    expect(amounts(withStep(typed()))).toEqual(['–', '–', '–', '–', '–'])
  })

  test('the example under the method follows the tiers', () => {
    const tiers = tiersOf(typed())
    expect(tiers && exampleOf(tiers)).toEqual({ base: 12_000_000, marginal: 85_000, whole: 120_000 })
    expect(exampleOf({ mode: 'whole', steps: [[0, 10_000]] as unknown as Plan['tiers']['steps'] })).toEqual({
      base: 12_000_000,
      marginal: 120_000,
      whole: 120_000,
    })
  })
})

describe('versions', () => {
  const version = (name: string, from: string, group: string | null = null): Plan =>
    planSchema.parse({ name, from, group, tiers: { mode: 'marginal', steps: [[0, 0]] } })
  const kept = [
    version('乙', '2026-12', '售前'),
    version('甲', '2026-03', '售前'),
    version('甲', '2026-01', '售前'),
    version('甲', '2026-01'),
  ]

  test('the state in the list is what the commission rule uses', () => {
    expect(kept.map((plan) => stateOf(plan, kept, '2026-11'))).toEqual(['later', 'now', 'past', 'now'])
    for (const month of ['2026-01', '2026-02', '2026-03', '2026-12', '2027-01'] as Month[]) {
      const holding = kept.filter((plan) => stateOf(plan, kept, month) === 'now')
      expect(holding).toContain(planFor(kept, '售前', month))
      expect(holding).toContain(planFor(kept, '售后', month))
    }
  })

  test('by group, newest first, everyone else last', () => {
    expect(inOrder([...kept].reverse()).map((plan) => `${plan.group} ${plan.from}`)).toEqual([
      '售前 2026-12',
      '售前 2026-03',
      '售前 2026-01',
      'null 2026-01',
    ])
  })

  test('what saving will do is known beforehand', () => {
    const [later, now, , everyone] = kept
    if (!later || !now || !everyone) throw new Error('no plans')
    expect(saveEffect(now, now, kept, '2026-11')).toEqual({ kind: 'change', isInUse: true })
    expect(saveEffect(later, later, kept, '2026-11')).toEqual({ kind: 'change', isInUse: false })
    expect(saveEffect({ ...now, from: '2026-11' }, now, kept, '2026-11')).toEqual({ kind: 'new' })
    expect(saveEffect({ ...now, from: '2026-01' }, now, kept, '2026-11')).toEqual({ kind: 'replace', other: kept[2] })
    expect(saveEffect({ name: '甲', from: '2026-01', group: null }, null, kept, '2026-11')).toEqual({
      kind: 'replace',
      other: everyone,
    })
  })
})
