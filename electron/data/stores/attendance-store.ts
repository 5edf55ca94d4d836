import type { PersonId } from '#shared/kit/ids.ts'
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
  readonly minutesEarly: number | null
  readonly minutesWorked: number | null
}

/** The attendance system's days from a day on, before another. */
export const attendanceDays = (sql: Sql, from: LocalDate, to: LocalDate): KeptAttendance[] =>
  sql.all(
    `select number, person, day, "in", "out", status, minutes_late as minutesLate, minutes_early as minutesEarly,
       minutes_worked as minutesWorked
     from attendance where day >= ? and day < ? order by day, id`,
    from,
    to,
  )

/** A day as somebody entered it by hand. Null = without a mark. */
export interface KeptEntry {
  readonly number: string
  readonly day: LocalDate
  readonly came: LocalTime | null
  readonly went: LocalTime | null
  readonly isAbsent: boolean
  readonly note: string
}

/** What was entered by hand for days between two, both included, by the numbers people have now. */
export const attendanceEntries = (sql: Sql, from: LocalDate, to: LocalDate): KeptEntry[] =>
  sql
    .all<Omit<KeptEntry, 'isAbsent'> & { absent: number }>(
      `select p.number, e.day, e.came, e.went, e.is_absent as absent, e.note
       from attendance_entries e join people p on p.id = e.person_id where e.day between ? and ? order by e.day, p.number`,
      from,
      to,
    )
    .map(({ absent, ...entry }) => ({ ...entry, isAbsent: absent === 1 }))

/** Keeps a day by hand in place of what stood there. */
export const saveAttendanceEntry = (
  sql: Sql,
  person: PersonId,
  { day, came, went, isAbsent, note }: Omit<KeptEntry, 'number'>,
  { at, by }: { readonly at: LocalTime; readonly by: string },
): void => {
  sql.run(
    `insert into attendance_entries (person_id, day, came, went, is_absent, note, at, by) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (person_id, day) do update set came = excluded.came, went = excluded.went, is_absent = excluded.is_absent,
       note = excluded.note, at = excluded.at, by = excluded.by`,
    ...[person, day, came, went, isAbsent ? 1 : 0, note, at, by],
  )
}

/** Returns how many were there (0: nothing by hand that day). */
export const deleteAttendanceEntry = (sql: Sql, person: PersonId, day: LocalDate): number =>
  sql.run('delete from attendance_entries where person_id = ? and day = ?', person, day).changes

/** True when chats or lists of sessions speak of one of these days; the last one is not among them. */
export const hasServiceData = (sql: Sql, from: LocalDate, to: LocalDate): boolean =>
  sql.get<{ found: number }>(
    `select exists (select 1 from chat_days where day >= ? and day < ?)
       or exists (select 1 from sessions where started_at >= ? and started_at < ?) as found`,
    ...[from, to, from, to],
  )?.found === 1
