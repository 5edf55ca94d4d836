import type { ShiftKind } from '#shared/contract/roster.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Somebody's plan for a day: the code of a shift kind, or `off`. */
export interface PlannedDay {
  readonly number: string
  readonly day: LocalDate
  readonly shift: string
}

/** What is planned between two days, both included. */
export const plannedDays = (sql: Sql, from: string, to: string): PlannedDay[] =>
  sql.all('select number, day, shift from roster_days where day between ? and ? order by day, number', from, to)

/** The segments of every shift kind by code, those out of use too: old rosters name them. */
export const segmentsByCode = (sql: Sql): ReadonlyMap<string, ShiftKind['segments']> =>
  new Map(
    sql
      .all<{ code: string; segments: string }>('select code, segments from shift_kinds order by code')
      .map(({ code, segments }) => [code, JSON.parse(segments) as ShiftKind['segments']]),
  )
