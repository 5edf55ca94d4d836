import type { Board } from './board.ts'

/** Days from an index up to, not including, another. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

/** What the calendar says, by index of the day. */
export interface DayFacts {
  /** Saturdays and Sundays that are no make-up days */
  readonly isWeekend: Uint8Array
  readonly isHoliday: Uint8Array
  /** working days of the month, make-up days with them */
  readonly workdays: number
  /** weeks Monday–Sunday that touch the month, whole */
  readonly weeks: readonly DaySpan[]
  /** blocks of the month in which one shift is kept: weeks, or the 1st–10th, 11th–20th and the rest */
  readonly blocks: readonly DaySpan[]
}

const weeksOf = ({ weekdays, first, last }: Board): readonly DaySpan[] => {
  const monday = first - (((weekdays[first] ?? 1) + 6) % 7)
  return Array.from({ length: Math.ceil((last - monday) / 7) }, (_, week) => ({
    from: monday + week * 7,
    to: monday + week * 7 + 7,
  }))
}

const blocksOf = (board: Board, weeks: readonly DaySpan[]): readonly DaySpan[] => {
  const { first, last } = board
  if (board.month.settings.rotation === 'week')
    return weeks.map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last) }))
  return [
    { from: first, to: first + 10 },
    { from: first + 10, to: first + 20 },
    { from: first + 20, to: last },
  ]
}

/** The calendar of a board. */
export const daysFactsOf = (board: Board): DayFacts => {
  const kinds = new Map<string, string>(board.month.days.map(({ date, kind }) => [date, kind]))
  const own = board.days.map((day) => kinds.get(day))
  const weeks = weeksOf(board)
  return {
    isWeekend: Uint8Array.from(board.weekdays, (weekday, day) =>
      Number((weekday + 1) % 7 < 2 && own[day] !== 'makeup'),
    ),
    isHoliday: Uint8Array.from(own, (kind) => Number(kind === 'holiday')),
    workdays: own
      .slice(board.first, board.last)
      .filter((kind, day) =>
        kind === undefined
          ? ((board.weekdays[board.first + day] ?? 0) + 1) % 7 > 1
          : kind === 'workday' || kind === 'makeup',
      ).length,
    weeks,
    blocks: blocksOf(board, weeks),
  }
}
