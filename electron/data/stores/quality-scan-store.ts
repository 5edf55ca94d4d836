import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { directionNumber } from './message-store.ts'

// Chats as the scan reads them: piece by piece, with their words.

/** A buyer with an account on a calendar day, and how many messages that is. Names in full. */
export interface ChatDayToScan {
  readonly id: number
  readonly account: string
  readonly buyerId: number
  readonly buyer: string
  readonly messages: number
}

/** The chat days of a shop's calendar day. */
export const chatDaysToScan = (sql: Sql, shop: number, day: LocalDate): ChatDayToScan[] =>
  sql.all(
    `select d.id, a.name as account, d.buyer_id as "buyerId", b.name as buyer,
       (select count(*) from messages m where m.chat_day_id = d.id) as messages
     from chat_accounts a join chat_days d on d.account_id = a.id and d.day = ?
     join chat_buyers b on b.id = d.buyer_id
     where a.shop_id = ? order by d.id`,
    day,
    shop,
  )

/** A message with its words; second of the calendar day. */
export interface LineToScan {
  readonly id: number
  readonly chatDay: number
  readonly second: number
  readonly direction: number
  readonly text: string
}

const line = 'm.id, m.chat_day_id as "chatDay", m.second, m.direction, m.text'

/** All lines of some chat days, chat by chat in order of time, the buyer first at equal seconds. */
export const linesOfChatDays = (sql: Sql, ids: readonly number[]): LineToScan[] =>
  sql.all(
    `select ${line} from messages m where m.chat_day_id in (select value from json_each(?))
     order by m.chat_day_id, m.second, m.direction, m.id`,
    JSON.stringify(ids),
  )

/** Lines of a long chat day behind one of them, so many at a time; null: from its beginning. */
export const linesOfLongChatDay = (sql: Sql, id: number, after: LineToScan | null, limit: number): LineToScan[] =>
  sql.all(
    `select ${line} from messages m where m.chat_day_id = ? and (m.second, m.direction, m.id) > (?, ?, ?)
     order by m.second, m.direction, m.id limit ?`,
    id,
    after?.second ?? -1,
    after?.direction ?? 0,
    after?.id ?? 0,
    limit,
  )

/** Up to so many lines on each side of a line of the same chat day, with itself, in order of time. */
export const linesAround = (sql: Sql, { chatDay, second, direction, id }: Omit<LineToScan, 'text'>, count: number) => {
  const place = [chatDay, second, direction, id] as const
  const before = sql.all<LineToScan>(
    `select ${line} from messages m where m.chat_day_id = ? and (m.second, m.direction, m.id) < (?, ?, ?)
     order by m.second desc, m.direction desc, m.id desc limit ?`,
    ...place,
    count,
  )
  const from = sql.all<LineToScan>(
    `select ${line} from messages m where m.chat_day_id = ? and (m.second, m.direction, m.id) >= (?, ?, ?)
     order by m.second, m.direction, m.id limit ?`,
    ...place,
    count + 1,
  )
  return [...before.reverse(), ...from]
}

/** A moment: a calendar day and a second of it. */
export interface Moment {
  readonly day: LocalDate
  readonly second: number
}

/** True when any agent wrote to a buyer after one moment, up to another. */
export const agentWroteBetween = (sql: Sql, buyer: number, after: Moment, until: Moment): boolean =>
  sql.get(
    `select 1 from chat_days d join messages m on m.chat_day_id = d.id
     where d.buyer_id = ? and d.day between ? and ? and m.direction = ?
       and (d.day > ? or m.second > ?) and (d.day < ? or m.second <= ?) limit 1`,
    buyer,
    after.day,
    until.day,
    directionNumber('agent'),
    after.day,
    after.second,
    until.day,
    until.second,
  ) !== undefined

/** The days on which a shop has messages, between two, both included. */
export const daysWithChats = (sql: Sql, shop: number, from: LocalDate, to: LocalDate): LocalDate[] =>
  sql
    .all<{ day: LocalDate }>(
      `select r.day from chat_readiness r where r.shop_id = ? and r.day between ? and ?
         and exists (select 1 from chat_days d join chat_accounts a on a.id = d.account_id
           where d.day = r.day and a.shop_id = r.shop_id) order by r.day`,
      shop,
      from,
      to,
    )
    .map(({ day }) => day)

/** The last moment of a shop's chats; undefined: it has none. */
export const lastMoment = (sql: Sql, shop: number): Moment | undefined =>
  sql.get(
    `select d.day, max((select max(m.second) from messages m where m.chat_day_id = d.id)) as second
     from chat_days d join chat_accounts a on a.id = d.account_id and a.shop_id = ?
     where d.day = (select max(r.day) from chat_readiness r where r.shop_id = ? and exists (
       select 1 from chat_days e join chat_accounts f on f.id = e.account_id where e.day = r.day and f.shop_id = r.shop_id))
     group by d.day`,
    shop,
    shop,
  )
