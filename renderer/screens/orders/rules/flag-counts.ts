import type { OrderWithAttribution } from '#shared/contract/orders.ts'

/** A flag as the platform's file writes it and how many orders carry it. */
export interface FlagCount {
  readonly flag: string
  readonly orders: number
}

/** The flags of some orders, the commonest first; orders without a flag are left out. */
export const flagCounts = (rows: readonly OrderWithAttribution[]): readonly FlagCount[] => {
  const counts = new Map<string, number>()
  for (const { order } of rows) {
    if (order.flag !== null && order.flag !== '') counts.set(order.flag, (counts.get(order.flag) ?? 0) + 1)
  }
  return [...counts]
    .map(([flag, orders]) => ({ flag, orders }))
    .toSorted((a, b) => b.orders - a.orders || (a.flag < b.flag ? -1 : 1))
}
