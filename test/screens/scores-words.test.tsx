import { describe, expect, test } from 'vitest'
import { scheme as schemeSchema, type ScoreCard } from '#shared/contract/scores.ts'
import { toMillionths } from '#shared/kit/money.ts'
import { scoreOf } from '#shared/rules/score.ts'
import { InputFields } from '#renderer/screens/performance/scores/input-form.tsx'
import {
  draftOf,
  inputProblems,
  type Entered,
  type InputDraft,
} from '#renderer/screens/performance/scores/input-draft.ts'
import { payDraftOf, type PayDraft } from '#renderer/screens/performance/scores/pay-draft.ts'
import { PayFields } from '#renderer/screens/performance/scores/pay-panel.tsx'
import { ScoreCardView } from '#renderer/screens/performance/scores/score-card.tsx'
import { ScoresPanel } from '#renderer/screens/performance/scores/scores-panel.tsx'
import { ScoresPeople } from '#renderer/screens/performance/scores/scores-people.tsx'
import { TargetsTable } from '#renderer/screens/performance/scores/targets-table.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { paySettings } from '#shared/contract/scores.ts'

const scheme = schemeSchema.parse({
  ...{ name: '7', from: '2026-01', missing: 'redistribute' },
  grades: [[10, '8']],
  items: [
    { figure: 'averageResponse', weight: 30, bands: [[30, 100], [60, 50]] }, // prettier-ignore
    { figure: 'targetReached', weight: 30, linear: { full: 1, zero: 0 } },
    { figure: 'conversion', weight: 20, linear: { full: 0.5, zero: 0 } },
    { title: '9', weight: 20 },
  ],
})

const entered = (fields: Partial<Entered> = {}): Entered => ({
  ...{ agent: '1', name: '2', group: '3', items: ['9', 'teamwork'], savedAt: null, salesTarget: null },
  ...{ plannedDays: null, workedDays: null, overtimeHours: { weekday: 0, restDay: 0, holiday: 0 } },
  ...{ fullAttendance: 'by-attendance', bonuses: [], points: [], marks: [] },
  ledger: { points: [], bonuses: [] },
  ...fields,
})

const cardOf = (values: Readonly<Record<string, number>>, marks: Entered['marks'] = []): ScoreCard => ({
  ...{ agent: '1', name: '2', group: '3', scheme: scheme.name, schemeFrom: scheme.from },
  ...scoreOf({
    ...{ scheme, input: { marks, points: [{ points: -2, reason: '4' }] } },
    valueOf: (figure) => ({ value: values[figure] ?? null, n: 5 }),
  }),
  coefficient: toMillionths(900_000),
})

const unscored: ScoreCard = {
  ...{ agent: '1', name: '2', group: '3', scheme: null, schemeFrom: null, lines: [], items: null },
  ...{ points: { given: 0, counted: 0, cap: 0 }, score: null, grade: null, coefficient: toMillionths(1_000_000) },
}

const nothing = (): void => undefined

const typed: InputDraft = {
  ...draftOf(entered()),
  overtime: { weekday: 40, restDay: null, holiday: null },
  marks: [{ item: '9', score: 50, remark: '' }],
  points: [{ key: 0, points: null, reason: '5' }],
  bonuses: [{ key: 0, label: '', amount: 100 }],
}

const pay: PayDraft = { ...payDraftOf(paySettings.parse({})), proratesBase: true, hoursPerMonth: null }

const views = {
  panel: <ScoresPanel query={{}} />,
  card: (
    <ScoreCardView card={cardOf({ averageResponse: 70, conversion: 0.3 }, [{ item: '9', score: 60, remark: '6' }])} />
  ),
  cardWithout: <ScoreCardView card={cardOf({})} />,
  unscored: <ScoreCardView card={unscored} />,
  people: (
    <ScoresPeople
      cards={[cardOf({ conversion: 0.1 }), unscored]}
      inputs={[entered()]}
      unsaved={new Set()}
      agent="1"
      onAgent={nothing}
    />
  ),
  unsaved: <ScoresPeople cards={[unscored]} inputs={[]} unsaved={new Set(['1'])} agent="1" onAgent={nothing} />,
  input: <InputFields draft={typed} problems={inputProblems(typed)} onChange={nothing} />,
  inputWithoutItems: <InputFields draft={draftOf(entered({ items: [] }))} problems={new Map()} onChange={nothing} />,
  targets: <TargetsTable month="2026-10" inputs={[entered()]} cards={[unscored]} isClosed={false} onKept={nothing} />,
  pay: <PayFields draft={pay} onChange={nothing} />,
  payBelowLaw: <PayFields draft={{ ...pay, overtime: { weekday: 1, restDay: 2, holiday: 3 } }} onChange={nothing} />,
}

describe('every word of the scores comes from the text tables', () => {
  test.each(Object.entries(views))('%s', (_name, view) => {
    expect(leftOverWords(inKeyLanguage(view))).toEqual([])
  })
})

describe('what a card says', () => {
  const whole = inKeyLanguage(views.card)
  test('bands, targets, remarks and why a line has no value', () => {
    expect(whole).toContain('«scores.card.atMost»')
    expect(whole).toContain('«scores.card.noTarget» · «scores.card.states.redistributed»')
    expect(whole).toContain('«scores.card.noBand»')
    expect(whole).toContain('«scores.card.linear»')
    expect(whole).toContain('«scores.card.judged»')
    expect(whole).toContain('«scores.card.countedWeight»')
    expect(whole).toContain('«scores.card.pointsText»')
    expect(inKeyLanguage(views.cardWithout)).toContain('«scores.card.waits» · «scores.card.states.redistributed»')
    expect(inKeyLanguage(views.unscored)).toContain('«scores.card.noScheme»')
  })
})

describe('the law is said where it is broken', () => {
  test('overtime beyond 36 hours, multiples below the law, a base by days', () => {
    expect(inKeyLanguage(views.input)).toContain('«scores.pay.hoursLaw»')
    expect(inKeyLanguage(views.inputWithoutItems)).not.toContain('«scores.pay.hoursLaw»')
    expect(inKeyLanguage(views.payBelowLaw)).toContain('«scores.pay.multipleLaw»')
    expect(inKeyLanguage(views.pay)).not.toContain('«scores.pay.multipleLaw»')
    expect(inKeyLanguage(views.pay)).toContain('«scores.pay.prorateLaw»')
    expect(inKeyLanguage(views.pay)).toContain('«scores.pay.fines»')
  })
})

describe('lists', () => {
  test('say who waits for marks and who has something unsaved', () => {
    expect(inKeyLanguage(views.people)).toContain('«scores.toMark»')
    expect(inKeyLanguage(views.unsaved)).toContain('«scores.draftMark»')
    expect(inKeyLanguage(views.targets)).toContain('«scores.targets.unused»')
  })
})
