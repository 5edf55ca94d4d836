import type { ChatRef } from '#shared/contract/quality-scores.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { saveScoreDraft, scoreDraft } from '../../stores/quality-score-store.ts'
import { buyerOfShop } from '../chats/archive-chat.ts'

// Scores as they are typed, kept by the names of the chat.

/** Under what a chat's half-typed score is kept; refuses `not-found` without the buyer. */
export const draftKey = (context: Context, chat: ChatRef): string =>
  JSON.stringify([chat.shopId, chat.account, buyerOfShop(context, chat).name, chat.day])

export const draftOf = (context: Context, chat: ParsedInputOf<'quality.draftOf'>): OutputOf<'quality.draftOf'> => ({
  body: scoreDraft(context.sql, draftKey(context, chat)),
})

export const saveDraft = (
  context: Context,
  { chat, body }: ParsedInputOf<'quality.saveDraft'>,
): OutputOf<'quality.saveDraft'> => {
  saveScoreDraft(context.sql, draftKey(context, chat), body, context.now())
  return {}
}
