import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { rateUnits } from '#shared/kit/service-figures.ts'
import { distributionOf, rateFrom } from '#shared/rules/service/distribution.ts'
import { detailsOfDay } from '#shared/rules/service/details.ts'
import { receptionsOf } from '#shared/rules/service/rounds.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { speakerOf, type ServiceDay, type Stream } from '#shared/rules/service/stream.ts'
import type { Tally } from '#shared/rules/service/tally.ts'
import { figuresOf, rulesOf, serviceDayOf, streamOf, talliesOf } from '#test/support/chat-streams.ts'

// What holds of service figures whatever was said.

const marks = (most: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 25_000, max: 40_000 }), fc.constantFrom(0, 0, 1, 1, 2, 3)), { maxLength: most })
    .map((pairs) => pairs.map(([second, speaker]) => second * 4 + speaker).sort((a, b) => a - b))

const streams: fc.Arbitrary<Stream> = fc
  .record({
    account: fc.constantFrom('a', 'b', 'c', ''),
    buyer: fc.integer({ min: 1, max: 4 }),
    traits: fc.constantFrom(0, 0, 0, 1, 2),
    isAnsweredNextDay: fc.boolean(),
    marks: marks(25),
  })
  .filter((stream) => stream.marks.length > 0)
/** A buyer has one stream with an account. */
const days: fc.Arbitrary<ServiceDay> = fc
  .uniqueArray(streams, { maxLength: 8, selector: ({ account, buyer }) => `${account} ${buyer}` })
  .map((some) => serviceDayOf(...some))

const changedRules: fc.Arbitrary<RuleSet> = fc
  .record({
    base: fc.constantFrom(...initialRuleSets),
    unit: fc.constantFrom(...rateUnits),
    limitSeconds: fc.integer({ min: 1, max: 4000 }),
    sessionGapMinutes: fc.integer({ min: 1, max: 300 }),
    assistedCountsAsHuman: fc.boolean(),
  })
  .map(({ base, ...changes }) => ({ ...base, ...changes }))

const always = (check: (day: ServiceDay, rules: RuleSet) => void): void =>
  fc.assert(fc.property(days, changedRules, check), { numRuns: 400 })
const sumOf = (tallies: ReadonlyMap<string, Tally>, of: (tally: Tally) => number): number =>
  [...tallies.values()].reduce((sum, tally) => sum + of(tally), 0)

const cuts = {
  account: (account: string) => account,
  hour: (_account: string, second: number) => String(Math.floor(second / 3600)),
}

describe('rounds', () => {
  test.each(Object.entries(cuts))('none is lost or counted twice when cut by %s', (_cut, keyAt) =>
    always((day, rules) => {
      const [all, parts] = [talliesOf(day, rules), talliesOf(day, rules, { keyAt })]
      for (const of of [
        (tally: Tally) => tally.rounds,
        (tally: Tally) => tally.unanswered,
        (tally: Tally) => tally.receptions,
        (tally: Tally) => tally.roundTimes.length,
        (tally: Tally) => tally.buyerMessages,
      ])
        expect(sumOf(parts, of)).toBe(sumOf(all, of))
    }),
  )

  test('handing a chat over at a question never loses one', () =>
    fc.assert(
      fc.property(marks(30), fc.integer({ min: 0, max: 30 }), (all, at) => {
        const from = all.findIndex((mark, index) => index >= at && speakerOf(mark) === 0)
        const count = (...some: readonly Stream[]): number => figuresOf(serviceDayOf(...some), rulesOf('house')).rounds
        const whole = streamOf('', { buyer: 1 })
        const split = from < 0 ? [all, []] : [all.slice(0, from), all.slice(from)]
        const [first, second] = [
          { ...whole, marks: split[0] ?? [] },
          { ...whole, account: 'b', marks: split[1] ?? [] },
        ]
        expect(count(first, second)).toBeGreaterThanOrEqual(count({ ...whole, marks: all }))
      }),
    ))

  test('unanswered ones are at most one a stream, each counted once, and are misses of the rate', () =>
    always((day, rules) => {
      const figures = figuresOf(day, { ...rules, unit: 'round' })
      expect(figures.unanswered).toBeLessThanOrEqual(day.streams.length)
      expect(figures.withinLimit.n).toBe(figures.rounds)
      expect(figures.withinLimit.hits).toBeLessThanOrEqual(figures.rounds - figures.unanswered)
      expect(figures.unansweredBuyers).toBeLessThanOrEqual(figures.unanswered)
    }))

  test('answered rounds take their time from question to answer, and never overlap', () =>
    always((day, rules) => {
      for (const { rounds } of receptionsOf(day, rules, () => false).receptions)
        for (const [index, { start, seconds }] of rounds.entries()) {
          const next = rounds[index + 1]
          if (next) expect(start + (seconds ?? Infinity)).toBeLessThanOrEqual(next.start)
        }
    }))

  test('a wider window never loses one', () =>
    always((day, rules) => {
      const within = (start: string, end: string): number =>
        figuresOf(day, { ...rules, window: { start, end } as RuleSet['window'] }).rounds
      expect(within('08:00', '10:00')).toBeGreaterThanOrEqual(within('08:30', '09:30'))
      expect(figuresOf(day, { ...rules, window: null }).rounds).toBeGreaterThanOrEqual(within('08:00', '10:00'))
    }))

  test('the order of streams and of messages at the same second does not matter', () =>
    always((day, rules) => {
      const turned = serviceDayOf(
        ...day.streams.toReversed().map((stream) => ({
          ...stream,
          marks: stream.marks.toReversed().toSorted((a, b) => a - b),
        })),
      )
      expect(figuresOf(turned, rules)).toEqual(figuresOf(day, rules))
    }))
})

