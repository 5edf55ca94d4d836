// Half-hours of a day on the clock. The rule book: docs/demand.md.

/** Half-hours of a day. */
export const halfHours = 48
/** Seconds of one. */
export const halfHourSeconds = 1800
export const daySeconds = 86_400

/** `HH:MM` of the half-hour's beginning. */
export const clockOfHalfHour = (halfHour: number): string =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/**
 * For each half-hour whether it lies in a span of the clock, even in part. An end not after the start lies behind midnight: 20:00–02:00 are the
 * last eight and the first four of the same date, 00:00–00:00 all of them.
 */
export const halfHoursWithin = ({ from, to }: { readonly from: string; readonly to: string }): readonly boolean[] => {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return Array.from({ length: halfHours }, (_, index) => {
    const [isAfterStart, isBeforeEnd] = [index * 30 + 30 > start, index * 30 < end]
    return start < end ? isAfterStart && isBeforeEnd : isAfterStart || isBeforeEnd
  })
}

/** 48 numbers made by place. */
export const eachHalfHour = <Value>(make: (halfHour: number) => Value): Value[] =>
  Array.from({ length: halfHours }, (_, index) => make(index))
