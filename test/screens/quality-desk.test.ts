import { expect, it } from 'vitest'
import { defaultForm } from '#shared/rules/quality/default-form.ts'
import { evenMarks } from '#test/support/quality-shop.ts'
import {
  draftOfScore,
  emptyDraft,
  isWrongPoints,
  marksOf,
  missingIn,
  pointsTyped,
  readDraft,
} from '#renderer/screens/quality/sample/desk-draft.ts'
import { isWhole, newCriterion, weightsOf } from '#renderer/screens/quality/forms/form-draft.ts'
import { placeText } from '#renderer/app/score-place.ts'
import { isSamePlace, placeIn } from '#renderer/screens/quality/sample/desk-place.ts'

it('1 to 5 are levels, everything above is points, anything else is nothing', () => {
  expect(['1', '3', '5', '0', '6', '85', '99.5', '100'].map(pointsTyped)).toEqual([20, 60, 100, 0, 6, 85, 99.5, 100])
  expect(['', ' ', '101', '-1', '8a', '1e1', '1.234'].map(pointsTyped)).toEqual(Array(7).fill(null))
  expect([isWrongPoints(''), isWrongPoints('101'), isWrongPoints('5')]).toEqual([false, true, false])
})

it('a draft becomes the marks of its form, and tells what is missing', () => {
  const draft = { ...emptyDraft, points: { opening: '4', needs: '70' }, hits: ['abuse'] }
  const marks = marksOf(defaultForm, draft)
  expect(marks.find(({ key }) => key === 'opening')?.points).toBe(80)
  expect(marks.filter(({ isHit }) => isHit).map(({ key }) => key)).toEqual(['abuse'])
  expect(missingIn(defaultForm, draft)).toEqual(['expertise', 'solving', 'manners', 'closing'])
})

it('a score typed again for correcting is the same score, small points included', () => {
  for (const points of [0, 1, 3, 5, 20, 66.5, 100]) {
    const given = { marks: evenMarks(points, ['leak']), comment: 'c', improvement: '' }
    expect(marksOf(defaultForm, draftOfScore(given))).toEqual(given.marks)
  }
})

it('a kept draft is read back, and one that cannot be read is nothing', () => {
  const draft = { points: { opening: '4' }, hits: ['abuse'], remarks: { opening: 'r' }, comment: 'c', improvement: 'i' }
  expect(readDraft(JSON.stringify(draft))).toEqual(draft)
  expect([readDraft(null), readDraft('{'), readDraft('3')]).toEqual([null, null, null])
})

it('the route names a chat, whatever its account is called', () => {
  const place = { chat: { shopId: 1, buyerId: 7, day: '2026-10-03', account: 'a~b:小 美' }, agent: 'A01' }
  expect(placeIn(placeText(place as never))).toEqual(place)
  const other = { ...place, chat: { ...place.chat, account: 'c' } }
  expect(isSamePlace(place as never, other as never)).toBe(true)
  expect(isSamePlace(place as never, { ...place, agent: 'A02' } as never)).toBe(false)
  expect([placeIn(undefined), placeIn('1~x~2026-10-03~A01~a'), placeIn('1~2~2026-13-03~A01~a')]).toEqual([
    ...[null, null, null],
  ])
})

it('a form is whole with names and weights of exactly 100', () => {
  expect(isWhole(defaultForm)).toBe(true)
  const tenths = { ...defaultForm, criteria: Array.from({ length: 10 }, (_, at) => ({ ...newCriterion(defaultForm, false), key: String(at), title: 't', weight: 10 })) } // prettier-ignore
  expect(
    weightsOf({ criteria: [0.1, 0.2, 99.7].map((weight) => ({ ...newCriterion(defaultForm, false), weight })) }),
  ).toBe(100)
  expect(isWhole(tenths)).toBe(true)
  expect(isWhole({ ...tenths, criteria: tenths.criteria.slice(1) })).toBe(false)
  expect(isWhole({ ...tenths, name: ' ' })).toBe(false)
  expect(defaultForm.criteria.map(({ key }) => key)).not.toContain(newCriterion(defaultForm, true).key)
})
