import type { Attribution, Order, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { OrderId, ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'

/** An order with everything filled in; what a test is about is given. */
export const orderOf = (given: Partial<Order> = {}): Order => ({
  id: 1 as OrderId,
  shopId: 1 as ShopId,
  shop: 'Cloud Home',
  orderNo: '213550088417723001',
  parentOrderNo: null,
  status: 'completed',
  statusText: 'TRADE_FINISHED',
  buyer: 't**8',
  createdAt: '2026-10-03 15:29:47' as LocalTime,
  paidAt: '2026-10-03 15:30:05' as LocalTime,
  shippedAt: null,
  completedAt: null,
  itemsTotal: toFen(24_900),
  payable: toFen(23_900),
  postage: toFen(0),
  paid: toFen(23_900),
  refunded: toFen(0),
  quantity: 1,
  memo: 'A01 A03',
  flag: null,
  buyerNote: null,
  title: 'Shelf',
  closeReason: null,
  ...given,
})

/** A contested order of A01 and A03; what a test is about is given. */
export const rowOf = (order: Partial<Order> = {}, attribution: Partial<Attribution> = {}): OrderWithAttribution => ({
  order: orderOf(order),
  attribution: {
    state: 'contested',
    evidence: 'memo',
    shares: [],
    candidates: ['A01', 'A03'],
    found: ['A01', 'A03'],
    decision: null,
    ...attribution,
  },
})

/** As many orders as asked for, their ids from 1 on. */
export const rowsFrom = (from: number, count: number): OrderWithAttribution[] =>
  Array.from({ length: count }, (_unused, index) => rowOf({ id: (from + index + 1) as OrderId }))
