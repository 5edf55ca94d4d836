import { describe, expect, test } from 'vitest'
import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { momentOf, openDaysOf, type DayWithMessages, type ShopDays } from '#shared/rules/service/completeness.ts'
import { secondsAt } from '#test/support/chat-streams.ts'

const first = '2026-10-01' as LocalDate
const at = (text: string): LocalTime => text as LocalTime
const withMessages = (index: number, last: string, accounts: readonly string[] = ['a', 'b']): DayWithMessages => ({
  day: dayAfter(first, index),
  lastSecond: secondsAt(last),
  accounts,
})
/** Twenty usual days: 1 to 20 October, last message at 22:00, both accounts. */
const usual = Array.from({ length: 20 }, (_, index) => withMessages(index, '22:00:00'))
const today = dayAfter(first, 20)

const signs = (
  days: readonly DayWithMessages[],
  changes: Partial<ShopDays> = {},
): readonly (readonly [LocalDate, string, string])[] =>
  openDaysOf({
    days,
    ...{ from: today, to: today, dayStartsAt: '00:00', now: at('2026-11-30 12:00:00') },
    wasOff: () => null,
    ...changes,
  }).map(({ day, reason, detail }) => [day, reason, detail])

describe('running', () => {
  test('the day is not over: its last message is told, and nothing else about it', () => {
    const now = at('2026-10-21 15:00:00')
    expect(signs([...usual, withMessages(20, '14:59:58', ['a'])], { now })).toEqual([
      [today, 'running', '2026-10-21 14:59:58'],
    ])
    expect(signs(usual, { now })).toEqual([[today, 'running', '']])
  })

  test('a day from 04:00 is over at 04:00 of the next date', () => {
    const days = [...usual, withMessages(20, '26:30:00')]
    const running = (now: string): number => signs(days, { dayStartsAt: '04:00', now: at(now) }).length
    expect(running('2026-10-22 03:59:59')).toBe(1)
    expect(running('2026-10-22 04:00:00')).toBe(0)
    expect(signs(days, { dayStartsAt: '04:00', now: at('2026-10-22 03:00:00') })).toEqual([
      [today, 'running', '2026-10-22 02:30:00'],
    ])
  })

  test('a shop that has been silent for more than a week is not awaited, and the future is not either', () => {
    expect(signs(usual.slice(0, 10), { now: at('2026-10-21 15:00:00') })).toEqual([])
    expect(signs(usual, { now: at('2026-10-20 23:00:00') })).toEqual([])
  })
})

describe('ends-early', () => {
  const ends = (last: string, before = usual): number => signs([...before, withMessages(20, last)]).length

  test('more than two hours before the usual last message', () => {
    expect(ends('20:00:00')).toBe(0)
    expect(signs([...usual, withMessages(20, '19:59:59')])).toEqual([[today, 'ends-early', '2026-10-21 19:59:59']])
  })

  test('usual is the median of the last 14 days with messages: older ones do not count', () => {
    const early = Array.from({ length: 20 }, (_, index) => withMessages(index, index < 6 ? '12:00:00' : '22:00:00'))
    expect(ends('13:00:00', early)).toBe(1)
    const late = Array.from({ length: 20 }, (_, index) => withMessages(index, index < 12 ? '22:00:00' : '12:00:00'))
    expect(ends('13:00:00', late)).toBe(0)
  })

  test('fourteen, not thirteen and not fifteen', () => {
    const halves = usual.map((known, index) => ({
      ...known,
      lastSecond: secondsAt(index < 13 ? '22:00:00' : '12:00:00'),
    }))
    expect(ends('15:00:00', halves)).toBe(0)
    expect(ends('14:59:59', halves)).toBe(1)
  })

  test('two days before say nothing, three do', () => {
    expect(ends('13:00:00', usual.slice(-2))).toBe(0)
    expect(ends('13:00:00', usual.slice(-3))).toBe(1)
  })
})

describe('account-missing', () => {
  const dayWith = (index: number, accounts: readonly string[]): DayWithMessages =>
    withMessages(index, '22:00:00', accounts)
  /** b wrote on so many of the seven days before. */
  const missing = (daysOfB: number, changes: Partial<ShopDays> = {}): readonly string[] =>
    signs(
      [
        ...Array.from({ length: 7 }, (_, index) => dayWith(13 + index, index < daysOfB ? ['a', 'b'] : ['a'])),
        dayWith(20, ['a']),
      ],
      changes,
    ).map(([, reason, detail]) => `${reason} ${detail}`)

  test('on five of the seven days before and not that day', () => {
    expect(missing(4)).toEqual([])
    expect(missing(5)).toEqual(['account-missing b'])
  })

  test('unless the owner was off; when nobody says, it is missing', () => {
    expect(missing(7, { wasOff: (account, day) => account === 'b' && day === today })).toEqual([])
    expect(missing(7, { wasOff: () => false })).toEqual(['account-missing b'])
  })

  test('days are dates: five days with messages long ago are not the week before', () =>
    expect(signs([...usual.slice(0, 10), dayWith(20, ['a'])])).toEqual([]))

  test('the eighth day before does not count', () => {
    const days = Array.from({ length: 8 }, (_, index) => dayWith(12 + index, index < 5 ? ['a', 'b'] : ['a']))
    expect(signs([...days, dayWith(20, ['a'])])).toEqual([])
  })

  test('chats of nobody’s account are never missing', () => {
    const days = Array.from({ length: 7 }, (_, index) => dayWith(13 + index, ['a', '']))
    expect(signs([...days, dayWith(20, ['a'])])).toEqual([])
  })
})

describe('no-messages', () => {
  test('a day between days that have messages', () =>
    expect(signs([...usual, withMessages(21, '22:00:00')])).toEqual([[today, 'no-messages', '']]))

  test('not before the first and not after the last day with messages', () => {
    expect(signs(usual)).toEqual([])
    expect(signs([withMessages(21, '22:00:00')])).toEqual([])
    expect(signs([])).toEqual([])
  })
})

test('every day of the range, in order', () => {
  const days = [...usual, withMessages(21, '12:00:00', ['a'])]
  expect(
    signs(days, { from: dayAfter(first, 18), to: dayAfter(first, 22) }).map(([day, reason]) => [day.slice(8), reason]),
  ).toEqual([
    ['21', 'no-messages'],
    ['22', 'ends-early'],
    ['22', 'account-missing'],
  ])
})

test('a second from 86,400 on lies on the next date', () => {
  expect(momentOf(today, 0)).toBe('2026-10-21 00:00:00')
  expect(momentOf(today, 86_399)).toBe('2026-10-21 23:59:59')
  expect(momentOf(today, 86_400 + 3661)).toBe('2026-10-22 01:01:01')
})
