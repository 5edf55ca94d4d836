import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { registerDraft, saveRegisterDraft } from '../../stores/register-draft-store.ts'
import { roleNow } from '../access/settings.ts'
import { knownEntry } from './shown.ts'

/** Under what a draft is kept: of a new entry everybody who has said who he is has his own, supervisors share one. */
const keptUnder = (context: Context, entry: number): number => {
  const role = roleNow(context)
  const { present } = context.session
  return entry !== 0 || present === null || role === null || role === 'supervisor' ? entry : -present.id
}

export const draftOf = (
  context: Context,
  { register, entry }: ParsedInputOf<'registers.draftOf'>,
): OutputOf<'registers.draftOf'> => ({ body: registerDraft(context.sql, register, keptUnder(context, entry)) })

/** Keeps what is typed for a new entry or for the correction of one that is there. */
export const saveDraft = (
  context: Context,
  { register, entry, body }: ParsedInputOf<'registers.saveDraft'>,
): OutputOf<'registers.saveDraft'> => {
  if (entry !== 0) knownEntry(context, entry)
  saveRegisterDraft(context.sql, { register, entry: keptUnder(context, entry), body, at: context.now() })
  return {}
}
