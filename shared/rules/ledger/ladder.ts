import type { LedgerSettings } from '../../contract/ledger.ts'
import { monthAfter, type LocalTime, type Month } from '../../kit/local-time.ts'
import type { warningSteps } from '../../kit/registers/growth.ts'

// Where somebody stands on the ladder of warnings. The rule book: docs/ledger.md §2.

export type WarningStep = (typeof warningSteps)[number]

/** A warning that was not revoked. */
export interface GivenWarning {
  readonly step: WarningStep
  /** the month it counts in */
  readonly month: Month
  readonly at: LocalTime
}

/** True while a warning of a month counts towards the next step in `month`: that month and the `windowMonths − 1` before it. */
export const countsIn = (given: Month, month: Month, windowMonths: number): boolean =>
  given <= month && given > monthAfter(month, -windowMonths)

/** Oldest first: by the month it counts in, then by when it was written. */
const inOrder = (warnings: readonly GivenWarning[]): readonly GivenWarning[] =>
  warnings.toSorted((a, b) => (a.month === b.month ? (a.at < b.at ? -1 : 1) : a.month < b.month ? -1 : 1))

export interface Standing {
  /** the newest step that still counts; null: none does */
  readonly last: WarningStep | null
  /** the step above the highest one reached that still counts; null: the ladder has ended */
  readonly next: WarningStep | null
}

/** Steps that are not on the ladder of today do not lift anybody on it. */
export const ladderStanding = (
  warnings: readonly GivenWarning[],
  { ladder, windowMonths }: Pick<LedgerSettings, 'ladder' | 'windowMonths'>,
  month: Month,
): Standing => {
  const counting = inOrder(warnings.filter((one) => countsIn(one.month, month, windowMonths)))
  const highest = counting.reduce(
    (reached, { step }) =>
      Math.max(
        reached,
        ladder.findIndex((one) => one.step === step),
      ),
    -1,
  )
  return { last: counting.at(-1)?.step ?? null, next: ladder[highest + 1]?.step ?? null }
}
