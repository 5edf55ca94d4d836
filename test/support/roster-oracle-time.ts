import type { RosterMonth } from '#shared/contract/roster-month.ts'

// Days and minutes for the second look at a roster, with nothing of shared/rules.

export type OracleKind = RosterMonth['kinds'][number]

const dayMs = 86_400_000
/** Days since 1970. */
export const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
/** 0 = Sunday. */
export const weekdayOf = (day: number): number => new Date(day * dayMs).getUTCDay()
export const mondayOf = (day: number): number => day - ((weekdayOf(day) + 6) % 7)
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Minutes of a kind's pieces from the midnight of its day. */
export const piecesOf = ({ segments }: OracleKind): [number, number][] => {
  let last = 0
  return segments.map(([from, to]) => {
    let start = minutesOf(from)
    while (start < last) start += 1440
    let end = minutesOf(to)
    while (end <= start) end += 1440
    last = start
    return [start, end]
  })
}

/** Paid minutes. */
export const paidOf = (kind: OracleKind): number =>
  kind.paidMinutes ?? piecesOf(kind).reduce((sum, [from, to]) => sum + to - from, 0)

const levelOf = (level: string): number =>
  /^高|senior/i.test(level) ? 3 : /^中|middle|intermediate/i.test(level) ? 2 : /^初|junior/i.test(level) ? 1 : 0

/** Whether somebody of a level counts as another. */
export const reaches = (level: string, wanted: string): boolean =>
  levelOf(wanted) === 0 ? level === wanted : levelOf(level) >= levelOf(wanted)
