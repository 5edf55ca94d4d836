import { describe, expect, test } from 'vitest'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { ownerAt, segmentsCover, type AccountUse } from '#shared/rules/account-owner.ts'

const at = (text: string): LocalTime => text as LocalTime
const use = (number: string, from: string | null, to: string | null): AccountUse => ({
  number,
  from: from as LocalDate | null,
  to: to as LocalDate | null,
})

describe('who sat at a shared login', () => {
  const uses = [use('A01', null, '2026-10-10'), use('A02', '2026-10-10', null), use('A03', '2026-10-10', '2026-10-12')]
  const asked = (moment: string, shifts: Record<string, boolean | null>): string | null =>
    ownerAt(at(moment), uses, (number) => shifts[number] ?? null)

  test('the only one who had it that day, whatever the roster says', () => {
    expect(asked('2026-10-09 23:59:59', { A01: false })).toBe('A01')
    expect(asked('2026-10-13 00:00:00', {})).toBe('A02')
  })

  test('of several the only one on shift', () => {
    expect(asked('2026-10-10 12:00:00', { A01: true, A02: false, A03: false })).toBe('A01')
    expect(asked('2026-10-11 12:00:00', { A02: false, A03: true })).toBe('A03')
  })

  test('nobody when none or two are on shift, or the roster does not say', () => {
    expect(asked('2026-10-11 12:00:00', { A02: false, A03: false })).toBeNull()
    expect(asked('2026-10-11 12:00:00', { A02: true, A03: true })).toBeNull()
    expect(asked('2026-10-11 12:00:00', { A02: true, A03: null })).toBeNull()
    expect(ownerAt(at('2026-10-11 12:00:00'), [], () => true)).toBeNull()
  })

  test('two spells of one person are one person', () => {
    const twice = [use('A01', null, '2026-10-10'), use('A01', '2026-10-10', null)]
    expect(ownerAt(at('2026-10-10 08:00:00'), twice, () => null)).toBe('A01')
  })
})

describe('segmentsCover', () => {
  const day = '2026-10-10' as LocalDate
  const covered = (segments: [string, string][], ...moments: string[]): boolean[] =>
    moments.map((moment) => segmentsCover(segments, at(moment), day))

  test('the start belongs to a shift, the end and the break do not', () => {
    const segments: [string, string][] = [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ]
    const moments = ['09:00:00', '11:59:59', '12:00:00', '13:00:00', '18:00:00'].map((clock) => `2026-10-10 ${clock}`)
    expect(covered(segments, ...moments, '2026-10-11 10:00:00', '2026-10-09 10:00:00')).toEqual([
      ...[true, true, false, true, false, false, false],
    ])
  })

  test('a night shift covers the small hours of the next day', () => {
    const moments = ['2026-10-10 21:59:59', '2026-10-10 22:00:00', '2026-10-11 05:59:59', '2026-10-11 06:00:00']
    expect(covered([['22:00', '06:00']], ...moments)).toEqual([false, true, true, false])
    expect(covered([['22:00', '06:00']], '2026-10-10 03:00:00')).toEqual([false])
    expect(covered([['16:00', '00:00']], '2026-10-10 23:59:59', '2026-10-11 00:00:00')).toEqual([true, false])
  })

  test('a segment after midnight belongs to the next day', () => {
    const segments: [string, string][] = [
      ['20:00', '00:00'],
      ['00:30', '04:00'],
    ]
    const moments = ['2026-10-11 00:15:00', '2026-10-11 00:30:00', '2026-10-10 00:45:00', '2026-10-10 20:00:00']
    expect(covered(segments, ...moments)).toEqual([false, true, false, true])
  })
})
