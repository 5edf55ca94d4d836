import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import type { ShopDay } from './readiness-store.ts'

// What questions and words are made from: buyers' lines, titles of orders. What is made: question-store.ts.

/** A buyer's chat with one account on a calendar day; `traits` null while nobody has read it. */
export interface ChatOfDay {
  readonly id: number
  readonly buyerId: number
  readonly buyer: string
  readonly traits: number | null
}

/** Sorted by buyer. */
export const chatsOfDay = (sql: Sql, { shopId, day }: ShopDay): ChatOfDay[] =>
  sql.all(
    `select d.id, d.buyer_id as buyerId, b.name as buyer, d.traits from chat_accounts a
     join chat_days d on d.account_id = a.id and d.day = ? join chat_buyers b on b.id = d.buyer_id
     where a.shop_id = ? order by d.buyer_id, d.id`,
    day,
    shopId,
  )

export interface BuyerLine {
  readonly id: number
  readonly second: number
  readonly text: string
}

export const buyerLines = (sql: Sql, chatDay: number): BuyerLine[] =>
  sql.all('select id, second, text from messages where chat_day_id = ? and direction = 0 order by second, id', chatDay)

/** A line of the day with whoever answers, by the second; the buyer first at equal seconds. */
export interface SpokenLine extends BuyerLine {
  readonly direction: number
  readonly account: string
}

export const linesOfBuyer = (sql: Sql, buyerId: number, day: string): SpokenLine[] =>
  sql.all(
    `select m.id, m.second, m.text, m.direction, a.name as account from chat_days d
     join chat_accounts a on a.id = d.account_id join messages m on m.chat_day_id = d.id
     where d.buyer_id = ? and d.day = ? order by m.second, m.direction, m.id`,
    buyerId,
    day,
  )

/** Where a message stands. */
export interface MessagePlace {
  readonly shopId: number
  readonly shop: string
  readonly buyerId: number
  readonly buyer: string
  readonly day: LocalDate
  readonly second: number
}

export const placeOfMessage = (sql: Sql, id: number): MessagePlace | undefined =>
  sql.get(
    `select a.shop_id as shopId, s.name as shop, d.buyer_id as buyerId, b.name as buyer, d.day, m.second
     from messages m join chat_days d on d.id = m.chat_day_id join chat_accounts a on a.id = d.account_id
     join chat_buyers b on b.id = d.buyer_id join shops s on s.id = a.shop_id where m.id = ?`,
    id,
  )

export const mentionedIn = (sql: Sql, chatDay: number): string[] =>
  sql
    .all<{ orderNo: string }>(
      'select order_no as orderNo from chat_mentions where chat_day_id = ? order by second, order_no',
      chatDay,
    )
    .map(({ orderNo }) => orderNo)

/** The first item's title, else the order's own; null when the shop has no such order or it has no title. */
export const titleOfOrder = (sql: Sql, shopId: number, orderNo: string): string | null =>
  sql.get<{ title: string | null }>(
    `select coalesce((select title from order_items where shop_id = ? and order_no = ? and title <> '' order by id limit 1),
                     (select title from orders where shop_id = ? and order_no = ?)) as title`,
    shopId,
    orderNo,
    shopId,
    orderNo,
  )?.title ?? null

/** Who ordered what on a calendar day, by when the order was made. */
export const buyersOfOrders = (sql: Sql, { shopId, day }: ShopDay): { buyer: string; orderNo: string }[] =>
  sql.all(
    `select buyer, order_no as orderNo from orders
     where created_at between ? and ? and +shop_id = ? and buyer is not null order by created_at, id`,
    day,
    `${day} 23:59:59`,
    shopId,
  )

export interface Title {
  readonly id: number
  readonly shopId: number
  readonly title: string | null
}

const titleSources = {
  order_items: 'select id, shop_id as shopId, title from order_items where id > ? order by id limit ?',
  orders: `select o.id, o.shop_id as shopId, case when exists (select 1 from order_items i where i.shop_id = o.shop_id and i.order_no = o.order_no)
             then null else o.title end as title from orders o where o.id > ? order by o.id limit ?`,
} as const

/** Titles in the order of row ids, a page at a time; of orders only those whose items are not known. */
export const titlesAfter = (sql: Sql, table: keyof typeof titleSources, id: number, limit: number): Title[] =>
  sql.all(titleSources[table], id, limit)

export const lastIdOf = (sql: Sql, table: keyof typeof titleSources | 'messages'): number =>
  sql.get<{ last: number | null }>(`select max(id) as last from ${table}`)?.last ?? 0

/** Buyers' lines of a run of message ids with the chat they belong to. */
export const linesOfRun = (sql: Sql, first: number, last: number): { shopId: number; chat: number; text: string }[] =>
  sql.all(
    `select a.shop_id as shopId, d.id as chat, m.text from messages m join chat_days d on d.id = m.chat_day_id
     join chat_accounts a on a.id = d.account_id where m.id between ? and ? and m.direction = 0`,
    first,
    last,
  )

/** Another text after every import and every undo. */
export const importsSoFar = (sql: Sql): string =>
  JSON.stringify(
    sql.get('select count(*) as n, max(id) as last, max(at) as at, count(undone_at) as undone from import_batches'),
  )
