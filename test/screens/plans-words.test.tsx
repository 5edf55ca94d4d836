import { describe, expect, test } from 'vitest'
import type { CommissionRun } from '#shared/contract/commission.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { scheme } from '#shared/contract/scores.ts'
import { plan, planSignature, type Plan } from '#shared/contract/plans.ts'
import { PlanForm } from '#renderer/screens/orders/plans/plans-editor.tsx'
import { EffectTable, PlanEffect } from '#renderer/screens/orders/plans/plans-effect.tsx'
import { draftOfPlan, newPlan, type PlanDraft } from '#renderer/screens/orders/plans/plans-form.ts'
import { PlansPanel } from '#renderer/screens/orders/plans/plans-panel.tsx'
import { PlansTable } from '#renderer/screens/orders/plans/plans-table.tsx'
import { planProblems } from '#renderer/screens/orders/plans/plans-problems.ts'
import { VersionSigning } from '#renderer/screens/orders/plans/plans-signing.tsx'
import { signingVersions } from '#renderer/screens/orders/plans/plans-signing-versions.ts'
import { SchemeForm } from '#renderer/screens/performance/schemes/schemes-editor.tsx'
import { draftOfScheme, newScheme, type SchemeDraft } from '#renderer/screens/performance/schemes/schemes-form.ts'
import { SchemesPanel, SchemesTable } from '#renderer/screens/performance/schemes/schemes-panel.tsx'
import { schemeProblems } from '#renderer/screens/performance/schemes/schemes-problems.ts'
import type { SaveEffect } from '#shared/rules/dated-versions.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const nothing = (): void => undefined

const rich = plan.parse({
  name: '1',
  from: '2026-01',
  group: '2',
  tiers: {
    mode: 'whole',
    steps: [
      [0, 5000],
      [5000050, 8000],
    ],
  },
  perOrder: 50,
  products: [
    { match: '3', fen: 200 },
    { match: '4', rate: 3000 },
  ],
  teamPool: { rate: 1000, split: 'equal' },
  guarantee: 10000,
  cap: 500000,
  coefficients: [[90, 1100000]],
})
const later = plan.parse({ ...rich, from: '2027-01' })
const older = plan.parse({ ...rich, from: '2025-01', group: null, basis: 'completion' })
const own = plan.parse({
  ...rich,
  name: '6',
  group: null,
  agents: ['7'],
  newHire: { days: 30, rate: 4000 },
  refunds: { reasons: ['quality'], withinDays: 30 },
})
const signature = (agent: string, signedOn: string | null) =>
  planSignature.parse({ name: '1', from: '2026-01', group: '2', agent, personName: '8', signedOn })
const signatures = [signature('7', '2026-01-02'), signature('9', null)]
const plansTable = (plans: readonly Plan[]) => (
  <PlansTable
    plans={plans}
    signatures={signatures}
    month="2026-11"
    onAdd={nothing}
    onOpen={nothing}
    onSigning={nothing}
  />
)
const wrong: PlanDraft = {
  ...newPlan('2026-11'),
  steps: [
    { key: 0, from: 1, rate: null },
    { key: 1, from: null, rate: null },
  ],
  products: [{ key: 0, match: '', kind: 'fen', amount: null }],
  coefficients: [{ key: 0, score: null, coefficient: null }],
  guarantee: 2,
  cap: 1,
  target: 'people',
  newHireDays: 0,
}

const runOf = (total: number): CommissionRun =>
  ({ month: '2026-10', rows: [{ agent: '7', name: '8', total }] }) as unknown as CommissionRun

const planForm = (draft: PlanDraft, effect: SaveEffect | null) => (
  <PlanForm
    draft={draft}
    problems={planProblems(draft)}
    people={[{ number: '7', name: '8', group: '2' }]}
    effect={effect}
    month="2026-11"
    isEdited
    onChange={nothing}
    onSave={nothing}
  />
)

const kept = scheme.parse({
  name: '1',
  from: '2026-01',
  group: null,
  items: [
    {
      figure: 'conversion',
      weight: 40,
      bands: [
        [0.45, 100],
        [0, 0],
      ],
    },
    {
      figure: 'averageResponse',
      weight: 20,
      bands: [
        [30, 100],
        [60, 0],
      ],
    },
    { figure: 'sales', weight: 20, linear: { full: 5_000_000, zero: 0 } },
    { figure: 'quality', weight: 10, linear: { full: 100, zero: 60 } },
    { figure: 'receptions', weight: 10, linear: { full: 100, zero: 60 } },
  ],
  missing: 'zero',
  grades: [[90, '5']],
})

