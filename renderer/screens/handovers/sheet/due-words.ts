import { dayAfter, localTime, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'

/** The usual due times, counted from a day. */
export const dueChoices = (day: LocalDate) =>
  ({
    tonight: `${day} 22:00`,
    morning: `${dayAfter(day, 1)} 09:00`,
    tomorrow: `${dayAfter(day, 1)} 18:00`,
  }) as const
export type DueChoice = keyof ReturnType<typeof dueChoices>

const two = (digits: string): string => digits.padStart(2, '0')

/**
 * A due time as somebody types it: `2026-11-22 18:00`, `11-22 18:00` of the day's year, `18:00` of the day itself; full-width signs, slashes and
 * dots count. Nothing typed = null.
 */
export const readDue = (words: string, day: LocalDate): LocalTime | null | 'wrong' => {
  const plain = words.normalize('NFKC').replace(/[/.]/g, '-').trim()
  if (plain === '') return null
  const found = /^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})\s+)?(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(plain)
  if (found === null) return 'wrong'
  const [, year, month, date, hour = '', minute = ''] = found
  const on = month && date ? `${year ?? day.slice(0, 4)}-${two(month)}-${two(date)}` : day
  return localTime.safeParse(`${on} ${two(hour)}:${minute}:00`).data ?? 'wrong'
}
