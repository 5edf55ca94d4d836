import dayjs from 'dayjs'
import { dayAfter, weekdayOf, type LocalDate } from '#shared/kit/local-time.ts'

/** A week from Monday to Sunday. */
export interface Week {
  readonly from: LocalDate
  readonly to: LocalDate
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs(text).format('YYYY-MM-DD') === text

/** The week a day is in. */
export const weekOf = (day: LocalDate): Week => {
  const from = dayAfter(day, -((weekdayOf(day) + 6) % 7))
  return { from, to: dayAfter(from, 6) }
}

/** The week before (-1) or after (1). */
export const weekBeside = ({ from }: Week, count: -1 | 1): Week => weekOf(dayAfter(from, 7 * count))

const today = (): LocalDate => dayjs().format('YYYY-MM-DD') as LocalDate

export const thisWeek = (): Week => weekOf(today())

/** The week the hash names by one of its days; null: it names none. */
export const weekOfQuery = (query: Readonly<Record<string, string>>): Week | null => {
  const named = query['from'] ?? ''
  return isDay(named) ? weekOf(named as LocalDate) : null
}
