// Planned shifts as spans of seconds, to be asked of many moments of a day. The rule book: docs/service-figures.md §7.

/** From a second on, before another; both counted from the midnight that begins the plan's date, beyond 86,400 after the next one. */
export interface ShiftSpan {
  readonly start: number
  readonly end: number
}

const daySeconds = 86_400

const secondsIn = (clock: string): number => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60

/**
 * The spans of a shift's segments. An end not after its start, and a segment that starts before the one before it, lie on the next day: the
 * same reading as `segmentsCover` in account-owner.ts.
 */
export const shiftSpans = (segments: readonly (readonly [from: string, to: string])[]): readonly ShiftSpan[] => {
  let before = 0
  return segments.map(([from, to]) => {
    const base = before - (before % daySeconds)
    const start = base + secondsIn(from) + (base + secondsIn(from) < before ? daySeconds : 0)
    before = start
    const end = start - (start % daySeconds) + secondsIn(to)
    return { start, end: end <= start ? end + daySeconds : end }
  })
}

/** True when a second lies in one of the spans. */
export const spansCover = (spans: readonly ShiftSpan[], second: number): boolean =>
  spans.some(({ start, end }) => second >= start && second < end)
