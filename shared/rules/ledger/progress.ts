import { higherRate, shorterWaits, type Hits } from './better.ts'

// The award for progress: only by one's own baseline, only when chance is not enough. The rule book: docs/ledger.md §1.

/** Somebody's figure this month and last: a rate, or waits in whole seconds. */
export type Compared =
  | { readonly kind: 'rate'; readonly now: Hits; readonly before: Hits }
  | { readonly kind: 'waits'; readonly now: readonly number[]; readonly before: readonly number[] }

export interface ProgressRow {
  readonly key: string
  readonly compared: Compared
  /** answers within the limit, this month and last: what must not have become worse */
  readonly guard: { readonly now: Hits; readonly before: Hits }
}

/** How sure it has to be before it is shared among everybody tested. */
export const progressLevel = 0.05

/** A mean of waits by few has no ranks to speak of. */
const leastWaits = 8

const countOf = (side: Hits | readonly number[]): number => ('n' in side ? side.n : side.length)

const isTested = ({ compared }: ProgressRow, minN: number): boolean => {
  const least = compared.kind === 'waits' ? Math.max(minN, leastWaits) : minN
  return countOf(compared.now) >= least && countOf(compared.before) >= least
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const isBetter = ({ compared }: ProgressRow): boolean =>
  compared.kind === 'waits'
    ? mean(compared.now) < mean(compared.before)
    : compared.now.hits / compared.now.n > compared.before.hits / compared.before.n

const pOf = ({ compared }: ProgressRow): number =>
  compared.kind === 'waits' ? shorterWaits(compared.now, compared.before) : higherRate(compared.now, compared.before)

/** True when fewer answers came within the limit than a month ago, by more than chance. */
const hasGuardFallen = ({ guard: { now, before } }: ProgressRow): boolean => higherRate(before, now) <= progressLevel

export interface Progress {
  /** how many were compared; the level is divided by them */
  readonly tested: number
  /** the surest first */
  readonly found: readonly { readonly key: string; readonly p: number }[]
}

/** Who has become better: mean and ranks agree, p is at most 5 % ÷ number of people tested, and answers within the limit have not suffered. */
export const progressOf = (rows: readonly ProgressRow[], minN: number): Progress => {
  const tested = rows.filter((row) => isTested(row, minN))
  const found = tested
    .filter((row) => isBetter(row) && !hasGuardFallen(row))
    .map((row) => ({ key: row.key, p: pOf(row) }))
    .filter(({ p }) => p <= progressLevel / tested.length)
    .toSorted((a, b) => a.p - b.p || (a.key < b.key ? -1 : 1))
  return { tested: tested.length, found }
}
