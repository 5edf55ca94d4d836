import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Format } from '#shared/text/format.ts'

/** Days to choose from, the latest first; with their year where they are of several years. */
export const dayOptions = (
  days: readonly LocalDate[],
  format: Format,
): { readonly value: LocalDate; readonly label: string }[] => {
  const hasYears = days[0]?.slice(0, 4) !== days.at(-1)?.slice(0, 4)
  return days
    .toReversed()
    .map((value) => ({ value, label: hasYears ? `${format.date(value)} ${value.slice(0, 4)}` : format.date(value) }))
}
