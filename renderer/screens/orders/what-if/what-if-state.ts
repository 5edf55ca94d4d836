import { useSyncExternalStore } from 'react'
import type { Plan, PlanComparison } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'

/** Where a plan to compare came from: kept, kept and changed here, a file, or written here. */
export type TrialKind = 'kept' | 'edited' | 'file' | 'new'

/** A plan to compare; `id` only tells them apart. */
export interface TrialPlan {
  readonly id: number
  readonly kind: TrialKind
  readonly plan: Plan
}

/** The months to compare in, both ends included. */
export interface MonthSpan {
  readonly from: Month
  readonly to: Month
}

/** An answer with what was asked. `isOld`: data changed since. */
export interface TrialResult {
  readonly asked: string
  readonly names: readonly string[]
  readonly value: PlanComparison
  readonly isOld: boolean
}

/** All of a trial. `span` null: the usual one. `isBegun`: a first plan was laid out, whatever became of it. */
export interface WhatIf {
  readonly span: MonthSpan | null
  readonly plans: readonly TrialPlan[]
  readonly result: TrialResult | null
  readonly isBegun: boolean
}

/** As many plans as are compared at once, and months. */
export const mostPlans = 6
export const mostMonths = 36

const nothing: WhatIf = { span: null, plans: [], result: null, isBegun: false }

// Outside React and in memory only: a trial survives a look at another page, and is gone with the window.
let now = nothing
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Changes the trial; what is drawn of it is drawn again. */
export const changeWhatIf = (change: (before: WhatIf) => WhatIf): void => {
  now = change(now)
  for (const listener of listeners) listener()
}

/** The trial as it is. */
export const useWhatIf = (): WhatIf =>
  useSyncExternalStore(
    subscribe,
    () => now,
    () => nothing,
  )
