import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'

type Sort = ParsedInputOf<'orders.list'>['sort']

const keys: Record<Sort['by'], (entry: OrderWithAttribution) => string | number> = {
  at: ({ order }) => order.paidAt ?? order.createdAt,
  orderNo: ({ order }) => order.orderNo,
  paid: ({ order }) => order.paid,
  refunded: ({ order }) => order.refunded,
  status: ({ order }) => order.status,
  agent: ({ attribution }) =>
    attribution.shares.map(({ agent }) => agent).join(' ') || attribution.candidates.join(' '),
}

/** Sorted by one column; equal rows stay in the order they came. */
export const sortedOrders = (
  rows: readonly OrderWithAttribution[],
  { by, direction }: Sort,
): OrderWithAttribution[] => {
  const key = keys[by]
  const turn = direction === 'up' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)]
    return first < second ? -turn : first > second ? turn : 0
  })
}
