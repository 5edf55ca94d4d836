import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { BulkInsert } from './bulk-insert.ts'

/** A closing as a list shows it. `number`: the how-manieth of its month; the latest of a month stands unless it was reopened. */
export interface KeptClosing {
  readonly id: number
  readonly month: Month
  readonly number: number
  readonly at: LocalTime
  readonly by: string
  readonly people: number
  readonly orders: number
  readonly total: number
  readonly reopenedAt: LocalTime | null
  readonly reopenReason: string | null
}

/** Every closing, by month, oldest first. */
export const listClosings = (sql: Sql): KeptClosing[] =>
  sql.all(
    `select id, month, row_number() over (partition by month order by id) as number, at, by, people, orders, total,
       reopened_at as reopenedAt, reopen_reason as reopenReason
     from closings order by month, id`,
  )

/** Run, summary, rules and sources of a closing, as they were kept. */
export const closingBody = (sql: Sql, id: number): unknown =>
  JSON.parse(sql.get<{ body: string }>('select body from closings where id = ?', id)?.body ?? 'null')

/** Who is in a closing, by number. */
export const closingPeople = (
  sql: Sql,
  id: number,
): readonly { readonly personId: PersonId; readonly number: string }[] =>
  sql.all('select person_id as personId, number from closing_people where closing_id = ? order by number', id)

/** Somebody's month, card and sheet, as they were kept. */
export const closingPersonBody = (sql: Sql, id: number, person: PersonId): unknown =>
  JSON.parse(
    sql.get<{ body: string }>('select body from closing_people where closing_id = ? and person_id = ?', id, person)
      ?.body ?? 'null',
  )

/** What later corrections of a closing are reckoned by, a person each. */
export const closingTerms = (sql: Sql, id: number): ReadonlyMap<PersonId, unknown> =>
  new Map(
    sql
      .all<{ personId: PersonId; terms: string }>(
        'select person_id as personId, terms from closing_people where closing_id = ?',
        id,
      )
      .map(({ personId, terms }) => [personId, JSON.parse(terms) as unknown]),
  )

export interface NewClosing extends Pick<KeptClosing, 'month' | 'at' | 'by' | 'people' | 'orders' | 'total'> {
  readonly body: unknown
}

export const insertClosing = (sql: Sql, closing: NewClosing): number =>
  sql.run(
    'insert into closings (month, at, by, people, orders, total, body) values (?, ?, ?, ?, ?, ?, ?)',
    closing.month,
    closing.at,
    closing.by,
    closing.people,
    closing.orders,
    closing.total,
    JSON.stringify(closing.body),
  ).lastId

export interface NewClosingPerson {
  readonly personId: PersonId
  readonly number: string
  readonly terms: unknown
  readonly body: unknown
}

/** Keeps everybody of a closing, one a step. */
export const insertClosingPeople = function* (
  sql: Sql,
  closing: number,
  people: readonly NewClosingPerson[],
): Generator<unknown, void> {
  for (const { personId, number, terms, body } of people) {
    sql.run(
      'insert into closing_people (closing_id, person_id, number, terms, body) values (?, ?, ?, ?, ?)',
      closing,
      personId,
      number,
      JSON.stringify(terms),
      JSON.stringify(body),
    )
    yield personId
  }
}

/** Opens a month again; its closing stays in the record. Returns how many were (0: it was not closed). */
export const reopenClosing = (
  sql: Sql,
  month: Month,
  { at, by, reason }: { readonly at: LocalTime; readonly by: string; readonly reason: string },
): number =>
  sql.run(
    'update closings set reopened_at = ?, reopened_by = ?, reopen_reason = ? where month = ? and reopened_at is null',
    at,
    by,
    reason,
    month,
  ).changes

/** A correction that was paid in a closed month, by what it is for. */
export interface PaidCorrection {
  readonly key: string
  readonly personId: PersonId
  readonly amount: number
  readonly body: unknown
}

export const insertPaidCorrections = (sql: Sql, closing: number, corrections: readonly PaidCorrection[]): void => {
  const rows = new BulkInsert(
    sql,
    'insert into closing_corrections (closing_id, key, person_id, amount, body)',
    '(?, ?, ?, ?, ?)',
  )
  for (const { key, personId, amount, body } of corrections)
    rows.add(closing, key, personId, amount, JSON.stringify(body))
  rows.flush()
}

/** What a closing paid of corrections, in the order of their keys. */
export const paidCorrections = (sql: Sql, closing: number): readonly PaidCorrection[] =>
  sql
    .all<Omit<PaidCorrection, 'body'> & { body: string }>(
      'select key, person_id as personId, amount, body from closing_corrections where closing_id = ? order by key',
      closing,
    )
    .map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as unknown }))
