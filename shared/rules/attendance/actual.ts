import type { LocalTime } from '../../kit/local-time.ts'
import type { AttendanceDay } from './punches.ts'
import { sayWorked, wordsOf } from './words.ts'

// Whose word a day's times are: by hand before the attendance system. docs/attendance.md §2.

/** A day as somebody entered it; without times and not absent it is a remark only. */
export interface HandEntry {
  readonly came: LocalTime | null
  readonly went: LocalTime | null
  readonly isAbsent: boolean
  readonly note: string
}

/** What is known of a day's coming and going. */
export interface Actual {
  readonly came: LocalTime | null
  readonly went: LocalTime | null
  readonly source: 'import' | 'hand' | null
  /** by hand: the attendance system is not asked */
  readonly isStated: boolean
  /** by hand: was not there */
  readonly isAbsent: boolean
  readonly isWorked: boolean
  /** went before coming: one of the two is wrong */
  readonly isBackwards: boolean
  readonly words: readonly string[]
  /** minutes as the attendance system states them */
  readonly statedLate: number | null
  readonly statedEarly: number | null
}

/** Worked when somebody clocked, when minutes are stated, or – a month's table has words only – when a word says so. */
export const isWorkedDay = (record: AttendanceDay | null): boolean => {
  if (record === null) return false
  const { in: came, out, status, minutesWorked } = record
  if (came !== null || out !== null) return true
  return minutesWorked !== null ? minutesWorked > 0 : sayWorked(wordsOf(status))
}

const byHand = (entry: HandEntry): Actual => ({
  ...{ came: entry.came, went: entry.went, source: 'hand', isStated: true, isAbsent: entry.isAbsent },
  isWorked: !entry.isAbsent,
  isBackwards: entry.came !== null && entry.went !== null && entry.went <= entry.came,
  ...{ words: [], statedLate: null, statedEarly: null },
})

const isEmpty = ({ in: came, out, status, minutesWorked }: AttendanceDay): boolean =>
  came === null && out === null && status === null && minutesWorked === null

const byRecord = (record: AttendanceDay | null): Actual => ({
  ...{ came: record?.in ?? null, went: record?.out ?? null, isStated: false, isAbsent: false },
  source: record === null || isEmpty(record) ? null : 'import',
  isWorked: isWorkedDay(record),
  isBackwards: record !== null && record.in !== null && record.out !== null && record.out <= record.in,
  words: wordsOf(record?.status ?? null),
  statedLate: record?.minutesLate ?? null,
  statedEarly: record?.minutesEarly ?? null,
})

/** The last word about a day. */
export const actualOf = ({
  record,
  entry,
}: {
  readonly record: AttendanceDay | null
  readonly entry: HandEntry | null
}): Actual =>
  entry !== null && (entry.isAbsent || entry.came !== null || entry.went !== null) ? byHand(entry) : byRecord(record)
