import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Order, OrderWithAttribution } from '#shared/contract/orders.ts'

type Sort = ParsedInputOf<'orders.list'>['sort']

type Sortable = Pick<Order, 'paidAt' | 'createdAt' | 'orderNo' | 'paid' | 'refunded' | 'status'>
type Key = string | number

const keys: Record<Exclude<Sort['by'], 'agent'>, (order: Sortable) => Key> = {
  at: ({ paidAt, createdAt }) => paidAt ?? createdAt,
  orderNo: ({ orderNo }) => orderNo,
  paid: ({ paid }) => paid,
  refunded: ({ refunded }) => refunded,
  status: ({ status }) => status,
}

const sortedBy = <Row>(rows: readonly Row[], key: (row: Row) => Key, direction: Sort['direction']): Row[] => {
  const turn = direction === 'up' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)]
    return first < second ? -turn : first > second ? turn : 0
  })
}

/** Sorted by one column; equal rows stay in the order they came. By agent nothing is sorted: see {@link sortedByAgent}. */
export const sortedOrders = <Row>(rows: readonly Row[], orderOf: (row: Row) => Sortable, sort: Sort): Row[] => {
  if (sort.by === 'agent') return [...rows]
  const key = keys[sort.by]
  return sortedBy(rows, (row) => key(orderOf(row)), sort.direction)
}

/** Sorted by whose they are; contested ones by whom their memo names. */
export const sortedByAgent = (
  rows: readonly OrderWithAttribution[],
  direction: Sort['direction'],
): OrderWithAttribution[] =>
  sortedBy(
    rows,
    ({ attribution: { shares, candidates } }) => shares.map(({ agent }) => agent).join(' ') || candidates.join(' '),
    direction,
  )
