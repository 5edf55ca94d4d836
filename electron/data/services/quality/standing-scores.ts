import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { standingScores, type ScoredChatKey } from '../../stores/quality-score-store.ts'

/** Names a chat of an agent among all others. */
export const chatKey = ({ shopId, buyer, day, personId }: ScoredChatKey): string =>
  JSON.stringify([shopId, buyer, day, personId])

/** The standing score of each chat of a month, by the chat's key. */
export const standingByChat = (context: Context, month: Month): ReadonlyMap<string, number> =>
  new Map(standingScores(context.sql, month).map((score) => [chatKey(score), score.id]))
