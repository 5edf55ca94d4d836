import type { PersonId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// Samples as they were drawn. Their chats are kept by names: an import undone and repeated finds them again.

/** A sample without its chats; `body`: settings, population and plan as JSON. */
export interface SampleRow {
  readonly id: number
  readonly month: Month
  readonly seed: string
  readonly at: LocalTime
  readonly by: string
  readonly body: string
}

/** The samples of a month, the newest first. */
export const samplesOfMonth = (sql: Sql, month: Month): SampleRow[] =>
  sql.all('select id, month, seed, at, by, body from quality_samples where month = ? order by id desc', month)

/** The id of the newest sample of a month; null: none was drawn. */
export const newestSampleOf = (sql: Sql, month: Month): number | null =>
  sql.get<{ id: number | null }>('select max(id) as id from quality_samples where month = ?', month)?.id ?? null

export const isSample = (sql: Sql, id: number): boolean =>
  sql.get('select 1 from quality_samples where id = ?', id) !== undefined

/** A chat of a sample by names. */
export interface SampleChat {
  readonly shopId: ShopId
  readonly account: string
  readonly buyer: string
  readonly day: LocalDate
  readonly personId: PersonId
  readonly shift: string | null
}

/** Keeps a sample with its chats in their order; says its id. */
export const insertSample = (sql: Sql, sample: Omit<SampleRow, 'id'>, chats: readonly SampleChat[]): number => {
  const { lastId } = sql.run(
    'insert into quality_samples (month, seed, at, by, body) values (?, ?, ?, ?, ?)',
    sample.month,
    sample.seed,
    sample.at,
    sample.by,
    sample.body,
  )
  for (const [place, { shopId, account, buyer, day, personId, shift }] of chats.entries())
    sql.run(
      `insert into quality_sample_chats (sample_id, place, shop_id, account, buyer, day, person_id, shift)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[lastId, place, shopId, account, buyer, day, personId, shift],
    )
  return lastId
}

/** A chat of a sample as it is found today. `buyerId` null: nobody of that name is in the shop's chats any more. */
export interface SampleChatRow extends SampleChat {
  readonly agent: string
  readonly name: string
  readonly buyerId: number | null
}

/** The chats of a sample in the order they were drawn. */
export const chatsOfSample = (sql: Sql, sample: number): SampleChatRow[] =>
  sql.all(
    `select c.shop_id as "shopId", c.account, c.buyer, c.day, c.person_id as "personId", c.shift, p.number as agent, p.name,
       b.id as "buyerId"
     from quality_sample_chats c join people p on p.id = c.person_id
       left join chat_buyers b on b.shop_id = c.shop_id and b.name = c.buyer
     where c.sample_id = ? order by c.place`,
    sample,
  )

/** How many chats of a sample each person has whose messages are there, by number. */
export const plannedByAgent = (sql: Sql, sample: number): ReadonlyMap<string, number> =>
  new Map(
    sql
      .all<{ agent: string; chats: number }>(
        `select p.number as agent, count(*) as chats
         from quality_sample_chats c join people p on p.id = c.person_id
           join chat_buyers b on b.shop_id = c.shop_id and b.name = c.buyer
         where c.sample_id = ? and exists (select 1 from chat_days d where d.buyer_id = b.id
           and d.day in (c.day, date(c.day, '+1 day')))
         group by p.id`,
        sample,
      )
      .map(({ agent, chats }) => [agent, chats]),
  )

/** Full names of all buyers by their row. */
export const buyerNames = (sql: Sql): ReadonlyMap<number, string> =>
  new Map(sql.all<{ id: number; name: string }>('select id, name from chat_buyers').map(({ id, name }) => [id, name]))

/** Messages of a buyer on a calendar day, over all accounts. */
export const messagesOnDay = (sql: Sql, buyer: number, day: LocalDate): number =>
  sql.get<{ count: number }>(
    'select count(*) as count from chat_days d join messages m on m.chat_day_id = d.id where d.buyer_id = ? and d.day = ?',
    buyer,
    day,
  )?.count ?? 0
