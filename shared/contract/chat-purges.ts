import { z } from 'zod'
import { batchId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { job, nothing, read } from './method.ts'
import { keptMonths } from './settings.ts'

// Chats are kept for a time; what was removed is on record: docs/retention.md.

const count = z.number().int().nonnegative()

/** `chats`: days of a buyer with an account. `buyers`: names that only chats knew. */
const removed = { messages: count, chats: count, buyers: count, sessions: count }

/** Up to which day chats go: everything before `before`, else what is older than `months`, else what is past the setting. */
const purgeWish = z.strictObject({ before: localDate.nullable(), months: keptMonths.nullable() })

/** One purge on record. `stopped`: by somebody or by the end of the program; `through`: the last day that is gone, null when nothing went. */
export const purge = z.strictObject({
  ...removed,
  at: localTime,
  by: z.string(),
  before: localDate,
  through: localDate.nullable(),
  outcome: z.enum(['done', 'left', 'stopped']),
  /** imports whose messages or sessions went, by the names of their files */
  imports: z.array(z.strictObject({ id: batchId, file: z.string() })),
})
export type Purge = z.infer<typeof purge>

/** `before` null: no period is set. `oldest`: the first day with chats or sessions; null when there are none. */
export const purgePlan = z.strictObject({
  ...removed,
  before: localDate.nullable(),
  oldest: localDate.nullable(),
  /** months that are not closed and whose orders or figures stand on what goes */
  openMonths: z.array(month),
})
export type PurgePlan = z.infer<typeof purgePlan>

export const chatPurges = {
  /** Whether something is past the period of the settings: cheap, for the first screen. */
  isPastPeriod: read(
    nothing,
    z.strictObject({ before: localDate.nullable(), oldest: localDate.nullable(), isDue: z.boolean() }),
  ),
  /** What a purge would remove; changes nothing. */
  planPurge: read(purgeWish, purgePlan),
  /** Removes chats for good, day by day, oldest first; a stop keeps what is done and says where it stopped. */
  purge: job(purgeWish.extend({ evenOpenMonths: z.boolean() }), purge),
  /** Every purge there was, newest first. */
  purges: read(nothing, z.array(purge)),
}
