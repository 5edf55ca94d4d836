import { describe, expect, it } from 'vitest'
import { appeal as appealSchema, type Appeal } from '#shared/contract/appeals.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import { AnswerFields, correctionOf, DecisionHint } from '#renderer/screens/performance/appeals/appeal-answer.tsx'
import {
  askedDraft,
  inputOf,
  problemsOf,
  type AppealDraft,
} from '#renderer/screens/performance/appeals/appeal-draft.ts'
import { subjectLink } from '#renderer/screens/performance/appeals/appeal-view.tsx'
import { AppealFields } from '#renderer/screens/performance/appeals/appeal-fields.tsx'
import { AppealView } from '#renderer/screens/performance/appeals/appeal-view.tsx'
import { AppealsTable } from '#renderer/screens/performance/appeals/appeals-table.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const appealOf = (fields: object = {}): Appeal =>
  appealSchema.parse({
    id: 1,
    at: '2026-11-20 10:00:00',
    month: '2026-10',
    agent: 'A01',
    name: '7',
    matter: 'order',
    orderId: 3,
    orderNo: '21355501',
    subject: null,
    text: '8',
    evidence: '',
    due: '2026-11-25',
    state: 'open',
    isOverdue: false,
    outcome: null,
    correction: null,
    postedIn: null,
    notes: [{ at: '2026-11-20 10:00:00', by: 'supervisor', what: 'made', text: '8' }],
    ...fields,
  })

describe('a link opens the form with what it knows', () => {
  it('an order its number, a sheet the person and pay; the bare tab nothing', () => {
    expect(askedDraft({ tab: 'appeals', month: '2026-10' }, '2026-11')).toBe(null)
    expect(askedDraft({ order: '21355501', agent: 'A01', month: '2026-10' }, '2026-11')).toMatchObject({
      month: '2026-10',
      agent: 'A01',
      matter: 'order',
      orderNo: '21355501',
    })
    expect(askedDraft({ agent: 'A01', month: 'x' }, '2026-11')).toMatchObject({ month: '2026-11', matter: 'pay' })
    expect(askedDraft({ add: '1' }, '2026-11')).toMatchObject({ agent: null, orderNo: '', matter: 'order' })
  })

  it('a quality score or a warning itself, so that it goes with the appeal', () => {
    const score = askedDraft({ agent: 'A01', month: '2026-10', score: '7' }, '2026-11')
    expect(score).toMatchObject({ matter: 'quality', subject: { kind: 'score', id: 7 } })
    expect(inputOf({ ...(score as AppealDraft), text: 'x' }, null).subject).toEqual({ kind: 'score', id: 7 })
    expect(askedDraft({ agent: 'A01', entry: '9' }, '2026-11')).toMatchObject({
      ...{ matter: 'penalty', subject: { kind: 'entry', id: 9 } },
    })
    expect(subjectLink(appealOf({ matter: 'quality', subject: { kind: 'score', id: 7 } }))).toContain('score=7')
    expect(subjectLink(appealOf({ matter: 'penalty', subject: { kind: 'entry', id: 9 } }))).toContain('id=9')
    expect(subjectLink(appealOf())).toBe(null)
  })

  it('nothing is sent without a person, words, or with a number nobody has', () => {
    const draft = askedDraft({ order: '21355501', agent: 'A01', month: '2026-10' }, '2026-11')
    if (draft === null) throw new Error('no draft')
    expect([...problemsOf(draft, null)]).toEqual(['order', 'text'])
    expect([...problemsOf({ ...draft, agent: null, text: ' ' }, 3 as OrderId)]).toEqual(['agent', 'text'])
    const whole = { ...draft, text: 'x' }
    expect(problemsOf(whole, 3 as OrderId).size).toBe(0)
    expect(inputOf(whole, 3 as OrderId)).toMatchObject({ agent: 'A01', orderId: 3, text: 'x', month: '2026-10' })
    expect(problemsOf({ ...whole, orderNo: '  ' }, null).size).toBe(0)
  })
})

describe('an answer', () => {
  it('pays, takes back or moves nothing; a rejected one never does', () => {
    const draft = { outcome: 'upheld', text: 'x', isTakenBack: false, amount: 500 } as const
    expect(correctionOf(draft)).toBe(500)
    expect(correctionOf({ ...draft, isTakenBack: true })).toBe(-500)
    expect(correctionOf({ ...draft, amount: 0 })).toBe(null)
    expect(correctionOf({ ...draft, amount: null })).toBe(null)
    expect(correctionOf({ ...draft, outcome: 'rejected' })).toBe(null)
  })

  it('about an order leads to the evidence desk, others do not', () => {
    expect(inKeyLanguage(<DecisionHint appeal={appealOf()} />)).toContain('tab=contested&amp;month=2026-10')
    expect(inKeyLanguage(<DecisionHint appeal={appealOf({ matter: 'score' })} />)).not.toContain('contested')
    expect(inKeyLanguage(<DecisionHint appeal={appealOf({ orderId: null })} />)).not.toContain('contested')
  })
})

describe('words', () => {
  const nothing = (): void => undefined
  const draft = {
    month: '2026-10',
    agent: 'A01',
    matter: 'order',
    orderNo: '9',
    subject: null,
    text: '',
    evidence: '',
  } as const
  const answered = appealOf({
    state: 'answered',
    outcome: 'partly',
    correction: -300,
    postedIn: '2026-11',
    orderId: null,
    matter: 'score',
    evidence: '5',
    notes: [{ at: '2026-11-21 10:00:00', by: 'cli', what: 'answered', text: '6' }],
  })
  const views = {
    form: <AppealFields draft={draft} people={[]} problems={new Set()} order={null} onChange={nothing} />,
    wrongForm: (
      <AppealFields
        draft={draft}
        people={[]}
        problems={new Set(['agent', 'text', 'order'])}
        order={null}
        onChange={nothing}
      />
    ),
    open: <AppealView appeal={appealOf({ isOverdue: true })} />,
    answered: <AppealView appeal={answered} />,
    table: (
      <AppealsTable rows={[appealOf({ isOverdue: true }), answered]} selected={1} filters={null} onOpen={nothing} />
    ),
    answer: (
      <AnswerFields
        appeal={appealOf()}
        draft={{ outcome: 'upheld', text: '', isTakenBack: true, amount: 1 }}
        isMissing
        onChange={nothing}
      />
    ),
    rejected: (
      <AnswerFields
        appeal={appealOf()}
        draft={{ outcome: 'rejected', text: '', isTakenBack: false, amount: null }}
        isMissing={false}
        onChange={nothing}
      />
    ),
  }
  it.each(Object.keys(views) as (keyof typeof views)[])('%s: every word is from the tables', (name) => {
    expect(leftOverWords(inKeyLanguage(views[name]))).toEqual([])
  })
})
