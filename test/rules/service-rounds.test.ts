import { describe, expect, test } from 'vitest'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { roundsOf } from '#shared/rules/service/rounds.ts'
import { sessionsOf } from '#shared/rules/service/sessions.ts'
import { traits } from '#shared/rules/service/stream.ts'
import {
  figuresOf,
  marksOf,
  rulesOf,
  secondsAt,
  serviceDayOf,
  streamOf,
  talliesOf,
  theDay,
} from '#test/support/chat-streams.ts'

const house = rulesOf('house')
const waits = (written: string, changes: Partial<RuleSet> = {}): (number | null)[] => {
  const rules = { ...house, ...changes }
  const marks = marksOf(written)
  return roundsOf(marks, sessionsOf(marks, rules.sessionGapMinutes), rules).map(({ seconds }) => seconds)
}

describe('rounds', () => {
  test('ten lines in a row are one round, from the first', () =>
    expect(waits('10:00:00 B 10:00:05 B 10:00:30 B 10:00:40 A 10:00:50 A')).toEqual([40]))

  test('an agent who speaks first answers nothing', () => expect(waits('10:00:00 A 10:01:00 B')).toEqual([null]))

  test('at the same second the buyer was first', () => expect(waits('10:00:00 A 10:00:00 B')).toEqual([0]))

  test('the order in the file does not matter, clocks that run backwards neither', () =>
    expect(waits('10:05:00 A 10:01:00 B 10:00:30 A 10:00:00 B')).toEqual([30, 240]))

  test('system lines answer nothing', () => expect(waits('10:00:00 B 10:00:05 P 10:00:09 A')).toEqual([9]))

  test('nothing said, no rounds', () => expect(waits('')).toEqual([]))

  test('a question of the evening that is answered after midnight is unanswered on its service day', () =>
    expect(waits('23:59:00 B')).toEqual([null]))

  test('with days from 04:00 the answer after midnight is on the same service day', () =>
    expect(waits('23:59:00 B 24:01:00 A 27:59:59 B')).toEqual([120, null]))
})

describe('automatic lines', () => {
  const assisted = { assistedCountsAsHuman: true }

  test('answer nothing, welcome or not', () =>
    expect(waits('10:00:00 B 10:00:01 S 10:00:02 S 10:00:20 A')).toEqual([20]))

  test('answer when the rule set says so, but for the welcome line', () =>
    expect(waits('10:00:00 B 10:00:01 S 10:00:08 S 10:00:20 A', assisted)).toEqual([8]))

  test('after an agent has spoken there is no welcome line any more', () =>
    expect(waits('10:00:00 B 10:00:10 A 10:01:00 B 10:01:03 S', assisted)).toEqual([10, 3]))

  test('each session has a welcome line of its own', () => {
    const written = '10:00:00 B 10:00:10 A 11:00:00 B 11:00:01 S 11:00:30 A'
    expect(waits(written, assisted)).toEqual([10, 30])
    expect(waits(written, { ...assisted, sessionGapMinutes: 120 })).toEqual([10, 1])
  })

  test('a line of the robot is no line of a person', () =>
    expect(figuresOf(serviceDayOf(streamOf('10:00:00 B 10:00:01 S 10:00:05 S')), rulesOf('douyin-3min'))).toMatchObject(
      {
        agentMessages: 0,
        unanswered: 0,
      },
    ))
})

