import { cellAt, type Board, type BoardKind } from '#shared/rules/roster/board.ts'

// Who is on in each half-hour of a day, against how many are needed.

export const halfHours = 48
const halfHour = 1800

/** People on through a day by half-hour; `kinds` by index of the board's kinds, night shifts of the day before included. */
export interface Coverage {
  readonly kinds: readonly (readonly number[])[]
  readonly total: readonly number[]
}

/** Seconds of a half-hour that spans cover. */
const secondsIn = (spans: BoardKind['spans'], half: number): number =>
  spans.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, (half + 1) * halfHour) - Math.max(start, half * halfHour)),
    0,
  )

/** By kind, whether it is on in each half-hour of its own day and of the next one: for fifteen minutes or more, as the checks count. */
const halvesOf = ({ kinds }: Board): readonly (readonly boolean[])[] =>
  kinds.map(({ spans }) =>
    Array.from({ length: halfHours * 2 }, (_unused, half) => secondsIn(spans, half) * 2 >= halfHour),
  )

/** The coverage of a day of the board, with the shifts of the day before that run over midnight. */
export const coverageOf = (board: Board, day: number): Coverage => {
  const halves = halvesOf(board)
  const kinds = board.kinds.map(() => Array.from({ length: halfHours }, () => 0))
  const count = (kind: number, from: number): void => {
    const counts = kinds[kind]
    for (let half = 0; counts && half < halfHours; half++)
      if (halves[kind]?.[from + half]) counts[half] = (counts[half] ?? 0) + 1
  }
  for (let person = 0; person < board.people.length; person++) {
    count(cellAt(board, person, day), 0)
    if (day > 0) count(cellAt(board, person, day - 1), halfHours)
  }
  const total = Array.from({ length: halfHours }, (_unused, half) =>
    kinds.reduce((sum, counts) => sum + (counts[half] ?? 0), 0),
  )
  return { kinds, total }
}

/** A stretch of half-hours with too few people; half-hours from midnight, `to` excluded. */
export interface Lack {
  readonly from: number
  readonly to: number
  readonly least: number
  readonly most: number
}

/** The stretches in which fewer are on than needed. */
export const lacksOf = (total: readonly number[], needed: readonly number[]): readonly Lack[] => {
  const lacks: Lack[] = []
  needed.forEach((count, half) => {
    const missing = count - (total[half] ?? 0)
    const last = lacks.at(-1)
    if (missing <= 0) return
    if (last?.to === half)
      lacks[lacks.length - 1] = {
        ...last,
        to: half + 1,
        least: Math.min(last.least, missing),
        most: Math.max(last.most, missing),
      }
    else lacks.push({ from: half, to: half + 1, least: missing, most: missing })
  })
  return lacks
}

/** A half-hour as a time of day; the end of the day is 24:00. */
export const clockOfHalf = (half: number): string =>
  `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`

/** People on each kind of shift by day of the month; by index of the board's kinds, then column. */
export const countsByDay = (board: Board): readonly (readonly number[])[] => {
  const counts = board.kinds.map(() => Array.from({ length: board.last - board.first }, () => 0))
  for (let person = 0; person < board.people.length; person++)
    for (let day = board.first; day < board.last; day++) {
      const row = counts[cellAt(board, person, day)]
      if (row) row[day - board.first] = (row[day - board.first] ?? 0) + 1
    }
  return counts
}
