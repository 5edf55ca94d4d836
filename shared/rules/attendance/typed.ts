import type { AttendanceEntry } from '../../contract/attendance.ts'
import { secondOn } from '../../kit/day-clock.ts'
import { secondsBetween } from '../../kit/local-time.ts'

// What is refused of a day entered by hand. docs/attendance.md §2.

const daySeconds = 86_400
const hour = 3600

/** Why a day cannot be entered so: gone before coming, a time of another day, or absent and yet with times. */
export const entryProblems = ['backwards', 'other-day', 'absent-with-times'] as const
export type EntryProblem = (typeof entryProblems)[number]

/** What is wrong with a day by hand; null: nothing. */
export const entryProblem = ({ date, came, went, isAbsent }: AttendanceEntry): EntryProblem | null => {
  if (isAbsent && (came !== null || went !== null)) return 'absent-with-times'
  if (came !== null && went !== null && went <= came) return 'backwards'
  const [from, to] = [came, went].map((moment) => (moment === null ? null : secondOn(date, moment)))
  if (from !== null && from !== undefined && (from < -6 * hour || from >= daySeconds)) return 'other-day'
  if (to !== null && to !== undefined && (to < 0 || to >= daySeconds + 18 * hour)) return 'other-day'
  return came !== null && went !== null && secondsBetween(came, went) > daySeconds ? 'other-day' : null
}
