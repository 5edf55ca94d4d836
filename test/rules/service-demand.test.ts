import { describe, expect, test } from 'vitest'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { arrivalsOf, demandCells, type DayOfArrivals } from '#shared/rules/service/demand.ts'
import { secondsAt, serviceDayOf, streamOf } from '#test/support/chat-streams.ts'

describe('arrivals', () => {
  const arrivals = (written: string, gap = 30): number => arrivalsOf(serviceDayOf(streamOf(written)), gap).length

  test('the first question of each session', () => {
    expect(arrivalsOf(serviceDayOf(streamOf('10:00:00 B 10:05:00 B 11:00:00 B')), 30)).toEqual([36_000, 39_600])
    expect(arrivals('10:00:00 B 11:00:00 B', 60)).toBe(1)
  })

  test('welcome and system lines before it do not begin a session, an agent does', () => {
    expect(arrivalsOf(serviceDayOf(streamOf('10:00:00 S 10:00:01 P 10:00:05 B')), 30)).toEqual([36_005])
    expect(arrivals('10:00:00 A 10:00:05 B')).toBe(0)
    expect(arrivals('10:00:00 S')).toBe(0)
  })

  test('a buyer who is handed over arrives once, two buyers twice', () => {
    const handed = serviceDayOf(streamOf('10:00:00 B'), streamOf('10:02:00 B 10:03:00 A', { account: 'b' }))
    expect(arrivalsOf(handed, 30)).toEqual([36_000])
    const two = serviceDayOf(streamOf('10:00:00 B', { buyer: 2 }), streamOf('09:00:00 B', { buyer: 1 }))
    expect(arrivalsOf(two, 30)).toEqual([32_400, 36_000])
  })
})

describe('demand by weekday and half-hour', () => {
  const monday = '2026-10-12' as LocalDate
  const day = (index: number, ...clocks: readonly string[]): DayOfArrivals => ({
    day: dayAfter(monday, index),
    arrivals: clocks.map(secondsAt),
  })
  const cell = (days: readonly DayOfArrivals[], weekday: number, halfHour: number, start = '00:00') => {
    const found = demandCells(days, start).find((known) => known.weekday === weekday && known.halfHour === halfHour)
    return found && [found.arrivals, found.perDay]
  }

  test('the mean is over the days of that weekday that have messages', () => {
    const days = [day(0, '09:00:00', '09:29:59', '09:30:00'), day(7, '09:15:00'), day(14), day(1, '09:00:00')]
    expect(cell(days, 1, 18)).toEqual([3, 1])
    expect(cell(days, 1, 19)).toEqual([1, 1 / 3])
    expect(cell(days, 2, 18)).toEqual([1, 1])
    expect(cell(days, 1, 20)).toEqual([0, 0])
  })

  test('a weekday without days has no cells, every other has 48', () => {
    const cells = demandCells([day(0), day(6)], '00:00')
    expect(cells).toHaveLength(96)
    expect(new Set(cells.map(({ weekday }) => weekday))).toEqual(new Set([0, 1]))
    expect(demandCells([], '00:00')).toEqual([])
  })

  test('after midnight of a service day from 04:00 it is the next weekday, and its days are counted so', () => {
    const days = [day(0, '25:10:00'), day(7), day(1, '10:00:00')]
    expect(cell(days, 2, 2, '04:00')).toEqual([1, 0.5])
    expect(cell(days, 1, 2, '04:00')).toBeUndefined()
    expect(cell(days, 2, 20, '04:00')).toEqual([1, 1])
    expect(cell(days, 3, 2, '04:00')).toEqual([0, 0])
  })
})
