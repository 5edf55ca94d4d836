import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { clockTime, localDate } from '../kit/local-time.ts'
import { nothing, read, write } from './method.ts'

/** A piece of a shift, start and end on the clock; an end not after its start lies on the next day. */
export const segment = z.tuple([clockTime, clockTime])

/** How a kind of shift is drawn; each has a hatching of its own, so that grey print keeps them apart. */
export const shiftColours = ['teal', 'violet', 'amber', 'blue', 'rose', 'slate'] as const

/**
 * A kind of shift. `minimum` people on it; `nightly` marks the evening side for fairness and handover. `colour` null: teal for the day,
 * violet for the evening. `paidMinutes` null: the minutes of its segments. `skill`: so many of the minimum have at least this level; null =
 * what the check `noSenior` asks everywhere. `handoverTo`: code of the shift that takes over; null = the next one to begin.
 */
export const shiftKind = z.strictObject({
  code: z.string().trim().min(1).max(8),
  name: z.string().trim().min(1).max(40),
  segments: z.array(segment).min(1).max(3),
  minimum: z.number().int().min(0).max(60),
  nightly: z.boolean(),
  colour: z.enum(shiftColours).nullable().default(null),
  paidMinutes: z.number().int().min(0).max(1440).nullable().default(null),
  skill: z
    .strictObject({ level: z.string().trim().min(1).max(40), minimum: z.number().int().min(0).max(60) })
    .nullable()
    .default(null),
  handoverTo: z.string().trim().min(1).max(8).nullable().default(null),
})
export type ShiftKind = z.infer<typeof shiftKind>

/** Days off: so many in a month, in every week from Monday, or in every `window` days on end. (docs/roster.md §3) */
export const restPattern = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daysOffPerMonth'), days: z.number().int().min(0).max(31) }),
  z.strictObject({ kind: z.literal('weeklyOff'), days: z.number().int().min(0).max(7) }),
  z.strictObject({
    kind: z.literal('perWindow'),
    window: z.number().int().min(1).max(31),
    days: z.number().int().min(0).max(31),
  }),
])
export type RestPattern = z.infer<typeof restPattern>

/** Leave as the team file tells it: whole days, both included. */
export const leave = z.strictObject({
  agent: agentNumber,
  from: localDate,
  to: localDate,
  kind: z.string().trim().min(1).max(40),
})

/** A shift somebody would like on a day, or `off`; the weight says how much. */
export const wish = z.strictObject({
  agent: agentNumber,
  date: localDate,
  shift: z.string().trim().min(1).max(8),
  weight: z.number().int().min(1).max(100),
})
export type Wish = z.infer<typeof wish>

export const roster = {
  shiftKinds: read(nothing, z.array(shiftKind)),
  saveShiftKind: write(shiftKind, shiftKind),
  retireShiftKind: write(z.strictObject({ code: z.string() }), z.array(shiftKind)),
}
