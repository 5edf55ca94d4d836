import type { Handover } from '#shared/contract/handovers.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { handoverOfChange, insertHandover } from '../../stores/handover-store.ts'
import { shiftDays } from './changes.ts'
import { rowOf, viewOf } from './views.ts'

export const get = (context: Context, { id }: ParsedInputOf<'handovers.get'>): Handover =>
  viewOf(context, rowOf(context, id))

/** Opens the handover of a change of shift, or gives the one that is there; any two codes will do where there are no shift kinds. */
export const open = (context: Context, input: ParsedInputOf<'handovers.open'>): Handover => {
  const { sql, now, by } = context
  const known = handoverOfChange(sql, input)
  if (known) return viewOf(context, known)
  const { day, fromShift, toShift } = input
  const change = shiftDays(context, day, day)
    .changesOf(day)
    .find((one) => one.fromShift === fromShift && one.toShift === toShift)
  const id = insertHandover(sql, { day, fromShift, toShift, at: change?.at ?? null, openedAt: now(), by })
  return get(context, { id })
}
