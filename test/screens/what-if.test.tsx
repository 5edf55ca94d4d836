import { describe, expect, test } from 'vitest'
import { plan as planSchema, planComparison, type Plan } from '#shared/contract/plans.ts'
import { person as personSchema, type Person } from '#shared/contract/people.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { MonthsField } from '#renderer/screens/orders/what-if/what-if-months.tsx'
import { PlansField } from '#renderer/screens/orders/what-if/what-if-plans.tsx'
import { differenceOf, WhatIfResult } from '#renderer/screens/orders/what-if/what-if-result.tsx'
import { mostPlans, type WhatIf } from '#renderer/screens/orders/what-if/what-if-state.ts'
import { WhatIfPanel } from '#renderer/screens/orders/what-if/what-if-panel.tsx'
import {
  askedOf,
  begunWith,
  columnNames,
  commonestPlan,
  lastMonths,
  monthsIn,
  plansOfFile,
  spanProblem,
  withChangedPlan,
  withoutPlan,
  withPlans,
} from '#renderer/screens/orders/what-if/what-if-steps.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const planNamed = (name: string, more: Partial<Plan> = {}): Plan =>
  planSchema.parse({ name, from: '2026-01', tiers: { mode: 'marginal', steps: [[0, 5_000]] }, ...more })
const none: WhatIf = { span: null, plans: [], result: null, isBegun: false }
const numbered = (name: string, number: number): string => `${name}#${number}`
const personOf = (change: Partial<Person>): Person =>
  personSchema.parse({
    ...{
      id: 1,
      number: 'A1',
      name: '小美',
      aliases: [],
      group: '',
      level: '',
      role: 'agent',
      joined: null,
      left: null,
    },
    ...{ baseSalary: null, accounts: [], hasPin: false },
    ...change,
  })
const months = ['2026-10', '2026-08', '2025-12', '2026-09'] as Month[]