describe('rates', () => {
  test('a stricter limit never raises one, whatever is counted', () =>
    always((day, rules) => {
      const stricter = figuresOf(day, { ...rules, limitSeconds: Math.ceil(rules.limitSeconds / 2) }).withinLimit
      const { n, hits } = figuresOf(day, rules).withinLimit
      expect(stricter.n).toBe(n)
      expect(stricter.hits).toBeLessThanOrEqual(hits)
    }))

  test('who passes as a person has a round in time, and no more persons are judged than were received', () =>
    always((day, rules) => {
      const person = figuresOf(day, { ...rules, unit: 'person' })
      const round = figuresOf(day, { ...rules, unit: 'round' })
      expect(person.withinLimit.hits).toBeLessThanOrEqual(round.withinLimit.hits)
      expect(person.withinLimit.n).toBeLessThanOrEqual(person.buyersReceived)
      if (person.withinLimit.rate === 1) expect(round.withinLimit.rate).toBe(1)
    }))

  test('consultations are received and filtered together; who was received and who replied', () =>
    always((day, rules) => {
      const figures = figuresOf(day, rules)
      expect(figures.buyersReceived + figures.filtered).toBe(figures.consultations)
      expect(figures.replyRate.n).toBe(figures.buyersReceived)
      expect(figures.receptions).toBeGreaterThanOrEqual(figures.buyersReceived)
    }))

  test('Wilson’s interval contains the share, stays within 0 and 1, and narrows with more', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const hits = Math.round(n * share)
        const { rate, low, high } = rateFrom(hits, n)
        expect([low, high].every((bound) => bound !== null && bound >= 0 && bound <= 1)).toBe(true)
        expect(low ?? 1).toBeLessThanOrEqual((rate ?? 0) + 1e-12)
        expect(high ?? 0).toBeGreaterThanOrEqual((rate ?? 1) - 1e-12)
        const more = rateFrom(hits * 4, n * 4)
        expect((more.high ?? 0) - (more.low ?? 0)).toBeLessThan((high ?? 0) - (low ?? 0))
      }),
    ))
})

describe('means and ranks', () => {
  const times = fc.array(fc.integer({ min: 0, max: 86_400 }), { minLength: 1, maxLength: 60 })

  test('P90 is one of the values, never below the median; the mean lies between least and most', () =>
    fc.assert(
      fc.property(times, (seconds) => {
        const { n, mean, median, p90 } = distributionOf(seconds)
        expect(n).toBe(seconds.length)
        expect(seconds).toContain(p90)
        expect(p90).toBeGreaterThanOrEqual(median ?? Infinity)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...seconds))
        expect(mean).toBeLessThanOrEqual(Math.max(...seconds))
        expect(seconds.filter((value) => value <= (p90 ?? 0)).length).toBeGreaterThanOrEqual(0.9 * n - 1e-9)
      }),
    ))

  test('a cap never raises a mean, and a price for the unanswered counts each of them', () =>
    always((day, rules) => {
      const plain = { ...rules, roundCapSeconds: null, unansweredCountsAs: null }
      const free = figuresOf(day, plain)
      const capped = figuresOf(day, { ...plain, roundCapSeconds: 60 })
      const priced = figuresOf(day, { ...plain, unansweredCountsAs: 600 })
      expect(capped.averageResponse.mean ?? 0).toBeLessThanOrEqual(free.averageResponse.mean ?? 0)
      expect(free.averageResponse.n).toBe(free.rounds - free.unanswered)
      expect(priced.averageResponse.n).toBe(priced.rounds)
    }))
})

test('taken apart, a day has the same rounds, receptions, buyers and sessions as its sums', () =>
  fc.assert(
    fc.property(days, changedRules, fc.boolean(), (day, rules, hasRoster) => {
      const isOnShift = hasRoster ? (_account: string, second: number): boolean => second < 32_000 : null
      const judging = { keyAt: cuts.account, isOnShift, rules, isListed: () => false }
      const tallies = talliesOf(day, rules, judging)
      for (const [key, details] of detailsOfDay(receptionsOf(day, rules, judging.isListed), judging)) {
        const tally = tallies.get(key)
        const isCounted = (verdict: string): boolean => ['in-time', 'late', 'unanswered'].includes(verdict)
        expect(details.rounds.filter(({ verdict }) => isCounted(verdict)).length).toBe(tally?.rounds)
        expect(details.receptions.filter(({ filter }) => filter === null).length).toBe(tally?.receptions)
        expect(details.buyers.filter(({ isReceived }) => isReceived).length).toBe(tally?.buyersReceived)
        expect(details.sessions.length).toBe(tally?.sessions)
      }
    }),
    { numRuns: 300 },
  ))
