import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// What figures are computed from: who wrote when. The texts of messages stay untouched; they are read for traits only.

/** One buyer with one account on one calendar day. */
export interface ChatDayMarks {
  readonly chatDayId: number
  readonly account: string
  readonly buyer: number
  /** bits of what the words say; null: not read yet */
  readonly traits: number | null
  /** second × 4 + direction of each message, a comma between */
  readonly marks: string
}

/** All chats of a shop's calendar day, read from the index that carries second and direction. */
export const marksOfDay = (sql: Sql, shop: number, day: string): ChatDayMarks[] =>
  sql.all(
    `select d.id as chatDayId, a.name as account, d.buyer_id as buyer, d.traits,
       (select group_concat(m.second * 4 + m.direction) from messages m where m.chat_day_id = d.id) as marks
     from chat_accounts a join chat_days d on d.account_id = a.id and d.day = ?
     where a.shop_id = ?`,
    day,
    shop,
  )

/** A chat day whose words are to be read. */
export interface WordedChatDay {
  readonly id: number
  readonly buyer: string
}

/** The chat days of a shop's calendar day. */
export const chatDaysOfDay = (sql: Sql, shop: number, day: string): WordedChatDay[] =>
  sql.all(
    `select d.id, b.name as buyer
     from chat_accounts a join chat_days d on d.account_id = a.id and d.day = ?
     join chat_buyers b on b.id = d.buyer_id
     where a.shop_id = ?`,
    day,
    shop,
  )

/** A line of a chat day with its words. */
export interface WordedLine {
  readonly second: number
  readonly direction: number
  readonly text: string
}

/** Everything written in a chat day, in order of time. */
export const linesOfChatDay = (sql: Sql, chatDay: number): WordedLine[] =>
  sql.all('select second, direction, text from messages where chat_day_id = ? order by second, id', chatDay)

/**
 * The lines of a buyer with an account on a service day that begins `start` seconds after midnight, in order of time, the buyer first at equal
 * seconds; seconds count from the midnight that begins the day's date.
 */
export const linesOfStream = (
  sql: Sql,
  { account, buyer, day, next }: { account: string; buyer: number; day: string; next: string },
  start: number,
): WordedLine[] =>
  sql.all(
    `select m.second + (d.day > ?) * 86400 as second, m.direction, m.text
     from chat_days d join chat_accounts a on a.id = d.account_id and a.name = ?
     join messages m on m.chat_day_id = d.id
     where d.buyer_id = ? and ((d.day = ? and m.second >= ?) or (d.day = ? and m.second < ?))
     order by 1, m.direction, m.id`,
    day,
    account,
    buyer,
    day,
    start,
    next,
    start,
  )

export const saveTraits = (sql: Sql, chatDay: number, traits: number): void => {
  sql.run('update chat_days set traits = ? where id = ?', traits, chatDay)
}

/** Names of buyers by id; they never leave the data process in full. */
export const buyerNames = (sql: Sql, ids: readonly number[]): ReadonlyMap<number, string> =>
  new Map(
    sql
      .all<{ id: number; name: string }>(
        'select id, name from chat_buyers where id in (select value from json_each(?))',
        JSON.stringify(ids),
      )
      .map(({ id, name }) => [id, name]),
  )

/** Buyers of these names, in any shop. */
export const buyersNamed = (sql: Sql, names: readonly string[]): ReadonlySet<number> =>
  new Set(
    names.length === 0
      ? []
      : sql
          .all<{ id: number }>(
            'select id from chat_buyers where name in (select value from json_each(?))',
            JSON.stringify(names),
          )
          .map(({ id }) => id),
  )

/** Buyers whose name, without blanks and in small letters, is one of these. */
export const buyersCalled = (sql: Sql, names: ReadonlySet<string>): ReadonlySet<number> =>
  new Set(
    sql
      .all<{ id: number }>(
        `select id from chat_buyers where lower(replace(replace(name, ' ', ''), '：', ':')) in (select value from json_each(?))`,
        JSON.stringify([...names]),
      )
      .map(({ id }) => id),
  )

/** Every login that stands in chats, with its shop. */
export const accountsInChats = (sql: Sql): { shopId: number; name: string }[] =>
  sql.all("select shop_id as shopId, name from chat_accounts where name <> '' order by shop_id, name")

/** Messages by calendar day, the newest day first. */
export const newestDays = (sql: Sql, limit: number): { day: LocalDate; messages: number }[] =>
  sql.all(
    `with newest as (select distinct day from chat_days order by day desc limit ?)
     select n.day, (select count(*) from chat_days d join messages m on m.chat_day_id = d.id where d.day = n.day) as messages
     from newest n order by n.day desc`,
    limit,
  )

/** An account that has messages on a day, and the second of the last one. */
export interface AccountDay {
  readonly account: string
  readonly lastSecond: number
}

/** The accounts that have messages on a shop's calendar day from a second on, before another; one look into the index a chat. */
export const accountsOfDay = (sql: Sql, shop: number, day: string, from: number, to: number): AccountDay[] =>
  sql.all(
    `select account, max(last) as lastSecond from (
       select a.name as account, (
         select m.second from messages m where m.chat_day_id = d.id and m.second >= ? and m.second < ?
         order by m.second desc limit 1) as last
       from chat_accounts a join chat_days d on d.account_id = a.id and d.day = ? where a.shop_id = ?)
     where last is not null group by account order by account`,
    from,
    to,
    day,
    shop,
  )

/** Rewrites which order numbers stand in a chat, each with the second it was first written at. */
export const saveMentions = (sql: Sql, chatDay: number, mentions: ReadonlyMap<string, number>): void => {
  sql.run('delete from chat_mentions where chat_day_id = ?', chatDay)
  for (const [orderNo, second] of mentions)
    sql.run('insert into chat_mentions (chat_day_id, order_no, second) values (?, ?, ?)', chatDay, orderNo, second)
}
