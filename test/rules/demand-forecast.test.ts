import { describe, expect, test } from 'vitest'
import { dayAfter, weekdayOf, type LocalDate } from '#shared/kit/local-time.ts'
import { daysLike, type PastDay } from '#shared/rules/demand/days.ts'
import { expectedDay, heldOutError, learnFrom } from '#shared/rules/demand/forecast.ts'
import { halfHoursWithin } from '#shared/rules/demand/half-hours.ts'
import { peopleOn, touching, type PlannedShift } from '#shared/rules/demand/coverage.ts'
import { madeUpDays, plainDay, totalOfSlots } from '#test/support/chat-demand.ts'

const monday = '2026-08-03' as LocalDate
const expectedTotal = (past: readonly PastDay[], asked: PastDay): number => {
  const learnt = learnFrom(past)
  if (learnt === null) throw new Error('nothing was learnt')
  return totalOfSlots(expectedDay(learnt, asked).slots)
}
const likenessOf = (past: readonly PastDay[], asked: PastDay): string | undefined => {
  const learnt = learnFrom(past)
  return learnt === null ? undefined : expectedDay(learnt, asked).likeness
}

describe('forecast', () => {
  test('the same every week: the same again, by weekday and half-hour', () => {
    const past = Array.from({ length: 42 }, (_, index) => {
      const date = dayAfter(monday, index)
      return plainDay(date, weekdayOf(date) === 1 ? 200 : 100, 20)
    })
    const next = (count: number) => plainDay(dayAfter(monday, 42 + count), 0, 0)
    expect(expectedTotal(past, next(0)) / 200).toBeCloseTo(1, 1)
    expect(expectedTotal(past, next(1)) / 100).toBeCloseTo(1, 1)
    const learnt = learnFrom(past)
    expect(learnt && expectedDay(learnt, next(0)).slots[20]).toBe(expectedTotal(past, next(0)))
  })

  test('recent weeks weigh more, and a lasting rise goes on, but not for ever', () => {
    const rising = Array.from({ length: 56 }, (_, index) => plainDay(dayAfter(monday, index), 100 + 2 * index, 20))
    const ahead = (count: number): number => expectedTotal(rising, plainDay(dayAfter(monday, 55 + count), 0, 0))
    expect(ahead(1)).toBeGreaterThan(200)
    expect(ahead(7)).toBeGreaterThan(ahead(1))
    expect(ahead(300)).toBeLessThan(2 * 212)
    expect(ahead(300) - ahead(270)).toBeLessThan(1)
  })

  test('noise alone is no trend', () => {
    const noisy = madeUpDays(5, { days: 56, perDay: 100, noise: 0.3 })
    const mean = noisy.reduce((sum, { slots }) => sum + totalOfSlots(slots), 0) / noisy.length
    const month = Array.from({ length: 28 }, (_, index) =>
      expectedTotal(noisy, plainDay(dayAfter(monday, 56 + index), 0, 0)),
    )
    expect(month.reduce((sum, each) => sum + each, 0) / 28 / mean).toBeGreaterThan(0.75)
    expect(month.reduce((sum, each) => sum + each, 0) / 28 / mean).toBeLessThan(1.25)
  })

  test('an event day follows earlier event days, those of its own name first', () => {
    const past = Array.from({ length: 56 }, (_, index) => plainDay(dayAfter(monday, index), 100, 20))
    past[30] = { ...plainDay(dayAfter(monday, 30), 300, 40), event: '大促' }
    past[40] = { ...plainDay(dayAfter(monday, 40), 50, 20), event: '盘点' }
    const asked = (event: string) => ({ ...plainDay(dayAfter(monday, 60), 0, 0), event })
    expect(expectedTotal(past, asked('大促'))).toBeCloseTo(300, 0)
    expect(expectedTotal(past, asked('盘点'))).toBeCloseTo(50, 0)
    expect(expectedTotal(past, asked('上新'))).toBeCloseTo(175, 0)
    expect(likenessOf(past, asked('大促'))).toBe('event')
    expect(expectedTotal(past, plainDay(dayAfter(monday, 60), 0, 0))).toBeCloseTo(100, 0)
  })

  test('without an earlier one it is like its weekday, and says so', () => {
    const past = Array.from({ length: 28 }, (_, index) => plainDay(dayAfter(monday, index), 100, 20))
    const holiday = { ...plainDay(dayAfter(monday, 30), 0, 0), kind: 'holiday' as const, name: '国庆节' }
    expect(expectedTotal(past, { ...holiday, event: '大促' })).toBeCloseTo(100, 0)
    expect([likenessOf(past, holiday), likenessOf(past, { ...holiday, kind: 'makeup' })]).toEqual([
      'weekday',
      'weekday',
    ])
  })

  test('nothing is learnt from nothing, and holidays alone are better than nothing', () => {
    expect([learnFrom([]), heldOutError([])]).toEqual([null, null])
    const only = [{ ...plainDay(monday, 80, 20), kind: 'holiday' as const }]
    expect(expectedTotal(only, plainDay(dayAfter(monday, 7), 0, 0))).toBeCloseTo(80, 0)
  })
})

