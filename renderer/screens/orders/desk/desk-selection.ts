import type { OrderWithAttribution } from '#shared/contract/orders.ts'

/** Which order is open: the order itself and the place it had, so that after it leaves the list the next one opens. */
export interface DeskSelection {
  readonly id: number | null
  readonly index: number
}

/** The first order. */
export const firstSelection: DeskSelection = { id: null, index: 0 }

/** The place of the open order in the list as it is now: where the order is, else the place it had, else the last; −1 in an empty list. */
export const placeOf = (rows: readonly (OrderWithAttribution | undefined)[], selection: DeskSelection): number => {
  const held = rows[selection.index]
  if (held !== undefined && held.order.id === selection.id) return selection.index
  const found = selection.id === null ? -1 : rows.findIndex((row) => row?.order.id === selection.id)
  return found >= 0 ? found : Math.min(Math.max(0, selection.index), rows.length - 1)
}

/** The selection `steps` further on, held inside the list. */
export const movedSelection = (
  rows: readonly (OrderWithAttribution | undefined)[],
  selection: DeskSelection,
  steps: number,
): DeskSelection => {
  const index = Math.min(Math.max(0, placeOf(rows, selection) + steps), Math.max(0, rows.length - 1))
  return { id: rows[index]?.order.id ?? null, index }
}
