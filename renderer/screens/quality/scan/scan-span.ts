import { dayAfter, localDate, monthAfter, monthOf, spanOfMonth, type LocalDate } from '#shared/kit/local-time.ts'

/** How long a span is. */
export const spanKinds = ['day', 'week', 'month'] as const
export type SpanKind = (typeof spanKinds)[number]

/** Days, both included. */
export interface ScanDays {
  readonly kind: SpanKind
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Monday is 0. */
const weekdayOf = (day: LocalDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The day, the week from Monday or the month that a day is in. */
export const spanAround = (kind: SpanKind, day: LocalDate): ScanDays => {
  if (kind === 'day') return { kind, from: day, to: day }
  if (kind === 'month') {
    const { from, to } = spanOfMonth(monthOf(day))
    return { kind, from, to: dayAfter(to, -1) }
  }
  const from = dayAfter(day, -weekdayOf(day))
  return { kind, from, to: dayAfter(from, 6) }
}

/** The span before (−1) or after (1). */
export const spanBeside = ({ kind, from, to }: ScanDays, step: 1 | -1): ScanDays => {
  if (kind === 'month') return spanAround(kind, spanOfMonth(monthAfter(monthOf(from), step)).from)
  return spanAround(kind, step === 1 ? dayAfter(to, 1) : dayAfter(from, -1))
}

/** The span of the hash: `span` how long, `day` one of its days; without them the month of a day. */
export const spanOfQuery = (query: Readonly<Record<string, string>>, today: LocalDate): ScanDays =>
  spanAround(
    spanKinds.find((kind) => kind === query['span']) ?? 'month',
    localDate.safeParse(query['day']).data ?? today,
  )
