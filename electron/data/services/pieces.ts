import { setImmediate as breath } from 'node:timers/promises'
import { Refusal } from '#shared/contract/failure.ts'
import type { MethodName, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../context.ts'
import * as proposals from './ledger/proposals.ts'
import * as meeting from './meetings/meeting.ts'

// Reads that cost more than other screens should wait: what they are made of is made first, a piece at a time, and stays at hand. What somebody
// writes in between has those pieces made anew that stand on it, by the read itself at the latest.

type Pieces<Name extends MethodName> = (context: Context, input: ParsedInputOf<Name>) => Generator<unknown, void>

const pieces: { readonly [Name in MethodName]?: Pieces<Name> } = {
  'meetings.get': meeting.inPieces,
  'ledger.proposals': proposals.inPieces,
}

/** True for a read that lets others have their turn before it answers. */
export const isInPieces = (method: string): boolean => Object.hasOwn(pieces, method)

/** Makes the pieces of a read, if it has any; rejects when nobody waits for it any more. */
export const makePieces = async (
  context: Context,
  method: MethodName,
  input: unknown,
  signal: AbortSignal,
): Promise<void> => {
  // The table is typed method by method; here any of them is meant.
  const make = pieces[method] as Pieces<MethodName> | undefined
  const { opening } = context.file
  for (const _piece of make?.(context, input as never) ?? []) {
    await breath()
    signal.throwIfAborted()
    // Somebody restored a copy: what was looked up so far was another file's.
    if (context.file.opening !== opening) throw new Refusal('cancelled')
  }
}
