import type { ShiftSpan } from '../shift-spans.ts'

/** Somebody on a shift on the day of the meeting or the evening before. `stayed`: how many of the last meetings he stayed on duty for. */
export interface OnShift {
  readonly agent: string
  /** of the shift, counted from the midnight that begins the meeting's day */
  readonly spans: readonly ShiftSpan[]
  readonly stayed: number
}

/** True when somebody is on from the beginning of the meeting to its end. */
const isOn = ({ spans }: OnShift, start: number, end: number): boolean =>
  spans.some((span) => span.start <= start && span.end >= end)

/** Who answers while the others meet: on duty all the time, those first who did it least often of late, then by number. Fewer than asked when no more are on. */
export const whoStays = (people: readonly OnShift[], start: number, end: number, count: number): readonly string[] => {
  const on = people
    .filter((person) => isOn(person, start, end))
    .toSorted((a, b) => a.stayed - b.stayed || (a.agent < b.agent ? -1 : a.agent > b.agent ? 1 : 0))
  return [...new Set(on.map(({ agent }) => agent))].slice(0, count)
}
