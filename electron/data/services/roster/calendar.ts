import type { RosterDay } from '#shared/contract/roster-month.ts'
import { dayAfter, daysOfMonth, spanOfMonth, weekdayOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { chineseDayKind, chineseDayName } from '../../calendar/chinese-days.ts'
import type { Context } from '../../context.ts'
import { listEvents } from '../../stores/roster-day-store.ts'
import { paySettings } from '../performance/month-inputs.ts'
import { get } from '../settings.ts'

/**
 * What days are: the calendar of mainland China, with the days the shop entered otherwise for pay, and its own events. A day entered as both off
 * and worked is off. Holidays are named in the language of the settings.
 */
export const calendarOf = (context: Context): ((date: LocalDate) => RosterDay) =>
  context.remembered('calendar of the roster', () => {
    const { daysOff, workdays } = paySettings(context).calendar
    const [off, on] = [new Set<string>(daysOff), new Set<string>(workdays)]
    const events = new Map(listEvents(context.sql).map(({ date, name }) => [date, name]))
    const { language } = get(context)
    const kindOf = (date: LocalDate): RosterDay['kind'] => {
      if (off.has(date)) return 'holiday'
      if (on.has(date)) return [0, 6].includes(weekdayOf(date)) ? 'makeup' : 'workday'
      return chineseDayKind(date)
    }
    return (date) => ({
      date,
      kind: kindOf(date),
      name: chineseDayName(date, language),
      event: events.get(date) ?? null,
    })
  })

/** The days of a month in order. */
export const datesOf = (month: Month): LocalDate[] =>
  Array.from({ length: daysOfMonth(month) }, (_, index) => dayAfter(spanOfMonth(month).from, index))
