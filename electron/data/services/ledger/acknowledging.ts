import { Refusal } from '#shared/contract/failure.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WholeEntry } from '#shared/contract/registers.ts'
import type { Context, Work } from '../../context.ts'
import type { EntryRow } from '../../stores/register-store.ts'
import { checkPin, personHere } from '../pins.ts'
import { move } from '../registers/changes.ts'
import { knownEntry, wholeEntryOf } from '../registers/shown.ts'

/** Only the one who was warned can say that he has read it. */
const ownWarning = (context: Context, id: number, agent: string): EntryRow => {
  const row = knownEntry(context, id)
  if (row.register !== 'warnings' || row.personId !== personHere(context, agent).id)
    throw new Refusal('not-found', { what: 'entry', key: id })
  return row
}

/** The agent says with his PIN that he has read a warning; what is past that step stays as it is. docs/ledger.md §2 */
export const acknowledge = async (
  context: Context,
  { id, agent, pin }: ParsedInputOf<'ledger.acknowledge'>,
  work: Work,
): Promise<WholeEntry> => {
  ownWarning(context, id, agent)
  await checkPin(context, work, agent, pin)
  // It may have been revoked meanwhile: everything is looked at anew.
  return work.commit(() => {
    const { state } = ownWarning(context, id, agent)
    return state === 'given'
      ? move(context, { id, move: 'acknowledge', text: '', values: {} })
      : wholeEntryOf(context, id)
  })
}
