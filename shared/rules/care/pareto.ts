import type { ParetoBar } from '../../contract/quality-care.ts'
import { dayAfter, weekdayOf, type LocalDate } from '../../kit/local-time.ts'

/** The Monday of a day's week. */
export const mondayOf = (day: LocalDate): LocalDate => dayAfter(day, -((weekdayOf(day) + 6) % 7))

/** How often each key stands there, the most frequent first and equal ones by name, each with its share and the shares so far; the last runs to 1. */
export const paretoOf = (keys: readonly string[]): ParetoBar[] => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  let sum = 0
  return sorted.map(([key, count]) => {
    sum += count
    return { key, count, share: count / keys.length, running: sum / keys.length }
  })
}

/** How often each cause stands in each week, by week and then the most frequent first. Weeks and causes that do not occur have no line. */
export const recurrenceOf = (
  found: readonly { readonly day: LocalDate; readonly cause: string }[],
): { week: LocalDate; cause: string; count: number }[] => {
  const weeks = Map.groupBy(found, ({ day }) => mondayOf(day))
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([week, entries]) =>
      paretoOf(entries.map(({ cause }) => cause)).map(({ key, count }) => ({ week, cause: key, count })),
    )
}
