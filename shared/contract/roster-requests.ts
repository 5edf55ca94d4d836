import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { job, read, write } from './method.ts'
import { plannedShift } from './roster-month.ts'

const leaveAsked = z.strictObject({
  kind: z.literal('leave'),
  agent: agentNumber,
  from: localDate,
  to: localDate,
  /** 年假, 病假, 事假 …: as the shop calls it */
  leaveKind: z.string().trim().min(1).max(40),
  /** null = whole days; else minutes of the one day */
  minutes: z.number().int().min(1).max(1440).nullable(),
  reason: z.string().trim().max(400),
})

/** `agent` gives the shift of `from` to `other`, and takes the other's of `otherDate`; null there: the other only steps in. */
const swapAsked = z.strictObject({
  kind: z.literal('swap'),
  agent: agentNumber,
  from: localDate,
  other: agentNumber,
  otherDate: localDate.nullable(),
  reason: z.string().trim().max(400),
})

const overtimeAsked = z.strictObject({
  kind: z.literal('overtime'),
  agent: agentNumber,
  from: localDate,
  minutes: z.number().int().min(1).max(1440),
  reason: z.string().trim().min(1).max(400),
})

/** What somebody asks for. Refused when the days lie the wrong way round, or when a swap gives a shift that is not there. */
export const requestAsked = z.discriminatedUnion('kind', [leaveAsked, swapAsked, overtimeAsked])
export type RequestAsked = z.infer<typeof requestAsked>

export const requestState = z.enum(['asked', 'approved', 'refused', 'withdrawn'])
export type RequestState = z.infer<typeof requestState>

/**
 * A kept request. Consents are those of a swap: when each side agreed, in person with a PIN. `shifts` are what a swap moves, as planned when it
 * was asked. `answerable`: both sides of an approved swap, who answer together for a gap on its days (S001-181).
 */
export const rosterRequest = z.strictObject({
  id: z.number().int().positive(),
  asked: requestAsked,
  state: requestState,
  askedAt: localTime.nullable(),
  consents: z.strictObject({ agent: localTime.nullable(), other: localTime.nullable() }),
  shifts: z.strictObject({ agent: plannedShift.nullable(), other: plannedShift.nullable() }),
  decidedAt: localTime.nullable(),
  decidedBy: z.string().nullable(),
  note: z.string(),
  answerable: z.array(agentNumber),
})
export type RosterRequest = z.infer<typeof rosterRequest>

const id = z.number().int().positive()

export const rosterRequests = {
  /** Those that touch a month, and every one nobody has decided yet. */
  list: read(z.strictObject({ month }), z.array(rosterRequest)),
  ask: write(requestAsked, rosterRequest),
  /** One side of a swap agrees with the PIN, in person. `wrong-pin`, `pin-locked`, `pin-missing`. */
  consent: job(z.strictObject({ id, agent: agentNumber, pin: z.string().max(20) }), rosterRequest),
  /**
   * Approving a swap needs both consents (`consent-missing`) and moves the shifts, in a published month as a new version; `request-outdated`
   * when the shifts are no longer what was agreed.
   */
  decide: write(z.strictObject({ id, isApproved: z.boolean(), note: z.string().trim().max(400) }), rosterRequest),
  withdraw: write(z.strictObject({ id, note: z.string().trim().max(400) }), rosterRequest),
}
