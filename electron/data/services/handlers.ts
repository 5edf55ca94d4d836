import type { Contract, MethodName, OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context, Work } from '../context.ts'

type Answer<Name extends MethodName> = Contract[Name]['kind'] extends 'job' ? Promise<OutputOf<Name>> : OutputOf<Name>

/** One function for every method of a part of the contract: a method without one does not compile. */
export type Handlers<Names extends MethodName> = {
  readonly [Name in Names]: (context: Context, input: ParsedInputOf<Name>, work: Work) => Answer<Name>
}
