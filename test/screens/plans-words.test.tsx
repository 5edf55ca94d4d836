import { describe, expect, test } from 'vitest'
import { scheme } from '#shared/contract/scores.ts'
import { plan } from '#shared/contract/plans.ts'
import { PlanForm } from '#renderer/screens/orders/plans-editor.tsx'
import { draftOfPlan, newPlan, type PlanDraft } from '#renderer/screens/orders/plans-form.ts'
import { PlansPanel, PlansTable } from '#renderer/screens/orders/plans-panel.tsx'
import { planProblems } from '#renderer/screens/orders/plans-problems.ts'
import { SchemeForm } from '#renderer/screens/performance/schemes-editor.tsx'
import { draftOfScheme, newScheme, type SchemeDraft } from '#renderer/screens/performance/schemes-form.ts'
import { SchemesPanel, SchemesTable } from '#renderer/screens/performance/schemes-panel.tsx'
import { schemeProblems } from '#renderer/screens/performance/schemes-problems.ts'
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
}

const planForm = (draft: PlanDraft, effect: SaveEffect) => (
  <PlanForm
    draft={draft}
    problems={planProblems(draft)}
    groups={['2']}
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
  plans: <PlansTable plans={[later, rich, older]} month="2026-11" onAdd={nothing} onOpen={nothing} />,
  noPlan: <PlansTable plans={[]} month="2026-11" onAdd={nothing} onOpen={nothing} />,
  planInUse: planForm(draftOfPlan(rich), { kind: 'change', isInUse: true }),
  planNew: planForm(draftOfPlan(rich), { kind: 'new' }),
  planReplaces: planForm(newPlan('2026-11'), { kind: 'replace', other: rich }),
  wrongPlan: planForm(wrong, { kind: 'new' }),
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
  // name and cap: antd draws the words under a field only in the window; that the field is marked is drawn at once
  expect(markup.match(/ant-form-item-has-error/g)).toHaveLength(2)
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
