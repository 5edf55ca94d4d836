import { z } from 'zod'
import { agentNumber, orderId, shopId } from '../kit/ids.ts'
import { localTime, month } from '../kit/local-time.ts'
import { fen, millionths } from '../kit/money.ts'
import { joinEvidence } from '../kit/service-figures.ts'
import { evidenceKind } from './commission.ts'
import { nothing, read, write } from './method.ts'

/** Where an order stands, whatever the platform calls it; the platform's own words are kept beside it. */
export const orderStatus = z.enum(['unpaid', 'paid', 'shipped', 'completed', 'closed'])
export type OrderStatus = z.infer<typeof orderStatus>

export const order = z.strictObject({
  id: orderId,
  shopId,
  shop: z.string(),
  orderNo: z.string(),
  parentOrderNo: z.string().nullable(),
  status: orderStatus,
  statusText: z.string(),
  /** shortened: first and last character */
  buyer: z.string().nullable(),
  createdAt: localTime,
  paidAt: localTime.nullable(),
  shippedAt: localTime.nullable(),
  completedAt: localTime.nullable(),
  itemsTotal: fen.nullable(),
  payable: fen.nullable(),
  postage: fen.nullable(),
  paid: fen,
  refunded: fen,
  quantity: z.number().int().nullable(),
  memo: z.string().nullable(),
  flag: z.string().nullable(),
  buyerNote: z.string().nullable(),
  title: z.string().nullable(),
  closeReason: z.string().nullable(),
})
export type Order = z.infer<typeof order>

/** A part of an order: whose, and how much of it in millionths. The shares of one order sum to 1,000,000. */
export const share = z.strictObject({ agent: agentNumber, share: millionths })
export type Share = z.infer<typeof share>

export const decision = z.strictObject({
  shares: z.array(share),
  reason: z.string(),
  at: localTime,
  by: z.string(),
})
export type Decision = z.infer<typeof decision>

/**
 * Why an order wants a look: the memo names two · memo and chat say different people · a chat says whose, the memo nobody · the memo's person was
 * not on shift when it was ordered or paid · bought silently and nudged into payment · the memo has a number that is nobody's. docs/attribution.md §8
 */
export const doubts = [
  'two-in-memo',
  'memo-and-chat',
  'chat-without-memo',
  'not-on-shift',
  'nudged',
  'unknown-number',
] as const
export type Doubt = (typeof doubts)[number]

/** What the chats say under the shop's conversion rule, whatever decides in the end. `agent` null: the account is nobody's. */
export const chatEvidence = z.strictObject({
  how: z.enum(['served', 'nudged']),
  agent: agentNumber.nullable(),
  /** the account as the file names it, when nobody owns it */
  account: z.string().nullable(),
  /** what joins order and chat */
  join: z.enum(joinEvidence),
})
export type ChatEvidence = z.infer<typeof chatEvidence>

/**
 * Whose order. `credited`: to `shares`, because of `evidence` · `contested`: to nobody until decided, `candidates` says who ·
 * `nobody`: no evidence · `excluded`: the flag keeps it out of commission · `unpaid`: nothing to credit yet.
 */
export const attribution = z.strictObject({
  state: z.enum(['credited', 'contested', 'nobody', 'excluded', 'unpaid']),
  evidence: evidenceKind.nullable(),
  shares: z.array(share),
  candidates: z.array(agentNumber),
  /** the words of the memo that named the candidates, in memo order */
  found: z.array(z.string()),
  decision: decision.nullable(),
  /** what speaks against the outcome, or asks for a look; the evidence desk lists orders that have any */
  doubts: z.array(z.enum(doubts)),
  chat: chatEvidence.nullable(),
})
export type Attribution = z.infer<typeof attribution>

export const orderWithAttribution = z.strictObject({ order, attribution })
export type OrderWithAttribution = z.infer<typeof orderWithAttribution>

export const orderFilter = z.strictObject({
  month: month.nullable(),
  shopId: shopId.nullable(),
  status: orderStatus.nullable(),
  state: attribution.shape.state.nullable(),
  agent: agentNumber.nullable(),
  doubt: z.enum(doubts).nullable().default(null),
  /** part of an order number, memo, title or buyer note; case folded */
  search: z.string().max(100),
})
export type OrderFilter = z.infer<typeof orderFilter>

export const orderSort = z.strictObject({
  by: z.enum(['at', 'orderNo', 'paid', 'refunded', 'status', 'agent']),
  direction: z.enum(['up', 'down']),
})

/** What the flag colours mean from a month on, and which of them count. Flags are compared without the words 旗 and 色. */
export const flagMeanings = z.strictObject({
  from: month,
  meanings: z.array(z.tuple([z.string().trim().min(1).max(20), z.string().trim().max(60)])).max(20),
  commissionFlag: z.string().nullable(),
  excludeFlags: z.array(z.string()).max(20),
})
export type FlagMeanings = z.infer<typeof flagMeanings>

/** The shop's rules about whose orders are: docs/attribution.md. */
export const attributionSettings = z.strictObject({
  order: z.array(z.enum(['decision', 'memo', 'chat', 'silent'])).default(['decision', 'memo', 'chat', 'silent']),
  commissionFlag: z.string().nullable().default(null),
  excludeFlags: z.array(z.string()).default([]),
  /** versions of the flag table, each from its month of payment on; before the first one `commissionFlag` and `excludeFlags` above hold */
  flags: z.array(flagMeanings).max(60).default([]),
  silent: z.enum(['nobody', 'shared', 'evening-shift']).default('nobody'),
  nudgedSilentOrders: z.enum(['nobody', 'agent', 'evening-shift', 'shared']).default('nobody'),
  conversion: z
    .strictObject({
      event: z.enum(['ordered', 'paid']).default('paid'),
      within: z
        .union([
          z.enum(['same-day', 'next-day']),
          z.strictObject({ hours: z.number().positive() }),
          z.strictObject({ days: z.number().positive() }),
        ])
        .default('next-day'),
      credit: z.enum(['last-before-order', 'last-before-payment', 'first']).default('last-before-order'),
      takeBackCancelledWithinDays: z.number().int().positive().nullable().default(null),
    })
    .prefault({}),
})
export type AttributionSettings = z.infer<typeof attributionSettings>

export const orders = {
  list: read(
    z.strictObject({
      filter: orderFilter,
      sort: orderSort,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.strictObject({
      rows: z.array(orderWithAttribution),
      totals: z.strictObject({ orders: z.number().int(), paid: fen, refunded: fen, postage: fen }),
    }),
  ),
  /** every order whose base time lies in the month, paid ones only, sorted by base time then order number */
  attribution: read(z.strictObject({ month }), z.array(orderWithAttribution)),
  months: read(nothing, z.array(z.strictObject({ month, orders: z.number().int() }))),
  attributionSettings: read(nothing, attributionSettings),
  saveAttributionSettings: write(attributionSettings, attributionSettings),
  decide: write(
    z.strictObject({ orderId, shares: z.array(share).min(1).max(10), reason: z.string().trim().min(1).max(500) }),
    orderWithAttribution,
  ),
  revokeDecision: write(z.strictObject({ orderId, reason: z.string().trim().min(1).max(500) }), orderWithAttribution),
  history: read(
    z.strictObject({ orderId }),
    z.array(
      z.strictObject({
        at: localTime,
        what: z.enum(['imported', 'updated', 'decided', 'revoked', 'nudged', 'appealed']),
        detail: z.string(),
      }),
    ),
  ),
}
