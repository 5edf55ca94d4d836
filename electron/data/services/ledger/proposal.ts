import type { AwardProposal, LedgerSettings, NoProposal, Proof } from '#shared/contract/ledger.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { MonthFacts } from './month-facts.ts'

export type AwardKind = AwardProposal['kind']

/** A proposal before it is put in words. `key`: tells it from others of its kind and month. `place`: in a ranking, else null. */
export interface Found {
  readonly key: string
  readonly people: readonly string[]
  readonly proofs: readonly Proof[]
  readonly p: number | null
  readonly place: number | null
  /** the entry of another register it comes from, with what that says */
  readonly entry: { readonly id: number; readonly text: string } | null
}

/** What an award's rule says of a month: proposals, or why there is none. */
export type Outcome = readonly Found[] | NoProposal['reason']

export interface Asked {
  readonly month: Month
  readonly facts: MonthFacts
  /** the month before */
  readonly before: MonthFacts
  readonly settings: LedgerSettings
}

export const found = (given: Pick<Found, 'key' | 'people' | 'proofs'> & Partial<Found>): Found => ({
  p: null,
  place: null,
  entry: null,
  ...given,
})
