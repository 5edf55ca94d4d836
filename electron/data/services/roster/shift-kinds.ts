import { Refusal } from '#shared/contract/failure.ts'
import type { ShiftKind } from '#shared/contract/roster.ts'
import type { Context } from '../../context.ts'
import { listShiftKinds, retireShiftKind as retire, upsertShiftKind } from '../../stores/roster-store.ts'

export const shiftKinds = ({ sql }: Context): ShiftKind[] => listShiftKinds(sql)

/** Adds, or replaces the one with the same code. */
export const saveShiftKind = ({ sql }: Context, kind: ShiftKind): ShiftKind => {
  upsertShiftKind(sql, kind)
  return kind
}

export const retireShiftKind = ({ sql }: Context, { code }: { code: string }): ShiftKind[] => {
  if (retire(sql, code) === 0) throw new Refusal('not-found', { what: 'shift', key: code })
  return listShiftKinds(sql)
}
