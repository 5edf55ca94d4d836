import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { WeekFigure } from '#shared/contract/meetings.ts'
import { dayAfter, weekdayOf, type LocalDate } from '#shared/kit/local-time.ts'
import { foundIn, searchedWords } from '#shared/rules/meetings/found.ts'
import { chanceOfRates, chanceOfTimes, verdicts } from '#shared/rules/meetings/significance.ts'
import { whoStays } from '#shared/rules/meetings/stays.ts'
import { isRealWeek, spanOfWeek, weekAfter, weekOf, weeksLater } from '#shared/kit/iso-weeks.ts'
import { winOf } from '#shared/rules/meetings/wins.ts'

const day = fc.integer({ min: 0, max: 365 * 400 }).map((count) => dayAfter('1900-01-01' as LocalDate, count))

describe('weeks by ISO 8601', () => {
  test.each([
    ['2026-10-25', '2026-W43'],
    ['2026-10-26', '2026-W44'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2022-01-01', '2021-W52'],
    ['2028-02-29', '2028-W09'],
  ])('%s lies in %s', (date, week) => {
    expect(weekOf(date as LocalDate)).toBe(week)
  })

  it('a week is seven days from Monday on, and each of them lies in it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { from, to } = spanOfWeek(weekOf(date))
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 0])
        expect(from <= date && date <= to && dayAfter(from, 6) === to).toBe(true)
        for (let step = 0; step < 7; step += 1) expect(weekOf(dayAfter(from, step))).toBe(weekOf(date))
      }),
    )
  })

  it('weeks follow each other without a gap, in the order of their names', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (date, count) => {
        const week = weekOf(date)
        const other = weekAfter(week, count)
        expect(other).toBe(weekOf(dayAfter(date, count * 7)))
        expect(isRealWeek(other)).toBe(true)
        expect(weeksLater(week, other)).toBe(Math.max(count, 0))
        expect(Math.sign(count)).toBe(other > week ? 1 : other < week ? -1 : 0)
      }),
    )
  })

  it('71 of 400 years have a 53rd week: those whose Thursday is the first or the last day', () => {
    const years = Array.from({ length: 400 }, (_, index) => 1900 + index)
    const long = years.filter((year) => isRealWeek(`${year}-W53`))
    expect(long).toHaveLength(71)
    for (const year of long)
      expect([`${year}-01-01`, `${year}-12-31`].some((date) => weekdayOf(date as LocalDate) === 4)).toBe(true)
  })
})

describe('significance', () => {
  it('a rate is tested where five hits and misses are to be expected on either side', () => {
    expect(chanceOfRates({ hits: 9, n: 10 }, { hits: 90, n: 100 })).toBe(null)
    expect(chanceOfRates({ hits: 0, n: 0 }, { hits: 0, n: 0 })).toBe(null)
    expect(chanceOfRates({ hits: 15, n: 50 }, { hits: 25, n: 50 })).toBeCloseTo(0.0412, 4)
  })

  it('times are tested from eight on either side, by ranks: one endless wait changes nothing', () => {
    const usual = Array.from({ length: 30 }, (_, index) => 20 + index)
    expect(chanceOfTimes(usual.slice(0, 7), usual)).toBe(null)
    expect(chanceOfTimes([...usual.slice(1), 90_000], usual)).toBeGreaterThan(0.5)
    expect(
      chanceOfTimes(
        usual.map((time) => time * 2),
        usual,
      ),
    ).toBeLessThan(0.001)
  })

  it('several people at once share the level', () => {
    expect(verdicts([0.04, null])).toEqual([true, null])
    expect(verdicts([0.04, 0.2])).toEqual([false, false])
    expect(verdicts([0.02, 0.2])).toEqual([true, false])
  })
})

const figure = (changes: Partial<WeekFigure>): WeekFigure => ({
  ...{ figure: 'withinLimit', unit: 'share', value: 0.92, n: 400, before: 0.85, beforeN: 400, target: 0.9 },
  ...{ isMoreBetter: true, isSignificant: true },
  ...changes,
})

describe('wins', () => {
  test.each<[string, Partial<WeekFigure>, string | null]>([
    ['better for certain and at the target again', {}, 'recovered'],
    ['better for certain, at the target before too', { before: 0.9 }, 'better'],
    ['better for certain, short of the target', { value: 0.89 }, 'better'],
    ['at the target, perhaps by chance', { isSignificant: false }, 'target'],
    ['at the target after a week without figures', { before: null, isSignificant: null }, 'target'],
    ['better, perhaps by chance', { value: 0.89, isSignificant: false }, null],
    ['worse for certain', { value: 0.8 }, null],
    ['nothing', { value: null, isSignificant: null }, null],
    [
      'less is better',
      { isMoreBetter: false, value: 40, before: 70, target: 60, figure: 'firstResponseMean' },
      'recovered',
    ],
  ])('%s', (_what, changes, win) => {
    expect(winOf(figure(changes))).toBe(win)
  })
})

describe('who stays on duty (S001-087)', () => {
  const hours = (from: number, to: number) => [{ start: from * 3600, end: to * 3600 }]
  const people = [
    { agent: 'A03', spans: hours(8, 16), stayed: 0 },
    { agent: 'A01', spans: hours(8, 16), stayed: 2 },
    { agent: 'A02', spans: hours(8, 16), stayed: 0 },
    { agent: 'A04', spans: hours(16, 24), stayed: 0 },
    { agent: 'A05', spans: hours(-2, 8.5), stayed: 0 },
  ]

  it('somebody on all the time, who did it least of late, then by number', () => {
    expect(whoStays(people, 8 * 3600, 9 * 3600, 1)).toEqual(['A02'])
    expect(whoStays(people, 8 * 3600, 9 * 3600, 2)).toEqual(['A02', 'A03'])
    expect(whoStays(people, 8 * 3600, 9 * 3600, 9)).toEqual(['A02', 'A03', 'A01'])
    expect(whoStays(people, 3 * 3600, 4 * 3600, 1)).toEqual(['A05'])
    expect(whoStays(people, 8 * 3600, 9 * 3600, 0)).toEqual([])
  })
})

describe('search', () => {
  const texts = ['决定：周三前补发层板', 'Shelf boards', '小美：退款 话术']

  it('every word must stand somewhere; what is shown are the places', () => {
    expect(foundIn(texts, searchedWords('退款 SHELF'))).toEqual(['Shelf boards', '小美：退款 话术'])
    expect(foundIn(texts, searchedWords('退款 换货'))).toBe(null)
    expect(foundIn(texts, searchedWords('ｓｈｅｌｆ'))).toEqual(['Shelf boards'])
  })

  it('a long text is shortened around the word', () => {
    const [found] = foundIn([`${'前'.repeat(90)}层板${'后'.repeat(90)}`], ['层板']) ?? []
    expect(found).toBe(`…${'前'.repeat(24)}层板${'后'.repeat(24)}…`)
  })
})
