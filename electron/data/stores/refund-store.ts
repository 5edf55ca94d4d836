import type { OrderId } from '#shared/kit/ids.ts'
import { spanOfMonth, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql } from '../db/sql.ts'

/** One refund of an after-sales file, with the order it belongs to. */
export interface RefundRow {
  readonly orderId: OrderId
  readonly refundNo: string | null
  readonly amount: Fen
  readonly at: LocalTime
  /** the buyer's words, and the platform's label for them */
  readonly reason: string | null
  readonly label: string | null
}

const columns = `o.id as orderId, r.refund_no as refundNo, r.amount, r.succeeded_at as at, r.reason, r.reason_kind as label`
// An order's refunds in the order in which the money went back, however often files were imported and undone.
const order = 'order by r.succeeded_at, r.key'

const hasRefunds = (sql: Sql): boolean => sql.get('select 1 from refunds limit 1') !== undefined

/** Refunds of orders paid or completed in a month. */
export const listRefundsOfMonth = (sql: Sql, month: Month): RefundRow[] => {
  if (!hasRefunds(sql)) return []
  const { from, to } = spanOfMonth(month)
  const ofOrders = (span: string): string =>
    `select ${columns}, r.key from orders o cross join refunds r on r.shop_id = o.shop_id and r.order_no = o.order_no where ${span}`
  return sql
    .all<RefundRow & { key: string }>(
      `${ofOrders('o.paid_at >= ? and o.paid_at < ?')} union ${ofOrders('o.completed_at >= ? and o.completed_at < ?')} order by at, key`,
      ...[from, to, from, to],
    )
    .map(({ key: _key, ...refund }) => refund)
}

/** Refunds of one order. */
export const listRefundsOfOrder = (sql: Sql, id: OrderId): RefundRow[] =>
  sql.all(
    `select ${columns} from orders o join refunds r on r.shop_id = o.shop_id and r.order_no = o.order_no where o.id = ? ${order}`,
    id,
  )
