import { describe, expect, test } from 'vitest'
import { shiftKind, type ShiftKind } from '#shared/contract/roster.ts'
import {
  emptyShift,
  shiftDraftOf,
  shiftInputOf,
  shiftProblems,
  type ShiftDraft,
} from '#renderer/screens/roster/shifts/shift-form.ts'
import { kindsOfTemplate, shiftTemplates } from '#renderer/screens/roster/shifts/shift-templates.ts'
import { clockOf, segmentsText, shiftMinutes } from '#renderer/screens/roster/shifts/shift-times.ts'

const names = { day: '白班', evening: '晚班', early: '早班', middle: '中班' }

const withTimes = (...times: [string, string][]): ShiftDraft => ({
  ...emptyShift,
  code: 'D',
  name: '白班',
  segments: times.map(([start, end], key) => ({ key, start, end })),
})

test('a time may be typed in many ways', () => {
  const typed = [
    '9',
    '9:00',
    '0900',
    '９：００',
    '9点',
    '9点30分',
    '23:59',
    '24:00',
    '2400',
    '24:30',
    '12:60',
    '9:0',
    'x',
    '',
  ]
  expect(typed.map(clockOf)).toEqual([
    '09:00',
    '09:00',
    '09:00',
    '09:00',
    '09:00',
    '09:30',
    '23:59',
    '00:00',
    '00:00',
    null,
    null,
    null,
    null,
    null,
  ])
})

describe('minutes of a shift', () => {
  test('paid inside the pieces, rest between them', () => {
    expect(
      shiftMinutes([
        ['09:00', '12:00'],
        ['12:30', '16:30'],
      ]),
    ).toEqual({ paid: 420, rest: 30, isPastMidnight: false })
  })

  test('an end at 00:00 is the end of the day, not past it', () => {
    expect(shiftMinutes([['15:30', '00:00']])).toEqual({ paid: 510, rest: 0, isPastMidnight: false })
  })

  test('an end not after its start lies on the next day', () => {
    expect(shiftMinutes([['18:00', '00:30']])).toEqual({ paid: 390, rest: 0, isPastMidnight: true })
    expect(shiftMinutes([['08:00', '08:00']])).toEqual({ paid: 1440, rest: 0, isPastMidnight: true })
  })

  test('a second piece after midnight', () => {
    expect(
      shiftMinutes([
        ['20:00', '00:00'],
        ['01:00', '04:00'],
      ]),
    ).toEqual({ paid: 420, rest: 60, isPastMidnight: true })
  })

  test('as people read it', () => {
    const segments = [
      ['15:30', '17:30'],
      ['18:00', '00:00'],
    ] as unknown as ShiftKind['segments']
    expect(segmentsText(segments)).toBe('15:30–17:30 + 18:00–24:00')
  })
})

describe('a shift as typed', () => {
  test('becomes what the contract takes and comes back the same', () => {
    const input = shiftInputOf(withTimes(['9', '12:00'], ['1230', '24:00']))
    const kept = shiftKind.parse(input)
    expect(kept.segments).toEqual([
      ['09:00', '12:00'],
      ['12:30', '00:00'],
    ])
    expect(shiftInputOf(shiftDraftOf(kept))).toEqual(kept)
  })

  test('what is kept besides the times stays when it is opened and saved', () => {
    const special = {
      ...{ colour: 'amber', paidMinutes: 400, handoverTo: 'E' },
      skill: { level: '高级', minimum: 2 },
    } as const
    const kept = shiftKind.parse({ ...shiftInputOf(withTimes(['9', '18'])), ...special })
    expect(shiftInputOf(shiftDraftOf(kept))).toEqual(kept)
  })

  test('a level without a number of people, or a number without a level, is half a rule', () => {
    const half = { ...withTimes(['9', '18']), skillLevel: '中级' }
    expect(shiftProblems(half, [])).toEqual({ skill: 'skillHalf' })
    expect(shiftProblems({ ...half, skillMinimum: 1 }, [])).toEqual({})
    expect(shiftProblems({ ...half, skillLevel: ' ', skillMinimum: 1 }, [])).toEqual({ skill: 'skillHalf' })
  })

  test('cannot be saved while a time or the minimum is missing', () => {
    expect(shiftInputOf(withTimes(['9', 'noon']))).toBeNull()
    expect(shiftInputOf({ ...withTimes(['9', '18']), minimum: null })).toBeNull()
  })

  test('problems are named at the piece', () => {
    const problems = (...times: [string, string][]) => [...(shiftProblems(withTimes(...times), []).segments ?? [])]
    expect(problems(['9', 'noon'])).toEqual([[0, 'timeMissing']])
    expect(problems(['9', '9:00'])).toEqual([[0, 'emptySegment']])
    expect(problems(['9', '12'], ['11:30', '16'])).toEqual([[1, 'overlap']])
    expect(problems(['9', '18'], ['8', '10'])).toEqual([[1, 'tooLong']])
    expect(problems(['20', '24'], ['1', '4'])).toEqual([])
  })

  test('a code in use would overwrite: refused', () => {
    const kept = shiftKind.parse(shiftInputOf(withTimes(['9', '18'])))
    expect(shiftProblems(withTimes(['9', '18']), [kept])).toEqual({ code: 'codeTaken' })
    expect(shiftProblems({ ...emptyShift, minimum: null }, [kept])).toEqual({
      code: 'codeMissing',
      name: 'nameMissing',
      minimum: 'minimumMissing',
    })
  })
})

describe('templates', () => {
  test('every template is shifts the contract takes, without problems', () => {
    for (const template of shiftTemplates)
      for (const kind of kindsOfTemplate(template, names, [])) {
        const kept = shiftKind.parse(kind)
        expect(shiftProblems(shiftDraftOf(kept), [])).toEqual({})
      }
  })

  test('codes in use are left alone', () => {
    const codes = kindsOfTemplate(shiftTemplates[0] ?? [], names, ['D', 'D2', 'X']).map((kind) => kind.code)
    expect(codes).toEqual(['D3', 'E'])
  })

  test('paid minutes of the three-person set are eight hours each', () => {
    const kinds = kindsOfTemplate(shiftTemplates.at(-1) ?? [], names, [])
    expect(kinds.map((kind) => shiftMinutes(kind.segments).paid)).toEqual([480, 480, 480])
  })
})
