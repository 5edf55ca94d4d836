import type { FigureScope } from '#shared/contract/service-figures.ts'
import { momentAt } from '#shared/kit/day-clock.ts'
import { dayAfter, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import type { DayGiven } from '#shared/rules/attendance/day.ts'
import type { Context } from '../../context.ts'
import { hasServiceData } from '../../stores/attendance-store.ts'
import { overtimeIn } from '../chats/figure-overtime.ts'
import { scopeOf, type Scope } from '../chats/figure-scope.ts'
import { spokenOn } from '../chats/figure-tallies.ts'

// First and last real reply of service days, and what was written after the planned end: both from the figures' own lines.

/** What chats say of people's days. Nothing is read before it is asked for. */
export interface Replies {
  readonly on: (agent: string, day: LocalDate) => DayGiven['replies']
  /** whole minutes after the planned end; null = no chats, or no roster */
  readonly extendedOn: (agent: string, day: LocalDate) => number | null
}

/** Nobody's chats. */
export const noReplies: Replies = { on: () => null, extendedOn: () => null }

type Seconds = ReadonlyMap<string, readonly [first: number, last: number]>

type DaysByShop = ReadonlyMap<number, ReadonlySet<LocalDate>>

const secondsOn = (context: Context, scope: Scope, days: DaysByShop, day: LocalDate): Seconds => {
  const found = new Map<string, readonly [number, number]>()
  for (const [id, having] of days) {
    if (!having.has(day)) continue
    for (const [agent, seconds] of spokenOn(context, scope, id, day)) {
      const [first, last] = [seconds[0], seconds.at(-1)]
      if (first === undefined || last === undefined) continue
      const [from, to] = found.get(agent) ?? [first, last]
      found.set(agent, [Math.min(from, first), Math.max(to, last)])
    }
  }
  return found
}

const keyed = (context: Context, scope: Scope): ReadonlyMap<string, number> | null => {
  const overtime = overtimeIn(context, scope)
  return overtime && new Map(overtime.map(({ at, minutes }) => [`${at.agent} ${at.day}`, minutes]))
}

/** The chats of a month by the shop's own rule set. */
export const repliesIn = (context: Context, month: Month): Replies => {
  const { from, to } = spanOfMonth(month)
  if (!hasServiceData(context.sql, from, dayAfter(to, 1))) return noReplies
  const asked: FigureScope = { from, to: dayAfter(to, -1), rules: null, shopId: null, agent: null, onShift: false }
  const scope = scopeOf(context, asked)
  const days: DaysByShop = new Map(scope.shops.map(({ id }) => [id, new Set(scope.versions.daysOf(id))]))
  const read = new Map<LocalDate, Seconds>()
  let extended: ReadonlyMap<string, number> | null | undefined
  return {
    on: (agent, day) => {
      const seconds = read.get(day) ?? secondsOn(context, scope, days, day)
      read.set(day, seconds)
      const own = seconds.get(agent)
      return own === undefined ? null : { first: momentAt(day, own[0]), last: momentAt(day, own[1]) }
    },
    extendedOn: (agent, day) => {
      if (extended === undefined) extended = keyed(context, scope)
      return extended === null || ![...days.values()].some((having) => having.has(day))
        ? null
        : (extended.get(`${agent} ${day}`) ?? 0)
    },
  }
}
