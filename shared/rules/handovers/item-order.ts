import type { HandoverItem } from '../../contract/handovers.ts'

type Sorted = Pick<HandoverItem, 'id' | 'kind' | 'isUrgent' | 'isOverdue' | 'due' | 'firstDay' | 'closed'>

/** Said to be urgent, or of the kind that is. */
export const isUrgentItem = ({ kind, isUrgent }: Pick<HandoverItem, 'kind' | 'isUrgent'>): boolean =>
  isUrgent || kind === 'urgent'

const rankOf = (item: Sorted): number => (item.closed !== null ? 2 : isUrgentItem(item) || item.isOverdue ? 0 : 1)

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What has no due time comes after everything that has. */
const neverDue = '~'

/** Urgent and overdue ones first, then by due time, older ones first; closed ones last. */
export const byUrgency = (a: Sorted, b: Sorted): number =>
  rankOf(a) - rankOf(b) || text(a.due ?? neverDue, b.due ?? neverDue) || text(a.firstDay, b.firstDay) || a.id - b.id
