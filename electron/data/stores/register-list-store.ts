import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import type { Sql, SqlValue } from '../db/sql.ts'

/** Which entries a list asks for; `words`: all of them must occur, folded; `values`: what a field of the kept JSON must be. */
export interface ListFilter {
  readonly register: RegisterName
  readonly words: readonly string[]
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly personId: PersonId | null
  readonly ownerId: PersonId | null
  readonly values: readonly { readonly field: string; readonly value: string | number }[]
  readonly onlyOverdue: boolean
  readonly now: LocalTime
}

interface Where {
  readonly text: string
  readonly values: readonly SqlValue[]
}

const whereOf = (filter: ListFilter): Where => {
  const { register, words, from, to, personId, ownerId, values, onlyOverdue, now } = filter
  const clauses: [string, ...SqlValue[]][] = [['register = ?', register]]
  if (from !== null) clauses.push(['at >= ?', from])
  if (to !== null) clauses.push(['at <= ?', `${to} 23:59:59`])
  if (personId !== null) clauses.push(['person_id = ?', personId])
  if (ownerId !== null) clauses.push(['owner_id = ?', ownerId])
  if (onlyOverdue) clauses.push(['closed_at is null and due < ?', now])
  for (const word of words) clauses.push(['instr(words, ?) > 0', word])
  for (const { field, value } of values) clauses.push(['json_extract(fields, ?) = ?', `$."${field}"`, value])
  return {
    text: clauses.map(([text]) => text).join(' and '),
    values: clauses.flatMap(([, ...bound]) => bound),
  }
}

/** How many entries are in each state, and how many are overdue. */
export interface ListCounts {
  readonly states: Readonly<Record<string, number>>
  readonly overdue: number
}

/** Where what a row says has to be read, rows are walked in the order they lie in. */
const tableFor = ({ words, values }: ListFilter): string =>
  words.length + values.length > 0 ? 'register_entries indexed by register_entries_by_time' : 'register_entries'

/** Counts of every state, whatever state a list shows. */
export const countEntries = (sql: Sql, filter: ListFilter): ListCounts => {
  const { text, values } = whereOf(filter)
  const rows = sql.all<{ state: string; count: number; overdue: number }>(
    `select state, count(*) as count, sum(closed_at is null and coalesce(due < ?, 0)) as overdue
     from ${tableFor(filter)} where ${text} group by state`,
    filter.now,
    ...values,
  )
  return {
    states: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
  }
}

export type ListSort = 'due' | 'newest' | 'oldest'

const orders: Readonly<Record<ListSort, string>> = {
  // As the index has it: what is left to do by when it is due, without a time last; then what is done, newest first.
  due: `(closed_at is not null), (case when closed_at is null then coalesce(due, '~') end), at desc, id desc`,
  newest: 'at desc, id desc',
  oldest: 'at, id',
}

/** Ids of the entries of a page. `states` null: all. */
export const pageOfEntries = (
  sql: Sql,
  filter: ListFilter,
  page: {
    readonly states: readonly string[] | null
    readonly sort: ListSort
    readonly offset: number
    readonly limit: number
  },
): number[] => {
  const { text, values } = whereOf(filter)
  const inState = page.states === null ? '' : ' and +state in (select value from json_each(?))'
  const rows = sql.all<{ id: number }>(
    `select id from ${tableFor(filter)} where ${text}${inState} order by ${orders[page.sort]} limit ? offset ?`,
    ...values,
    ...(page.states === null ? [] : [JSON.stringify(page.states)]),
    page.limit,
    page.offset,
  )
  return rows.map(({ id }) => id)
}

/** Open and overdue entries of each register that has open ones, with the earliest time one is due. */
export const countWaiting = (
  sql: Sql,
  now: LocalTime,
): {
  readonly register: RegisterName
  readonly open: number
  readonly overdue: number
  readonly due: LocalTime | null
}[] =>
  sql.all(
    `select register, count(*) as open, coalesce(sum(due < ?), 0) as overdue, min(due) as due
     from register_entries where closed_at is null group by register`,
    now,
  )
