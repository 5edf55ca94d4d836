import { dayAfter, weekdayOf, type LocalDate } from '../../kit/local-time.ts'

/** A century: nobody compares longer spans. */
const mostDays = 36_525

/** The first of as many days right before a span as it has; both ends are included, a span that ends before it begins has one day. */
export const startBefore = (from: LocalDate, to: LocalDate): LocalDate => {
  let [least, most] = [0, mostDays]
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (dayAfter(from, middle) < to) least = middle + 1
    else most = middle
  }
  return dayAfter(from, -least - 1)
}

/** The Monday of a day's week. */
export const mondayOf = (day: LocalDate): LocalDate => dayAfter(day, -((weekdayOf(day) + 6) % 7))

/** Weeks a trend is told over. */
const weeksShown = 12

/** The Monday the trend up to a day begins with. */
export const startOfTrend = (to: LocalDate): LocalDate => dayAfter(mondayOf(to), -7 * (weeksShown - 1))

/** Counts of days summed up by week over the twelve weeks up to a day; weeks without any are there with 0. */
export const byWeek = (
  days: readonly { readonly day: LocalDate; readonly chats: number }[],
  to: LocalDate,
): { week: LocalDate; chats: number }[] => {
  const first = startOfTrend(to)
  const weeks = new Map(Array.from({ length: weeksShown }, (_, index) => [dayAfter(first, 7 * index), 0]))
  for (const { day, chats } of days) {
    const week = mondayOf(day)
    const sum = weeks.get(week)
    if (sum !== undefined) weeks.set(week, sum + chats)
  }
  return [...weeks].map(([week, chats]) => ({ week, chats }))
}
