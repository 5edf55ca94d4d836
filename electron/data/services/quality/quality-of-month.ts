import type { Month } from '#shared/kit/local-time.ts'
import { meanOf } from '#shared/rules/quality/scoring.ts'
import type { Context } from '../../context.ts'
import { standingScores } from '../../stores/quality-score-store.ts'

/** Somebody's mean quality score and over how many chats. */
export interface MonthQuality {
  /** 0–100 to the hundredth; null: nothing was scored */
  readonly mean: number | null
  readonly n: number
}

/** Mean of the standing scores of a month's chats by agent number, inside and outside samples; nobody without a score is in it. */
export const qualityOfMonth = (context: Context, month: Month): ReadonlyMap<string, MonthQuality> =>
  new Map(
    [...Map.groupBy(standingScores(context.sql, month), ({ agent }) => agent)].map(([agent, own]) => [
      agent,
      { mean: meanOf(own.map(({ score }) => score)), n: own.length },
    ]),
  )
