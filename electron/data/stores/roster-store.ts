import type { ShiftKind } from '#shared/contract/roster.ts'
import type { TeamFile } from '#shared/contract/team-file.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { Sql } from '../db/sql.ts'

interface ShiftKindRow {
  readonly code: string
  readonly name: string
  readonly segments: string
  readonly minimum: number
  readonly nightly: number
  readonly colour: ShiftKind['colour']
  readonly paid_minutes: number | null
  readonly skill: string | null
  readonly handover_to: string | null
}

const kindColumns = 'code, name, segments, minimum, nightly, colour, paid_minutes, skill, handover_to'

const kindOf = (row: ShiftKindRow): ShiftKind => ({
  code: row.code,
  name: row.name,
  segments: JSON.parse(row.segments) as ShiftKind['segments'],
  minimum: row.minimum,
  nightly: row.nightly === 1,
  colour: row.colour,
  paidMinutes: row.paid_minutes,
  skill: row.skill === null ? null : (JSON.parse(row.skill) as ShiftKind['skill']),
  handoverTo: row.handover_to,
})

/** The shift kinds in use, in the order they were first added. */
export const listShiftKinds = (sql: Sql): ShiftKind[] =>
  sql.all<ShiftKindRow>(`select ${kindColumns} from shift_kinds where retired = 0 order by position, code`).map(kindOf)

/** Every shift kind there ever was, those out of use too: old rosters name them. */
export const everyShiftKind = (sql: Sql): (ShiftKind & { isRetired: boolean })[] =>
  sql
    .all<ShiftKindRow & { retired: number }>(`select ${kindColumns}, retired from shift_kinds order by position, code`)
    .map((row) => ({ ...kindOf(row), isRetired: row.retired === 1 }))

/** Adds a shift kind or replaces the one with its code; a retired one is in use again. */
export const upsertShiftKind = (sql: Sql, kind: ShiftKind): void => {
  sql.run(
    `insert into shift_kinds (${kindColumns}, position)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from shift_kinds))
     on conflict (code) do update set name = excluded.name, segments = excluded.segments, minimum = excluded.minimum,
       nightly = excluded.nightly, colour = excluded.colour, paid_minutes = excluded.paid_minutes, skill = excluded.skill,
       handover_to = excluded.handover_to, retired = 0`,
    kind.code,
    kind.name,
    JSON.stringify(kind.segments),
    kind.minimum,
    kind.nightly ? 1 : 0,
    kind.colour,
    kind.paidMinutes,
    kind.skill === null ? null : JSON.stringify(kind.skill),
    kind.handoverTo,
  )
}

/** Takes a shift kind out of use; rosters that name it keep their meaning. Returns how many were (0: no such code). */
export const retireShiftKind = (sql: Sql, code: string): number =>
  sql.run('update shift_kinds set retired = 1 where code = ? and retired = 0', code).changes

/** Approved leave of whole days. */
export const insertLeave = (sql: Sql, person: PersonId, leave: TeamFile['leave'][number]): void => {
  sql.run(
    `insert into roster_requests (kind, person_id, from_day, to_day, leave_kind, state) values ('leave', ?, ?, ?, ?, 'approved')`,
    person,
    leave.from,
    leave.to,
    leave.kind,
  )
}

export const insertWish = (sql: Sql, person: PersonId, wish: TeamFile['wishes'][number]): void => {
  sql.run(
    'insert into wishes (person_id, day, shift, weight) values (?, ?, ?, ?)',
    person,
    wish.date,
    wish.shift,
    wish.weight,
  )
}

/** Approved leave of whole days, in the order it was asked for. */
export const listLeave = (sql: Sql): TeamFile['leave'] =>
  sql.all(
    `select p.number as agent, l.from_day as "from", l.to_day as "to", l.leave_kind as kind
     from roster_requests l join people p on p.id = l.person_id
     where l.kind = 'leave' and l.state = 'approved' and l.minutes is null order by l.id`,
  )

export const listWishes = (sql: Sql): TeamFile['wishes'] =>
  sql.all(
    `select p.number as agent, w.day as date, w.shift, w.weight
     from wishes w join people p on p.id = w.person_id order by w.id`,
  )
