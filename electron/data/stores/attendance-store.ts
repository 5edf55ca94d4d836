import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A day of the attendance system with whom it is about: the name as written, and the number it meant then. Null = not said. */
export interface KeptAttendance {
  readonly number: string | null
  readonly person: string
  readonly day: LocalDate
  readonly in: LocalTime | null
  readonly out: LocalTime | null
  readonly status: string | null
  readonly minutesLate: number | null
  readonly minutesWorked: number | null
}

/** The attendance system's days from a day on, before another. */
export const attendanceDays = (sql: Sql, from: LocalDate, to: LocalDate): KeptAttendance[] =>
  sql.all(
    `select number, person, day, "in", "out", status, minutes_late as minutesLate, minutes_worked as minutesWorked
     from attendance where day >= ? and day < ? order by day, id`,
    from,
    to,
  )

/** True when chats or lists of sessions speak of one of these days; the last one is not among them. */
export const hasServiceData = (sql: Sql, from: LocalDate, to: LocalDate): boolean =>
  sql.get<{ found: number }>(
    `select exists (select 1 from chat_days where day >= ? and day < ?)
       or exists (select 1 from sessions where started_at >= ? and started_at < ?) as found`,
    ...[from, to, from, to],
  )?.found === 1
