import type { AccessLine } from '#shared/contract/access.ts'
import type { ShopId, OrderId } from '#shared/kit/ids.ts'
import type { Sql } from '../db/sql.ts'

/** Writes down who looked at what; nothing of it is ever changed. */
export const insertAccess = (sql: Sql, line: Omit<AccessLine, 'id'>): void => {
  sql.run(
    'insert into access_log (at, by, what, subject, reason) values (?, ?, ?, ?, ?)',
    line.at,
    line.by,
    line.what,
    line.subject,
    line.reason,
  )
}

/** Newest first. */
export const listAccess = (sql: Sql, limit: number): AccessLine[] =>
  sql.all('select id, at, by, what, subject, reason from access_log order by id desc limit ?', limit)

/** A buyer's name as the platform gives it, by the row of the chats; undefined when it is gone with its import. */
export const buyerOfChats = (sql: Sql, shop: ShopId, buyer: number): string | undefined =>
  sql.get<{ name: string }>('select name from chat_buyers where shop_id = ? and id = ?', shop, buyer)?.name

/** The buyer of an order; null: its file named none. */
export const buyerOfOrder = (sql: Sql, order: OrderId): string | null | undefined =>
  sql.get<{ name: string | null }>('select buyer as name from orders where id = ?', order)?.name

export const buyerOfEntry = (sql: Sql, entry: number): string | null | undefined =>
  sql.get<{ name: string | null }>('select buyer as name from register_entries where id = ?', entry)?.name

/** Which register an entry stands in, whom it is about and who is to see to it, by number; undefined: no such entry. */
export const placeOfEntry = (
  sql: Sql,
  entry: number,
): { register: string; agent: string | null; owner: string | null } | undefined =>
  sql.get(
    `select e.register, p.number as agent, o.number as owner from register_entries e left join people p on p.id = e.person_id
       left join people o on o.id = e.owner_id where e.id = ?`,
    entry,
  )

/** Whom an appeal is of, by number. */
export const agentOfAppeal = (sql: Sql, appeal: number): string | undefined =>
  sql.get<{ number: string }>(
    'select p.number from appeals a join people p on p.id = a.person_id where a.id = ?',
    appeal,
  )?.number

/** Whom a quality score is of, by number. */
export const agentOfScore = (sql: Sql, score: number): string | undefined =>
  sql.get<{ number: string }>(
    'select p.number from quality_scores s join people p on p.id = s.person_id where s.id = ?',
    score,
  )?.number
