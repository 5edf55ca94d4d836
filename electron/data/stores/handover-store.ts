import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A handover without its items. `place`, `hash`, `body`: of its link in the chain, null while it is not signed by both. */
export interface HandoverRow {
  readonly id: number
  readonly day: LocalDate
  readonly fromShift: string
  readonly toShift: string
  readonly at: LocalTime | null
  readonly openedAt: LocalTime
  readonly outgoingId: PersonId | null
  readonly outgoingAt: LocalTime | null
  readonly incomingId: PersonId | null
  readonly incomingAt: LocalTime | null
  readonly place: number | null
  readonly hash: string | null
  readonly body: string | null
}

const columns = `h.id, h.day, h.from_shift as "fromShift", h.to_shift as "toShift", h.at, h.opened_at as "openedAt",
  h.outgoing_id as "outgoingId", h.outgoing_at as "outgoingAt", h.incoming_id as "incomingId", h.incoming_at as "incomingAt",
  c.place, c.hash, c.body`
const source = `handovers h left join chain c on c.handover_id = h.id and c.kind = 'handover'`
/** Handovers in the order of their changes of shift. */
const order = 'h.day, coalesce(h.at, h.opened_at), h.id'

export const handoverById = (sql: Sql, id: number): HandoverRow | undefined =>
  sql.get(`select ${columns} from ${source} where h.id = ?`, id)

/** The handover of a change of shift. */
export const handoverOfChange = (
  sql: Sql,
  { day, fromShift, toShift }: Pick<HandoverRow, 'day' | 'fromShift' | 'toShift'>,
): HandoverRow | undefined =>
  sql.get(
    `select ${columns} from ${source} where h.day = ? and h.from_shift = ? and h.to_shift = ?`,
    day,
    fromShift,
    toShift,
  )

/** Handovers from a day on, before another, in their order. */
export const handoversBetween = (sql: Sql, from: string, to: string): HandoverRow[] =>
  sql.all(`select ${columns} from ${source} where h.day >= ? and h.day < ? order by ${order}`, from, to)

/** A handover both sides have signed, without its items. */
export type SignedRow = Omit<HandoverRow, 'place' | 'hash' | 'body'>

/** Every handover both sides have signed. */
export const handoversSigned = (sql: Sql): SignedRow[] =>
  sql.all(
    `select id, day, from_shift as "fromShift", to_shift as "toShift", at, opened_at as "openedAt", outgoing_id as "outgoingId",
       outgoing_at as "outgoingAt", incoming_id as "incomingId", incoming_at as "incomingAt"
     from handovers where incoming_id is not null order by incoming_at, id`,
  )

/** The last handover that somebody has signed, by the order of changes; else the last there is. */
export const latestHandover = (sql: Sql): HandoverRow | undefined =>
  sql.get(
    `select ${columns} from ${source}
     order by h.outgoing_id is null, h.day desc, coalesce(h.at, h.opened_at) desc, h.id desc limit 1`,
  )

/** The day of the first handover there ever was. */
export const firstHandoverDay = (sql: Sql): LocalDate | null =>
  sql.get<{ day: LocalDate | null }>('select min(day) as day from handovers')?.day ?? null

export const insertHandover = (
  sql: Sql,
  handover: Pick<HandoverRow, 'day' | 'fromShift' | 'toShift' | 'at' | 'openedAt'> & { readonly by: string },
): number =>
  sql.run(
    'insert into handovers (day, from_shift, to_shift, at, opened_at, opened_by) values (?, ?, ?, ?, ?, ?)',
    handover.day,
    handover.fromShift,
    handover.toShift,
    handover.at,
    handover.openedAt,
    handover.by,
  ).lastId

export const signOutgoing = (sql: Sql, id: number, person: PersonId, at: LocalTime): void => {
  sql.run('update handovers set outgoing_id = ?, outgoing_at = ? where id = ?', person, at, id)
}

export const signIncoming = (sql: Sql, id: number, person: PersonId, at: LocalTime): void => {
  sql.run('update handovers set incoming_id = ?, incoming_at = ? where id = ?', person, at, id)
}

/** Takes the outgoing signature back from every half-signed handover that shows what is written in this one: itself and later ones. */
export const takeBackSignaturesFrom = (sql: Sql, id: number): void => {
  sql.run(
    `update handovers set outgoing_id = null, outgoing_at = null
     where outgoing_id is not null and incoming_id is null and (day, coalesce(at, opened_at), id) >=
       (select day, coalesce(at, opened_at), id from handovers where id = ?)`,
    id,
  )
}

/** What somebody is typing; null: nothing. */
export const draftOfHandover = (sql: Sql, id: number): string | null =>
  sql.get<{ body: string }>('select body from handover_drafts where handover_id = ?', id)?.body ?? null

export const saveHandoverDraft = (sql: Sql, id: number, body: string | null, at: LocalTime): void => {
  if (body === null) sql.run('delete from handover_drafts where handover_id = ?', id)
  else
    sql.run(
      `insert into handover_drafts (handover_id, body, at) values (?, ?, ?)
       on conflict (handover_id) do update set body = excluded.body, at = excluded.at`,
      id,
      body,
      at,
    )
}

/** A word after signing. `agent` null: of whoever uses the app. */
export interface RemarkRow {
  readonly id: number
  readonly handoverId: number
  readonly at: LocalTime
  readonly by: string
  readonly personId: PersonId | null
  readonly text: string
}

const remarkColumns = 'id, handover_id as "handoverId", at, by, person_id as "personId", text'

export const remarksOf = (sql: Sql, handover: number): RemarkRow[] =>
  sql.all(`select ${remarkColumns} from handover_remarks where handover_id = ? order by id`, handover)

export const everyRemark = (sql: Sql): RemarkRow[] =>
  sql.all(`select ${remarkColumns} from handover_remarks order by id`)

export const insertRemark = (sql: Sql, { handoverId, at, by, personId, text }: Omit<RemarkRow, 'id'>): number =>
  sql.run(
    'insert into handover_remarks (handover_id, at, by, person_id, text) values (?, ?, ?, ?, ?)',
    handoverId,
    at,
    by,
    personId,
    text,
  ).lastId
