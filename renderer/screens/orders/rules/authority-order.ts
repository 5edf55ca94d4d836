import type { AttributionSettings } from '#shared/contract/orders.ts'

type Authority = AttributionSettings['order'][number]

/** The authorities that can be moved; the decision stands fixed before them. */
export type MovableAuthority = Exclude<Authority, 'decision'>

const isMovable = (authority: Authority): authority is MovableAuthority => authority !== 'decision'

/** The movable authorities in their order. */
export const movableIn = (order: readonly Authority[]): readonly MovableAuthority[] => order.filter(isMovable)

/** The order with one authority exchanged with its neighbour; the decision comes first. */
export const movedAuthority = (
  order: readonly Authority[],
  authority: MovableAuthority,
  direction: 'up' | 'down',
): readonly Authority[] => {
  const movable = movableIn(order)
  const neighbour = movable[movable.indexOf(authority) + (direction === 'up' ? -1 : 1)]
  if (neighbour === undefined) return order
  const exchanged = order.map((each) => (each === authority ? neighbour : each === neighbour ? authority : each))
  return ['decision', ...exchanged.filter((each) => each !== 'decision')]
}
