import { describe, expect, it } from 'vitest'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { segmentsCover } from '#shared/rules/account-owner.ts'
import { distributionOf } from '#shared/rules/service/distribution.ts'
import { sessionPartsOf, tallySessions, type SessionFact } from '#shared/rules/service/listed-sessions.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { joinedFigures, type Stated } from '#shared/rules/service/stated-figures.ts'
import { packedTimes, TimeCounts } from '#shared/rules/service/time-counts.ts'
import { shiftSpans, spansCover } from '#shared/rules/shift-spans.ts'

const day = '2026-10-01' as LocalDate

/** Numbers that look like chance and are always the same. */
const sequence = (count: number, seed: number, most: number): number[] => {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % most
  })
}

describe('times packed and added up', () => {
  it.each([0, 1, 2, 3, 10, 11, 100, 999])('%i times in three parts: mean, median and P90 of all of them', (count) => {
    for (const most of [5, 600, 90_000]) {
      const times = sequence(count, count + most, most)
      const counts = new TimeCounts()
      for (const part of [0, 1, 2]) counts.add(packedTimes(times.filter((_, index) => index % 3 === part)))
      expect(counts.distribution()).toEqual(distributionOf(times))
      const one = [...counts.entries()].flatMap(([time, many]) => Array.from({ length: many }, () => time))
      expect(one).toEqual(times.toSorted((a, b) => a - b))
    }
  })
})

describe('planned shifts as spans', () => {
  it.each([
    [['09:00', '16:30']],
    [['22:00', '06:00']],
    [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    [
      ['20:00', '23:00'],
      ['01:00', '03:00'],
    ],
    [['00:00', '00:00']],
  ] as const)('%j: the same as segmentsCover, minute by minute over three days', (...segments) => {
    const spans = shiftSpans(segments)
    for (let minute = 0; minute < 3 * 1440; minute += 7) {
      const clock = `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
      const moment = `${dayAfter(day, Math.floor(minute / 1440))} ${clock}` as LocalTime
      expect(spansCover(spans, minute * 60), moment).toBe(segmentsCover(segments, moment, day))
    }
  })
})

describe('figures a platform states of several days', () => {
  const stated = (date: string, figure: Stated['figure'], value: number, until = date): Stated => ({
    ...{ day: date as LocalDate, until: until as LocalDate, figure, value },
  })

  it('counts add up; means and rates weigh by the volume of their day, never by days', () => {
    const [receptions, mean] = joinedFigures([
      stated('2026-10-01', 'receptions', 10),
      stated('2026-10-02', 'receptions', 30),
      stated('2026-10-01', 'firstResponseMean', 20),
      stated('2026-10-02', 'firstResponseMean', 60),
    ])
    expect(receptions).toMatchObject({ value: 40, isJoined: true, from: '2026-10-01', to: '2026-10-02' })
    expect(mean).toMatchObject({ value: 50, isJoined: true })
  })

  it('a mean without a volume stays a number of its day; a month stated at once stays as it is', () => {
    const found = joinedFigures([
      stated('2026-10-01', 'conversion', 0.5),
      stated('2026-10-02', 'conversion', 0.4),
      stated('2026-10-01', 'receptions', 900, '2026-10-31'),
    ])
    expect(found.map(({ value, isJoined, from, to }) => [value, isJoined, from, to])).toEqual([
      [0.5, false, '2026-10-01', '2026-10-01'],
      [0.4, false, '2026-10-02', '2026-10-02'],
      [900, false, '2026-10-01', '2026-10-31'],
    ])
  })
})

describe('days with a list of sessions only', () => {
  const rulesOf = (more: Partial<RuleSet>): RuleSet => ({ ...(initialRuleSets[0] as RuleSet), ...more })
  const fact = (more: Partial<SessionFact>): SessionFact => ({
    ...{ day, account: '小美', buyer: 'tb1', second: 36_000, length: 60, first: 10, average: 20 },
    ...{ messagesIn: 2, messagesOut: 2, isOnShift: true, ...more },
  })
  const facts = [
    fact({}),
    fact({ buyer: 'tb2', first: 90, average: null }),
    fact({ buyer: 'tb3', first: null, average: null, messagesOut: 0, length: null }),
    fact({ buyer: 'tb4', first: null, average: null, messagesIn: null, messagesOut: null }),
    fact({ second: 84_000, first: 700, average: 700 }),
  ]

  it('what the list does not say counts in nothing', () => {
    const { tally, untimed } = tallySessions(facts, rulesOf({ unit: 'session-first', limitSeconds: 60 }))
    expect(tally).toMatchObject({
      sessions: 5,
      sessionSeconds: 240,
      receptions: 3,
      buyersReceived: 3,
      buyersReplied: 2,
    })
    expect(tally).toMatchObject({ judged: 4, inTime: 1, buyerMessages: 8, agentMessages: 6, rounds: 0 })
    expect([tally.firstTimes, tally.roundTimes, untimed]).toEqual([[10, 90, 700], [20, 700], 1])
  })

  it('windows, caps, waived days and shifts hold here too', () => {
    const window = { start: '08:00', end: '23:00' } as RuleSet['window']
    const average = rulesOf({ unit: 'session-average', limitSeconds: 180, roundCapSeconds: 600, window })
    expect(tallySessions(facts, average).tally).toMatchObject({ judged: 1, inTime: 1, roundTimes: [20] })
    expect(tallySessions(facts, { ...average, window: null }).tally).toMatchObject({ judged: 2, roundTimes: [20, 600] })
    expect(tallySessions(facts, { ...average, waivedDates: [day] }).tally).toMatchObject({ judged: 0, firstTimes: [] })
    const off = facts.map((one) => ({ ...one, isOnShift: false }))
    expect(tallySessions(off, average).tally).toMatchObject({ judged: 0, receptions: 0, sessions: 5 })
  })

  it('rounds and buyers cannot be judged from a list', () => {
    for (const unit of ['round', 'person'] as const)
      expect(tallySessions(facts, rulesOf({ unit })).tally).toMatchObject({ judged: 0, rounds: 0 })
    expect(sessionPartsOf.rounds).toBeUndefined()
  })
})
