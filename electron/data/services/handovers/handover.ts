import type { Handover } from '#shared/contract/handovers.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { handoverOfChange, handoversBetween, insertHandover } from '../../stores/handover-store.ts'
import { shiftDays } from './changes.ts'
import { rowOf, viewOf } from './views.ts'

export const get = (context: Context, { id }: ParsedInputOf<'handovers.get'>): Handover =>
  viewOf(context, rowOf(context, id))

/** Without shift kinds the moment of opening is the place in the day: a clock set back puts nothing before what was opened before it. */
const momentAfterOthers = ({ sql, now }: Context, day: LocalDate): LocalTime =>
  handoversBetween(sql, day, dayAfter(day, 1))
    .filter(({ at }) => at === null)
    .reduce((last, { openedAt }) => (openedAt > last ? openedAt : last), now())

/** Opens the handover of a change of shift, or gives the one that is there; any two codes will do where there are no shift kinds. */
export const open = (context: Context, input: ParsedInputOf<'handovers.open'>): Handover => {
  const { sql, now, by } = context
  const known = handoverOfChange(sql, input)
  if (known) return viewOf(context, known)
  const { day, fromShift, toShift } = input
  const change = shiftDays(context, day, day)
    .changesOf(day)
    .find((one) => one.fromShift === fromShift && one.toShift === toShift)
  const openedAt = change ? now() : momentAfterOthers(context, day)
  const id = insertHandover(sql, { day, fromShift, toShift, at: change?.at ?? null, openedAt, by })
  return get(context, { id })
}
