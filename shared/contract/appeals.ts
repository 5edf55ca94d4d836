import { z } from 'zod'
import { agentNumber, orderId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { read, write } from './method.ts'

/** What somebody objects to. */
export const appealMatters = ['order', 'score', 'quality', 'penalty', 'attendance', 'pay', 'other'] as const
export const appealStates = ['open', 'answered', 'withdrawn'] as const

const text = z.string().trim().min(1).max(2000)
const appealId = z.number().int().positive()

/** What else than an order an appeal is against: a quality score, or an entry of a register (a warning). */
export const appealSubject = z.strictObject({ kind: z.enum(['score', 'entry']), id: z.number().int().positive() })
export type AppealSubject = z.infer<typeof appealSubject>

/** Something written to an appeal: nothing is overwritten. */
export const appealNote = z.strictObject({
  at: localTime,
  by: z.string(),
  what: z.enum(['made', 'noted', 'answered', 'withdrawn']),
  text: z.string(),
})

/**
 * An objection of an agent. `due`: the third working day after it was made, by the calendar with make-up days. `correction`: what the answer
 * pays or takes back, posted in the open month; null = nothing.
 */
export const appeal = z.strictObject({
  id: appealId,
  at: localTime,
  month,
  agent: agentNumber,
  name: z.string(),
  matter: z.enum(appealMatters),
  orderId: orderId.nullable(),
  orderNo: z.string().nullable(),
  subject: appealSubject.nullable(),
  text: z.string(),
  evidence: z.string(),
  due: localDate,
  state: z.enum(appealStates),
  isOverdue: z.boolean(),
  outcome: z.enum(['upheld', 'partly', 'rejected']).nullable(),
  correction: fen.nullable(),
  /** the month the correction stands in */
  postedIn: month.nullable(),
  notes: z.array(appealNote),
})
export type Appeal = z.infer<typeof appeal>

const amount = fen.refine((value) => Math.abs(value) <= 1_000_000_000)

export const appeals = {
  /** newest first; `month` null: all */
  list: read(z.strictObject({ state: z.enum(appealStates).nullable(), month: month.nullable() }), z.array(appeal)),
  make: write(
    z.strictObject({
      month,
      agent: agentNumber,
      matter: z.enum(appealMatters),
      orderId: orderId.nullable().default(null),
      /** refused with `not-found` when it is not that agent's */
      subject: appealSubject.nullable().default(null),
      text,
      evidence: z.string().trim().max(2000).default(''),
    }),
    appeal,
  ),
  note: write(z.strictObject({ id: appealId, text }), appeal),
  /** refused with `appeal-closed` when it is not open; a rejected one corrects nothing */
  answer: write(
    z.strictObject({
      id: appealId,
      outcome: z.enum(['upheld', 'partly', 'rejected']),
      answer: text,
      correction: amount.nullable().default(null),
    }),
    appeal,
  ),
  withdraw: write(z.strictObject({ id: appealId, text }), appeal),
  /**
   * Money of an earlier month put right by hand. Refused with `fine-not-allowed` when it takes money and its reason speaks of a fine.
   */
  addCorrection: write(
    z.strictObject({
      agent: agentNumber,
      originMonth: month,
      amount: amount.refine((value) => value !== 0),
      reason: text,
    }),
    z.strictObject({ postedIn: month }),
  ),
}
