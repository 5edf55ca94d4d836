import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// What other tables know of an order, found by shop and number.

/** An appeal that names the order. */
export interface AppealOfOrder {
  readonly at: LocalTime
  readonly agent: string
  readonly text: string
}

/** Appeals about an order, oldest first. */
export const appealsOfOrder = (sql: Sql, shop: ShopId, orderNo: string): AppealOfOrder[] =>
  sql.all(
    `select a.at, p.number as agent, a.text from appeals a join people p on p.id = a.person_id
     where a.shop_id = ? and a.order_no = ? order by a.at, a.id`,
    shop,
    orderNo,
  )
