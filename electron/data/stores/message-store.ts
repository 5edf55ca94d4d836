import { direction, type Direction } from '#shared/contract/import-fields.ts'
import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { BulkInsert } from './bulk-insert.ts'

// Messages, by shop, account, buyer and day. What the tables hold: docs/messages.md.

const directions = direction.options

/** The number a direction is kept as. */
export const directionNumber = (name: Direction): number => directions.indexOf(name)

/** A run of message ids, both ends included. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** A message as kept, with its time put together. */
export interface StoredMessage {
  readonly id: number
  readonly account: string
  readonly buyer: string
  readonly sentAt: LocalTime
  readonly direction: Direction
  readonly text: string
  readonly session: string | null
}

type NameTable = 'chat_accounts' | 'chat_buyers'

export const idOfName = (sql: Sql, table: NameTable, shop: number, name: string): number | undefined =>
  sql.get<{ id: number }>(`select id from ${table} where shop_id = ? and name = ?`, shop, name)?.id

/** All names of a shop with their ids; null when there are more than `most`. */
export const idsOfNames = (sql: Sql, table: NameTable, shop: number, most: number): Map<string, number> | null => {
  const names = sql.all<{ name: string; id: number }>(
    `select name, id from ${table} where shop_id = ? limit ?`,
    shop,
    most + 1,
  )
  return names.length > most ? null : new Map(names.map(({ name, id }) => [name, id]))
}

/** New names: id, shop, name. */
export const nameInsert = (sql: Sql, table: NameTable): BulkInsert =>
  new BulkInsert(sql, `insert into ${table} (id, shop_id, name)`, '(?, ?, ?)')

export const nextNameId = (sql: Sql, table: NameTable): number =>
  (sql.get<{ most: number | null }>(`select max(id) as most from ${table}`)?.most ?? 0) + 1

/** True when the shop has messages on one of these days, both included. */
export const hasMessagesBetween = (sql: Sql, shop: number, from: string, to: string): boolean =>
  sql.get(
    `select 1 from chat_accounts a where a.shop_id = ?
       and exists (select 1 from chat_days d where d.account_id = a.id and d.day between ? and ?)`,
    shop,
    from,
    to,
  ) !== undefined

export const chatDayId = (sql: Sql, account: number, buyer: number, day: string): number | undefined =>
  sql.get<{ id: number }>(
    'select id from chat_days where account_id = ? and day = ? and buyer_id = ?',
    account,
    day,
    buyer,
  )?.id

/** Ids that were never used by a message or chat day a sighting may still speak of. */
export const nextIds = (sql: Sql): { message: number; chatDay: number } => {
  const one = (text: string): number => sql.get<{ most: number | null }>(text)?.most ?? 0
  const sighted = one('select max(last_id) as most from message_sightings')
  return {
    message: Math.max(one('select max(id) as most from messages'), sighted) + 1,
    chatDay: one('select max(id) as most from chat_days') + 1,
  }
}

/** New chat days: id, account, buyer, day. */
export const chatDayInsert = (sql: Sql): BulkInsert =>
  new BulkInsert(sql, 'insert into chat_days (id, account_id, buyer_id, day)', '(?, ?, ?, ?)')

/** Runs of messages a batch had: batch, first, last. */
export const sightingInsert = (sql: Sql): BulkInsert =>
  new BulkInsert(sql, 'insert into message_sightings (batch_id, first_id, last_id)', '(?, ?, ?)')

/** A kept message within its chat day. */
export interface KeptMessage {
  readonly id: number
  readonly second: number
  readonly direction: number
  readonly text: string
}

/** The messages of a chat day in the order they came. */
export const messagesOfChatDay = (sql: Sql, chatDay: number): KeptMessage[] =>
  sql.all('select id, second, direction, text from messages where chat_day_id = ? order by id', chatDay)

export const sightingsOf = (sql: Sql, batch: BatchId): Run[] =>
  sql.all(
    'select first_id as first, last_id as last from message_sightings where batch_id = ? order by first_id',
    batch,
  )

/** Runs of other batches that reach into a run, by their beginning. */
export const otherSightings = (sql: Sql, batch: BatchId, { first, last }: Run): Run[] =>
  sql.all(
    `select first_id as first, last_id as last from message_sightings
     where first_id <= ? and last_id >= ? and batch_id <> ? order by first_id`,
    last,
    first,
    batch,
  )

export const deleteSightings = (sql: Sql, batch: BatchId): void => {
  sql.run('delete from message_sightings where batch_id = ?', batch)
}

/** Deletes the messages of a run; returns the chat days they were in. */
export const deleteMessages = (sql: Sql, { first, last }: Run): number[] => {
  const days = sql.all<{ id: number }>(
    'select distinct chat_day_id as id from messages where id between ? and ?',
    first,
    last,
  )
  sql.run('delete from messages where id between ? and ?', first, last)
  return days.map(({ id }) => id)
}

/** Removes a chat day without messages, and its account and buyer when nothing else is known of them. */
export const tidyChatDay = (sql: Sql, id: number): void => {
  const gone = sql.get<{ account: number; buyer: number }>(
    `delete from chat_days where id = ? and not exists (select 1 from messages where chat_day_id = chat_days.id)
     returning account_id as account, buyer_id as buyer`,
    id,
  )
  if (!gone) return
  sql.run('delete from chat_mentions where chat_day_id = ?', id)
  sql.run(
    'delete from chat_buyers where id = ? and not exists (select 1 from chat_days where buyer_id = ?)',
    gone.buyer,
    gone.buyer,
  )
  sql.run(
    'delete from chat_accounts where id = ? and not exists (select 1 from chat_days where account_id = ?)',
    gone.account,
    gone.account,
  )
}

type MessageRow = Omit<StoredMessage, 'direction'> & { readonly direction: number }

/** All messages of a shop from a day on, before another, by account, day, buyer and time. */
export const listMessages = (sql: Sql, shop: ShopId, from: LocalDate, to: LocalDate): StoredMessage[] =>
  sql
    .all<MessageRow>(
      `select m.id, a.name as account, b.name as buyer, d.day || ' ' || time(m.second, 'unixepoch') as sentAt, m.direction,
         m.text, m.session
       from chat_accounts a
       join chat_days d on d.account_id = a.id
       join chat_buyers b on b.id = d.buyer_id
       join messages m on m.chat_day_id = d.id
       where a.shop_id = ? and d.day >= ? and d.day < ?
       order by a.name, d.day, b.name, m.second, m.id`,
      shop,
      from,
      to,
    )
    .map((row) => ({ ...row, direction: directions[row.direction] ?? 'system' }))

/** Messages that no standing import explains, and messages or chat days that point nowhere: 0 when all is well. */
export const unexplainedMessages = (sql: Sql): number => {
  const runs = sql.all<Run>(
    `select s.first_id as first, s.last_id as last from message_sightings s
     join import_batches b on b.id = s.batch_id where b.undone_at is null order by s.first_id`,
  )
  let explained = 0
  let reached = 0
  for (const { first, last } of runs) {
    const from = Math.max(first, reached + 1)
    if (from > last) continue
    explained +=
      sql.get<{ n: number }>('select count(*) as n from messages where id between ? and ?', from, last)?.n ?? 0
    reached = last
  }
  const all = sql.get<{ n: number }>('select count(*) as n from messages')?.n ?? 0
  const lost =
    sql.get<{ n: number }>('select count(*) as n from messages where chat_day_id not in (select id from chat_days)')
      ?.n ?? 0
  return all - explained + lost
}
