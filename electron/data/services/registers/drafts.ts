import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { registerDraft, saveRegisterDraft } from '../../stores/register-draft-store.ts'
import { knownEntry } from './shown.ts'

export const draftOf = (
  { sql }: Context,
  { register, entry }: ParsedInputOf<'registers.draftOf'>,
): OutputOf<'registers.draftOf'> => ({ body: registerDraft(sql, register, entry) })

/** Keeps what is typed for a new entry or for the correction of one that is there. */
export const saveDraft = (
  context: Context,
  { register, entry, body }: ParsedInputOf<'registers.saveDraft'>,
): OutputOf<'registers.saveDraft'> => {
  if (entry !== 0) knownEntry(context, entry)
  saveRegisterDraft(context.sql, { register, entry, body, at: context.now() })
  return {}
}
