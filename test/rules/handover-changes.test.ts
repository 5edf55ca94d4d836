import { describe, expect, it } from 'vitest'
import { changesOfShift, nextChange, type ShiftOfDay } from '#shared/rules/handovers/shift-changes.ts'

const shift = (code: string, start: number, end: number, handoverTo: string | null = null): ShiftOfDay => ({
  code,
  start: start * 3600,
  end: end * 3600,
  handoverTo,
})
const told = (today: readonly ShiftOfDay[], tomorrow = today) =>
  changesOfShift(today, tomorrow).map(({ from, to, second, isNextDay }) => [from, to, second / 3600, isNextDay])

describe('the changes of shift of a day', () => {
  it('the day hands over to the evening that began before it ends, the evening to tomorrow’s first', () => {
    expect(told([shift('D', 9, 16.5), shift('E', 16, 22.5)])).toEqual([
      ['D', 'E', 16, false],
      ['E', 'D', 33, true],
    ])
  })

  it('without an overlap the next to begin takes over, after a break too', () => {
    expect(told([shift('D', 9, 18), shift('E', 18, 24)])).toEqual([
      ['D', 'E', 18, false],
      ['E', 'D', 33, true],
    ])
    expect(told([shift('D', 9, 12), shift('E', 14, 22)])[0]).toEqual(['D', 'E', 14, false])
  })

  it('a night over midnight hands over in the morning', () => {
    expect(told([shift('D', 8, 20), shift('N', 20, 32)])).toEqual([
      ['D', 'N', 20, false],
      ['N', 'D', 32, true],
    ])
  })

  it('of several that are there the last to begin takes over, and nobody who goes home no later', () => {
    const day = [shift('D', 9, 16.5), shift('M', 12, 20), shift('E', 16, 22.5), shift('L', 9, 22.5)]
    expect(told(day)).toEqual([
      ['D', 'E', 16, false],
      ['M', 'E', 20, false],
      ['E', 'D', 33, true],
      ['L', 'D', 33, true],
    ])
  })

  it('shifts that overlap for more than an hour change when the first one ends', () => {
    expect(told([shift('D', 9, 18), shift('E', 15, 23)])[0]).toEqual(['D', 'E', 18, false])
    expect(told([shift('D', 9, 18), shift('E', 17, 23)])[0]).toEqual(['D', 'E', 17, false])
  })

  it('the agreed shift takes over, tomorrow when it does not begin later today; one nobody works today is not waited for', () => {
    const agreed = [shift('D', 9, 16, 'L'), shift('E', 15, 22, 'E'), shift('L', 17, 23)]
    expect(told(agreed)).toEqual([
      ['D', 'L', 17, false],
      ['L', 'D', 33, true],
      ['E', 'E', 39, true],
    ])
    expect(told([shift('D', 9, 16, 'X'), shift('E', 15.5, 22)])[0]).toEqual(['D', 'E', 15.5, false])
  })

  it('one shift alone hands over to itself tomorrow; nobody tomorrow means no change', () => {
    expect(told([shift('D', 9, 21)])).toEqual([['D', 'D', 33, true]])
    expect(told([shift('D', 9, 21)], [])).toEqual([])
    expect(told([])).toEqual([])
  })
})

describe('the change that is next', () => {
  const at = (time: string, isSigned = false) => ({ at: `2026-11-22 ${time}:00` as never, isSigned })

  it('is the first one not signed that began no earlier than told', () => {
    const changes = [at('09:00'), at('16:00', true), at('22:00')]
    expect(nextChange(changes, '2026-11-22 08:00:00')).toBe(0)
    expect(nextChange(changes, '2026-11-22 09:00:00')).toBe(0)
    expect(nextChange(changes, '2026-11-22 09:00:01')).toBe(2)
    expect(nextChange(changes, '2026-11-22 22:00:01')).toBeNull()
  })
})
