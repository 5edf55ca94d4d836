import { describe, expect, it } from 'vitest'
import type { HandoverItem } from '#shared/contract/handovers.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { neverTaken, openTooLong, takenLate, type Taking } from '#shared/rules/handovers/checks.ts'
import { byUrgency, isUrgentItem } from '#shared/rules/handovers/item-order.ts'
import { afterWrongPin, pinLockedUntil, pinTriesLeft, type PinTries } from '#shared/rules/handovers/pin-tries.ts'

const time = (text: string): LocalTime => text as LocalTime
const limits = { lateMinutes: 60, openDays: 3 }

const taking = (more: Partial<Taking> = {}): Taking => ({
  handover: 7,
  day: '2026-11-22' as LocalDate,
  from: 'D',
  to: 'E',
  at: time('2026-11-22 16:00:00'),
  openedAt: time('2026-11-22 15:30:00'),
  takenAt: null,
  ...more,
})

const item = (id: number, more: Partial<HandoverItem> = {}): HandoverItem => ({
  ...{ id, kind: 'pending', shop: null, buyer: '', orderNo: '', happened: `第 ${id} 件`, toDo: '', due: null },
  ...{ isUrgent: false, owner: null, source: null, addedAt: time('2026-11-20 15:00:00'), addedBy: 'supervisor' },
  ...{ firstHandover: 7, firstDay: '2026-11-20' as LocalDate, age: 2, receivers: [], carried: 0, notes: [] },
  ...{ closed: null, isOverdue: false },
  ...more,
})

describe('checks of handovers', () => {
  it('neverTaken: nobody has signed when the next shift is longer on than allowed, to the second', () => {
    expect(neverTaken(taking(), limits, time('2026-11-22 17:00:00'))).toEqual([])
    expect(neverTaken(taking(), limits, time('2026-11-22 17:00:01'))).toEqual([
      {
        check: 'neverTaken',
        handover: 7,
        item: null,
        day: '2026-11-22',
        figures: { from: 'D', to: 'E', at: '2026-11-22 16:00:00', minutes: 60 },
      },
    ])
    expect(neverTaken(taking({ takenAt: time('2026-11-22 23:00:00') }), limits, time('2026-11-23 09:00:00'))).toEqual(
      [],
    )
  })

  it('neverTaken: where nobody knows when the next shift begins, a day after it was opened', () => {
    const unknown = taking({ at: null })
    expect(neverTaken(unknown, limits, time('2026-11-23 16:30:00'))).toEqual([])
    expect(neverTaken(unknown, limits, time('2026-11-23 16:30:01'))).toMatchObject([{ check: 'neverTaken' }])
  })

  it('takenLate: signed later than allowed; over midnight too; never where the beginning is unknown', () => {
    expect(takenLate(taking({ takenAt: time('2026-11-22 17:00:00') }), limits)).toEqual([])
    expect(takenLate(taking({ takenAt: time('2026-11-23 00:30:00') }), limits)).toMatchObject([
      { check: 'takenLate', handover: 7, figures: { minutes: 510 } },
    ])
    expect(takenLate(taking({ at: null, takenAt: time('2026-11-30 00:30:00') }), limits)).toEqual([])
    expect(takenLate(taking(), limits)).toEqual([])
  })

  it('openTooLong: an open item older than the days allowed, a closed one never', () => {
    expect(openTooLong(item(1, { age: 3 }), limits)).toEqual([])
    expect(openTooLong(item(1, { age: 4 }), limits)).toEqual([
      {
        check: 'openTooLong',
        handover: 7,
        item: 1,
        day: '2026-11-20',
        figures: { age: 4, happened: '第 1 件' },
      },
    ])
    const closed = { at: time('2026-11-22 10:00:00'), by: 'supervisor', outcome: '' }
    expect(openTooLong(item(1, { age: 9, closed }), limits)).toEqual([])
  })
})

describe('the order of items', () => {
  it('urgent and overdue first, then by due time, then older first, closed last', () => {
    const closed = { at: time('2026-11-22 10:00:00'), by: 'supervisor', outcome: '' }
    const items = [
      item(1),
      item(2, { firstDay: '2026-11-19' as LocalDate }),
      item(3, { due: time('2026-11-24 10:00:00') }),
      item(4, { isUrgent: true }),
      item(5, { kind: 'urgent', due: time('2026-11-25 10:00:00') }),
      item(6, { due: time('2026-11-21 10:00:00'), isOverdue: true }),
      item(7, { isUrgent: true, closed }),
    ]
    expect(items.toSorted(byUrgency).map(({ id }) => id)).toEqual([6, 5, 4, 3, 2, 1, 7])
    expect(items.filter(isUrgentItem).map(({ id }) => id)).toEqual([4, 5, 7])
  })
})

describe('wrong PINs', () => {
  const wrong = (count: number, from: PinTries | null = null): PinTries => {
    let tries = from
    for (let one = 0; one < count; one++) tries = afterWrongPin(tries, time(`2026-11-22 09:0${one}:00`))
    if (!tries) throw new Error('no try')
    return tries
  }

  it('four leave one try, the fifth locks for a quarter of an hour from then on', () => {
    expect([pinTriesLeft(wrong(4)), pinLockedUntil(wrong(4), time('2026-11-22 09:04:00'))]).toEqual([1, null])
    const five = wrong(5)
    expect(pinTriesLeft(five)).toBe(0)
    expect(pinLockedUntil(five, time('2026-11-22 09:18:59'))).toBe('2026-11-22 09:19:00')
    expect(pinLockedUntil(five, time('2026-11-22 09:19:00'))).toBeNull()
    expect(pinLockedUntil(null, time('2026-11-22 09:19:00'))).toBeNull()
  })

  it('after a lock one counts anew; a lock may end on the next day', () => {
    expect(pinTriesLeft(afterWrongPin(wrong(5), time('2026-11-22 09:30:00')))).toBe(4)
    const late = { failed: 5, lastAt: time('2026-12-31 23:50:00') }
    expect(pinLockedUntil(late, time('2026-12-31 23:59:00'))).toBe('2027-01-01 00:05:00')
  })
})
