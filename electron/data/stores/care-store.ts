import type { RegisterValues } from '#shared/contract/registers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// Entries as the figures of complaints, reviews and after-sales need them. Buyers' names in full: none of them leaves.

/** An entry of these registers with the moment it was first answered or closed. `dueFrom`: from when its hours count. */
export interface CareEntryRow {
  readonly register: string
  readonly state: string
  readonly at: LocalTime
  readonly personId: PersonId | null
  readonly due: LocalTime | null
  readonly dueFrom: LocalTime
  readonly isDueSet: boolean
  readonly answeredAt: LocalTime | null
  readonly closedAt: LocalTime | null
  readonly reopened: number
  readonly values: RegisterValues
}

interface Kept extends Omit<CareEntryRow, 'values' | 'isDueSet'> {
  readonly isDueSet: number
  readonly fields: string
}

const counted = `('complaints', 'reviews', 'after-sales')`
/** States in which the buyer has his answer. */
const answered = `('answered', 'explained', 'closed', 'done')`

const columns = `e.register, e.state, e.at, e.person_id as "personId", e.due, e.due_from as "dueFrom", e.is_due_set as "isDueSet",
  e.closed_at as "closedAt", e.reopened, e.fields`
const answeredAt = `(select min(v.at) from register_events v where v.entry_id = e.id and v.what = 'moved' and v.to_state in ${answered}) as "answeredAt"`

const entryOf = ({ fields, isDueSet, ...row }: Kept): CareEntryRow => ({
  ...row,
  isDueSet: isDueSet === 1,
  values: JSON.parse(fields) as RegisterValues,
})

/** Complaints, reviews, after-sales and visits that were made on the days, both included, oldest first. */
export const careEntries = (sql: Sql, from: LocalDate, to: LocalDate): CareEntryRow[] =>
  sql
    .all<Kept>(
      `select ${columns}, ${answeredAt} from register_entries e
       where e.register in ('complaints', 'reviews', 'after-sales', 'visits') and e.at >= ? and e.at <= ?
       order by e.at, e.id`,
      `${from} 00:00:00`,
      `${to} 23:59:59`,
    )
    .map(entryOf)

/** What was raised after those days about an order or a buyer of theirs. */
export const laterCareEntries = (sql: Sql, from: LocalDate, to: LocalDate): CareEntryRow[] =>
  sql
    .all<Kept>(
      `with those as (select order_no, buyer from register_entries
         where register in ${counted} and at >= ? and at <= ? and closed_at is not null)
       select ${columns}, null as "answeredAt" from register_entries e
       where e.register in ${counted} and e.at > ?
         and (e.order_no in (select order_no from those) or e.buyer in (select buyer from those))
       order by e.at, e.id`,
      `${from} 00:00:00`,
      `${to} 23:59:59`,
      `${to} 23:59:59`,
    )
    .map(entryOf)

/** An entry that somebody still has to see to, for a handover. */
export interface WaitingCareRow {
  readonly id: number
  readonly register: 'complaints' | 'after-sales'
  readonly state: string
  readonly at: LocalTime
  readonly due: LocalTime | null
  readonly orderNo: string | null
  readonly buyer: string | null
  readonly values: RegisterValues
}

/** Complaints nobody has answered and after-sales that are late at a moment; of those made until then, oldest first. */
export const waitingCare = (sql: Sql, now: LocalTime): WaitingCareRow[] =>
  sql
    .all<Omit<WaitingCareRow, 'values'> & { readonly fields: string }>(
      `select id, register, state, at, due, order_no as "orderNo", buyer, fields from register_entries
       where closed_at is null and at <= ?
         and ((register = 'complaints' and state <> 'answered') or (register = 'after-sales' and due < ?))
       order by at, id`,
      now,
      now,
    )
    .map(({ fields, ...row }) => ({ ...row, values: JSON.parse(fields) as RegisterValues }))

/** How many wait of a register: open, overdue, and when the next one of the others is due. */
export const countWaiting = (
  sql: Sql,
  register: string,
  now: LocalTime,
): { open: number; overdue: number; nextDue: LocalTime | null } => {
  const row = sql.get<{ open: number; overdue: number; nextDue: LocalTime | null }>(
    `select count(*) as open, coalesce(sum(due < ?), 0) as overdue, min(case when due >= ? then due end) as "nextDue"
     from register_entries where register = ? and closed_at is null`,
    now,
    now,
    register,
  )
  return row ?? { open: 0, overdue: 0, nextDue: null }
}
