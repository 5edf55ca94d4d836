import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WholeEntry } from '#shared/contract/registers.ts'
import type { Context } from '../../context.ts'
import { wholeEntryOf } from './shown.ts'

export const get = (context: Context, { id }: ParsedInputOf<'registers.get'>): WholeEntry => wholeEntryOf(context, id)
