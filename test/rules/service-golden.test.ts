import { describe, expect, test } from 'vitest'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { ResponseFigures } from '#shared/rules/service/figures.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { figuresOf, rulesOf, serviceDayOf, streamOf } from '#test/support/chat-streams.ts'

// One day with one buyer, and what platforms have published as examples: docs/service-figures.md §3.

const oneDay = serviceDayOf(
  streamOf(`
    10:00:00 B  10:00:00 S  10:00:25 A
    10:01:00 B  10:01:10 B  10:03:40 A
    10:10:00 B  10:14:00 A
    22:59:50 B  23:02:00 A
    23:30:00 B
  `),
)
const wholeDaySession = { sessionGapMinutes: 1440 }
const of = (id: string, changes: Partial<RuleSet> = {}): ResponseFigures => figuresOf(oneDay, rulesOf(id, changes))
const rateOf = (id: string, changes?: Partial<RuleSet>): (number | null)[] => {
  const { hits, n, rate } = of(id, changes).withinLimit
  return [hits, n, rate]
}

describe('the day of one buyer under every rule set that comes with the app', () => {
  test('house: 1 of 5 rounds within 60 s, one unanswered, left out of means', () => {
    const figures = of('house')
    expect(rateOf('house')).toEqual([1, 5, 0.2])
    expect(figures).toMatchObject({ rounds: 5, unanswered: 1, unansweredBuyers: 1, receptions: 1, escalations: 1 })
    expect(figures.firstResponse).toEqual({ n: 1, mean: 25, median: 25, p90: 25 })
    expect(figures.averageResponse).toEqual({ n: 4, mean: 138.75, median: 145, p90: 240 })
    expect(figures).toMatchObject({ buyerMessages: 6, agentMessages: 4, answerRatio: 4 / 6 })
    expect(figures.replyRate).toMatchObject({ hits: 1, n: 1 })
  })

  test('Taobao rate: 3 of 4 rounds begun in the window', () => expect(rateOf('taobao-3min')).toEqual([3, 4, 0.75]))

  test('Taobao mean: 138.75 s', () =>
    expect(of('taobao-mean').averageResponse).toMatchObject({ n: 4, mean: (25 + 160 + 240 + 130) / 4 }))

  test.each(['pinduoduo-3min', 'kuaishou-3min'])('%s: the buyer waited too long once', (id) =>
    expect(rateOf(id)).toEqual([0, 1, 0]),
  )

  test('Douyin by session average: one session, or two sessions of half an hour apart', () => {
    expect(rateOf('douyin-3min')).toEqual([1, 1, 1])
    expect(rateOf('douyin-3min', { sessionGapMinutes: 30 })).toEqual([2, 2, 1])
  })

  test('Douyin by round, and its means', () => {
    expect(rateOf('douyin-3min-rounds')).toEqual([3, 4, 0.75])
    expect(of('douyin-means').averageResponse.mean).toBe(138.75)
    expect(of('douyin-means').firstResponse.mean).toBe(25)
  })

  test('JD: one session passes; split at ten minutes one of the two begun in the window passes', () => {
    expect(rateOf('jd-first-30s', wholeDaySession)).toEqual([1, 1, 1])
    expect(rateOf('jd-first-30s')).toEqual([1, 2, 0.5])
    expect(of('jd-first-30s').sessions).toBe(3)
  })

  test('every one of them is tried here', () =>
    expect(initialRuleSets.map(({ id }) => id)).toEqual([
      ...['house', 'taobao-3min', 'taobao-mean', 'pinduoduo-3min', 'douyin-3min', 'douyin-3min-rounds'],
      ...['douyin-means', 'jd-first-30s', 'kuaishou-3min'],
    ]))
})

describe('published examples, Taobao', () => {
  const taobao = rulesOf('taobao-3min')

  test('asked again before the answer: the wait is from the first question', () => {
    const first = '10:10:15 B 10:15:20 B 10:18:10 A'
    expect(figuresOf(serviceDayOf(streamOf(first)), taobao).withinLimit).toMatchObject({ hits: 0, n: 1 })
    const both = `${first} 10:18:30 B 10:19:00 A`
    expect(figuresOf(serviceDayOf(streamOf(both)), taobao).withinLimit).toMatchObject({ hits: 1, n: 2 })
  })

  test('ten questions that nobody answers are one round', () => {
    const asked = Array.from({ length: 10 }, (_, index) => `10:00:${String(index * 5).padStart(2, '0')} B`).join(' ')
    expect(figuresOf(serviceDayOf(streamOf(asked)), taobao)).toMatchObject({
      rounds: 1,
      unanswered: 1,
      withinLimit: { hits: 0, n: 1 },
    })
  })

  test('a mean with cap: 20, 40, 900 s and one without answer make 315 s', () => {
    const day = serviceDayOf(
      streamOf('10:00:00 B 10:00:20 A', { buyer: 1 }),
      streamOf('10:00:00 B 10:00:40 A', { buyer: 2 }),
      streamOf('10:00:00 B 10:15:00 A', { buyer: 3 }),
      streamOf('10:00:00 B', { buyer: 4 }),
    )
    expect(figuresOf(day, rulesOf('taobao-mean')).averageResponse).toEqual({ n: 4, mean: 315, median: 320, p90: 600 })
    expect(figuresOf(day, rulesOf('house')).averageResponse).toEqual({ n: 3, mean: 320, median: 40, p90: 900 })
  })
})
