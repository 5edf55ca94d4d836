import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { listClosings, type KeptClosing } from '../../stores/closing-store.ts'

// Which months are closed: docs/month-close.md.

/** Every closing by month, oldest first; kept until the next change. */
export const closingsByMonth = (context: Context): ReadonlyMap<Month, readonly KeptClosing[]> =>
  context.remembered('closings', () => Map.groupBy(listClosings(context.sql), ({ month }) => month))

export const closingsOf = (context: Context, month: Month): readonly KeptClosing[] =>
  closingsByMonth(context).get(month) ?? []

/** The latest closing of a month, reopened or not; null: it was never closed. */
export const latestClosing = (context: Context, month: Month): KeptClosing | null =>
  closingsOf(context, month).at(-1) ?? null

/** The closing that stands; null: the month is open. */
export const standingClosing = (context: Context, month: Month): KeptClosing | null => {
  const latest = latestClosing(context, month)
  return latest !== null && latest.reopenedAt === null ? latest : null
}

/** Closings that stand, oldest month first. */
export const standingClosings = (context: Context): readonly KeptClosing[] =>
  [...closingsByMonth(context).keys()].flatMap((month) => standingClosing(context, month) ?? [])

/** The first month after the last closed one; null: none is closed. */
export const firstOpenMonth = (context: Context): Month | null => {
  const last = standingClosings(context).at(-1)
  return last === undefined ? null : monthAfter(last.month, 1)
}
