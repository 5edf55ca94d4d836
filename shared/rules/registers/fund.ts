import type { LocalDate } from '#shared/kit/local-time.ts'

/** What came into the activity fund on a day, whole fen; what went out is negative. */
export interface FundDay {
  readonly day: LocalDate
  readonly amount: number
}

/** The lowest balance at the end of any day from one on, that day included. docs/registers.md §6 */
export const lowestBalanceFrom = (lines: readonly FundDay[], from: LocalDate): number => {
  let balance = 0
  const later = new Map<LocalDate, number>()
  for (const { day, amount } of lines)
    if (day <= from) balance += amount
    else later.set(day, (later.get(day) ?? 0) + amount)
  let lowest = balance
  for (const day of [...later.keys()].sort()) {
    balance += later.get(day) ?? 0
    lowest = Math.min(lowest, balance)
  }
  return lowest
}
