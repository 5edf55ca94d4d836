import { z } from 'zod'
import { agentNumber, orderId, shopId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { refundReasons } from '../kit/refund-reasons.ts'
import { joinEvidence } from '../kit/service-figures.ts'
import { attributionCoverage } from './commission.ts'
import { read } from './method.ts'
import { doubts, order, orderWithAttribution, share } from './orders.ts'

const count = z.number().int().nonnegative()

/** Money that went back for an order. The order file tells a sum (`refundNo`, `at` null), after-sales files each refund. docs/refunds.md */
export const orderRefund = z.strictObject({
  source: z.enum(['order-file', 'after-sales']),
  refundNo: z.string().nullable(),
  amount: fen,
  at: localTime.nullable(),
  /** the platform's own words */
  reasonText: z.string().nullable(),
  reason: z.enum(refundReasons),
})
export type OrderRefund = z.infer<typeof orderRefund>

/** An order the desk lists. `stake`: commission it would bring its candidates together, null when nobody's plan says. */
export const deskRow = z.strictObject({ ...orderWithAttribution.shape, stake: fen.nullable() })
export type DeskRow = z.infer<typeof deskRow>

/** What happened around an order, in order of time; a `gap` stands for silence of an hour and more and has its length in `seconds`. */
export const timelineEvent = z.strictObject({
  at: localTime,
  what: z.enum(['said', 'ordered', 'paid', 'shipped', 'completed', 'refunded', 'gap']),
  /** of `said`: who */
  direction: z.enum(['buyer', 'agent', 'auto', 'system']).nullable(),
  agent: agentNumber.nullable(),
  account: z.string().nullable(),
  text: z.string(),
  /** the line holds this order's number */
  namesOrder: z.boolean(),
  amount: fen.nullable(),
  seconds: count.nullable(),
})
export type TimelineEvent = z.infer<typeof timelineEvent>

/** What one rule alone would say. `decides`: it is the one that did. An empty `shares` says nobody; `null` means it cannot say anything. */
export const verdict = z.strictObject({
  rule: z.enum(['decision', 'memo', 'last-before-order', 'last-before-payment', 'first', 'nudged', 'silent']),
  shares: z.array(share).nullable(),
  /** an account nobody owns, where the rule ends at one */
  account: z.string().nullable(),
  decides: z.boolean(),
})
export type Verdict = z.infer<typeof verdict>

/** Somebody the order may belong to. `stake`: commission the whole order would bring on top of the month as it stands; null without a plan. */
export const candidate = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  /** at the time of ordering; null: no roster says */
  isOnShift: z.boolean().nullable(),
  shift: z.string().nullable(),
  stake: fen.nullable(),
})
export type Candidate = z.infer<typeof candidate>

/** Everything about whose an order is, on one page; screen and paper show this value. */
export const orderEvidence = z.strictObject({
  ...orderWithAttribution.shape,
  month: month.nullable(),
  /** the order's month is closed: a decision posts a correction in the open month `postsIn` */
  isClosed: z.boolean(),
  postsIn: month.nullable(),
  flagMeaning: z.string().nullable(),
  refunds: z.array(orderRefund),
  /** where the buyer's chat is; null: none is known */
  chat: z.strictObject({ shopId, buyerId: z.number().int().positive(), buyer: z.string(), day: localDate }).nullable(),
  join: z.enum(joinEvidence),
  timeline: z.array(timelineEvent),
  verdicts: z.array(verdict),
  candidates: z.array(candidate),
})
export type OrderEvidence = z.infer<typeof orderEvidence>

/** A paid order a chat says something about and its memo nothing. `loses`: its money goes to nobody as things stand. */
export const missingMemo = z.strictObject({
  order,
  agent: agentNumber.nullable(),
  account: z.string().nullable(),
  join: z.enum(joinEvidence),
  loses: z.boolean(),
  base: fen,
  /** commission it would bring; null without a plan */
  stake: fen.nullable(),
})
export type MissingMemo = z.infer<typeof missingMemo>

export const evidence = {
  /** what waits on the desk: orders with a doubt, of nobody, or already decided */
  desk: read(
    z.strictObject({ month, kind: z.enum(['doubtful', 'nobody', 'decided']) }),
    z.strictObject({
      rows: z.array(deskRow),
      doubts: z.array(z.strictObject({ doubt: z.enum(doubts), orders: count, base: fen })),
      /** base and commission of orders that pay nobody until decided */
      pending: z.strictObject({ orders: count, base: fen, stake: fen }),
      coverage: attributionCoverage,
    }),
  ),
  /** one page an order, in the order asked for */
  of: read(z.strictObject({ orderIds: z.array(orderId).min(1).max(200) }), z.array(orderEvidence)),
  /** the money agents lose by forgetting their number, per agent and order */
  missingMemos: read(
    z.strictObject({ month }),
    z.strictObject({
      rows: z.array(missingMemo),
      agents: z.array(
        z.strictObject({
          agent: agentNumber.nullable(),
          name: z.string(),
          orders: count,
          losing: count,
          base: fen,
          stake: fen.nullable(),
        }),
      ),
      coverage: attributionCoverage,
    }),
  ),
}
