import { describe, expect, test } from 'vitest'
import { monthInput, paySettings } from '#shared/contract/scores.ts'
import {
  countToMark,
  draftFor,
  draftOf,
  inputOf,
  inputProblems,
  isChanged,
  type Entered,
} from '#renderer/screens/performance/scores/input-draft.ts'
import { payDraftOf, payProblems, paySettingsOf } from '#renderer/screens/performance/scores/pay-draft.ts'

const kept = monthInput.parse({
  ...{ agent: 'A01', salesTarget: 5_000_000, plannedDays: 26, workedDays: 25.5 },
  ...{ overtimeHours: { weekday: 3.5, restDay: 0, holiday: 7 }, fullAttendance: 'no' },
  bonuses: [{ label: '双十一', amount: 20_000 }],
  points: [{ points: -1.5, reason: '漏登记' }],
  marks: [{ item: '服务态度', score: 88, remark: '耐心' }],
})
const entered: Entered = {
  ...kept,
  name: '小美',
  group: '售前',
  items: ['服务态度', 'teamwork'],
  savedAt: null,
  ledger: { points: [], bonuses: [] },
}

describe('a month as typed', () => {
  test('what is kept, opened and saved unchanged, is the same', () => {
    const draft = draftOf(entered)
    expect(inputOf(draft, '2026-10', 'A01')).toEqual({ month: '2026-10', ...kept })
    expect(isChanged(draft, entered)).toBe(false)
    expect(inputProblems(draft).size).toBe(0)
    expect(countToMark(entered)).toBe(1)
  })

  test('rows nobody began are left out, words are trimmed', () => {
    const draft = draftOf(entered)
    const typed = {
      ...draft,
      points: [...draft.points, { key: 5, points: null, reason: ' ' }],
      bonuses: [{ key: 0, label: ' 奖 ', amount: 100 }],
    }
    expect(isChanged(typed, entered)).toBe(true)
    expect(inputProblems(typed).size).toBe(0)
    const input = inputOf(typed, '2026-10', 'A01')
    expect([input.points?.length, input.bonuses]).toEqual([1, [{ label: '奖', amount: 100 }]])
  })

  test('a row that is half filled in is named', () => {
    const draft = {
      ...draftOf(entered),
      marks: [
        { item: '服务态度', score: 88, remark: ' ' },
        { item: 'teamwork', score: null, remark: '好' },
      ],
      points: [
        { key: 0, points: null, reason: '好' },
        { key: 1, points: 0, reason: '' },
      ],
      bonuses: [
        { key: 0, label: '奖', amount: 0 },
        { key: 1, label: '', amount: 5 },
      ],
    }
    expect([...inputProblems(draft)]).toEqual([
      ['mark 服务态度', 'remarkMissing'],
      ['mark teamwork', 'scoreMissing'],
      ['point 0', 'pointsMissing'],
      ['point 1', 'reasonMissing'],
      ['bonus 0', 'amountMissing'],
      ['bonus 1', 'labelMissing'],
    ])
  })

  test('a draft follows the items of the scheme: new ones are empty, old ones are gone', () => {
    const draft = draftFor(draftOf(entered), ['新项目', '服务态度'])
    expect(draft.marks).toEqual([
      { item: '新项目', score: null, remark: '' },
      { item: '服务态度', score: 88, remark: '耐心' },
    ])
  })
})

describe('pay settings as typed', () => {
  const settings = paySettings.parse({ calendar: { daysOff: ['2027-01-01'] }, overtime: { weekday: 1_550_000 } })
  test('opened and saved unchanged they are the same, the calendar too', () => {
    expect(paySettingsOf(payDraftOf(settings), settings)).toEqual(settings)
  })

  test('hours and multiples are needed', () => {
    const draft = payDraftOf(settings)
    expect(payProblems(draft).size).toBe(0)
    const wrong = { ...draft, hoursPerMonth: null, overtime: { ...draft.overtime, holiday: null } }
    expect([...payProblems(wrong)]).toEqual([
      ['hours', 'hoursMissing'],
      ['holiday', 'multipleMissing'],
    ])
  })
})
