import type { Backup } from '../contract/settings.ts'
import { dayAfter, dateOf, monthAfter, monthOf, weekdayOf, type LocalDate, type LocalTime } from '../kit/local-time.ts'

/** How long automatic copies are kept: every one of 7 days, the last of each of 5 weeks, the last of each of 12 months. */
export const keepDays = 7
export const keepWeeks = 5
export const keepMonths = 12

const isAutomatic = (backup: Backup): boolean => backup.reason === 'daily' || backup.reason === 'before-migration'

const weekOf = (date: LocalDate): LocalDate => dayAfter(date, -((weekdayOf(date) + 6) % 7))

const latestPer = (backups: readonly Backup[], key: (date: LocalDate) => string): Set<Backup> => {
  const latest = new Map<string, Backup>()
  for (const backup of backups) {
    const group = key(dateOf(backup.at))
    const known = latest.get(group)
    if (!known || known.at < backup.at) latest.set(group, backup)
  }
  return new Set(latest.values())
}

/** The automatic copies no rule keeps any longer. Copies made by hand or before a restore are never among them. */
export const expiredBackups = (backups: readonly Backup[], now: LocalTime): readonly Backup[] => {
  const automatic = backups.filter(isAutomatic)
  const today = dateOf(now)
  const weekly = latestPer(automatic, weekOf)
  const monthly = latestPer(automatic, (date) => monthOf(date))
  return automatic.filter((backup) => {
    const date = dateOf(backup.at)
    if (date > dayAfter(today, -keepDays)) return false
    if (weekly.has(backup) && date > dayAfter(today, -7 * keepWeeks)) return false
    return !(monthly.has(backup) && monthOf(date) > monthAfter(monthOf(today), -keepMonths))
  })
}
