import type { ChangeOfShift } from '../../contract/handovers.ts'

// Who takes over from whom in the course of a day. The rule book: docs/handovers.md §1.

/** A shift that is worked on a day. Seconds from the midnight of its day; an end beyond 86,400 lies on the next one. */
export interface ShiftOfDay {
  readonly code: string
  readonly start: number
  readonly end: number
  /** code of the shift that takes over by agreement; null = found by the clock */
  readonly handoverTo: string | null
}

/** `second`: of the change, from the midnight of the day of the shift that ends. `isNextDay`: the next shift belongs to the following day. */
export interface ShiftChange {
  readonly from: string
  readonly to: string
  readonly second: number
  readonly isNextDay: boolean
}

const daySeconds = 86_400
/** Shifts that overlap for longer have their change at the end of the one that goes. */
const longestOverlap = 3600

interface Candidate extends ShiftOfDay {
  readonly isNextDay: boolean
}

const earliest = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((best, one) => (best === null || one.start < best.start ? one : best), null)

const latest = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((best, one) => (best === null || one.start > best.start ? one : best), null)

const takerOf = (shift: ShiftOfDay, candidates: readonly Candidate[]): Candidate | null => {
  const after = candidates.filter(({ start }) => start > shift.start)
  const agreed = earliest(after.filter(({ code }) => code === shift.handoverTo))
  if (agreed) return agreed
  // Who goes home before, or at the same time, takes nothing over.
  const staying = after.filter(({ end }) => end > shift.end)
  return latest(staying.filter(({ start }) => start <= shift.end)) ?? earliest(staying)
}

const momentOfChange = (shift: ShiftOfDay, taker: Candidate): number =>
  shift.end - taker.start > longestOverlap ? shift.end : taker.start

/**
 * The changes of shift of a day, by their moment. Each shift hands over to the one agreed on; else to the one that began last before its end and
 * stays on; else to the next to begin, which may be tomorrow's first. Nobody comes tomorrow either: no change.
 */
export const changesOfShift = (today: readonly ShiftOfDay[], tomorrow: readonly ShiftOfDay[]): ShiftChange[] => {
  const later = tomorrow.map((shift) => ({
    ...shift,
    start: shift.start + daySeconds,
    end: shift.end + daySeconds,
    isNextDay: true,
  }))
  return today
    .flatMap((shift) => {
      const others = today.filter((other) => other !== shift).map((other) => ({ ...other, isNextDay: false }))
      const taker = takerOf(shift, [...others, ...later])
      if (taker === null) return []
      const { code, isNextDay } = taker
      return [{ from: shift.code, to: code, second: momentOfChange(shift, taker), isNextDay }]
    })
    .sort((a, b) => a.second - b.second)
}

/** Place of the change that is going on or comes next: the first not signed whose moment is at most `lateMinutes` ago; null = none is left. */
export const nextChange = (
  changes: readonly (Pick<ChangeOfShift, 'at'> & { readonly isSigned: boolean })[],
  since: string,
): number | null => {
  const index = changes.findIndex(({ at, isSigned }) => !isSigned && at >= since)
  return index < 0 ? null : index
}
