import type { RosterSettings } from '../../contract/roster-checks.ts'
import type { BoardKind } from './board.ts'

const daySeconds = 86_400

/** Seconds from the end of a shift to the beginning of another on the following day; negative when it begins before. */
export const restBetween = (before: BoardKind, after: BoardKind): number => daySeconds + after.start - before.end

const overlap = (before: BoardKind, after: BoardKind): boolean =>
  before.spans.some((one) =>
    after.spans.some((other) => one.start < other.end + daySeconds && other.start + daySeconds < one.end),
  )

/**
 * How shifts of following days go together: kind × kinds + kind of the next day. 0 they do, 1 too little rest, 2 they overlap in time. With
 * the check of overlapping switched off, an overlap is too little rest.
 */
export const clashesOf = (kinds: readonly BoardKind[], { checks, restHours }: RosterSettings): Uint8Array => {
  const isDouble = checks.doubleShift.severity !== 'off'
  return Uint8Array.from(
    kinds.flatMap((before) =>
      kinds.map((after) =>
        isDouble && overlap(before, after) ? 2 : restBetween(before, after) < restHours * 3600 ? 1 : 0,
      ),
    ),
  )
}
