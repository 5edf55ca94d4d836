import type { HandoverItem } from '#shared/contract/handovers.ts'
import { isUrgentItem } from '#shared/rules/handovers/item-order.ts'

export const itemGroups = ['urgent', 'open', 'carried', 'closed'] as const
export type ItemGroup = (typeof itemGroups)[number]

/** Where an item stands: urgent and overdue ones first, then new ones, then those of shifts before, closed ones last. */
export const groupOf = (item: HandoverItem): ItemGroup => {
  const { closed, isOverdue, carried, age } = item
  if (closed !== null) return 'closed'
  if (isUrgentItem(item) || isOverdue) return 'urgent'
  // Of a shift that nobody took over from, it is not new either; a night shift's own items are a day old after midnight.
  return carried > 0 || age > 1 ? 'carried' : 'open'
}

/** The items of every group that has any, in the order they came in. */
export const groupedItems = (
  items: readonly HandoverItem[],
): readonly { readonly group: ItemGroup; readonly items: readonly HandoverItem[] }[] =>
  itemGroups
    .map((group) => ({ group, items: items.filter((item) => groupOf(item) === group) }))
    .filter((found) => found.items.length > 0)

export const countsOf = (items: readonly HandoverItem[]) => {
  const open = items.filter(({ closed }) => closed === null)
  return {
    all: items.length,
    open: open.length,
    urgent: open.filter(isUrgentItem).length,
    overdue: open.filter(({ isOverdue }) => isOverdue).length,
  }
}

/** The outcomes that a digit chooses, in their order. */
export const outcomeKeys = ['solved', 'replied', 'sent', 'refunded', 'dropped'] as const
export type OutcomeKey = (typeof outcomeKeys)[number]

export const outcomeOfDigit = (digit: string): OutcomeKey | undefined => outcomeKeys[Number(digit) - 1]