describe('sessions', () => {
  const spans = (written: string, gap: number): number => sessionsOf(marksOf(written), gap).length

  test('a gap as long as the limit still holds them together, a second more does not', () => {
    expect(spans('10:00:00 B 10:30:00 B', 30)).toBe(1)
    expect(spans('10:00:00 B 10:30:01 B', 30)).toBe(2)
    expect(spans('', 30)).toBe(0)
  })

  test('run over accounts, and each account has its part', () => {
    const day = serviceDayOf(streamOf('10:00:00 B 10:01:00 A'), streamOf('10:20:00 B 10:21:00 A', { account: 'b' }))
    expect(figuresOf(day, house)).toMatchObject({ sessions: 1, receptions: 2, sessionLengthMean: 21 * 60 })
    const byAccount = talliesOf(day, house, { keyAt: (account) => account })
    expect([...byAccount].map(([key, tally]) => [key, tally.sessions])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  test('a mean as long as the limit does not pass, a first answer as late as the limit does', () => {
    const day = serviceDayOf(streamOf('10:00:00 B 10:03:00 A'))
    expect(figuresOf(day, rulesOf('douyin-3min')).withinLimit).toMatchObject({ hits: 0, n: 1 })
    expect(figuresOf(day, rulesOf('jd-first-30s', { limitSeconds: 180 })).withinLimit).toMatchObject({ hits: 1, n: 1 })
    expect(figuresOf(day, rulesOf('taobao-3min')).withinLimit).toMatchObject({ hits: 1, n: 1 })
  })

  test('a session nobody answered fails', () => {
    const day = serviceDayOf(streamOf('10:00:00 B'))
    for (const id of ['douyin-3min', 'jd-first-30s'])
      expect(figuresOf(day, rulesOf(id)).withinLimit).toMatchObject({ hits: 0, n: 1 })
  })
})

describe('window and days', () => {
  const inWindow = (written: string): number =>
    figuresOf(serviceDayOf(streamOf(written)), rulesOf('taobao-3min')).rounds

  test('the start counts, the end does not', () => {
    expect(inWindow('07:59:59 B')).toBe(0)
    expect(inWindow('08:00:00 B')).toBe(1)
    expect(inWindow('22:59:59 B 23:40:00 A')).toBe(1)
    expect(inWindow('23:00:00 B')).toBe(0)
  })

  test('after midnight of a service day from 04:00 the clock counts, not the date', () => {
    expect(inWindow('25:00:00 B')).toBe(0)
    const night = rulesOf('house', { window: { start: '22:00', end: '02:00' } as RuleSet['window'] })
    const day = serviceDayOf(streamOf('21:59:00 B 21:59:10 A 22:00:00 B 22:00:10 A 25:59:59 B 26:00:00 A 26:00:00 B'))
    expect(figuresOf(day, night).rounds).toBe(2)
  })

  test('answered the day after: dropped or kept, as the rule set says', () => {
    const day = serviceDayOf(streamOf('22:00:00 B', { isAnsweredNextDay: true }))
    expect(figuresOf(day, rulesOf('taobao-3min'))).toMatchObject({
      rounds: 0,
      unanswered: 0,
      withinLimit: { n: 0, rate: null },
    })
    expect(figuresOf(day, rulesOf('pinduoduo-3min'))).toMatchObject({
      rounds: 1,
      unanswered: 1,
      withinLimit: { n: 1, hits: 0 },
    })
  })

  test('a waived day is judged by nobody, and its chats are still counted', () =>
    expect(figuresOf(serviceDayOf(streamOf('10:00:00 B')), { ...house, waivedDates: [theDay] })).toMatchObject({
      receptions: 1,
      rounds: 0,
      withinLimit: { n: 0 },
    }))
})

describe('what a handover leaves', () => {
  const day = serviceDayOf(
    streamOf('10:00:00 B', { account: 'a' }),
    streamOf('10:02:00 B 10:02:30 A', { account: 'b' }),
  )

  test('an unanswered round on the first account', () => {
    const byAccount = talliesOf(day, house, { keyAt: (account) => account })
    expect(byAccount.get('a')).toMatchObject({ rounds: 1, unanswered: 1, receptions: 1 })
    expect(byAccount.get('b')).toMatchObject({ rounds: 1, unanswered: 0, inTime: 1 })
  })

  test('for the shop one buyer, who was answered, with one question that was not', () =>
    expect(figuresOf(day, house)).toMatchObject({
      buyersReceived: 1,
      receptions: 2,
      unanswered: 1,
      unansweredBuyers: 1,
      replyRate: { n: 1, hits: 1 },
    }))

  test('nobody has the account: it is counted, with a row of its own', () => {
    const byAccount = talliesOf(serviceDayOf(streamOf('10:00:00 B', { account: '' })), house, {
      keyAt: (account) => account,
    })
    expect(byAccount.get('')).toMatchObject({ receptions: 1, unanswered: 1 })
  })
})

describe('what is left out', () => {
  const spam = serviceDayOf(
    streamOf('10:00:00 B 10:00:10 A', { buyer: 1 }),
    streamOf('10:00:00 B', { buyer: 2, traits: traits.advertising }),
    streamOf('10:00:00 B', { buyer: 3, traits: traits.platformStaff | traits.onlyCard }),
    streamOf('10:00:00 A', { buyer: 4 }),
    streamOf('10:00:00 B', { buyer: 5 }),
  )
  const isListed = (buyer: number): boolean => buyer === 5

  test('consultations are received and filtered together; who never wrote is in neither', () =>
    expect(figuresOf(spam, house, { isListed })).toMatchObject({
      consultations: 4,
      filtered: 3,
      buyersReceived: 1,
      rounds: 1,
      unanswered: 0,
    }))

  test('each is a switch', () => {
    const off = { ...house, filters: { ...house.filters, advertising: false, listedBuyers: false } }
    expect(figuresOf(spam, off, { isListed })).toMatchObject({ filtered: 1, buyersReceived: 3, unanswered: 2 })
  })

  test('off shift: neither the round nor its session', () => {
    const day = serviceDayOf(streamOf('10:00:00 B 10:00:10 A 22:40:00 B 22:50:00 A'))
    const isOnShift = (_account: string, second: number): boolean => second < secondsAt('22:30:00')
    expect(figuresOf(day, house, { isOnShift })).toMatchObject({
      rounds: 1,
      sessions: 1,
      withinLimit: { n: 1, hits: 1 },
    })
    expect(figuresOf(day, house, { isOnShift: () => null })).toMatchObject({ rounds: 2, sessions: 2 })
  })
})
