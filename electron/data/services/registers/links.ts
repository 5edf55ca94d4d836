import { Refusal } from '#shared/contract/failure.ts'
import type { EntryLink } from '#shared/contract/registers.ts'
import type { Context } from '../../context.ts'
import { knownEntry } from './shown.ts'

/** A chat and a week are named by a key, everything else by its id. */
const keyed: ReadonlySet<EntryLink['kind']> = new Set(['chat', 'meeting'])

/** Refuses a link that names nothing, or the entry itself. `from` null: the entry is not written yet. */
export const checkLink = (context: Context, from: number | null, { kind, id, key }: EntryLink): void => {
  const isNamed = keyed.has(kind) ? key !== null && key !== '' : id !== null
  if (!isNamed || (kind === 'entry' && id === from)) throw new Refusal('invalid-input', { path: 'link', reason: kind })
  if (kind === 'entry' && id !== null) knownEntry(context, id)
}
