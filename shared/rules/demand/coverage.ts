import { shiftSpans } from '../shift-spans.ts'
import { daySeconds, eachHalfHour, halfHourSeconds } from './half-hours.ts'

// Who is on in each half-hour of a day, by the roster. The rule book: docs/demand.md §3.

/** Somebody's shift. `ahead`: days from the day that is asked about to the shift's own, −1 = the day before. */
export interface PlannedShift {
  readonly agent: string
  readonly shift: string
  readonly ahead: number
  readonly segments: readonly (readonly [string, string])[]
}

const onSeconds = ({ segments, ahead }: PlannedShift, from: number, to: number): number =>
  shiftSpans(segments).reduce((sum, { start, end }) => {
    const [begin, finish] = [start + ahead * daySeconds, end + ahead * daySeconds]
    return sum + Math.max(0, Math.min(to, finish) - Math.max(from, begin))
  }, 0)

/** People on in each half-hour: those whose shift covers half of it at least. Shifts of the days before reach over midnight. */
export const peopleOn = (shifts: readonly PlannedShift[]): number[] =>
  eachHalfHour((halfHour) => {
    const from = halfHour * halfHourSeconds
    return shifts.filter((shift) => onSeconds(shift, from, from + halfHourSeconds) * 2 >= halfHourSeconds).length
  })

/** Shifts that touch the day at all. */
export const touching = (shifts: readonly PlannedShift[]): PlannedShift[] =>
  shifts.filter((shift) => onSeconds(shift, 0, daySeconds) > 0)
