import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoringForm, type CriterionMark, type ScoringForm } from '#shared/contract/quality-scores.ts'
import { defaultForm } from '#shared/rules/quality/default-form.ts'
import { meanOf, problemOfMarks, scoreOfMarks, scoringFormFor, weakestOf } from '#shared/rules/quality/scoring.ts'
import { evenMarks } from '#test/support/quality-shop.ts'

const marks = (points: Readonly<Record<string, number>>, hit: readonly string[] = []): CriterionMark[] =>
  evenMarks(100, hit).map((mark) => ({ ...mark, points: mark.points === null ? null : (points[mark.key] ?? 100) }))

describe('the form that comes with the app (S001-113, S002-017)', () => {
  it('is a form, with the weights of the rule books', () => {
    expect(scoringForm.safeParse(defaultForm).success).toBe(true)
    expect(defaultForm.criteria.filter(({ isFatal }) => !isFatal).map(({ weight }) => weight)).toEqual([
      10, 20, 25, 25, 10, 10,
    ])
    expect(defaultForm.criteria.filter(({ isFatal }) => isFatal).map(({ title }) => title)).toEqual([
      ...['辱骂买家', '引导平台外交易', '泄露客户信息', '虚假承诺'],
    ])
  })
})

describe('a score', () => {
  it('is weight × points over the criteria, to the hundredth', () => {
    expect(scoreOfMarks(defaultForm, marks({}))).toEqual({ score: 100, isFatal: false, isPassed: true })
    // 10×80 + 20×75 + 25×90 + 25×60.5 + 10×100 + 10×33.33 = 7395.8
    const uneven = marks({ opening: 80, needs: 75, expertise: 90, solving: 60.5, closing: 33.33 })
    expect(scoreOfMarks(defaultForm, uneven)).toEqual({ score: 73.96, isFatal: false, isPassed: false })
    expect(scoreOfMarks(defaultForm, marks({ manners: 33.325 })).score).toBe(93.33)
  })
  it('is 0 and never passes when something fatal was hit', () => {
    expect(scoreOfMarks({ ...defaultForm, passMark: 0 }, marks({}, ['diversion']))).toEqual({
      ...{ score: 0, isFatal: true, isPassed: false },
    })
  })
  it('lies between 0 and 100, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 100 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (given) => {
          const whole = given.reduce((sum, [weight]) => sum + weight, 0)
          const criteria = given.map(([weight], at) => ({
            ...{
              key: String(at),
              title: String(at),
              hint: '',
              weight: (100 * weight) / whole,
              isFatal: false,
              rules: [],
            },
          }))
          const given100 = given.map(([, points], at) => ({ key: String(at), points, isHit: false, remark: '' }))
          const { score } = scoreOfMarks({ criteria, passMark: 80 }, given100)
          const near = given.reduce((sum, [weight, points]) => sum + (weight / whole) * points, 0)
          expect(Math.abs(score - near)).toBeLessThan(0.0051)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
  it('needs every criterion once and no other', () => {
    expect(problemOfMarks(defaultForm, marks({}))).toBe(null)
    expect(problemOfMarks(defaultForm, marks({}).slice(1))).toEqual({ key: 'opening', reason: 'missing' })
    expect(problemOfMarks(defaultForm, [...marks({}), ...marks({}).slice(0, 1)])).toEqual({
      ...{ key: 'opening', reason: 'twice' },
    })
    expect(problemOfMarks(defaultForm, [{ key: 'x', points: 1, isHit: false, remark: '' }])).toEqual({
      ...{ key: 'x', reason: 'unknown' },
    })
  })
})

describe('forms and means', () => {
  it('takes the group’s own form before everybody’s, the latest start first', () => {
    const form = (name: string, from: string, group: string | null) =>
      ({ ...defaultForm, name, from, group }) as ScoringForm
    const forms = [form('all', '2026-01', null), form('later', '2026-11', null), form('own', '2026-03', '售后')]
    const name = (group: string, month: string) => scoringFormFor(forms, group, month as never)?.name ?? null
    expect(name('售后', '2026-10')).toBe('own')
    expect(name('售后', '2026-02')).toBe('all')
    expect(name('售前', '2026-11')).toBe('later')
    expect(name('售前', '2025-12')).toBe(null)
  })
  it('means to the hundredth and puts the weakest criterion first', () => {
    expect(meanOf([])).toBe(null)
    expect(meanOf([100, 100, 95])).toBe(98.33)
    expect(meanOf([0.005])).toBe(0.01)
    const scored = [marks({ solving: 40 }), marks({ solving: 60, needs: 70 })].map((own) => ({
      form: defaultForm,
      marks: own,
    }))
    expect(weakestOf(scored, 2)).toEqual([
      { title: '解决与跟进', mean: 50, n: 2 },
      { title: '需求理解', mean: 85, n: 2 },
    ])
  })
})
