import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import type { Run } from './message-store.ts'

// Which days of chats changed since what is derived from them was made: docs/messages.md.

/** A shop's calendar day. */
export interface ShopDay {
  readonly shopId: number
  readonly day: LocalDate
}

/** A day with its version, which grows with every change of its messages. */
export interface VersionedDay extends ShopDay {
  readonly version: number
  readonly isReady: boolean
}

const touched = `on conflict (shop_id, day) do update set version = version + 1, is_ready = 0`

/** Days of a shop whose messages have changed. */
export const touchDays = (sql: Sql, shop: number, days: Iterable<string>): void => {
  for (const day of days)
    sql.run(`insert into chat_readiness (shop_id, day, version, is_ready) values (?, ?, 1, 0) ${touched}`, shop, day)
}

/** The days of messages that are about to go. */
export const touchDaysOfRun = (sql: Sql, { first, last }: Run): void => {
  sql.run(
    `insert into chat_readiness (shop_id, day, version, is_ready)
     select distinct a.shop_id, d.day, 1, 0 from messages m
     join chat_days d on d.id = m.chat_day_id join chat_accounts a on a.id = d.account_id
     where m.id between ? and ? ${touched}`,
    first,
    last,
  )
}

type Row = Omit<VersionedDay, 'isReady'> & { readonly isReady: number }

const columns = 'shop_id as shopId, day, version, is_ready as isReady'
const shown = (row: Row): VersionedDay => ({ ...row, isReady: row.isReady === 1 })

/** Days with their versions, both ends included; `shop` null: all shops. */
export const versionsBetween = (sql: Sql, shop: number | null, from: string, to: string): VersionedDay[] =>
  sql
    .all<Row>(
      `select ${columns} from chat_readiness where (? is null or shop_id = ?) and day between ? and ? order by shop_id, day`,
      shop,
      shop,
      from,
      to,
    )
    .map(shown)

/** Days whose derived data are still to be made, newest first. */
export const daysToPrepare = (sql: Sql, limit: number): VersionedDay[] =>
  sql
    .all<Row>(`select ${columns} from chat_readiness where is_ready = 0 order by day desc, shop_id limit ?`, limit)
    .map(shown)

export const countDays = (sql: Sql): { days: number; openDays: number } =>
  sql.get<{ days: number; openDays: number }>(
    'select count(*) as days, coalesce(sum(is_ready = 0), 0) as openDays from chat_readiness',
  ) ?? { days: 0, openDays: 0 }

/** Its derived data are made; a day that changed meanwhile stays open. */
export const markReady = (sql: Sql, { shopId, day, version }: VersionedDay): void => {
  sql.run('update chat_readiness set is_ready = 1 where shop_id = ? and day = ? and version = ?', shopId, day, version)
}
