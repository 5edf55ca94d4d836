import type { Person } from '#shared/contract/people.ts'
import type { Month } from '#shared/kit/local-time.ts'

interface MissingMemosProps {
  readonly month: Month
  readonly months: readonly Month[]
  readonly people: readonly Person[]
  readonly onMonth: (month: string) => void
  /** opens the order's panel, by its number */
  readonly onOrder: (orderNo: string) => void
}

/** Paid orders a chat says something about and the memo nothing, with the money at stake per agent. */
export const MissingMemos = (_props: MissingMemosProps) => null
