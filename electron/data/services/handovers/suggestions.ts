import type { Handover, HandoverSuggestion } from '#shared/contract/handovers.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Context } from '../../context.ts'
import { insertDrop, settledKeys } from '../../stores/handover-suggestion-store.ts'
import { addItem } from './items.ts'
import { suggestionFrame } from './suggestion-frame.ts'
import { suggestionsOfCare } from './suggestions-care.ts'
import { suggestionsOfChats } from './suggestions-chats.ts'
import { suggestionsOfOrders } from './suggestions-orders.ts'
import { isSigned, rowOf, viewOf } from './views.ts'

// What the imports and the registers suggest to hand over. docs/handovers.md §2

/** Everything the imports and registers suggest that was neither accepted nor dropped; a signed handover needs nothing more. */
export const suggestions = (context: Context, { id }: ParsedInputOf<'handovers.suggestions'>): HandoverSuggestion[] => {
  const row = rowOf(context, id)
  if (isSigned(row)) return []
  const frame = suggestionFrame(context, row)
  const found = [
    ...suggestionsOfCare(context, frame),
    ...suggestionsOfChats(context, frame),
    ...suggestionsOfOrders(context, frame),
  ]
  const settled = settledKeys(
    context.sql,
    found.map(({ key }) => key),
  )
  return found.filter(({ key }) => !settled.has(key))
}

/** Writes suggestions down as they are; refuses all when one of them is no longer there. */
export const accept = (context: Context, { handover, keys }: ParsedInputOf<'handovers.accept'>): Handover => {
  if (isSigned(rowOf(context, handover))) throw new Refusal('handover-signed', { key: handover })
  const known = new Map(suggestions(context, { id: handover }).map((one) => [one.key, one]))
  for (const key of new Set(keys)) {
    const suggestion = known.get(key)
    if (!suggestion) throw new Refusal('suggestion-gone', { key })
    addItem(context, handover, suggestion.entry, key)
  }
  return viewOf(context, rowOf(context, handover))
}

/** A dropped suggestion comes back for no handover. */
export const drop = (context: Context, { handover, key }: ParsedInputOf<'handovers.drop'>): Handover => {
  const row = rowOf(context, handover)
  if (isSigned(row)) throw new Refusal('handover-signed', { key: handover })
  insertDrop(context.sql, key, handover, context.now(), context.by)
  return viewOf(context, row)
}
