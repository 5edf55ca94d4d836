import type { PaySettings } from '../contract/scores.ts'
import { dayAfter, type LocalDate } from '../kit/local-time.ts'

// Working days with public holidays and make-up days: docs/appeals.md §2.

/** True on a day that is worked. */
export type IsWorkday = (day: LocalDate) => boolean

/** A calendar with the days the shop says otherwise of; a day entered as both is off. */
export const withOwnDays = (isWorkday: IsWorkday, { daysOff, workdays }: PaySettings['calendar']): IsWorkday => {
  const [off, on] = [new Set<string>(daysOff), new Set<string>(workdays)]
  return (day) => !off.has(day) && (on.has(day) || isWorkday(day))
}

/** The `count`-th working day after a day; the day itself is not counted, whatever it is. */
export const workingDayAfter = (day: LocalDate, count: number, isWorkday: IsWorkday): LocalDate => {
  let [last, left] = [day, count]
  while (left > 0) {
    last = dayAfter(last, 1)
    if (isWorkday(last)) left -= 1
  }
  return last
}
