import { expect, it } from 'vitest'
import type { Backup } from '#shared/contract/settings.ts'
import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { expiredBackups } from '#shared/rules/backup-retention.ts'

const copy = (date: string, reason: Backup['reason'] = 'daily'): Backup => ({
  file: `${date} ${reason}`,
  at: `${date} 09:00:00` as LocalTime,
  bytes: 1,
  reason,
  isVerified: true,
})
const now = '2026-11-22 18:00:00' as LocalTime

it('keeps 7 days, the last of each of 5 weeks and the last of each of 12 months', () => {
  const year = Array.from({ length: 500 }, (_, index) => copy(dayAfter('2026-11-22' as LocalDate, -index)))
  const expired = new Set(expiredBackups(year, now))
  const kept = year.filter((backup) => !expired.has(backup)).map(({ at }) => at.slice(0, 10))
  expect(kept.slice(0, 7)).toEqual([
    '2026-11-22',
    '2026-11-21',
    '2026-11-20',
    '2026-11-19',
    '2026-11-18',
    '2026-11-17',
    '2026-11-16',
  ])
  expect(kept.slice(7)).toEqual([
    '2026-11-15',
    '2026-11-08',
    '2026-11-01',
    '2026-10-31',
    '2026-10-25',
    '2026-09-30',
    '2026-08-31',
    '2026-07-31',
    '2026-06-30',
    '2026-05-31',
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
    '2026-01-31',
    '2025-12-31',
  ])
})

it('never removes what was made by hand or before a restore', () => {
  const old = [
    copy('2020-01-01', 'manual'),
    copy('2020-01-02', 'before-restore'),
    copy('2020-01-03'),
    copy('2020-01-04', 'before-migration'),
  ]
  expect(expiredBackups(old, now).map(({ reason }) => reason)).toEqual(['daily', 'before-migration'])
})
