import { z } from 'zod'
import { agentNumber, orderId, shopId } from '../kit/ids.ts'
import { localTime } from '../kit/local-time.ts'
import { draft, job, nothing, read, write } from './method.ts'
import { role } from './people.ts'

/** Whether the window asks who is there. `minutes` without a key or a click until it locks; 0: only by hand. */
export const accessSettings = z.strictObject({ isOn: z.boolean(), minutes: z.number().int().min(0).max(240) })
export type AccessSettings = z.infer<typeof accessSettings>

/** Who is at the window. While it is locked nobody is. `people`: who may unlock it. */
export const accessState = z.strictObject({
  ...accessSettings.shape,
  isLocked: z.boolean(),
  role,
  agent: agentNumber.nullable(),
  name: z.string().nullable(),
  people: z.array(z.strictObject({ agent: agentNumber, name: z.string(), role, hasPin: z.boolean() })),
  /** what the role sees; null: everything */
  screens: z.array(z.strictObject({ screen: z.string(), tabs: z.array(z.string()).nullable() })).nullable(),
  /** calls the role may make, so that nothing else is offered; null: every one */
  methods: z.array(z.string()).nullable(),
  /** registers the role may write in; null: every one */
  writes: z.array(z.string()).nullable(),
})
export type AccessState = z.infer<typeof accessState>

/** What was looked at or tried. `subject`: which buyer or screen, never a full name. */
export const accessLine = z.strictObject({
  id: z.number().int(),
  at: localTime,
  by: z.string(),
  what: z.enum(['unlocked', 'locked', 'wrong-pin', 'pin-locked', 'refused', 'revealed', 'settings']),
  subject: z.string(),
  reason: z.string(),
})
export type AccessLine = z.infer<typeof accessLine>

export const access = {
  state: read(nothing, accessState),
  unlock: job(z.strictObject({ agent: agentNumber, pin: z.string().max(20) }), accessState),
  lock: draft(nothing, accessState),
  /** `supervisor-pin-missing`: nobody could ever unlock it. */
  saveSettings: write(accessSettings, accessState),
  /** A buyer's name in full, for a supervisor with the PIN; each look is a line of the access log. */
  reveal: job(
    z.strictObject({
      agent: agentNumber,
      pin: z.string().max(20),
      reason: z.string().trim().min(1).max(300),
      buyer: z.union([
        z.strictObject({ shopId, buyerId: z.number().int().positive() }),
        z.strictObject({ orderId }),
        z.strictObject({ entry: z.number().int().positive() }),
      ]),
    }),
    z.strictObject({ name: z.string() }),
  ),
  log: read(z.strictObject({ limit: z.number().int().min(1).max(1000) }), z.array(accessLine)),
}
