import { dateOf, secondsBetween, type LocalTime } from '../../kit/local-time.ts'
import { momentOf } from '../service/completeness.ts'

// Wrong PINs: five in a row lock it for a quarter of an hour. docs/handovers.md §3

/** Wrong tries since the last right one. */
export interface PinTries {
  readonly failed: number
  readonly lastAt: LocalTime
}

const mostTries = 5
const lockedSeconds = 15 * 60

const secondOf = (moment: LocalTime): number => secondsBetween(`${dateOf(moment)} 00:00:00` as LocalTime, moment)

/** Until when the PIN is locked; null: it is not. A clock that was far ahead and has been put right locks nobody out until then. */
export const pinLockedUntil = (tries: PinTries | null, now: LocalTime): LocalTime | null => {
  if (tries === null || tries.failed < mostTries) return null
  if (secondsBetween(now, tries.lastAt) > lockedSeconds) return null
  const until = momentOf(dateOf(tries.lastAt), secondOf(tries.lastAt) + lockedSeconds)
  return now < until ? until : null
}

/** The count after one more wrong try; it starts anew when a lock has run out. */
export const afterWrongPin = (tries: PinTries | null, now: LocalTime): PinTries => ({
  failed: tries === null || tries.failed >= mostTries ? 1 : tries.failed + 1,
  lastAt: now,
})

/** How often one may still try; 0 = locked now. */
export const pinTriesLeft = ({ failed }: PinTries): number => Math.max(mostTries - failed, 0)
