import type { DeskRow } from '#shared/contract/evidence.ts'
import type { Doubt } from '#shared/contract/orders.ts'

/** How the desk's list is sorted: as the orders came, or the most commission first. */
export type DeskSort = 'time' | 'stake'

/** What the list shows of the orders that wait. `leaving`: decided here a moment ago, the data process has not said so yet. */
export interface DeskView {
  readonly doubt: Doubt | null
  readonly sort: DeskSort
  readonly leaving: ReadonlySet<number>
}

const byStake = (one: DeskRow, other: DeskRow): number =>
  (other.stake ?? -1) - (one.stake ?? -1) || other.order.paid - one.order.paid

/** The orders the list shows, in its order; the rows come sorted by time. */
export const shownOrders = (rows: readonly DeskRow[], { doubt, sort, leaving }: DeskView): readonly DeskRow[] => {
  const shown = rows.filter(
    ({ order, attribution }) => !leaving.has(order.id) && (doubt === null || attribution.doubts.includes(doubt)),
  )
  return sort === 'stake' ? shown.toSorted(byStake) : shown
}

/** Those decided here that the data process still lists: the others are gone for good and need no hiding. */
export const stillLeaving = (leaving: ReadonlySet<number>, rows: readonly DeskRow[]): ReadonlySet<number> => {
  if (leaving.size === 0) return leaving
  const there = new Set<number>(rows.map(({ order }) => order.id))
  const still = [...leaving].filter((id) => there.has(id))
  return still.length === leaving.size ? leaving : new Set(still)
}

/** Orders printed at once at most. */
export const printedAtOnce = 200
