import type { DeskRow } from '#shared/contract/evidence.ts'
import type { Doubt } from '#shared/contract/orders.ts'
import { weightiestFirst } from './desk-doubts.ts'

/** How the desk's list is sorted: quarrels first, as the orders came, or the most commission first. */
export const deskSorts = ['weight', 'time', 'stake'] as const
export type DeskSort = (typeof deskSorts)[number]

/** What the list shows of the orders that wait. `leaving`: decided here a moment ago, the data process has not said so yet. */
export interface DeskView {
  readonly doubt: Doubt | null
  readonly sort: DeskSort
  readonly leaving: ReadonlySet<number>
}

const byStake = (one: DeskRow, other: DeskRow): number =>
  (other.stake ?? -1) - (one.stake ?? -1) || other.order.paid - one.order.paid

/** The place of an order's weightiest doubt; one without doubts comes last. */
const weightOf = ({ attribution }: DeskRow): number => {
  const place = weightiestFirst.findIndex((doubt) => attribution.doubts.includes(doubt))
  return place < 0 ? weightiestFirst.length : place
}

// Sorting keeps the order of equals: inside a kind the rows stay sorted by time.
const byWeight = (one: DeskRow, other: DeskRow): number => weightOf(one) - weightOf(other)

/** The orders the list shows, in its order; the rows come sorted by time. */
export const shownOrders = (rows: readonly DeskRow[], { doubt, sort, leaving }: DeskView): readonly DeskRow[] => {
  const shown = rows.filter(
    ({ order, attribution }) => !leaving.has(order.id) && (doubt === null || attribution.doubts.includes(doubt)),
  )
  return sort === 'time' ? shown : shown.toSorted(sort === 'stake' ? byStake : byWeight)
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