describe('error on weeks it had not seen', () => {
  test('is the sum of differences over the sum of chats, both ways', () => {
    const past = Array.from({ length: 28 }, (_, index) => plainDay(dayAfter(monday, index), 100, 20))
    past[27] = plainDay(dayAfter(monday, 27), 150, 20)
    const error = heldOutError(past)
    // Days 15 to 28 have two weeks before them: 13 of 100 and one of 150, missed by 50.
    expect(error?.days).toBe(8)
    expect(error?.lastWeek).toBeCloseTo(50 / 850, 6)
    expect(error?.forecast).toBeCloseTo(50 / 850, 2)
  })

  test('is unknown before there are two weeks and one more', () => {
    const past = Array.from({ length: 20 }, (_, index) => plainDay(dayAfter(monday, index), 100, 20))
    expect(heldOutError(past)).toBeNull()
  })

  test.each([
    ['season and noise', { perDay: 80 }],
    ['a busy shop', { perDay: 800 }],
    ['a rise', { perDay: 200, trend: 1.5 }],
    ['a steep rise', { perDay: 1000, trend: 4, noise: 0.02 }],
    ['a fall', { perDay: 200, trend: -0.7 }],
    ['a jump', { perDay: 300, jump: 0.8 }],
    ['little noise', { perDay: 3000, trend: 1, noise: 0.001 }],
  ])('%s: never worse than the same weekday last week, on ten shops', (_, made) => {
    for (let seed = 1; seed <= 10; seed++) {
      const error = heldOutError(madeUpDays(seed, { days: 60, ...made }))
      expect(error?.forecast, `shop ${seed}`).toBeLessThan(error?.lastWeek ?? 0)
    }
  })

  test('what came later changes nothing of it', () => {
    const past = madeUpDays(3, { days: 60, perDay: 100 })
    const before = past.slice(0, 50)
    const learnt = learnFrom(before)
    const asked = past[55]
    if (learnt === null || asked === undefined) throw new Error('no days')
    const known = expectedDay(learnt, asked).slots
    const again = learnFrom(past.filter(({ date }) => date <= (before.at(-1)?.date ?? '')))
    expect(again && expectedDay(again, asked).slots).toEqual(known)
  })
})

describe('days of the log that are replayed', () => {
  const past = Array.from({ length: 70 }, (_, index) => plainDay(dayAfter(monday, index), 100, 20))

  test('the last eight of the same weekday, oldest first', () => {
    const { days, likeness } = daysLike(past, plainDay(dayAfter(monday, 70), 0, 0))
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: 8 }, (_, index) => dayAfter(monday, 14 + index * 7)),
    )
    expect(likeness).toBe('weekday')
  })

  test('no holiday among them; a holiday by the holidays there were', () => {
    const changed = past.map((day, index) => (index === 63 ? { ...day, kind: 'holiday' as const } : day))
    const workday = daysLike(changed, plainDay(dayAfter(monday, 70), 0, 0))
    expect(workday.days.map(({ date }) => date)).not.toContain(dayAfter(monday, 63))
    const holiday = daysLike(changed, { ...plainDay(dayAfter(monday, 71), 0, 0), kind: 'holiday' })
    expect([holiday.likeness, holiday.days.map(({ date }) => date)]).toEqual(['holiday', [dayAfter(monday, 63)]])
  })

  test('a weekday never seen: workdays or weekends, else whatever there is', () => {
    const names = (days: readonly PastDay[], asked: number): number[] =>
      daysLike(days, plainDay(dayAfter(monday, asked), 0, 0)).days.map(({ date }) => weekdayOf(date))
    expect(names(past.slice(0, 6), 73)).toEqual([4])
    expect(names(past.slice(0, 6), 76)).toEqual([6])
    expect(names(past.slice(0, 2), 76)).toEqual([1, 2])
    expect(names([], 76)).toEqual([])
  })
})

describe('people on the roster by half-hour', () => {
  const shift = (agent: string, segments: PlannedShift['segments'], ahead = 0): PlannedShift => ({
    agent,
    shift: 'X',
    ahead,
    segments,
  })

  test('those who are there for half of it at least', () => {
    const on = peopleOn([shift('A', [['09:00', '16:30']]), shift('B', [['16:15', '22:46']])])
    expect([17, 18, 32, 33, 45, 46].map((at) => on[at])).toEqual([0, 1, 2, 1, 1, 0])
  })

  test('in two pieces, and over midnight from the day before', () => {
    const shifts = [
      shift('A', [
        ['09:00', '12:00'],
        ['12:30', '16:30'],
      ]),
      shift('B', [['18:00', '02:00']], -1),
      shift('C', [['09:00', '18:00']], -1),
    ]
    const on = peopleOn(shifts)
    expect([0, 3, 4, 23, 24, 25, 36].map((at) => on[at])).toEqual([1, 1, 0, 1, 0, 1, 0])
    expect(touching(shifts).map(({ agent }) => agent)).toEqual(['A', 'B'])
  })

  test('a span of the clock as half-hours, over midnight too', () => {
    const those = (from: string, to: string): number[] =>
      halfHoursWithin({ from, to }).flatMap((isIn, at) => (isIn ? [at] : []))
    expect(those('20:00', '21:00')).toEqual([40, 41])
    expect(those('20:10', '20:20')).toEqual([40])
    expect(those('23:00', '00:00')).toEqual([46, 47])
    expect(those('23:30', '00:30')).toEqual([0, 47])
    expect(those('00:00', '00:00')).toHaveLength(48)
  })
})
