import type { MissingMemo } from '#shared/contract/evidence.ts'

/** The numbers of the orders somebody is to put the own number on, oldest first, each on a line of its own. */
export const reminderLines = (rows: readonly MissingMemo[], agent: string): readonly string[] =>
  rows
    .filter((row) => row.agent === agent)
    .toSorted((one, other) => ((one.order.paidAt ?? '') < (other.order.paidAt ?? '') ? -1 : 1))
    .map(({ order }) => order.orderNo)
