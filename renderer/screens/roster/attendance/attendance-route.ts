import { localDate, month, monthOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'

type Query = Readonly<Record<string, string>>

/** Whose rows are shown. */
export const attendanceFilters = ['all', 'word', 'notFull'] as const
export type AttendanceFilter = (typeof attendanceFilters)[number]

/** What the hash asks for: the month, the chosen day of somebody (null: none), and whose rows. */
export interface AttendancePlace {
  readonly month: Month
  readonly chosen: { readonly agent: string; readonly date: LocalDate } | null
  readonly filter: AttendanceFilter
}

/** What the hash says; without a month the one of today, a day of another month is none. */
export const attendancePlace = (query: Query, today: LocalDate): AttendancePlace => {
  const shown = month.safeParse(query['month']).data ?? monthOf(today)
  const date = localDate.safeParse(query['date']).data
  const agent = query['agent'] ?? ''
  return {
    month: shown,
    chosen: date !== undefined && agent !== '' && monthOf(date) === shown ? { agent, date } : null,
    filter: attendanceFilters.find((known) => known === query['only']) ?? 'all',
  }
}
