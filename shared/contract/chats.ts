import { z } from 'zod'
import { chatPurges } from './chat-purges.ts'
import { agentNumber, orderId, shopId } from '../kit/ids.ts'
import { registerEntry } from './registers.ts'
import { localDate, localTime } from '../kit/local-time.ts'
import { directions } from '../kit/import-fields.ts'
import { fen } from '../kit/money.ts'
import { job, nothing, read } from './method.ts'
import { orderStatus } from './orders.ts'

const count = z.number().int().nonnegative()
const buyerId = z.number().int().positive()

/** Who says a line: one side, or `people` for buyers and agents without what machines write. */
export const whoSpeaks = [...directions, 'people'] as const
export type WhoSpeaks = (typeof whoSpeaks)[number]

/** Which messages. Days are calendar days, both included; null: no limit. `buyer`: part of the name as the platform gives it. */
export const messageFilter = z.strictObject({
  from: localDate.nullable(),
  to: localDate.nullable(),
  shopId: shopId.nullable(),
  /** a person's number, or the name of an account nobody owns */
  agent: z.string().max(120).nullable(),
  buyer: z.string().max(100),
  direction: z.enum(whoSpeaks).nullable(),
})
export type MessageFilter = z.infer<typeof messageFilter>

/** One line of a chat. `agent`: whose account it was then, null for nobody's; `buyer` shortened. */
export const message = z.strictObject({
  id: z.number().int().positive(),
  at: localTime,
  account: z.string(),
  agent: agentNumber.nullable(),
  name: z.string().nullable(),
  direction: z.enum(directions),
  text: z.string(),
})
export type Message = z.infer<typeof message>

export const searchHit = z.strictObject({
  ...message.shape,
  shopId,
  shop: z.string(),
  buyerId,
  buyer: z.string(),
  session: z.string().nullable(),
  /** where the words stand in the text: start and length */
  marks: z.array(z.tuple([count, count])),
})
export type SearchHit = z.infer<typeof searchHit>

/** A buyer's day with a shop. `waited`: the longest wait of an answered round in seconds. */
export const chatLine = z.strictObject({
  shopId,
  shop: z.string(),
  buyerId,
  buyer: z.string(),
  day: localDate,
  firstAt: localTime,
  lastAt: localTime,
  agents: z.array(z.string()),
  messages: count,
  rounds: count,
  unanswered: count,
  waited: count.nullable(),
  firstText: z.string(),
})
export type ChatLine = z.infer<typeof chatLine>

/** A round seen in a chat, from the first unanswered question to the answer; null = nobody answered that day. */
export const chatRound = z.strictObject({
  account: z.string(),
  startedAt: localTime,
  answeredAt: localTime.nullable(),
  seconds: count.nullable(),
  isLate: z.boolean(),
})
export type ChatRound = z.infer<typeof chatRound>

/** An order in a chat or on a customer's page; `evidence` says how it got there. */
export const chatOrder = z.strictObject({
  id: orderId,
  orderNo: z.string(),
  status: orderStatus,
  createdAt: localTime,
  paidAt: localTime.nullable(),
  paid: fen,
  refunded: fen,
  title: z.string().nullable(),
  evidence: z.enum(['chat', 'name']),
})
export type ChatOrder = z.infer<typeof chatOrder>

export const chat = z.strictObject({
  shopId,
  shop: z.string(),
  buyerId,
  buyer: z.string(),
  messages: z.array(message),
  rounds: z.array(chatRound),
  orders: z.array(chatOrder),
  /** days of this buyer with messages, oldest first: where one can go */
  days: z.array(localDate),
  /** more messages lie before or after what is shown */
  hasEarlier: z.boolean(),
  hasLater: z.boolean(),
})
export type Chat = z.infer<typeof chat>

/** One buyer of one shop: everything known of him, names shortened. */
export const customer = z.strictObject({
  shopId,
  shop: z.string(),
  buyerId,
  buyer: z.string(),
  firstAt: localTime,
  lastAt: localTime,
  messages: count,
  chats: z.array(chatLine),
  orders: z.array(chatOrder),
  refunds: z.array(
    z.strictObject({
      orderNo: z.string(),
      amount: fen,
      at: localTime,
      reason: z.string().nullable(),
      status: z.string().nullable(),
    }),
  ),
  reviews: z.array(
    z.strictObject({
      orderNo: z.string().nullable(),
      at: localTime,
      grade: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
  /** complaints, after-sales, visits and whatever else the notebooks hold of him, newest first */
  entries: z.array(registerEntry),
  /** net of refunds, of all orders that were paid */
  spent: fen,
})
export type Customer = z.infer<typeof customer>

/** A chat as evidence on paper: whole days, masked, with who asked for it and when. */
export const evidence = z.strictObject({
  chat,
  from: localDate,
  to: localDate,
  printedAt: localTime,
  /** SHA-256 over the lines as printed, so that two prints can be compared */
  fingerprint: z.string(),
})
export type Evidence = z.infer<typeof evidence>

const place = z.strictObject({ shopId, buyerId })

export const chats = {
  /** Hits newest day first, chat by chat. `text`: any substring of one character or more. `next`: hand it in as `after` for the next page. */
  search: read(
    messageFilter.extend({
      text: z.string().trim().min(1).max(100),
      after: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({ hits: z.array(searchHit), next: z.number().int().nullable(), isIndexComplete: z.boolean() }),
  ),
  /** How many hits there are: may take longer than the first page. */
  countHits: read(
    messageFilter.extend({ text: z.string().trim().min(1).max(100) }),
    z.strictObject({ total: count, chats: count }),
  ),
  /** Chats, newest first, without a word to look for. */
  list: read(
    messageFilter.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.strictObject({ rows: z.array(chatLine), total: count }),
  ),
  /** Names of the accounts in the chats that were nobody's at any time, sorted: an agent of a filter may be one of them. */
  unownedAccounts: read(nothing, z.array(z.string())),
  /** A chat around a moment: up to `limit` messages, about half of them before it. */
  read: read(place.extend({ at: localTime.nullable(), limit: z.number().int().min(2).max(2000) }), chat),
  customer: read(place, customer),
  evidence: read(place.extend({ from: localDate, to: localDate }), evidence),
  /** What is still to be prepared: the answers are right without it, but slower. */
  readiness: read(nothing, z.strictObject({ messages: count, unindexed: count, days: count, openDays: count })),
  /** Brings the search index and what is derived from texts up to date, a piece at a time; can be stopped and goes on later. */
  prepare: job(nothing, z.strictObject({ messages: count, days: count })),
  ...chatPurges,
}
