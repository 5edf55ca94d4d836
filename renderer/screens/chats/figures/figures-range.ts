import { dayAfter, localDate, monthAfter, monthOf, spanOfMonth, type LocalDate } from '#shared/kit/local-time.ts'

/** Service days, both included. */
export interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Ranges that follow the clock or the data; `custom` is everything else. */
export const rangeNames = ['newest', 'yesterday', 'week', 'month', 'previousMonth'] as const
export type RangeName = (typeof rangeNames)[number]

const wholeMonth = (day: LocalDate, count: number): Span => {
  const { from, to } = spanOfMonth(monthAfter(monthOf(day), count))
  return { from, to: dayAfter(to, -1) }
}

/** The days a name means. `today` by the clock; `newest` the newest day with messages, null: none. The week ends yesterday, for today is not over. */
export const spanOf = (name: RangeName, today: LocalDate, newest: LocalDate | null): Span => {
  if (name === 'yesterday') return { from: dayAfter(today, -1), to: dayAfter(today, -1) }
  if (name === 'week') return { from: dayAfter(today, -7), to: dayAfter(today, -1) }
  if (name === 'month') return { from: wholeMonth(today, 0).from, to: today }
  if (name === 'previousMonth') return wholeMonth(today, -1)
  const last = newest ?? dayAfter(today, -1)
  return { from: dayAfter(last, -6), to: last }
}

/** The name of days, the first that means them; null: days of one's own choice. */
export const nameOf = (span: Span, today: LocalDate, newest: LocalDate | null): RangeName | null =>
  rangeNames.find((name) => {
    const named = spanOf(name, today, newest)
    return named.from === span.from && named.to === span.to
  }) ?? null

/** Days between two, both counted. */
export const lengthOf = ({ from, to }: Span): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1

/** What figures can be laid beside: the week before, the same days of the month before, the same weekdays four weeks before. */
export const compareNames = ['week', 'month', 'weekday'] as const
export type CompareName = (typeof compareNames)[number]

/** The same day one month earlier; a day that month has not is its last one. */
const monthBefore = (day: LocalDate): LocalDate => {
  const before = monthAfter(monthOf(day), -1)
  const wished = localDate.safeParse(`${before}-${day.slice(8)}`)
  return wished.success ? wished.data : wholeMonth(day, -1).to
}

/** The day that a day is compared with. */
export const comparedDay = (name: CompareName, day: LocalDate): LocalDate =>
  name === 'month' ? monthBefore(day) : dayAfter(day, name === 'week' ? -7 : -28)

/** The days that days are compared with. A whole month is compared with the whole month before, however long. */
export const comparedSpan = (name: CompareName, span: Span): Span => {
  const month = wholeMonth(span.from, 0)
  if (name === 'month' && month.from === span.from && month.to === span.to) return wholeMonth(span.from, -1)
  return { from: comparedDay(name, span.from), to: comparedDay(name, span.to) }
}

/** As many days, right before. */
export const spanBefore = (span: Span): Span => ({
  from: dayAfter(span.from, -lengthOf(span)),
  to: dayAfter(span.from, -1),
})
