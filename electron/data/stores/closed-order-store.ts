import type { OrderStatus } from '#shared/contract/orders.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql } from '../db/sql.ts'
import type { KeptPart } from './closing-order-store.ts'

/** What an order was when its month was closed. */
export interface OrderThen {
  readonly status: OrderStatus
  readonly paid: Fen
  readonly postage: Fen | null
  readonly refunded: Fen
  readonly memo: string | null
  readonly flag: string | null
  readonly paidAt: LocalTime | null
  readonly completedAt: LocalTime | null
}

export interface ClosedOrder {
  readonly id: OrderId
  readonly then: OrderThen
  /** a refund a line: fen, moment, label, words */
  readonly refunds: string
  readonly parts: readonly KeptPart[]
}

type Row = OrderThen & { readonly id: OrderId; readonly refunds: string; readonly parts: string }

/** Orders as a closing keeps them, with the row each has today; those whose import was undone since are left out. */
export const ordersOfClosing = (sql: Sql, closing: number): ClosedOrder[] =>
  sql
    .all<Row>(
      `select o.id, c.status, c.paid, c.postage, c.refunded, c.memo, c.flag, c.paid_at as paidAt, c.completed_at as completedAt,
         c.refunds, c.parts
       from closing_orders c join orders o on o.shop_id = c.shop_id and o.order_no = c.order_no
       where c.closing_id = ? order by c.paid_at, c.order_no, o.id`,
      closing,
    )
    .map(({ id, refunds, parts, ...then }) => ({ id, then, refunds, parts: JSON.parse(parts) as KeptPart[] }))
