import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import type { Moment } from './figure-cuts.ts'
import { noShift, placeOf, type PlannedShift } from './figure-places.ts'
import type { Scope } from './figure-scope.ts'
import { spokenOn } from './figure-tallies.ts'
import { spansCover } from '#shared/rules/shift-spans.ts'

// Minutes after the planned end of somebody's day until his last line: counted for him, never against him.

/** Somebody's overtime of a service day, placed at his last line. */
export interface Overtime {
  readonly at: Moment
  /** whole minutes from the planned end, never 0 */
  readonly minutes: number
}

interface LastLine {
  readonly shopId: number
  readonly second: number
}

const lastLinesOn = (context: Context, scope: Scope, day: LocalDate): ReadonlyMap<string, LastLine> => {
  const last = new Map<string, LastLine>()
  for (const { id: shopId } of scope.shops)
    for (const [agent, seconds] of spokenOn(context, scope, shopId, day)) {
      const second = seconds.at(-1) ?? 0
      if (second > (last.get(agent)?.second ?? -1)) last.set(agent, { shopId, second })
    }
  return last
}

/** The planned end before a last line that lies in no shift, within the day; null = there is none. */
const endBefore = (shifts: readonly PlannedShift[], second: number): { end: number; code: string } | null => {
  if (shifts.some(({ spans }) => spansCover(spans, second))) return null
  const ends = shifts.map(({ code, spans }) => ({ code, end: Math.max(...spans.map(({ end }) => end)) }))
  const passed = ends.filter(({ end }) => end <= second && end > 0)
  return passed.toSorted((a, b) => b.end - a.end)[0] ?? null
}

const overtimeOn = (context: Context, scope: Scope, day: LocalDate): Overtime[] =>
  [...lastLinesOn(context, scope, day)].flatMap(([agent, { shopId, second }]) => {
    const ended = endBefore(placeOf(scope.team, shopId, day).shiftsOf(agent), second)
    const minutes = ended === null ? 0 : Math.floor((second - ended.end) / 60)
    return minutes === 0 ? [] : [{ at: { shopId, day, second, agent, shift: ended?.code ?? noShift }, minutes }]
  })

/** Everybody's overtime on the days of a scope; null = no roster covers them. */
export const overtimeIn = (context: Context, scope: Scope): readonly Overtime[] | null => {
  if (!scope.team.hasRoster) return null
  const days = new Set(scope.shops.flatMap(({ id }) => scope.versions.daysOf(id)))
  return [...days].sort().flatMap((day) => overtimeOn(context, scope, day))
}
