import type { MonthState } from '#shared/contract/month-close.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'

/** The month of the hash; without one the newest that is over and not closed, else the newest; null: there are none. `today` is `YYYY-MM-DD`. */
export const chosenMonth = (
  asked: string | undefined,
  months: readonly MonthState[],
  today: string,
): MonthState | null =>
  months.find(({ month }) => month === asked) ??
  months.find(({ month, state }) => state !== 'closed' && month < today.slice(0, 7)) ??
  months[0] ??
  null

/** The month that takes what becomes known of closed ones: the one after the last of them; null: none is closed. */
export const takingMonth = (months: readonly MonthState[]): Month | null => {
  const closed = months.flatMap(({ month, state }) => (state === 'closed' ? [month] : [])).sort()
  const last = closed.at(-1)
  return last === undefined ? null : monthAfter(last, 1)
}
