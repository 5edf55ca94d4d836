import type { CareFigures } from '#shared/contract/quality-care.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { mondayOf } from '#shared/rules/care/pareto.ts'

/** A week from Monday with how often each cause stands in it. */
export interface RecurrenceWeek {
  readonly week: LocalDate
  readonly counts: Readonly<Record<string, number>>
  readonly total: number
}

/** Every week of the span, also those in which nothing happened: a gap is news. */
export const recurrenceWeeks = ({
  from,
  to,
  recurrence,
}: Pick<CareFigures, 'from' | 'to' | 'recurrence'>): RecurrenceWeek[] => {
  const found = Map.groupBy(recurrence, ({ week }) => week)
  const weeks: RecurrenceWeek[] = []
  for (let week = mondayOf(from); week <= to; week = dayAfter(week, 7)) {
    const causes = found.get(week) ?? []
    weeks.push({
      week,
      counts: Object.fromEntries(causes.map(({ cause, count }) => [cause, count])),
      total: causes.reduce((sum, { count }) => sum + count, 0),
    })
  }
  return weeks
}
