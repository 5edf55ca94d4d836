import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Histogram } from '#shared/contract/service-figures.ts'
import type { Context } from '../../context.ts'
import { messageSums } from './figure-rows.ts'
import { scopeOf } from './figure-scope.ts'

/** Seconds at which bins end, that second included; the limit of the rules is one more of them, for what took exactly as long is in time. */
const usualEnds = [10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900, 1800, 3600]

/** How long answered rounds of a scope took; times that only stand for an unanswered round are taken out. */
export const histogram = (context: Context, asked: ParsedInputOf<'chats.histogram'>): Histogram =>
  context.remembered(`histogram ${JSON.stringify(asked)}`, () => {
    const scope = scopeOf(context, asked)
    const { limitSeconds, unansweredCountsAs } = scope.rules
    const sums = messageSums(context, scope)
    const unanswered = sums?.counts.unanswered ?? 0
    const edges = [0, ...new Set([...usualEnds, limitSeconds].sort((a, b) => a - b).map((end) => end + 1))]
    const counts = edges.map(() => 0)
    for (const [time, count] of sums?.rounds.entries() ?? []) {
      const index = edges.findLastIndex((edge) => edge <= time)
      counts[index] = (counts[index] ?? 0) + count - (time === unansweredCountsAs ? unanswered : 0)
    }
    const bins = edges.map((from, index) => ({ from, to: edges[index + 1] ?? null, rounds: counts[index] ?? 0 }))
    return { limitSeconds, rounds: counts.reduce((sum, count) => sum + count, 0), unanswered, bins }
  })
