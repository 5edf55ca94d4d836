import type { Decision } from '#shared/contract/orders.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

interface DecisionRow {
  readonly shop_id: ShopId
  readonly order_no: string
  readonly shares: string
  readonly reason: string
  readonly at: LocalTime
  readonly by: string
  readonly revoked_at: LocalTime | null
  readonly revoke_reason: string | null
}

const decisionOf = (row: DecisionRow): Decision => ({
  shares: JSON.parse(row.shares) as Decision['shares'],
  reason: row.reason,
  at: row.at,
  by: row.by,
})

/** The standing decisions by `shop id, tab, order number`. */
export const standingDecisions = (sql: Sql): ReadonlyMap<string, Decision> =>
  new Map(
    sql
      .all<DecisionRow>('select * from order_decisions where revoked_at is null order by id')
      .map((row) => [decisionKey(row.shop_id, row.order_no), decisionOf(row)]),
  )

export const decisionKey = (shop: ShopId, orderNo: string): string => `${shop}\t${orderNo}`

export const insertDecision = (sql: Sql, shop: ShopId, orderNo: string, decision: Decision): void => {
  sql.run(
    'insert into order_decisions (shop_id, order_no, shares, reason, at, by) values (?, ?, ?, ?, ?, ?)',
    shop,
    orderNo,
    JSON.stringify(decision.shares),
    decision.reason,
    decision.at,
    decision.by,
  )
}

/** Takes the standing decision back; it stays in the record. Returns how many were taken back (0 or 1). */
export const revokeDecision = (
  sql: Sql,
  shop: ShopId,
  orderNo: string,
  revoked: { at: LocalTime; by: string; reason: string },
): number => {
  return sql.run(
    `update order_decisions set revoked_at = ?, revoked_by = ?, revoke_reason = ?
     where shop_id = ? and order_no = ? and revoked_at is null`,
    revoked.at,
    revoked.by,
    revoked.reason,
    shop,
    orderNo,
  ).changes
}

/** A standing decision with what places its order: the date it was made on, and its flag by the months that tell what it means. */
export interface PlacedDecision {
  readonly id: number
  readonly shopId: ShopId
  readonly createdAt: LocalTime
  readonly paidAt: LocalTime | null
  readonly flag: string | null
}

/** Every standing decision on an order that is there. */
export const placedDecisions = (sql: Sql): PlacedDecision[] =>
  sql.all(
    `select d.id, o.shop_id as "shopId", o.created_at as "createdAt", o.paid_at as "paidAt", o.flag
     from order_decisions d join orders o on o.shop_id = d.shop_id and o.order_no = d.order_no
     where d.revoked_at is null order by d.id`,
  )

/** Every decision ever made on an order, revoked ones too, oldest first. */
export const decisionHistory = (
  sql: Sql,
  shop: ShopId,
  orderNo: string,
): readonly (Decision & { revokedAt: LocalTime | null; revokeReason: string | null })[] =>
  sql
    .all<DecisionRow>('select * from order_decisions where shop_id = ? and order_no = ? order by id', shop, orderNo)
    .map((row) => ({ ...decisionOf(row), revokedAt: row.revoked_at, revokeReason: row.revoke_reason }))

/** Writes a person's new number into every decision, standing or revoked. */
export const renameInDecisions = (sql: Sql, from: string, to: string): void => {
  const decisions = sql.all<Pick<DecisionRow, 'shares'> & { id: number }>('select id, shares from order_decisions')
  for (const { id, shares } of decisions) {
    const parsed = JSON.parse(shares) as Decision['shares']
    if (!parsed.some(({ agent }) => agent === from)) continue
    const renamed = parsed.map((share) => (share.agent === from ? { ...share, agent: to } : share))
    sql.run('update order_decisions set shares = ? where id = ?', JSON.stringify(renamed), id)
  }
}
