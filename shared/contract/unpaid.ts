import { z } from 'zod'
import { agentNumber, orderId, shopId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { read, write } from './method.ts'

const count = z.number().int().nonnegative()

/** What came of reminding a buyer to pay. */
export const nudgeResults = ['reminded', 'will-pay', 'will-not-pay', 'no-answer', 'other'] as const

/** One reminder. It is never deleted: taken back, it keeps who and when. */
export const nudge = z.strictObject({
  id: z.number().int().positive(),
  day: localDate,
  at: localTime,
  agent: agentNumber,
  result: z.enum(nudgeResults),
  note: z.string(),
  takenBackAt: localTime.nullable(),
})
export type Nudge = z.infer<typeof nudge>

/** An unpaid order with whoever should remind its buyer: who served, else the memo's person, else that day's evening shift. */
export const unpaidOrder = z.strictObject({
  orderId,
  orderNo: z.string(),
  shop: z.string(),
  buyer: z.string().nullable(),
  title: z.string().nullable(),
  createdAt: localTime,
  payable: fen.nullable(),
  owners: z.array(agentNumber),
  ownedBy: z.enum(['chat', 'memo', 'evening-shift', 'nobody']),
  chat: z.strictObject({ shopId, buyerId: z.number().int().positive(), day: localDate }).nullable(),
  nudges: z.array(nudge),
  /** a standing reminder of the day asked about: there is no second one */
  isNudgedToday: z.boolean(),
})
export type UnpaidOrder = z.infer<typeof unpaidOrder>

/** Orders paid after a reminder count for whoever sent the last one before the payment, in the month of the payment. */
export const recovered = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  nudged: count,
  paidOrders: count,
  paid: fen,
})
export type Recovered = z.infer<typeof recovered>

export const unpaid = {
  /** unpaid orders made in the `days` days up to `day`, both ends included, oldest first */
  list: read(
    z.strictObject({ day: localDate, days: z.number().int().min(1).max(31).default(3) }),
    z.strictObject({ day: localDate, rows: z.array(unpaidOrder) }),
  ),
  /** refused with `already-nudged` when the order has a standing reminder of the same day, with `order-paid` when it is paid */
  nudge: write(
    z.strictObject({
      orderId,
      agent: agentNumber,
      result: z.enum(nudgeResults),
      note: z.string().trim().max(300).default(''),
    }),
    unpaidOrder,
  ),
  takeBackNudge: write(z.strictObject({ id: z.number().int().positive() }), unpaidOrder),
  recovered: read(z.strictObject({ month }), z.array(recovered)),
}
