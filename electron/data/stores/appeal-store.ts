import type { Appeal, AppealSubject } from '#shared/contract/appeals.ts'
import type { OrderId, PersonId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql } from '../db/sql.ts'

/** An appeal as kept, with its answer's money: null when the answer moved none. */
export interface AppealRow {
  readonly id: number
  readonly at: LocalTime
  readonly month: Month
  readonly agent: string
  readonly name: string
  readonly personId: PersonId
  readonly matter: Appeal['matter']
  readonly orderId: OrderId | null
  readonly orderNo: string | null
  readonly subjectKind: AppealSubject['kind'] | null
  readonly subjectId: number | null
  readonly text: string
  readonly evidence: string
  readonly due: LocalDate
  readonly state: Appeal['state']
  readonly outcome: Appeal['outcome']
  readonly correction: Fen | null
  /** the closed month that paid it; null: none has yet */
  readonly paidIn: Month | null
}

// An order may be gone with its import and come back: it is found by shop and number.
const selectAppeals = `select a.id, a.at, a.month, p.number as agent, p.name, a.person_id as "personId", a.matter, o.id as "orderId",
    a.order_no as "orderNo", a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.text, a.evidence, a.due, a.state, a.outcome, c.amount as correction,
    (select min(cl.month) from closing_corrections cc join closings cl on cl.id = cc.closing_id
     where cc.key = 'entry ' || c.id and cl.reopened_at is null) as "paidIn"
  from appeals a join people p on p.id = a.person_id
    left join orders o on o.shop_id = a.shop_id and o.order_no = a.order_no
    left join corrections c on c.appeal_id = a.id`

/** Appeals of a state and a month (null: all), newest first. */
export const listAppeals = (sql: Sql, state: Appeal['state'] | null, month: Month | null): AppealRow[] =>
  sql.all(
    `${selectAppeals} where a.state = coalesce(?, a.state) and a.month = coalesce(?, a.month) order by a.at desc, a.id desc`,
    state,
    month,
  )

export const appealById = (sql: Sql, id: number): AppealRow | undefined =>
  sql.get(`${selectAppeals} where a.id = ?`, id)

/** Keeps a new appeal, open; says its id. */
export const insertAppeal = (
  sql: Sql,
  appeal: {
    readonly at: LocalTime
    readonly by: string
    readonly month: Month
    readonly personId: PersonId
    readonly matter: Appeal['matter']
    readonly order: { readonly shopId: ShopId; readonly orderNo: string } | null
    readonly subject: AppealSubject | null
    readonly text: string
    readonly evidence: string
    readonly due: LocalDate
  },
): number =>
  sql.run(
    `insert into appeals (at, by, month, person_id, matter, shop_id, order_no, subject_kind, subject_id, text, evidence, due, state)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')`,
    appeal.at,
    appeal.by,
    appeal.month,
    appeal.personId,
    appeal.matter,
    appeal.order?.shopId ?? null,
    appeal.order?.orderNo ?? null,
    appeal.subject?.kind ?? null,
    appeal.subject?.id ?? null,
    appeal.text,
    appeal.evidence,
    appeal.due,
  ).lastId

/** Whom an entry of a register is about; null: nobody, undefined: there is no such entry. */
export const entryOwner = (sql: Sql, id: number): PersonId | null | undefined =>
  sql.get<{ personId: PersonId | null }>('select person_id as "personId" from register_entries where id = ?', id)
    ?.personId

/** Ends an appeal; `outcome` null: withdrawn. */
export const settleAppeal = (sql: Sql, id: number, state: Appeal['state'], outcome: Appeal['outcome']): void => {
  sql.run('update appeals set state = ?, outcome = ? where id = ?', state, outcome, id)
}

type AppealNote = Appeal['notes'][number]

/** What was written to each appeal, oldest first; `id` null: to all of them. */
export const notesOfAppeals = (sql: Sql, id: number | null): ReadonlyMap<number, readonly AppealNote[]> => {
  const rows = sql.all<AppealNote & { readonly appealId: number }>(
    `select appeal_id as "appealId", at, by, what, text from appeal_notes where appeal_id = coalesce(?, appeal_id) order by id`,
    id,
  )
  const grouped = Map.groupBy(rows, ({ appealId }) => appealId)
  return new Map(
    Array.from(grouped, ([appeal, notes]) => [appeal, notes.map(({ at, by, what, text }) => ({ at, by, what, text }))]),
  )
}

export const insertAppealNote = (sql: Sql, id: number, note: AppealNote): void => {
  sql.run(
    'insert into appeal_notes (appeal_id, at, by, what, text) values (?, ?, ?, ?, ?)',
    id,
    note.at,
    note.by,
    note.what,
    note.text,
  )
}

/** Open appeals, how many of them were due before a day, and the next day on which one still is. */
export const countOpenAppeals = (
  sql: Sql,
  today: LocalDate,
): { readonly open: number; readonly overdue: number; readonly nextDue: LocalDate | null } =>
  sql.get<{ open: number; overdue: number; nextDue: LocalDate | null }>(
    `select count(*) as open, coalesce(sum(due < ?), 0) as overdue, min(case when due >= ? then due end) as "nextDue"
     from appeals where state = 'open'`,
    today,
    today,
  ) ?? { open: 0, overdue: 0, nextDue: null }
