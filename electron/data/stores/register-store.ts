import type { RegisterValues } from '#shared/contract/registers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import type { Sql, SqlValue } from '../db/sql.ts'
import { everybody, keptJson, valuesOfJson, type People } from './register-values.ts'

export interface NamedPerson {
  readonly agent: string
  readonly name: string
}

/**
 * An entry as it is kept. `values`: filled fields only, buyers by their whole names, people by the numbers they have now. `dueFrom`: from when
 * days and hours count. `isDueSet`: somebody said when it is due.
 */
export interface EntryRow {
  readonly id: number
  readonly register: RegisterName
  readonly state: string
  readonly at: LocalTime
  readonly by: string
  readonly personId: PersonId | null
  readonly person: NamedPerson | null
  readonly ownerId: PersonId | null
  readonly owner: NamedPerson | null
  readonly due: LocalTime | null
  readonly dueFrom: LocalTime
  readonly isDueSet: boolean
  readonly values: RegisterValues
  readonly source: string | null
  readonly reopened: number
  readonly closedAt: LocalTime | null
  readonly changedAt: LocalTime
}

interface KeptRow extends Omit<EntryRow, 'person' | 'owner' | 'isDueSet' | 'values'> {
  readonly isDueSet: number
  readonly fields: string
}

const columns = `e.id, e.register, e.state, e.at, e.by, e.person_id as "personId", e.owner_id as "ownerId", e.due, e.due_from as "dueFrom",
  e.is_due_set as "isDueSet", e.fields, e.source, e.reopened, e.closed_at as "closedAt", e.changed_at as "changedAt"`

const named = (people: People, id: PersonId | null): NamedPerson | null => {
  const person = id === null ? undefined : people.byId.get(id)
  return person === undefined ? null : { agent: person.number, name: person.name }
}

const rowsOf = (sql: Sql, kept: readonly KeptRow[]): EntryRow[] => {
  if (kept.length === 0) return []
  const people = everybody(sql)
  return kept.map(({ fields, isDueSet, ...row }) => ({
    ...row,
    isDueSet: isDueSet === 1,
    person: named(people, row.personId),
    owner: named(people, row.ownerId),
    values: valuesOfJson(row.register, fields, people),
  }))
}

export const entryById = (sql: Sql, id: number): EntryRow | undefined =>
  rowsOf(sql, sql.all<KeptRow>(`select ${columns} from register_entries e where e.id = ?`, id))[0]

/** The entries of these ids, in this order. */
export const entriesById = (sql: Sql, ids: readonly number[]): EntryRow[] =>
  rowsOf(
    sql,
    sql.all<KeptRow>(
      `select ${columns} from json_each(?) j join register_entries e on e.id = j.value order by j.key`,
      JSON.stringify(ids),
    ),
  )

/** The entry that was made of something, by its key. */
export const entryBySource = (sql: Sql, source: string): EntryRow | undefined =>
  rowsOf(sql, sql.all<KeptRow>(`select ${columns} from register_entries e where e.source = ?`, source))[0]

/** The entries that name one of these orders, or a buyer of this whole name; newest first. `buyer` null: by orders alone. */
export const entriesAbout = (sql: Sql, orders: readonly string[], buyer: string | null): EntryRow[] =>
  rowsOf(
    sql,
    sql.all<KeptRow>(
      `select ${columns} from register_entries e
       where e.id in (select id from register_entries where order_no in (select value from json_each(?))
                      union select id from register_entries where buyer = ?)
       order by e.at desc, e.id desc`,
      JSON.stringify(orders),
      buyer,
    ),
  )

/** Days: when they were made, both included. `source`: exactly this key; `sourceFrom`: every key that begins so. */
export interface EntriesWanted {
  readonly register: RegisterName
  readonly states?: readonly string[]
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly person?: PersonId
  readonly owner?: PersonId
  readonly source?: string
  readonly sourceFrom?: string
}

/** Whole entries of a register, oldest first. */
export const entriesOf = (sql: Sql, wanted: EntriesWanted): EntryRow[] => {
  const { register, states, from, to, person, owner, source, sourceFrom } = wanted
  const clauses: [string, ...SqlValue[]][] = [['e.register = ?', register]]
  if (states !== undefined) clauses.push(['e.state in (select value from json_each(?))', JSON.stringify(states)])
  if (from !== undefined) clauses.push(['e.at >= ?', from])
  if (to !== undefined) clauses.push(['e.at <= ?', `${to} 23:59:59`])
  if (person !== undefined) clauses.push(['e.person_id = ?', person])
  if (owner !== undefined) clauses.push(['e.owner_id = ?', owner])
  if (source !== undefined) clauses.push(['e.source = ?', source])
  if (sourceFrom !== undefined) clauses.push(['substr(e.source, 1, length(?)) = ?', sourceFrom, sourceFrom])
  return rowsOf(
    sql,
    sql.all<KeptRow>(
      `select ${columns} from register_entries e where ${clauses.map(([text]) => text).join(' and ')} order by e.at, e.id`,
      ...clauses.flatMap(([, ...values]) => values),
    ),
  )
}

/** What of an entry is written anew with every change. `words`: what a search goes through. */
export interface EntryContent {
  readonly state: string
  readonly personId: PersonId | null
  readonly ownerId: PersonId | null
  readonly due: LocalTime | null
  readonly dueFrom: LocalTime
  readonly isDueSet: boolean
  readonly values: RegisterValues
  readonly words: string
  readonly orderNo: string | null
  readonly buyer: string | null
  readonly reopened: number
  readonly closedAt: LocalTime | null
  readonly changedAt: LocalTime
}

const contentColumns = [
  'state',
  'person_id',
  'owner_id',
  'due',
  'due_from',
  'is_due_set',
  'fields',
  'words',
  'order_no',
  'buyer',
  'reopened',
  'closed_at',
  'changed_at',
]

const contentValues = (sql: Sql, register: RegisterName, content: EntryContent): SqlValue[] => [
  content.state,
  content.personId,
  content.ownerId,
  content.due,
  content.dueFrom,
  content.isDueSet ? 1 : 0,
  keptJson(register, content.values, everybody(sql)),
  content.words,
  content.orderNo,
  content.buyer,
  content.reopened,
  content.closedAt,
  content.changedAt,
]

/** Keeps a new entry; says its id. */
export const insertEntry = (
  sql: Sql,
  { register, at, by, source }: Pick<EntryRow, 'register' | 'at' | 'by' | 'source'>,
  content: EntryContent,
): number =>
  sql.run(
    `insert into register_entries (register, at, by, source, ${contentColumns.join(', ')})
     values (?, ?, ?, ?, ${contentColumns.map(() => '?').join(', ')})`,
    register,
    at,
    by,
    source,
    ...contentValues(sql, register, content),
  ).lastId

export const updateEntry = (
  sql: Sql,
  { id, register }: Pick<EntryRow, 'id' | 'register'>,
  content: EntryContent,
): void => {
  sql.run(
    `update register_entries set ${contentColumns.map((column) => `${column} = ?`).join(', ')} where id = ?`,
    ...contentValues(sql, register, content),
    id,
  )
}
