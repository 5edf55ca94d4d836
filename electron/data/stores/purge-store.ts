import type { BatchId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { rewriteFile } from '../db/rewrite-file.ts'
import type { Sql } from '../db/sql.ts'
import type { Run } from './message-store.ts'

// Chats that are removed for good, a day at a time, and the record of it: docs/retention.md.

/** How much went, or would go. `chats`: days of a buyer with an account; `buyers`: names that only chats knew. */
export interface Removed {
  readonly messages: number
  readonly chats: number
  readonly buyers: number
  readonly sessions: number
}

/** A row of the record: a piece of a purge (`outcome` null), or its end. */
export interface PurgeRow extends Removed {
  readonly run: number
  readonly at: LocalTime
  readonly by: string
  readonly before: LocalDate
  readonly through: LocalDate | null
  readonly imports: readonly { readonly id: BatchId; readonly file: string }[]
  readonly outcome: 'done' | 'left' | 'stopped' | null
}

/** What is deleted leaves zeros behind it on this connection, not its bytes. */
export const deleteSecurely = (sql: Sql): void => {
  sql.database.pragma('secure_delete = ON')
}

/** Makes the file anew, so that nothing deleted is left in its bytes; nobody may write meanwhile. See {@link rewriteFile}. */
export const rewriteWhole = (sql: Sql): Promise<boolean> => rewriteFile(sql.database.name)

/** The first day with chats or listed sessions; null when there are none. */
export const oldestChatDay = (sql: Sql): LocalDate | null =>
  sql.get<{ day: LocalDate | null }>(
    `select min(day) as day from (
       select min(day) as day from chat_days
       union all select substr(min(started_at), 1, 10) from sessions)`,
  )?.day ?? null

/** Days with chats or sessions before another, oldest first. */
export const daysBefore = (sql: Sql, before: LocalDate, limit: number): LocalDate[] =>
  sql
    .all<{ day: LocalDate }>(
      `select day from (select distinct day from chat_days where day < ?
         union select distinct substr(started_at, 1, 10) from sessions where started_at < ?) order by day limit ?`,
      before,
      before,
      limit,
    )
    .map(({ day }) => day)

/** What lies before a day. */
export const countBefore = (sql: Sql, before: LocalDate): Removed => {
  const count = (text: string): number => sql.get<{ n: number }>(text, before)?.n ?? 0
  return {
    messages: count(
      'select count(*) as n from chat_days d cross join messages m on m.chat_day_id = d.id where d.day < ?',
    ),
    chats: count('select count(*) as n from chat_days where day < ?'),
    buyers: count(
      `select count(*) as n from chat_buyers b
       where not exists (select 1 from chat_days d where d.buyer_id = b.id and d.day >= ?)`,
    ),
    sessions: count('select count(*) as n from sessions where started_at < ?'),
  }
}

/** Numbers of a day's chats. */
export const chatDaysOn = (sql: Sql, day: LocalDate): number[] =>
  sql.all<{ id: number }>('select id from chat_days where day = ? order by id', day).map(({ id }) => id)

/** Deletes what was said in a chat of a day; returns the ids that are gone, in order. */
export const deleteMessagesOf = (sql: Sql, chatDay: number): number[] =>
  sql
    .all<{ id: number }>('delete from messages where chat_day_id = ? returning id', chatDay)
    .map(({ id }) => id)
    .sort((a, b) => a - b)

export const countBuyers = (sql: Sql): number => sql.get<{ n: number }>('select count(*) as n from chat_buyers')?.n ?? 0

/** Deletes what was derived from a day's texts: there is nothing left to derive it from, and so the day is prepared. */
export const deleteDerivedOf = (sql: Sql, day: LocalDate): void => {
  for (const table of ['chat_words', 'chat_questions', 'chat_topics'])
    sql.run(`delete from ${table} where day = ?`, day)
  sql.run('update chat_readiness set version = version + 1, is_ready = 1 where day = ?', day)
}

/** Deletes the listed sessions of a day and what imports said about them; returns how many, and which imports. */
export const deleteSessionsOn = (sql: Sql, day: LocalDate): { sessions: number; imports: number[] } => {
  const gone = `target = 'sessions' and (shop_id, key) in
    (select shop_id, key from sessions where started_at >= ? and started_at < ?)`
  const span = [day, `${day} 99`] as const
  const imports = sql
    .all<{ id: number }>(`select distinct batch_id as id from import_changes where ${gone}`, ...span)
    .map(({ id }) => id)
  sql.run(`delete from import_changes where ${gone}`, ...span)
  const { changes } = sql.run('delete from sessions where started_at >= ? and started_at < ?', ...span)
  return { sessions: changes, imports }
}

/** Imports that had one of these messages in their file. */
export const importsOfRun = (sql: Sql, { first, last }: Run): number[] =>
  sql
    .all<{ id: number }>(
      'select distinct batch_id as id from message_sightings where first_id <= ? and last_id >= ?',
      last,
      first,
    )
    .map(({ id }) => id)

export const filesOf = (sql: Sql, ids: readonly number[]): PurgeRow['imports'] =>
  sql.all(
    `select id, file from import_batches where id in (select value from json_each(?)) order by id`,
    JSON.stringify(ids),
  )

/** Deletes the rejected rows, and the examples of them, of chats and sessions that were imported before a day. */
export const deleteRejectsBefore = (sql: Sql, before: LocalDate): void => {
  const old = `select id from import_batches where kind in ('messages', 'sessions') and at < ?`
  sql.run(`delete from import_rejects where batch_id in (${old})`, before)
  sql.run(
    `update import_batches set reasons =
       (select json_group_array(json(json_set(value, '$.example', null))) from json_each(reasons))
     where id in (${old}) and reasons <> '[]'`,
    before,
  )
}

export const nextRun = (sql: Sql): number =>
  (sql.get<{ most: number | null }>('select max(run) as most from purges')?.most ?? 0) + 1

export const insertPurge = (sql: Sql, row: PurgeRow): void => {
  sql.run(
    `insert into purges (run, at, by, before_day, through_day, messages, chats, buyers, sessions, imports, outcome)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[row.run, row.at, row.by, row.before, row.through, row.messages, row.chats, row.buyers, row.sessions],
    ...[JSON.stringify(row.imports), row.outcome],
  )
}

type KeptRow = Omit<PurgeRow, 'imports'> & { readonly imports: string }

/** The record, in the order it was written. */
export const listPurgeRows = (sql: Sql): PurgeRow[] =>
  sql
    .all<KeptRow>(
      `select run, at, by, before_day as before, through_day as through, messages, chats, buyers, sessions, imports, outcome
       from purges order by id`,
    )
    .map((row) => ({ ...row, imports: JSON.parse(row.imports) as PurgeRow['imports'] }))

/** Up to which day chats were removed; null: never. */
export const purgedThrough = (sql: Sql): LocalDate | null =>
  sql.get<{ day: LocalDate | null }>('select max(through_day) as day from purges')?.day ?? null
