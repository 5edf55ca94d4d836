import type { MonthState } from '#shared/contract/month-close.ts'

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
