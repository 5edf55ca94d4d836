import { useSyncExternalStore } from 'react'
import type { Failure, Result } from '#shared/contract/failure.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { SolvedRoster } from '#shared/contract/roster-solve.ts'

/** A month being filled or filled. `basis`: the cells it began with, to tell whether somebody changed them since. */
export interface SolveWork {
  readonly month: string
  readonly startedAt: number
  readonly basis: string
  readonly isStopping: boolean
  readonly solved: SolvedRoster | null
  readonly failure: Failure | null
  readonly isAdopted: boolean
}

// Outside React: a search goes on while its screen is left, and what it found is still there afterwards.
let work: SolveWork | null = null
const listeners = new Set<() => void>()

const set = (next: SolveWork | null): void => {
  work = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What a result stood on, as one text. */
export const basisOf = ({ month, cells }: RosterMonth): string =>
  JSON.stringify(cells.filter(({ date }) => date.startsWith(month)))

/** Runs a search and keeps what comes of it. */
export const keepSearch = async (month: RosterMonth, answer: Promise<Result<SolvedRoster>>): Promise<void> => {
  const basis = basisOf(month)
  set({
    ...{ month: month.month, startedAt: performance.now(), basis, isStopping: false },
    ...{ solved: null, failure: null, isAdopted: false },
  })
  const result = await answer
  if (work === null) return
  if (result.ok) set({ ...work, solved: result.value })
  else set(result.failure.code === 'cancelled' ? null : { ...work, failure: result.failure })
}

export const markStopping = (): void => void (work && set({ ...work, isStopping: true }))
export const markAdopted = (basis: string): void => void (work && set({ ...work, isAdopted: true, basis }))
export const discardWork = (): void => set(null)

/** The latest search; null = none, or thrown away. */
export const useSolveWork = (): SolveWork | null => useSyncExternalStore(subscribe, () => work)