describe('months', () => {
  test('the last ones with orders, holes or not', () => {
    expect(lastMonths(months, 3)).toEqual({ from: '2026-08', to: '2026-10' })
    expect(lastMonths(months, 12)).toEqual({ from: '2025-12', to: '2026-10' })
    expect(lastMonths([], 3)).toBeNull()
  })

  test('only months with orders are asked; too many or none is said', () => {
    const span = { from: '2025-11', to: '2026-08' } as { from: Month; to: Month }
    expect(monthsIn(months, span)).toEqual(['2025-12', '2026-08'])
    expect(spanProblem(months, span)).toBeNull()
    expect(spanProblem(months, { from: '2026-01' as Month, to: '2026-02' as Month })).toBe('noMonths')
    const many = Array.from(
      { length: 37 },
      (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month,
    )
    expect(spanProblem(many, { from: '2020-01' as Month, to: '2030-01' as Month })).toBe('tooMany')
  })
})

describe('plans to compare', () => {
  test('a kept plan changed here gets a name of its own; unchanged it stays the kept one', () => {
    const trial = withPlans(none, 'kept', [planNamed('甲'), planNamed('乙')])
    const [first] = trial.plans
    if (!first) throw new Error('no plan')
    expect(withChangedPlan(trial, first.id, planNamed('甲'), numbered).plans[0]).toEqual(first)
    const changed = withChangedPlan(trial, first.id, planNamed('甲', { postage: true }), numbered)
    expect(changed.plans.map(({ kind, plan }) => [kind, plan.name, plan.postage])).toEqual([
      ['edited', '甲#1', true],
      ['kept', '乙', false],
    ])
    const again = withChangedPlan(changed, first.id, planNamed('丙'), numbered)
    expect(again.plans.map(({ kind, plan }) => [kind, plan.name])).toEqual([
      ['edited', '丙'],
      ['kept', '乙'],
    ])
    expect(withoutPlan(again, first.id).plans.map(({ plan }) => plan.name)).toEqual(['乙'])
  })

  test('there is room for six', () => {
    const trial = withPlans(
      withPlans(none, 'kept', [planNamed('甲')]),
      'file',
      Array.from('一二三四五六七', (name) => planNamed(name)),
    )
    expect(trial.plans).toHaveLength(mostPlans)
    expect(new Set(trial.plans.map(({ id }) => id)).size).toBe(mostPlans)
  })

  test('columns can be told apart', () => {
    const twice = [planNamed('甲'), planNamed('甲', { from: '2026-03' as Month }), planNamed('甲'), planNamed('乙')]
    expect(columnNames(twice)).toEqual(['甲 2026-01', '甲 2026-03', '甲 2026-01 (2)', '乙'])
  })

  test('an untouched trial begins once with a copy of the plan most present agents have', () => {
    const [before, after] = [planNamed('售前', { group: '售前' }), planNamed('售后', { group: '售后' })]
    const later = planNamed('售前', { group: '售前', from: '2026-11' as Month })
    const person = (number: string, group: string, more: Partial<Person> = {}) =>
      personOf({ number, group, role: 'agent', left: null, ...more })
    const people = [
      person('B1', '售后'),
      person('A1', '售前'),
      person('A2', '售前'),
      person('B2', '售后', { left: '2026-09-30' as LocalDate }),
      person('S1', '售后', { role: 'supervisor' }),
    ]
    expect(commonestPlan([before, after, later], people, '2026-10' as Month)).toBe(before)
    expect(commonestPlan([before], [], '2026-10' as Month)).toBeNull()
    const begun = begunWith(none, before, numbered)
    expect(begun.plans.map(({ kind, plan }) => [kind, plan.name, plan.group])).toEqual([['edited', '售前#1', '售前']])
    const emptied = withoutPlan(begun, 1)
    expect(begunWith(emptied, before, numbered)).toBe(emptied)
    expect(begunWith(withPlans(none, 'file', [after]), before, numbered).plans.map(({ kind }) => kind)).toEqual([
      'file',
    ])
    expect(begunWith(none, null, numbered)).toEqual({ ...none, isBegun: true })
  })

  test('another month or another plan is another question', () => {
    const { plans } = withPlans(none, 'kept', [planNamed('甲')])
    const changed = withPlans(none, 'kept', [planNamed('甲', { postage: true })]).plans
    expect(askedOf(months, plans)).not.toBe(askedOf(months.slice(1), plans))
    expect(askedOf(months, plans)).not.toBe(askedOf(months, changed))
    expect(askedOf(months, plans)).toBe(askedOf(months, withPlans(none, 'file', [planNamed('甲')]).plans))
  })
})

describe('a plan file', () => {
  const [one, two] = [planNamed('甲'), planNamed('乙')]

  test('holds one plan, several, or a whole team', () => {
    expect(plansOfFile(`\uFEFF${JSON.stringify(one)}`)).toEqual({ isPlan: true, plans: [one] })
    expect(plansOfFile(JSON.stringify([one, two]))).toEqual({ isPlan: true, plans: [one, two] })
    expect(plansOfFile(JSON.stringify({ people: [], plans: [two] }))).toEqual({ isPlan: true, plans: [two] })
  })

  test('what is wrong is told with its place', () => {
    for (const text of ['', 'not json', '[]', '3', '{"plans":[]}'])
      expect(plansOfFile(text)).toEqual({ isPlan: false, place: '' })
    const wrong = { ...one, tiers: { mode: 'marginal', steps: [[0, 2_000_000]] } }
    expect(plansOfFile(JSON.stringify(wrong))).toEqual({ isPlan: false, place: 'tiers.steps.0.1' })
    expect(plansOfFile(JSON.stringify([one, wrong]))).toEqual({ isPlan: false, place: '2 tiers.steps.0.1' })
  })
})

const comparison = planComparison.parse({
  plans: ['1', '2'],
  rows: [
    {
      agent: '3',
      name: '4',
      group: '5',
      kept: 100,
      plans: [150, null],
      months: [{ month: '2026-10', kept: 100, plans: [150, null] }],
    },
  ],
  months: [{ month: '2026-10', isClosed: true, kept: 100, plans: [150, 0] }],
  totals: { kept: 100, plans: [150, 0] },
})

test('the difference to what was kept: no plan is nothing, two nothings are unknown', () => {
  expect(differenceOf({ kept: 100, plans: [150, null] }, 0)).toBe(50)
  expect(differenceOf({ kept: 100, plans: [150, null] }, 1)).toBe(-100)
  expect(differenceOf({ kept: null, plans: [null] }, 0)).toBeNull()
  expect(differenceOf({ kept: null, plans: [7] }, 0)).toBe(7)
})

const nothing = (): void => undefined
const field = (plans: readonly Plan[]) => (
  <PlansField
    kept={[planNamed('1')]}
    plans={withPlans(none, 'kept', plans).plans}
    onAddKept={nothing}
    onAddFile={nothing}
    onAddNew={nothing}
    onEdit={nothing}
    onCopy={nothing}
    onSave={nothing}
    onRemove={nothing}
  />
)

const views = {
  WhatIfPanel: <WhatIfPanel month={'2026-10' as Month} months={months} />,
  months: (
    <MonthsField span={{ from: '2026-08' as Month, to: '2026-10' as Month }} months={months} onChange={nothing} />
  ),
  noMonths: (
    <MonthsField span={{ from: '2020-08' as Month, to: '2020-10' as Month }} months={months} onChange={nothing} />
  ),
  plans: field([planNamed('1'), planNamed('2')]),
  full: field(Array.from('123456', (name) => planNamed(name))),
  result: <WhatIfResult names={['1', '2']} value={comparison} />,
}

describe('every word of the what-if comes from the text tables', () => {
  test.each(Object.entries(views))('%s', (_name, view) => {
    expect(leftOverWords(inKeyLanguage(view))).toEqual([])
  })
})

test('it is said that nothing is kept, that a month is closed, and when there is no room for another plan', () => {
  expect(inKeyLanguage(views.WhatIfPanel)).toContain('«plans.whatIf.nothingKept»')
  expect(inKeyLanguage(views.result)).toContain('«plans.whatIf.closed»')
  expect(inKeyLanguage(views.full)).toContain('«plans.whatIf.full»')
  expect(inKeyLanguage(views.plans)).not.toContain('«plans.whatIf.full»')
  expect(inKeyLanguage(views.noMonths)).toContain('«plans.whatIf.noMonths»')
})
