import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A session as a platform lists it, with what its export says; null = it does not say. */
export interface ListedSession {
  readonly id: number
  readonly shopId: number
  readonly account: string
  readonly buyer: string | null
  readonly startedAt: LocalTime
  readonly endedAt: LocalTime | null
  /** seconds */
  readonly length: number | null
  readonly firstResponse: number | null
  readonly averageResponse: number | null
  readonly messagesIn: number | null
  readonly messagesOut: number | null
  readonly satisfaction: string | null
}

/** Sessions that started from a moment on, before another; `shop` null: of all shops. */
export const sessionsBetween = (sql: Sql, shop: number | null, from: string, to: string): ListedSession[] =>
  sql.all(
    `select id, shop_id as shopId, account, buyer, started_at as startedAt, ended_at as endedAt, length,
       first_response as firstResponse, average_response as averageResponse, messages_in as messagesIn,
       messages_out as messagesOut, satisfaction
     from sessions where started_at >= ? and started_at < ? and (? is null or shop_id = ?) order by started_at, id`,
    from,
    to,
    shop,
    shop,
  )
