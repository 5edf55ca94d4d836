import type { ChatOrder } from '#shared/contract/chats.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import type { Condition } from './search-store.ts'

// Chats as they are read: a buyer's days with a shop, over all accounts.

/** A login that appears in chats. */
export interface ChatAccount {
  readonly id: number
  readonly shopId: ShopId
  readonly name: string
}

/** Every login of chats. */
export const listChatAccounts = (sql: Sql): ChatAccount[] =>
  sql.all('select id, shop_id as shopId, name from chat_accounts order by id')

/** A buyer by his full name, which never leaves the data process. */
export interface ChatBuyer {
  readonly id: number
  readonly shopId: ShopId
  readonly name: string
}

export const chatBuyer = (sql: Sql, id: number): ChatBuyer | undefined =>
  sql.get('select id, shop_id as shopId, name from chat_buyers where id = ?', id)

/** The row of the buyer of a shop who is called exactly so; undefined: his chats are not there. */
export const buyerCalled = (sql: Sql, shop: ShopId, name: string): number | undefined =>
  sql.get<{ id: number }>('select id from chat_buyers where shop_id = ? and name = ?', shop, name)?.id

/** Buyers whose name has a part, capital letters or small; of one shop, or of all (null). */
export const buyersLike = (sql: Sql, part: string, shop: number | null): number[] =>
  sql
    .all<{ id: number }>(
      'select id from chat_buyers where instr(lower(name), lower(?)) > 0 and (? is null or shop_id = ?)',
      part,
      shop,
      shop,
    )
    .map(({ id }) => id)

/** How many chats – days of a buyer – each day has under a condition, newest first. */
export const chatsByDay = (sql: Sql, { text, values }: Condition): { day: LocalDate; chats: number }[] =>
  sql.all(
    `select day, count(*) as chats from (select distinct d.day, d.buyer_id from chat_days d where ${text})
     group by day order by day desc`,
    ...values,
  )

/** The buyers of a day under a condition, whoever wrote last first. */
export const buyersOfDay = (sql: Sql, day: LocalDate, { text, values }: Condition): number[] =>
  sql
    .all<{ buyer: number }>(
      `select d.buyer_id as buyer,
         max((select m.second from messages m where m.chat_day_id = d.id order by m.second desc limit 1)) as last
       from chat_days d where d.day = ? and ${text} group by d.buyer_id order by last desc, buyer desc`,
      day,
      ...values,
    )
    .map(({ buyer }) => buyer)

/** A chat day with the second of its first message. */
export interface ChatDayStart {
  readonly id: number
  readonly account: number
  readonly day: LocalDate
  readonly second: number
}

/** The chat days of a condition with their beginnings. */
export const chatDayStarts = (sql: Sql, { text, values }: Condition): ChatDayStart[] =>
  sql.all(
    `select d.id, d.account_id as account, d.day,
       (select m.second from messages m where m.chat_day_id = d.id order by m.second limit 1) as second
     from chat_days d where ${text}`,
    ...values,
  )

/** Narrows a condition to chat days with a message of one of the sides. */
export const withSides = ({ text, values }: Condition, sides: readonly number[]): Condition => ({
  text: `${text} and exists (select 1 from messages m where m.chat_day_id = d.id and m.direction in (select value from json_each(?)))`,
  values: [...values, JSON.stringify(sides)],
})

/** Narrows a condition to some chat days. */
export const withIds = ({ text, values }: Condition, ids: readonly number[]): Condition => ({
  text: `${text} and d.id in (select value from json_each(?))`,
  values: [...values, JSON.stringify(ids)],
})

/** Days of a buyer with messages, oldest first. */
export const daysOfBuyer = (sql: Sql, buyer: number): LocalDate[] =>
  sql
    .all<{ day: LocalDate }>('select distinct day from chat_days where buyer_id = ? order by day', buyer)
    .map(({ day }) => day)

/** A buyer's part of a day with one account, as numbers. */
export interface ChatPart {
  readonly chatDay: number
  readonly day: LocalDate
  readonly account: string
  /** second × 4 + direction of each message, a comma between */
  readonly marks: string
}

/** A buyer's parts of the days between two, both included. */
export const partsOfBuyer = (sql: Sql, buyer: number, from: LocalDate, to: LocalDate): ChatPart[] =>
  sql.all(
    `select d.id as chatDay, d.day, a.name as account,
       (select group_concat(m.second * 4 + m.direction) from messages m where m.chat_day_id = d.id) as marks
     from chat_days d join chat_accounts a on a.id = d.account_id
     where d.buyer_id = ? and d.day between ? and ? order by d.day, d.id`,
    buyer,
    from,
    to,
  )

