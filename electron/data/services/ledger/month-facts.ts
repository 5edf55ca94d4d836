import type { Person } from '#shared/contract/people.ts'
import type { Figures } from '#shared/contract/service-figures.ts'
import { dayAfter, spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import type { TimeCounts } from '#shared/rules/service/time-counts.ts'
import type { Context } from '../../context.ts'
import { hasServiceData } from '../../stores/attendance-store.ts'
import { scoresOfMonth } from '../../stores/quality-score-store.ts'
import { figuresInPieces } from '../chats/figure-pieces.ts'
import { rowSums } from '../chats/figure-rows.ts'
import { scopeOf } from '../chats/figure-scope.ts'
import { figures } from '../chats/service-figures.ts'
import { ordersInPieces } from '../orders/judged-days.ts'
import { basesOfMonth, linesOfMonth } from '../orders/month-lines.ts'
import { teamOf } from '../performance/score-cards.ts'

/** Waits of somebody's month in whole seconds, one by one. */
export interface Waits {
  readonly first: readonly number[]
  readonly rounds: readonly number[]
}

/** Scored chats of somebody's month: the human's scores, and how many of them had something fatal. */
export interface Scored {
  readonly scores: readonly number[]
  readonly fatal: number
}

/** What awards of a month can stand on, of everybody who was here, by number; `total`: the whole shop's, null without messages. */
export interface MonthFacts {
  readonly team: readonly Person[]
  readonly figures: ReadonlyMap<string, Figures>
  readonly total: Figures | null
  readonly waits: ReadonlyMap<string, Waits>
  readonly sales: ReadonlyMap<string, { readonly orders: number; readonly base: number }>
  readonly quality: ReadonlyMap<string, Scored>
}

const oneByOne = (times: TimeCounts): number[] =>
  [...times.entries()].flatMap(([time, count]) => Array.from<number>({ length: count }).fill(time))

type ServiceFacts = Pick<MonthFacts, 'figures' | 'total' | 'waits'>

const noService: ServiceFacts = { figures: new Map(), total: null, waits: new Map() }

const scopeOfMonth = (month: Month) => {
  const { from, to } = spanOfMonth(month)
  return { from, to: dayAfter(to, -1), rules: null, shopId: null, agent: null, onShift: false } as const
}

/** By the shop's rule set, as every other figure of the month is. */
const serviceFacts = (context: Context, month: Month): ServiceFacts => {
  const { from, to } = spanOfMonth(month)
  if (!hasServiceData(context.sql, from, dayAfter(to, 1))) return noService
  const scope = scopeOfMonth(month)
  const { rows, total } = figures(context, { ...scope, by: 'agent' })
  const sums = rowSums(context, scopeOf(context, scope), 'agent')
  return {
    figures: new Map(rows.flatMap(({ person, figures: own }) => (person === null ? [] : [[person, own]]))),
    total,
    waits: new Map(
      [...sums].map(([agent, { first, rounds }]) => [agent, { first: oneByOne(first), rounds: oneByOne(rounds) }]),
    ),
  }
}

const qualityFacts = ({ sql }: Context, month: Month): MonthFacts['quality'] => {
  const standing = scoresOfMonth(sql, month, null).filter(({ withdrawnAt }) => withdrawnAt === null)
  return new Map(
    [...Map.groupBy(standing, ({ agent }) => agent)].map(([agent, own]) => [
      agent,
      { scores: own.map(({ score }) => score), fatal: own.filter(({ isFatal }) => isFatal === 1).length },
    ]),
  )
}

/** Has all of a month's facts computed, a day or a piece a step. */
export const factsInPieces = function* (context: Context, month: Month): Generator<unknown, void> {
  const { from, to } = spanOfMonth(month)
  if (hasServiceData(context.sql, from, dayAfter(to, 1))) {
    yield* figuresInPieces(context, { from, to: dayAfter(to, -1) })
    yield figures(context, { ...scopeOfMonth(month), by: 'agent' })
  }
  yield* ordersInPieces(context, month)
  yield linesOfMonth(context, month)
  yield monthFacts(context, month)
}

/** Kept until the next change, and for the hour because service figures are. */
export const monthFacts = (context: Context, month: Month): MonthFacts =>
  context.remembered(`award facts of ${month} ${context.now().slice(0, 13)}`, () => ({
    team: teamOf(context, month),
    ...serviceFacts(context, month),
    sales: basesOfMonth(context, month),
    quality: qualityFacts(context, month),
  }))
