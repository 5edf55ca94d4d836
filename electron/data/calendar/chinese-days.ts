// The table alone: the package's functions read a day in the time zone of the computer, which need not be that of the shop.
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { weekdayOf, type LocalDate } from '#shared/kit/local-time.ts'

const holidays = new Map(Object.entries(table.holidays))
const makeUpDays = new Map(Object.entries(table.workdays))

const isWeekend = (day: LocalDate): boolean => [0, 6].includes(weekdayOf(day))

/** True on a working day of mainland China: weekdays without public holidays, and the make-up days at weekends. Beyond the years the table lists, weekdays. */
export const isChineseWorkday = (day: LocalDate): boolean =>
  makeUpDays.has(day) || (!isWeekend(day) && !holidays.has(day))

/** What a day is in mainland China. `holiday` is a public holiday or one of its days off in lieu, `makeup` a weekend that is worked for it. */
export type ChineseDayKind = 'workday' | 'weekend' | 'holiday' | 'makeup'

/** A day by the calendar of mainland China; beyond the years the table lists, by the weekday alone. */
export const chineseDayKind = (day: LocalDate): ChineseDayKind =>
  makeUpDays.has(day) ? 'makeup' : holidays.has(day) ? 'holiday' : isWeekend(day) ? 'weekend' : 'workday'

/** Name of the public holiday a day belongs to or is a make-up day for; null on any other day. */
export const chineseDayName = (day: LocalDate, language: 'zh-CN' | 'en'): string | null => {
  // The table writes `English,中文,days`.
  const names = (holidays.get(day) ?? makeUpDays.get(day))?.split(',')
  return names?.[language === 'en' ? 0 : 1] ?? null
}
