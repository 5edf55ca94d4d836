import { dayAfter, secondsBetween, weekdayOf, type LocalDate, type LocalTime } from '../../kit/local-time.ts'

// Days and which of them are alike. The rule book: docs/demand.md §2.

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup'

/** What is known of a day beforehand. `name` of the public holiday; `event`: the shop's own day; null = none. */
export interface KnownDay {
  readonly date: LocalDate
  readonly kind: DayKind
  readonly name: string | null
  readonly event: string | null
}

/** A day of the log: sessions that began in each half-hour of the clock. */
export interface PastDay extends KnownDay {
  readonly slots: readonly number[]
}

/** What days a day was likened to: those of its weekday, or the earlier ones of its own kind. */
export type Likeness = 'weekday' | 'holiday' | 'makeup' | 'event'

/** No holiday, no make-up day, nothing of the shop's own. */
export const isOrdinary = ({ kind, event }: KnownDay): boolean =>
  event === null && (kind === 'workday' || kind === 'weekend')

/** What makes a day special, the shop's own days before the calendar; null = an ordinary day. */
export const specialty = (
  day: KnownDay,
): { readonly kind: Exclude<Likeness, 'weekday'>; name: string | null } | null =>
  day.event !== null
    ? { kind: 'event', name: day.event }
    : day.kind === 'holiday' || day.kind === 'makeup'
      ? { kind: day.kind, name: day.name }
      : null

/** Earlier days that are special in the same way: those of the same name, without any those of the same kind. */
export const sameSpecial = <Day extends KnownDay>(past: readonly Day[], asked: KnownDay): readonly Day[] => {
  const wanted = specialty(asked)
  if (wanted === null) return []
  const sameKind = past.filter((day) => specialty(day)?.kind === wanted.kind)
  const sameName = sameKind.filter((day) => specialty(day)?.name === wanted.name)
  return sameName.length > 0 ? sameName : sameKind
}

/** Days the log is replayed with: so many of the newest ones. */
export const mostReplayed = 8

/**
 * The newest days like the one that is asked for, oldest first: special ones by {@link sameSpecial}; without any, and for ordinary days, those of
 * the same weekday; without any of them workdays or weekends, and else whatever there is. `past` is sorted by day.
 */
export const daysLike = <Day extends KnownDay>(
  past: readonly Day[],
  asked: KnownDay,
): { readonly likeness: Likeness; readonly days: readonly Day[] } => {
  const special = sameSpecial(past, asked)
  const kind = specialty(asked)?.kind
  if (special.length > 0 && kind !== undefined) return { likeness: kind, days: special.slice(-mostReplayed) }
  const weekday = weekdayOf(asked.date)
  const isWeekend = weekday === 0 || weekday === 6
  const ordinary = past.filter(isOrdinary)
  const choices = [
    ordinary.filter(({ date }) => weekdayOf(date) === weekday),
    ordinary.filter((day) => (day.kind === 'weekend') === isWeekend),
    past,
  ]
  const days = choices.find((each) => each.length > 0) ?? []
  return { likeness: 'weekday', days: days.slice(-mostReplayed) }
}

const midnightOf = (date: LocalDate): LocalTime => `${date} 00:00:00` as LocalTime

/** Whole days from one to another; negative when it lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  secondsBetween(midnightOf(from), midnightOf(to)) / 86_400

/** The day a week before. */
export const weekBefore = (date: LocalDate): LocalDate => dayAfter(date, -7)
