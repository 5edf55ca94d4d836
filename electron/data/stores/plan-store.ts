import type { ShiftKind } from '#shared/contract/roster.ts'
import { dayAfter, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Somebody's plan for a day: the code of a shift kind, or `off`. */
export interface PlannedDay {
  readonly number: string
  readonly day: LocalDate
  readonly shift: string
}

// What was done by hand stands until an import after it speaks of the same person and day; undoing that import lets it stand again.
const text = `
  with span(first, last) as (select ?, ?),
  hand as materialized (
    select p.number, c.day, c.shift from roster_cells c join people p on p.id = c.person_id
    where c.day between (select first from span) and (select last from span) and not exists (
      select 1 from import_changes i
      where i.target = 'roster_days' and i.shop_id = 0 and i.key = p.number || '|' || c.day and i.batch_id > c.after_batch))
  select number, day, shift from hand where shift is not null
  union all
  select d.number, d.day, d.shift from roster_days d left join hand h on h.number = d.number and h.day = d.day
  where d.day between (select first from span) and (select last from span) and h.number is null
  order by day, number`

/** What is planned between two days, both included: the last word about each, by hand or by an import. (docs/roster.md §1) */
export const plannedDays = (sql: Sql, from: string, to: string): PlannedDay[] => sql.all(text, from, to)

/** What is planned in a month. */
export const plannedInMonth = (sql: Sql, month: Month): PlannedDay[] => {
  const { from, to } = spanOfMonth(month)
  return plannedDays(sql, from, dayAfter(to, -1))
}

/** The segments of every shift kind by code, those out of use too: old rosters name them. */
export const segmentsByCode = (sql: Sql): ReadonlyMap<string, ShiftKind['segments']> =>
  new Map(
    sql
      .all<{ code: string; segments: string }>('select code, segments from shift_kinds order by code')
      .map(({ code, segments }) => [code, JSON.parse(segments) as ShiftKind['segments']]),
  )

/** Writes a person's new number into the imported plans and into what imports said of them, so that undoing one still finds them. */
export const renameInPlannedDays = (sql: Sql, from: string, to: string): void => {
  sql.run(`update or ignore roster_days set number = ?, key = ? || '|' || day where number = ?`, to, to, from)
  sql.run(
    `update or ignore import_changes set key = ? || substr(key, ?),
       before = case when before is null then null else json_set(before, '$.number', ?) end
     where target = 'roster_days' and shop_id = 0 and key >= ? and key < ?`,
    to,
    from.length + 1,
    to,
    `${from}|`,
    `${from}}`,
  )
}
