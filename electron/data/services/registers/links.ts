import { Refusal } from '#shared/contract/failure.ts'
import type { EntryLink } from '#shared/contract/registers.ts'
import type { Context } from '../../context.ts'
import { keptChatKey } from './chat-links.ts'
import { knownEntry } from './shown.ts'

/** A chat and a week are named by a key, everything else by its id. */
const keyed: ReadonlySet<EntryLink['kind']> = new Set(['chat', 'meeting'])

/** A link as it is kept; refuses one that names nothing, or the entry itself. `from` null: the entry is not written yet. */
export const keptLink = (context: Context, from: number | null, link: EntryLink): EntryLink => {
  const { kind, id, key } = link
  const isChat = kind === 'chat' && key !== null
  const kept = isChat ? { kind, id: null, key: keptChatKey(context, key) } : link
  const isNamed = keyed.has(kind) ? kept.key !== null && kept.key !== '' : id !== null
  if (!isNamed || (kind === 'entry' && id === from)) throw new Refusal('invalid-input', { path: 'link', reason: kind })
  if (kind === 'entry' && id !== null) knownEntry(context, id)
  return kept
}
