// The table alone: the package's functions read a day in the time zone of the computer, which need not be that of the shop.
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { weekdayOf, type LocalDate } from '#shared/kit/local-time.ts'

const holidays = new Set(Object.keys(table.holidays))
const makeUpDays = new Set(Object.keys(table.workdays))

/** True on a working day of mainland China: weekdays without public holidays, and the make-up days at weekends. Beyond the years the table lists, weekdays. */
export const isChineseWorkday = (day: LocalDate): boolean => {
  const weekday = weekdayOf(day)
  return makeUpDays.has(day) || (weekday !== 0 && weekday !== 6 && !holidays.has(day))
}
