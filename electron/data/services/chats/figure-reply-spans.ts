import type { ReplySpan } from '#shared/contract/chat-signs.ts'
import type { FigureScope } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import type { PlannedShift } from './figure-places.ts'
import { scopeOf, type Scope } from './figure-scope.ts'
import { spokenOn } from './figure-tallies.ts'

// The roster and what was really said, side by side: docs/service-figures.md §7.

/** When everybody wrote on a service day, over all shops. */
const spokenAnywhere = (context: Context, scope: Scope, day: LocalDate): ReadonlyMap<string, readonly number[]> => {
  const all = new Map<string, number[]>()
  for (const { id } of scope.shops)
    for (const [agent, seconds] of spokenOn(context, scope, id, day))
      all.set(agent, [...(all.get(agent) ?? []), ...seconds])
  return all
}

const minutesBetween = (from: number, to: number): number => Math.trunc((to - from) / 60)

const secondsPerDay = 86_400
/** A line written longer before a shift belongs to the evening before. */
const earlyBy = 3 * 3600

const spanOf = (
  { code, spans }: PlannedShift,
  day: LocalDate,
  spoken: readonly number[],
  dayStart: number,
): Omit<ReplySpan, 'agent' | 'name'> => {
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const own = spoken.filter((second) => second >= start - earlyBy).sort((a, b) => a - b)
  const [first, last] = [own[0], own.at(-1)]
  // What is said after the service day belongs to the next one: the end of such a shift cannot be compared.
  const isWithinDay = end <= secondsPerDay + dayStart
  return {
    day,
    shift: code,
    plannedFrom: momentOf(day, start),
    plannedTo: momentOf(day, end),
    first: first === undefined ? null : momentOf(day, first),
    last: last === undefined ? null : momentOf(day, last),
    startGap: first === undefined ? null : minutesBetween(start, first),
    endGap: last === undefined || !isWithinDay ? null : minutesBetween(end, last),
  }
}

/** Every planned shift of the days that have chats, with the first and last line of whoever had it; by day, then person. */
export const replySpans = (context: Context, asked: FigureScope): ReplySpan[] => {
  const scope = scopeOf(context, asked)
  const { team, versions, agent } = scope
  const days = [...new Set(scope.shops.flatMap(({ id }) => versions.daysOf(id)))].sort()
  return days.flatMap((day) => {
    const spoken = spokenAnywhere(context, scope, day)
    return [...team.names].flatMap(([number, name]) => {
      const plan = team.plans.get(`${number} ${day}`)
      if (!plan || plan.spans.length === 0 || (agent !== null && agent !== number)) return []
      return [{ agent: number, name, ...spanOf(plan, day, spoken.get(number) ?? [], versions.start) }]
    })
  })
}
