import type { ReplySpan } from '#shared/contract/chat-signs.ts'
import type { FigureScope } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import type { PlannedShift } from './figure-places.ts'
import { scopeOf, type Scope } from './figure-scope.ts'
import { spokenOn, type Spoken } from './figure-tallies.ts'

// The roster and what was really said, side by side: docs/service-figures.md §7.

/** First and last line of everybody on a service day, over all shops. */
const spokenAnywhere = (context: Context, scope: Scope, day: LocalDate): ReadonlyMap<string, Spoken> => {
  const all = new Map<string, Spoken>()
  for (const { id } of scope.shops)
    for (const [agent, { first, last }] of spokenOn(context, scope, id, day)) {
      const known = all.get(agent)
      all.set(agent, { first: Math.min(known?.first ?? first, first), last: Math.max(known?.last ?? last, last) })
    }
  return all
}

const minutesBetween = (from: number, to: number): number => Math.trunc((to - from) / 60)

const secondsPerDay = 86_400

const spanOf = (
  { code, spans }: PlannedShift,
  day: LocalDate,
  spoken: Spoken | undefined,
  dayStart: number,
): Omit<ReplySpan, 'agent' | 'name'> => {
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  // What is said after the service day belongs to the next one: the end of such a shift cannot be compared.
  const isWithinDay = end <= secondsPerDay + dayStart
  return {
    day,
    shift: code,
    plannedFrom: momentOf(day, start),
    plannedTo: momentOf(day, end),
    first: spoken ? momentOf(day, spoken.first) : null,
    last: spoken ? momentOf(day, spoken.last) : null,
    startGap: spoken ? minutesBetween(start, spoken.first) : null,
    endGap: spoken && isWithinDay ? minutesBetween(end, spoken.last) : null,
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
      return [{ agent: number, name, ...spanOf(plan, day, spoken.get(number), versions.start) }]
    })
  })
}
