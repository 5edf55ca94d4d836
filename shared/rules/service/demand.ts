import type { Demand } from '../../contract/chat-signs.ts'
import { dayAfter, weekdayOf, type LocalDate } from '../../kit/local-time.ts'
import { secondsOfClock } from './judge.ts'
import { sessionsOf } from './sessions.ts'
import { agentSpeaks, buyerSpeaks, secondOf, speakerOf, type ServiceDay } from './stream.ts'

// When buyers come: first questions by weekday and half-hour, for planning shifts. The rule book: docs/service-figures.md §2.

const daySeconds = 86_400
const halfHour = 1800
const halfHours = 48

/** Seconds of the service day at which a buyer began a session: who speaks first counts, robots and system lines do not. Sorted. */
export const arrivalsOf = ({ streams }: Pick<ServiceDay, 'streams'>, sessionGapMinutes: number): readonly number[] => {
  const arrivals: number[] = []
  for (const ofBuyer of Map.groupBy(streams, ({ buyer }) => buyer).values()) {
    const marks = ofBuyer.flatMap((stream) => [...stream.marks]).sort((a, b) => a - b)
    for (const { start, end } of sessionsOf(marks, sessionGapMinutes)) {
      const first = marks.find(
        (mark) =>
          secondOf(mark) >= start &&
          secondOf(mark) <= end &&
          (speakerOf(mark) === buyerSpeaks || speakerOf(mark) === agentSpeaks),
      )
      if (first !== undefined && speakerOf(first) === buyerSpeaks) arrivals.push(secondOf(first))
    }
  }
  return arrivals.sort((a, b) => a - b)
}

/** The arrivals of one service day that has messages; of several shops joined. */
export interface DayOfArrivals {
  readonly day: LocalDate
  readonly arrivals: readonly number[]
}

/** The weekday on the wall clock, 0 = Sunday, of a half-hour of a service day; what lies before the day's start is on the next date. */
const weekdayAt = (day: LocalDate, isNextDate: boolean): number => weekdayOf(isNextDate ? dayAfter(day, 1) : day)

/**
 * Arrivals by weekday and half-hour of the wall clock, and their mean over the days of that weekday that have messages; a weekday without
 * such a day has no cells.
 */
export const demandCells = (days: readonly DayOfArrivals[], dayStartsAt: string): Demand['cells'] => {
  const startsAt = secondsOfClock(dayStartsAt)
  const counted = new Map<number, { days: number; arrivals: number }>()
  const cellAt = (weekday: number, slot: number): { days: number; arrivals: number } => {
    const known = counted.get(weekday * halfHours + slot) ?? { days: 0, arrivals: 0 }
    counted.set(weekday * halfHours + slot, known)
    return known
  }
  for (const { day, arrivals } of days) {
    for (let slot = 0; slot < halfHours; slot++) cellAt(weekdayAt(day, (slot + 1) * halfHour <= startsAt), slot).days++
    for (const second of arrivals)
      cellAt(weekdayAt(day, second >= daySeconds), Math.floor((second % daySeconds) / halfHour)).arrivals++
  }
  return [...counted]
    .toSorted(([a], [b]) => a - b)
    .map(([key, cell]) => ({
      weekday: Math.floor(key / halfHours),
      halfHour: key % halfHours,
      arrivals: cell.arrivals,
      perDay: cell.days === 0 ? 0 : cell.arrivals / cell.days,
    }))
}
