import type { ScoreCard } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'

/** Everybody's score of an open month, by number; kept until the next change. docs/scores.md */
export const cardsOf = (_context: Context, _month: Month): ReadonlyMap<string, ScoreCard> => new Map()
