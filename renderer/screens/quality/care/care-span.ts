import { dayAfter, localDate, monthAfter, monthOf, spanOfMonth, type LocalDate } from '#shared/kit/local-time.ts'

/** Spans with a name, in the order they are offered. */
export const namedSpans = ['month', 'before', 'quarter', 'year'] as const
export type NamedSpan = (typeof namedSpans)[number]

/** Days, both included. */
export interface DaySpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The days of a name: the running month until today, the whole month before, and three or twelve months that end with today's. */
export const spanNamed = (name: NamedSpan, today: LocalDate): DaySpan => {
  const month = monthOf(today)
  if (name === 'before') {
    const { from, to } = spanOfMonth(monthAfter(month, -1))
    return { from, to: dayAfter(to, -1) }
  }
  const months = { month: 0, quarter: -2, year: -11 }[name]
  return { from: spanOfMonth(monthAfter(month, months)).from, to: today }
}

/** The days of the hash; without any, or with days in the wrong order, the three months until today. */
export const spanOfQuery = (query: Readonly<Record<string, string>>, today: LocalDate): DaySpan => {
  const [from, to] = [localDate.safeParse(query['from']).data, localDate.safeParse(query['to']).data]
  return from !== undefined && to !== undefined && from <= to ? { from, to } : spanNamed('quarter', today)
}

/** The name of a span; null: it has none. */
export const nameOfSpan = ({ from, to }: DaySpan, today: LocalDate): NamedSpan | null =>
  namedSpans.find((name) => {
    const span = spanNamed(name, today)
    return span.from === from && span.to === to
  }) ?? null