const schemeForm = (draft: SchemeDraft, notice: string | null = null) => (
  <SchemeForm
    draft={draft}
    problems={schemeProblems(draft)}
    groups={[]}
    notice={notice}
    onChange={nothing}
    onSave={nothing}
  />
)

const wrongScheme: SchemeDraft = { ...newScheme('2026-11'), grades: [{ key: 0, from: null, name: '' }] }

const views = {
  PlansPanel: <PlansPanel />,
  plans: plansTable([later, rich, older, own]),
  noPlan: plansTable([]),
  planInUse: planForm(draftOfPlan(rich), { kind: 'change', isInUse: true }),
  planNew: planForm(draftOfPlan(rich), { kind: 'new' }),
  planReplaces: planForm(newPlan('2026-11'), { kind: 'replace', other: rich }),
  wrongPlan: planForm(wrong, { kind: 'new' }),
  planOfPeople: planForm(draftOfPlan(own), null),
  signing: signingVersions([rich, own], signatures).map((version) => (
    <VersionSigning key={version.key} version={version} onSign={async () => undefined} onAllToday={nothing} />
  )),
  effect: <EffectTable before={runOf(100)} after={runOf(300)} isOld={false} />,
  noEffect: <EffectTable before={{ ...runOf(1), rows: [] }} after={{ ...runOf(1), rows: [] }} isOld />,
  effectWithoutMonth: <PlanEffect typed={null} faults={2} kept={null} months={[]} />,
  effectOfMonth: <PlanEffect typed={null} faults={2} kept={null} months={['2026-10' as Month]} />,
  SchemesPanel: <SchemesPanel />,
  schemes: <SchemesTable schemes={[kept]} month="2026-11" onAdd={nothing} onOpen={nothing} />,
  noScheme: <SchemesTable schemes={[]} month="2026-11" onAdd={nothing} onOpen={nothing} />,
  schemeForm: schemeForm(draftOfScheme(kept), '7'),
  wrongScheme: schemeForm(wrongScheme),
}

describe('every word of plans and schemes comes from the text tables', () => {
  test.each(Object.entries(views))('%s', (_name, view) => {
    expect(leftOverWords(inKeyLanguage(view))).toEqual([])
  })
})

test('a plan in use suggests this month instead; a changed identity says that a version is added', () => {
  expect(inKeyLanguage(views.planInUse)).toContain('«plans.history.fromNow»')
  expect(inKeyLanguage(views.planNew)).toContain('«plans.history.isNew»')
  expect(inKeyLanguage(views.planNew)).not.toContain('«plans.history.fromNow»')
  expect(inKeyLanguage(views.planReplaces)).toContain('«plans.history.replaces»')
})

test('every problem of a row of a plan stands in words beside it; name and cap are marked', () => {
  const markup = inKeyLanguage(views.wrongPlan)
  const named = ['firstNotZero', 'fromMissing', 'matchMissing', 'scoreMissing']
  for (const problem of named) expect(markup).toContain(`«plans.problems.${problem}»`)
  expect(markup).toContain('«plans.problems.daysMissing»')
  // name, people and cap: antd draws the words under a field only in the window; that the field is marked is drawn at once
  expect(markup.match(/ant-form-item-has-error/g)).toHaveLength(3)
})

test('what saving does is said where something is saved, and not where a plan is only tried', () => {
  expect(inKeyLanguage(views.planNew)).toContain('«plans.form.saveMeans»')
  expect(inKeyLanguage(views.planOfPeople)).not.toContain('«plans.form.saveMeans»')
})

test('signatures: how many signed a version, and that the others can be noted today', () => {
  const markup = inKeyLanguage(<>{views.signing}</>)
  expect(markup.match(/«plans.signing.signed»/g)).toHaveLength(1)
  expect(markup.match(/«plans.signing.allToday»/g)).toHaveLength(1)
  expect(markup.match(/«plans.signing.nobody»/g)).toHaveLength(1)
  expect(inKeyLanguage(views.plans)).toContain('«plans.signing.signed»')
})

test('what schemes do today is said in one line, with schemes and without', () => {
  expect(inKeyLanguage(views.schemes)).toContain('«plans.scheme.truth»')
  expect(inKeyLanguage(views.noScheme)).toContain('«plans.scheme.truth»')
})

test('the running sum stands under the items; bands of response times mean at most', () => {
  const whole = inKeyLanguage(views.schemeForm)
  expect(whole).toContain('«plans.scheme.form.sumOk»')
  expect(whole).toContain('«plans.scheme.form.atMost»')
  expect(inKeyLanguage(views.wrongScheme)).toContain('«plans.scheme.form.sumShort»')
  expect(inKeyLanguage(views.wrongScheme)).toContain('«plans.scheme.problems.gradeMissing»')
})
