import type { PersonId } from '#shared/kit/ids.ts'
import { dayAfter, spanOfMonth, type LocalDate, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import type { CellMark } from '#shared/contract/roster-month.ts'
import type { Sql } from '../db/sql.ts'

// Cells of the roster made by hand, and what is kept about a cell besides its shift.

interface CellByHand {
  readonly person: PersonId
  readonly day: LocalDate
  /** null: nothing is planned */
  readonly shift: string | null
}

/** Keeps what somebody is given for a day by hand: the last word until an import that is still to come speaks of it. */
export const saveCell = (sql: Sql, { person, day, shift }: CellByHand, at: LocalTime, by: string): void => {
  sql.run(
    `insert into roster_cells (person_id, day, shift, after_batch, at, by)
     values (?, ?, ?, (select coalesce(max(id), 0) from import_batches), ?, ?)
     on conflict (person_id, day) do update set shift = excluded.shift, after_batch = excluded.after_batch, at = excluded.at, by = excluded.by`,
    person,
    day,
    shift,
    at,
    by,
  )
}

/** The marks of a month's cells, by person and day. */
export const marksOfMonth = (sql: Sql, month: Month): CellMark[] => {
  const { from, to } = spanOfMonth(month)
  return sql
    .all<{ agent: string; date: LocalDate; locked: number; note: string }>(
      `select p.number as agent, m.day as date, m.is_locked as locked, m.note from roster_marks m
       join people p on p.id = m.person_id where m.day between ? and ? order by p.number_folded, m.day`,
      from,
      dayAfter(to, -1),
    )
    .map(({ locked, ...mark }) => ({ ...mark, isLocked: locked === 1 }))
}

/** Keeps a cell's mark in place of the one before; neither locked nor with a note: there is none. */
export const saveMark = (sql: Sql, person: PersonId, { date, isLocked, note }: Omit<CellMark, 'agent'>): void => {
  if (!isLocked && note === '') {
    sql.run('delete from roster_marks where person_id = ? and day = ?', person, date)
    return
  }
  sql.run(
    `insert into roster_marks (person_id, day, is_locked, note) values (?, ?, ?, ?)
     on conflict (person_id, day) do update set is_locked = excluded.is_locked, note = excluded.note`,
    person,
    date,
    isLocked ? 1 : 0,
    note,
  )
}
