import { describe, expect, test } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import { plan as planSchema, type Plan } from '#shared/contract/plans.ts'
import { planFor } from '#shared/rules/plan-choice.ts'
import { inOrder, saveEffect, stateOf } from '#shared/rules/dated-versions.ts'
import type { CommissionRun } from '#shared/contract/commission.ts'
import { effectRows, effectTotal, reachingPlan } from '#renderer/screens/orders/plans/plans-effect-rows.ts'
import { typedDay } from '#renderer/screens/orders/plans/plans-signed-on.ts'
import { signingVersions } from '#renderer/screens/orders/plans/plans-signing-versions.ts'
import { planStateOf } from '#renderer/screens/orders/plans/plans-states.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { refundReasons } from '#shared/kit/refund-reasons.ts'
import {
  draftOfPlan,
  newPlan,
  planOf,
  tiersOf,
  withReason,
  withStep,
  withTarget,
  type PlanDraft,
} from '#renderer/screens/orders/plans/plans-form.ts'
import { planProblems } from '#renderer/screens/orders/plans/plans-problems.ts'
import { exampleOf, previewBases, TiersPreview } from '#renderer/screens/orders/plans/plans-steps.tsx'

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
    const full = planSchema.parse({
      ...whole,
      group: null,
      agents: ['A02', 'A01'],
      teamPool: { rate: 1000, split: 'score' },
      newHire: { days: 30, rate: 4000 },
      refunds: { reasons: ['quality', 'own-fault'], withinDays: 0 },
    })
    expect(planOf(draftOfPlan(full))).toEqual(full)
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

  test('for everyone, a group, or people; who is named is of no group', () => {
    const draft = typed({ target: 'group', group: ' 售前 ', agents: ['A01'] })
    expect(planOf(draft)).toMatchObject({ group: '售前', agents: [] })
    expect(planOf({ ...draft, target: 'everyone' })).toMatchObject({ group: null, agents: [] })
    expect(planOf(withTarget(draft, 'people'))).toMatchObject({ group: null, agents: ['A01'] })
    expect(planOf(withTarget(withTarget(draft, 'everyone'), 'group'))).toMatchObject({ group: '售前' })
  })

  test('refund reasons keep the order of the list; none at all is a policy too', () => {
    const none = refundReasons.reduce((draft, reason) => withReason(draft, reason, false), typed())
    expect(planOf(none)?.refunds).toEqual({ reasons: [], withinDays: null })
    const two = withReason(withReason(none, 'logistics', true), 'own-fault', true)
    expect(planOf({ ...two, refundDays: 15 })?.refunds).toEqual({ reasons: ['own-fault', 'logistics'], withinDays: 15 })
  })

  test('a team pool has its split, new people their days and rate', () => {
    const draft = typed({ teamPool: 2_000, teamSplit: 'days', newHireDays: 30, newHireRate: 0 })
    expect(planOf(draft)).toMatchObject({ teamPool: { rate: 2_000, split: 'days' }, newHire: { days: 30, rate: 0 } })
    expect(planOf(typed({ teamSplit: 'days' }))).toMatchObject({ teamPool: null, newHire: null })
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

  test('whom it is for, the team pool and new people', () => {
    const faults = (fields: Partial<PlanDraft>) => [...planProblems(typed(fields))]
    expect(faults({ target: 'group', group: ' ' })).toEqual([['target', 'groupMissing']])
    expect(faults({ target: 'people' })).toEqual([['target', 'nobodyNamed']])
    expect(faults({ target: 'people', agents: ['A01'] })).toEqual([])
    expect(faults({ teamPool: 1_000_001 })).toEqual([['teamPool', 'rateTooHigh']])
    for (const newHireDays of [null, 0, 367, 1.5])
      expect(faults({ newHireDays, newHireRate: 1 })).toEqual([['newHire', 'daysMissing']])
    expect(faults({ newHireDays: 30 })).toEqual([['newHire', 'rateMissing']])
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

  test('the amounts follow the last edges typed', () => {
    const steps = [0, 1_000_000, 2_000_000, 3_000_000].map((from, key) => ({ key, from, rate: 10_000 }))
    expect(previewBases(tiersOf(typed({ steps })))).toEqual([1_999_900, 2_000_000, 2_999_900, 3_000_000, 3_600_000])
    expect(previewBases(tiersOf(typed({ steps: steps.slice(0, 2) })))).toEqual([999_900, 1_000_000, 1_200_000])
    expect(previewBases(null)).toEqual(previewBases(tiersOf(typed())))
  })

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

describe('the effect on a month', () => {
  const run = (...rows: [agent: string, total: number | null][]) =>
    ({ rows: rows.map(([agent, total]) => ({ agent, name: agent, total })) }) as unknown as CommissionRun

  test('old beside new by number; without a plan before, everything is more', () => {
    const rows = effectRows(
      run(['B', 500], ['A', null], ['C', null]),
      run(['A', 300], ['B', 200], ['C', null], ['D', 5]),
    )
    expect(rows.map(({ agent, before, after, difference }) => [agent, before, after, difference])).toEqual([
      ['A', null, 300, 300],
      ['B', 500, 200, -300],
      ['C', null, null, null],
      ['D', null, 5, 5],
    ])
    expect(effectTotal(rows)).toEqual({ before: 500, after: 505, difference: 5 })
  })
})

describe('whom a typed plan is tried on', () => {
  const simple = (fields: Partial<Plan>): Plan =>
    planSchema.parse({ name: '甲', from: '2026-01', tiers: { mode: 'marginal', steps: [[0, 0]] }, ...fields })
  const run = {
    month: '2026-10',
    rows: [
      { agent: 'A01', group: '售前' },
      { agent: 'A02', group: '售前' },
      { agent: 'B01', group: '售后' },
      { agent: 'C01', group: '' },
    ],
  } as unknown as CommissionRun
  const kept = [simple({ group: '售前' }), simple({ name: '自', agents: ['A02'] }), simple({ name: '其他' })]
  const reached = (fields: Partial<Plan>) => reachingPlan(simple(fields), kept, run)?.agents ?? null

  test('exactly those it would hold for, whatever month it starts in', () => {
    expect(reached({ name: '新', from: '2027-05' as Month })).toEqual(['B01', 'C01'])
    expect(reached({ name: '新', group: '售前' })).toEqual(['A01'])
    expect(reached({ name: '新', agents: ['A01', 'A02'] })).toEqual(['A01', 'A02'])
    expect(reached({ name: '新', group: '夜班' })).toBeNull()
  })

  test('more people than a plan can name: as it is', () => {
    const many = { ...run, rows: Array.from({ length: 61 }, (_, index) => ({ agent: `D${index}`, group: '' })) }
    expect(reachingPlan(simple({ name: '新' }), [], many as unknown as CommissionRun)?.agents).toEqual([])
  })
})

describe('days of signing as typed', () => {
  const today = '2026-11-22' as LocalDate
  const day = (text: string) => {
    const read = typedDay(text, today)
    return read.kind === 'day' ? read.day : read.kind
  }

  test.each([
    ['2026-10-08', '2026-10-08'],
    ['2026/10/8', '2026-10-08'],
    ['20261008', '2026-10-08'],
    ['１０-８', '2026-10-08'],
    ['10月8日', '2026-10-08'],
    ['12-31', '2025-12-31'],
    ['8', '2026-11-08'],
    ['30', '2026-10-30'],
    ['今', today],
    ['Today', today],
    ['', 'nothing'],
    ['2026-02-30', 'wrong'],
    ['2-30', 'wrong'],
    ['明天', 'wrong'],
    ['1 2 3 4', 'wrong'],
    ['2026-11-23', 'future'],
  ])('%s', (text, read) => expect(day(text)).toBe(read))

  test('in January a day that is still to come was in December', () => {
    expect(typedDay('30', '2027-01-05' as LocalDate)).toEqual({ kind: 'day', day: '2026-12-30' })
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
      expect(holding).toContain(planFor(kept, { number: 'A01', group: '售前' }, month))
      expect(holding).toContain(planFor(kept, { number: 'B01', group: '售后' }, month))
    }
  })

  test('a plan of named people holds while it is the latest for one of them, and takes no place from the group’s', () => {
    const own = (from: string, ...agents: string[]) => planSchema.parse({ ...version('自', from), agents })
    const [first, second] = [own('2026-01', 'A01', 'A02'), own('2026-05', 'A01')]
    const all = [...kept, first, second]
    const states = (month: string) => [first, second, ...kept].map((plan) => planStateOf(plan, all, month))
    expect(states('2026-03')).toEqual(['now', 'later', 'later', 'now', 'past', 'now'])
    expect(states('2026-05').slice(0, 2)).toEqual(['now', 'now'])
    expect(planStateOf(first, [...all, own('2026-06', 'A02')], '2026-07')).toBe('past')
  })

  test('signatures stand at their version, versions without people too', () => {
    const signed = { name: '甲', from: '2026-03' as Month, group: '售前', personName: '小美' }
    const rows = [
      { ...signed, agent: 'A01', signedOn: '2026-03-01' as LocalDate },
      { ...signed, agent: 'A02', signedOn: null },
    ]
    expect(signingVersions(kept, rows).map(({ people, signed: count }) => [people.length, count])).toEqual([
      [0, 0],
      [2, 1],
      [0, 0],
      [0, 0],
    ])
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