/** A line of a chat as kept; direction as number. */
export interface ChatMessage {
  readonly id: number
  readonly chatDay: number
  readonly day: LocalDate
  readonly second: number
  readonly direction: number
  readonly account: string
  readonly text: string
}

// At one second the buyer comes first, as in the figures.
const messagesOf = `select m.id, m.chat_day_id as chatDay, d.day, m.second, m.direction, a.name as account, m.text
  from chat_days d join chat_accounts a on a.id = d.account_id join messages m on m.chat_day_id = d.id`
const inOrder = 'order by m.second, m.direction > 0, m.id'

/** What a buyer and the shop wrote to each other on a day, in order of time. */
export const messagesOfBuyerDay = (sql: Sql, buyer: number, day: LocalDate): ChatMessage[] =>
  sql.all(`${messagesOf} where d.buyer_id = ? and d.day = ? ${inOrder}`, buyer, day)

/** The buyer's first line of a day, else anybody's. */
export const firstTextOfDay = (sql: Sql, buyer: number, day: LocalDate): string =>
  sql.get<{ text: string }>(
    `select m.text from chat_days d join messages m on m.chat_day_id = d.id
     where d.buyer_id = ? and d.day = ? order by m.direction > 0, m.second, m.id limit 1`,
    buyer,
    day,
  )?.text ?? ''

type OrderRow = Omit<ChatOrder, 'evidence'>
const orders = `select id, order_no as orderNo, status, created_at as createdAt, paid_at as paidAt, paid, refunded, title from orders`

/** Orders of a buyer by his name, oldest first. */
export const ordersOfName = (sql: Sql, { shopId, name }: ChatBuyer): OrderRow[] =>
  sql.all(`${orders} where +shop_id = ? and buyer = ? order by created_at, id`, shopId, name)

/** A shop's orders by their numbers, oldest first. */
export const ordersNumbered = (sql: Sql, shop: ShopId, numbers: readonly string[]): OrderRow[] =>
  sql.all(
    `${orders} where shop_id = ? and order_no in (select value from json_each(?)) order by created_at, id`,
    shop,
    JSON.stringify(numbers),
  )

/** Order numbers that stand in the chats of a buyer, as far as those days are prepared. */
export const mentionsOfBuyer = (sql: Sql, buyer: number): string[] =>
  sql
    .all<{ orderNo: string }>(
      `select distinct c.order_no as orderNo from chat_days d join chat_mentions c on c.chat_day_id = d.id where d.buyer_id = ?`,
      buyer,
    )
    .map(({ orderNo }) => orderNo)

/** Texts of a buyer's days that nobody has read for order numbers yet. */
export const unreadTextsOfBuyer = (sql: Sql, buyer: number): string[] =>
  sql
    .all<{ text: string }>(
      `select m.text from chat_days d join messages m on m.chat_day_id = d.id
       where d.buyer_id = ? and exists (select 1 from chat_buyers b join chat_readiness r on r.shop_id = b.shop_id
         where b.id = d.buyer_id and r.day = d.day and r.is_ready = 0)`,
      buyer,
    )
    .map(({ text }) => text)

interface RefundRow {
  readonly orderNo: string
  readonly amount: ChatOrder['paid']
  readonly at: LocalTime
  readonly reason: string | null
  readonly status: string | null
}

/** Refunds of a shop's orders, oldest first. */
export const refundsOfOrders = (sql: Sql, shop: ShopId, numbers: readonly string[]): RefundRow[] =>
  sql.all(
    `select order_no as orderNo, amount, succeeded_at as at, reason, status from refunds
     where shop_id = ? and order_no in (select value from json_each(?)) order by succeeded_at, id`,
    shop,
    JSON.stringify(numbers),
  )

interface ReviewRow {
  readonly orderNo: string | null
  readonly at: LocalTime
  readonly grade: string | null
  readonly text: string | null
}

/** Reviews of a shop's orders, and those under a name (null: under none), oldest first. */
export const reviewsOf = (sql: Sql, shop: ShopId, numbers: readonly string[], name: string | null): ReviewRow[] =>
  sql.all(
    `select order_no as orderNo, at, coalesce(grade_text, cast(grade as text)) as grade, text from reviews
     where shop_id = ? and (order_no in (select value from json_each(?)) or buyer = ?) order by at, id`,
    shop,
    JSON.stringify(numbers),
    name,
  )
