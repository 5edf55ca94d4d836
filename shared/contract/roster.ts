import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { clockTime, localDate } from '../kit/local-time.ts'
import { nothing, read, write } from './method.ts'

/** A piece of a shift, start and end on the clock; an end not after its start lies on the next day. */
export const segment = z.tuple([clockTime, clockTime])

/** A kind of shift. `minimum` people on it; `nightly` marks the evening side for fairness and handover. */
export const shiftKind = z.strictObject({
  code: z.string().trim().min(1).max(8),
  name: z.string().trim().min(1).max(40),
  segments: z.array(segment).min(1).max(3),
  minimum: z.number().int().min(0).max(60),
  nightly: z.boolean(),
})
export type ShiftKind = z.infer<typeof shiftKind>

export const restPattern = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daysOffPerMonth'), days: z.number().int().min(0).max(31) }),
  z.strictObject({ kind: z.literal('weeklyOff'), days: z.number().int().min(0).max(7) }),
  z.strictObject({
    kind: z.literal('perWindow'),
    window: z.number().int().min(1).max(31),
    days: z.number().int().min(0).max(31),
  }),
])

export const leave = z.strictObject({
  agent: agentNumber,
  from: localDate,
  to: localDate,
  kind: z.string().trim().min(1).max(40),
})

export const wish = z.strictObject({
  agent: agentNumber,
  date: localDate,
  shift: z.string().trim().min(1).max(8),
  weight: z.number().int().min(1).max(100),
})

export const roster = {
  shiftKinds: read(nothing, z.array(shiftKind)),
  saveShiftKind: write(shiftKind, shiftKind),
  retireShiftKind: write(z.strictObject({ code: z.string() }), z.array(shiftKind)),
}
