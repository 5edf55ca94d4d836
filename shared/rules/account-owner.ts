import { dateOf, dayAfter, type LocalDate, type LocalTime } from '../kit/local-time.ts'

// Who sat at a login that several people share, told by days of use and by the roster.

/** A person's use of a login; null = from ever, or still. */
export interface AccountUse {
  /** the agent's number, such as `A01` */
  readonly number: string
  readonly from: LocalDate | null
  /** last day */
  readonly to: LocalDate | null
}

/** Whether somebody was on shift at a moment; null = no roster says. */
export type ShiftAnswer = (number: string, moment: LocalTime) => boolean | null

/**
 * Who used a login at a moment: the only one who had it that day, else the only one of them on shift. null = nobody had it, two were on
 * shift, none was, or the roster does not say for one of them.
 */
export const ownerAt = (moment: LocalTime, uses: readonly AccountUse[], onShift: ShiftAnswer): string | null => {
  const day = dateOf(moment)
  const isOfDay = ({ from, to }: AccountUse): boolean => (from === null || from <= day) && (to === null || day <= to)
  const users = [...new Set(uses.filter(isOfDay).map(({ number }) => number))]
  if (users.length <= 1) return users[0] ?? null
  const answers = users.map((number) => onShift(number, moment))
  const present = users.filter((_, index) => answers[index] === true)
  return present.length === 1 && !answers.includes(null) ? (present[0] ?? null) : null
}

const minutesPerDay = 1440

const minutesIn = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Minutes from the start of `day` to the moment, of a moment up to two days later; null outside. */
const minutesSince = (day: LocalDate, moment: LocalTime): number | null => {
  const days = [0, 1, 2].find((count) => dayAfter(day, count) === dateOf(moment))
  return days === undefined ? null : days * minutesPerDay + minutesIn(moment.slice(11))
}

/**
 * True when a moment lies in a shift of the given day. A segment's end is no longer part of it; an end not after its start, and a segment that
 * starts before the one before it, lie on the next day, so a night shift covers the small hours of the day after.
 */
export const segmentsCover = (
  segments: readonly (readonly [from: string, to: string])[],
  moment: LocalTime,
  day: LocalDate,
): boolean => {
  const minute = minutesSince(day, moment)
  if (minute === null) return false
  let before = 0
  return segments.some(([from, to]) => {
    const base = before - (before % minutesPerDay)
    const start = base + minutesIn(from) + (base + minutesIn(from) < before ? minutesPerDay : 0)
    before = start
    const end = start - (start % minutesPerDay) + minutesIn(to)
    return minute >= start && minute < (end <= start ? end + minutesPerDay : end)
  })
}
