import type { ShiftKind } from '#shared/contract/roster.ts'

const DAY = 24 * 60

/** `HH:MM` → minutes since midnight. */
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/**
 * A time as people type it → `HH:MM`; null when it is none. `9`, `9:00`, `0900`, full-width signs; 24:00 is the midnight that
 * ends the day, which the contract writes 00:00.
 */
export const clockOf = (typed: string): string | null => {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[.点时]/, ':')
    .replace(/[:分]$/, '')
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text)
  if (parts === null) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')]
  if (hour === 24 && minute === 0) return '00:00'
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A stretch of a shift in minutes since midnight of the day the shift starts; after midnight the numbers go on past 1,440. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Segments laid on one line: an end not after its start, and a start before the end before it, lie on the next day. */
export const stretchesOf = (
  segments: ShiftKind['segments'] | readonly (readonly [string, string])[],
): readonly Stretch[] => {
  const laid: Stretch[] = []
  for (const [from, to] of segments) {
    const before = laid.at(-1)
    const day = before === undefined ? 0 : Math.floor(before.start / DAY) * DAY
    const start =
      before !== undefined && minutesOf(from) + day < before.start ? minutesOf(from) + day + DAY : minutesOf(from) + day
    const sameDay = Math.floor(start / DAY) * DAY + minutesOf(to)
    laid.push({ start, end: sameDay <= start ? sameDay + DAY : sameDay })
  }
  return laid
}

/** Minutes of a shift: paid ones are inside segments, rest is between them. `isPastMidnight`: it ends after 24:00. */
export interface ShiftMinutes {
  readonly paid: number
  readonly rest: number
  readonly isPastMidnight: boolean
}

export const shiftMinutes = (segments: Parameters<typeof stretchesOf>[0]): ShiftMinutes => {
  const stretches = stretchesOf(segments)
  const paid = stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (first === undefined || last === undefined) return { paid: 0, rest: 0, isPastMidnight: false }
  return { paid, rest: Math.max(0, last.end - first.start - paid), isPastMidnight: last.end > DAY }
}

/** An end as people read it: midnight that closes the day is 24:00. */
export const endText = (end: string): string => (end === '00:00' ? '24:00' : end)

/** `09:00–12:00 + 12:30–16:30`. */
export const segmentsText = (segments: ShiftKind['segments']): string =>
  segments.map(([from, to]) => `${from}–${endText(to)}`).join(' + ')
