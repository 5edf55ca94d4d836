import type { RequestAsked, RequestState, RosterRequest } from '#shared/contract/roster-requests.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { dayAfter, spanOfMonth, type LocalDate, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// What people ask for: leave, swaps, overtime. Approved leave is what every reader of leave reads.

/** Approved leave of a person. `minutes` null = whole days. */
export interface LeaveSpan {
  readonly agent: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly kind: string
  readonly minutes: number | null
}

/** Approved leave that touches a span of days, both included, in the order it was asked for. */
export const approvedLeave = (sql: Sql, from: string, to: string): LeaveSpan[] =>
  sql.all(
    `select p.number as agent, r.from_day as "from", r.to_day as "to", r.leave_kind as kind, r.minutes
     from roster_requests r join people p on p.id = r.person_id
     where r.kind = 'leave' and r.state = 'approved' and r.from_day <= ? and r.to_day >= ? order by r.id`,
    to,
    from,
  )

interface RequestRow {
  readonly id: number
  readonly kind: RequestAsked['kind']
  readonly agent: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly leaveKind: string | null
  readonly minutes: number | null
  readonly other: string | null
  readonly otherDate: LocalDate | null
  readonly ownShift: string | null
  readonly otherShift: string | null
  readonly reason: string
  readonly state: RequestState
  readonly askedAt: LocalTime | null
  readonly ownConsent: LocalTime | null
  readonly otherConsent: LocalTime | null
  readonly decidedAt: LocalTime | null
  readonly decidedBy: string | null
  readonly note: string
}

const columns = `r.id, r.kind, p.number as agent, r.from_day as "from", r.to_day as "to", r.leave_kind as leaveKind, r.minutes,
  o.number as other, r.other_day as otherDate, r.own_shift as ownShift, r.other_shift as otherShift, r.reason, r.state,
  r.asked_at as askedAt, r.own_consent_at as ownConsent, r.other_consent_at as otherConsent, r.decided_at as decidedAt,
  r.decided_by as decidedBy, r.note`
const joined = `roster_requests r join people p on p.id = r.person_id left join people o on o.id = r.other_id`

const askedOf = (row: RequestRow): RequestAsked => {
  const { kind, agent, from, reason } = row
  if (kind === 'leave')
    return { kind, agent, from, to: row.to, leaveKind: row.leaveKind ?? '', minutes: row.minutes, reason }
  if (kind === 'swap') return { kind, agent, from, other: row.other ?? '', otherDate: row.otherDate, reason }
  return { kind, agent, from, minutes: row.minutes ?? 0, reason }
}

const requestOf = (row: RequestRow): RosterRequest => ({
  id: row.id,
  asked: askedOf(row),
  state: row.state,
  askedAt: row.askedAt,
  consents: { agent: row.ownConsent, other: row.otherConsent },
  shifts: { agent: row.ownShift, other: row.otherShift },
  decidedAt: row.decidedAt,
  decidedBy: row.decidedBy,
  note: row.note,
  answerable: row.kind === 'swap' && row.state === 'approved' ? [row.agent, row.other ?? ''] : [],
})

/** A request; undefined: there is none with this number. */
export const requestById = (sql: Sql, id: number): RosterRequest | undefined => {
  const row = sql.get<RequestRow>(`select ${columns} from ${joined} where r.id = ?`, id)
  return row === undefined ? undefined : requestOf(row)
}

/** Requests that touch a month and all that wait for a decision: those that wait first, then the newest first. */
export const requestsOfMonth = (sql: Sql, month: Month): RosterRequest[] => {
  const { from, to } = spanOfMonth(month)
  const last = dayAfter(to, -1)
  return sql
    .all<RequestRow>(
      `select ${columns} from ${joined} where r.state = 'asked' or (r.from_day <= ? and r.to_day >= ?)
         or r.other_day between ? and ? order by r.state <> 'asked', r.id desc`,
      last,
      from,
      from,
      last,
    )
    .map(requestOf)
}

/** Requests of a person that wait or are approved and touch a span of days, as the one who asks or the other side. */
export const standingRequests = (sql: Sql, person: PersonId, from: LocalDate, to: LocalDate): RosterRequest[] =>
  sql
    .all<RequestRow>(
      `select ${columns} from ${joined} where r.state in ('asked', 'approved') and (
         (r.person_id = ? and ((r.from_day <= ? and r.to_day >= ?) or r.other_day between ? and ?))
         or (r.other_id = ? and (r.from_day between ? and ? or r.other_day between ? and ?))) order by r.id`,
      ...[person, to, from, from, to],
      ...[person, from, to, from, to],
    )
    .map(requestOf)

/** A request about to be kept: the people by row, a swap's shifts as they are planned. */
export interface NewRequest {
  readonly asked: RequestAsked
  readonly person: PersonId
  readonly other: PersonId | null
  readonly shifts: RosterRequest['shifts']
  readonly at: LocalTime
}

/** Keeps a request that waits for a decision; returns its number. */
export const insertRequest = (sql: Sql, { asked, person, other, shifts, at }: NewRequest): number =>
  sql.run(
    `insert into roster_requests (kind, person_id, from_day, to_day, leave_kind, minutes, other_id, other_day, own_shift, other_shift,
       reason, state, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'asked', ?)`,
    asked.kind,
    person,
    asked.from,
    asked.kind === 'leave' ? asked.to : asked.from,
    asked.kind === 'leave' ? asked.leaveKind : null,
    asked.kind === 'swap' ? null : asked.minutes,
    other,
    asked.kind === 'swap' ? asked.otherDate : null,
    shifts.agent,
    shifts.other,
    asked.reason,
    at,
  ).lastId

/** Writes down that one side of a swap agreed. */
export const keepConsent = (sql: Sql, id: number, side: 'agent' | 'other', at: LocalTime): void => {
  const column = side === 'agent' ? 'own_consent_at' : 'other_consent_at'
  sql.run(`update roster_requests set ${column} = ? where id = ?`, at, id)
}

/** Ends a request's waiting, or takes an approval back. */
export const keepDecision = (
  sql: Sql,
  id: number,
  { state, at, by, note }: { state: RequestState; at: LocalTime; by: string; note: string },
): void => {
  sql.run(
    'update roster_requests set state = ?, decided_at = ?, decided_by = ?, note = ? where id = ?',
    state,
    at,
    by,
    note,
    id,
  )
}
