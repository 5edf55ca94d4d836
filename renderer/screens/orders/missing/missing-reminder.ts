import type { MissingMemo } from '#shared/contract/evidence.ts'
import type { MissingOf } from './missing-types.ts'

/** The orders of somebody, or of an account nobody owns; null: all. */
export const missingRowsOf = (rows: readonly MissingMemo[], whose: MissingOf): readonly MissingMemo[] => {
  if (whose === null) return rows
  if (whose.agent !== null) return rows.filter(({ agent }) => agent === whose.agent)
  return rows.filter(({ agent, account }) => agent === null && account === whose.account)
}

/** The numbers of the orders somebody is to put the own number on, oldest first, each on a line of its own. */
export const reminderLines = (rows: readonly MissingMemo[], agent: string): readonly string[] =>
  rows
    .filter((row) => row.agent === agent)
    .toSorted((one, other) => ((one.order.paidAt ?? '') < (other.order.paidAt ?? '') ? -1 : 1))
    .map(({ order }) => order.orderNo)
