import { spanOfWeek, weekOf } from '../../kit/iso-weeks.ts'
import { dayAfter, type LocalDate } from '../../kit/local-time.ts'

/** Where the screens of a week begin. `day`: the newest day that holds something; null: none does. */
export interface WeekToBegin {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly day: LocalDate | null
}

/**
 * The week of yesterday when it holds something until then – so on a Monday it is the one that has just ended –, else the newest week that
 * does, else the running one. `newestUntil`: the newest day up to another one, included, that holds something. (docs/problems.md)
 */
export const weekToBegin = (today: LocalDate, newestUntil: (day: LocalDate) => LocalDate | null): WeekToBegin => {
  const yesterday = dayAfter(today, -1)
  const before = newestUntil(yesterday)
  const isOfYesterday = before !== null && before >= spanOfWeek(weekOf(yesterday)).from
  const day = isOfYesterday ? before : newestUntil(today)
  return { ...spanOfWeek(weekOf(day ?? today)), day }
}
