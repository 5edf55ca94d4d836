import { z } from 'zod'
import { agentNumber, shopId } from '../kit/ids.ts'
import { localDate, localTime } from '../kit/local-time.ts'

const count = z.number().int().nonnegative()

/** First questions by weekday (0 = Sunday) and half-hour (0–47): `perDay` over the days of that weekday that have messages. */
export const demand = z.strictObject({
  from: localDate,
  to: localDate,
  days: count,
  arrivals: count,
  cells: z.array(
    z.strictObject({ weekday: z.number().int(), halfHour: z.number().int(), arrivals: count, perDay: z.number() }),
  ),
})
export type Demand = z.infer<typeof demand>

/** Listed for a supervisor to look at, never judged: docs/service-figures.md §9. */
export const gamingSign = z.strictObject({
  sign: z.enum(['stalling', 'split-answers', 'nudge-before-closing']),
  at: localTime,
  agent: z.string(),
  buyer: z.string(),
  chat: z.strictObject({ shopId, buyerId: z.number().int(), at: localTime }),
})
export type GamingSign = z.infer<typeof gamingSign>

/** A planned shift beside what was really said on its service day. Gaps in minutes, negative = earlier than planned; null: nothing to compare. */
export const replySpan = z.strictObject({
  day: localDate,
  agent: agentNumber,
  name: z.string(),
  shift: z.string(),
  plannedFrom: localTime,
  plannedTo: localTime,
  first: localTime.nullable(),
  last: localTime.nullable(),
  startGap: z.number().int().nullable(),
  endGap: z.number().int().nullable(),
})
export type ReplySpan = z.infer<typeof replySpan>
