import { describe, expect, test } from 'vitest'
import { platformFigures, type PlatformFigure } from '#shared/kit/import-fields.ts'
import { serviceFigures } from '#shared/kit/service-figures.ts'
import {
  comparisonOf,
  counterparts,
  isSameValue,
  ruleSetFor,
  type Comparison,
  type Counterpart,
} from '#shared/rules/service/platform-reasons.ts'
import { rulesOf } from '#test/support/chat-streams.ts'

const ours = (...values: readonly (number | null)[]): Comparison['ours'] =>
  values.map((value, index) => ({ ruleSet: ['house', 'taobao-3min', 'pinduoduo-3min'][index] ?? '', value }))
const known = { hasChats: true, coversStatedDays: true, hasOpenDay: false, isShared: false }
const why = (changes: Partial<Comparison>): readonly [string, string | null] => {
  const { reason, ruleSet } = comparisonOf({
    stated: 0.75,
    unit: 'share',
    ours: ours(0.2, 0.5, 0),
    ...known,
    ...changes,
  })
  return [reason, ruleSet]
}

describe('why a platform’s number differs', () => {
  test('same: within rounding under the rule set that is looked at', () => {
    expect(why({ ours: ours(0.7495, 0.75) })).toEqual(['same', 'house'])
    expect(why({ ours: ours(0.7495, 0.75), hasOpenDay: true, isShared: true })).toEqual(['same', 'house'])
  })

  test('other-rules: another one gives the platform’s number', () =>
    expect(why({ ours: ours(0.2, 0.7501, 0) })).toEqual(['other-rules', 'taobao-3min']))

  test('no-chats: nothing of ours to compare', () => {
    expect(why({ hasChats: false })).toEqual(['no-chats', null])
    expect(why({ ours: ours(null, null) })).toEqual(['no-chats', null])
    expect(why({ ours: [] })).toEqual(['no-chats', null])
  })

  test('other-days before days-incomplete before account-shared; the nearest rule set is named', () => {
    const all = { coversStatedDays: false, hasOpenDay: true, isShared: true }
    expect(why(all)).toEqual(['other-days', 'taobao-3min'])
    expect(why({ ...all, coversStatedDays: true })).toEqual(['days-incomplete', 'taobao-3min'])
    expect(why({ isShared: true })).toEqual(['account-shared', 'taobao-3min'])
  })

  test('platform-filters: what is left', () => expect(why({})).toEqual(['platform-filters', 'taobao-3min']))
  test('of equally near ones the first', () => expect(why({ ours: ours(0.5, 0.5) })[1]).toBe('house'))
})

test('rounding: a second, 0.1 points, a hundredth, a fen; counts not at all', () => {
  expect(isSameValue(45, 46, 'seconds')).toBe(true)
  expect(isSameValue(45, 46.01, 'seconds')).toBe(false)
  expect(isSameValue(0.8, 0.801, 'share')).toBe(true)
  expect(isSameValue(0.8, 0.8011, 'share')).toBe(false)
  expect(isSameValue(1.2, 1.21, 'ratio')).toBe(true)
  expect(isSameValue(1.2, 1.22, 'ratio')).toBe(false)
  expect(isSameValue(1990, 1991, 'fen')).toBe(true)
  expect(isSameValue(1990, 1992, 'fen')).toBe(false)
  expect(isSameValue(10, 10, 'count')).toBe(true)
  expect(isSameValue(10, 11, 'count')).toBe(false)
})

describe('counterparts', () => {
  const pairs = Object.entries(counterparts) as [PlatformFigure, Counterpart][]

  test.each(pairs)('%s is measured like ours', (platform, { figure }) =>
    expect(serviceFigures[figure]).toBe(platformFigures[platform]),
  )

  test('a limit, the whole day and the unit in a name replace those of the rule set', () => {
    const taobao = rulesOf('taobao-3min')
    expect(ruleSetFor(taobao, { figure: 'withinLimit', limitSeconds: 30, isWholeDay: true })).toMatchObject({
      limitSeconds: 30,
      window: null,
      unit: 'round',
    })
    expect(ruleSetFor(taobao, counterparts.within180Sessions ?? { figure: 'rounds' }).unit).toBe('session-average')
    expect(ruleSetFor(taobao, { figure: 'receptions' })).toEqual(taobao)
  })
})
