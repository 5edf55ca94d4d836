import { z } from 'zod'
import { agentNumber, orderId } from '../kit/ids.ts'
import { localDate, localTime } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { nothing, read, write } from './method.ts'
import { entryInput } from './registers.ts'

const count = z.number().int().nonnegative()
const id = z.number().int().positive()
const rate = z.strictObject({ hits: count, n: count, rate: z.number().min(0).max(1).nullable() })
const span = z.strictObject({ from: localDate, to: localDate })

/** How many of what, largest first; `share` of all, `running`: shares so far. */
export const paretoBar = z.strictObject({ key: z.string(), count, share: z.number(), running: z.number() })
export type ParetoBar = z.infer<typeof paretoBar>

/**
 * What complaints, reviews and after-sales of a span say. `firstContact`: issues not raised again within the hours of the setting ÷ issues closed.
 * `settledAtOnce`: complaints not opened again ÷ closed. `complaintShare` null: nobody was received. `handlingSeconds` null: no time was written down.
 */
export const careFigures = z.strictObject({
  ...span.shape,
  complaints: z.strictObject({
    made: count,
    open: count,
    closed: count,
    overdue: count,
    reopened: count,
    inTime: rate,
    byGrade: z.record(z.string(), count),
    compensation: fen,
  }),
  received: count,
  complaintShare: z.number().nullable(),
  settledAtOnce: rate,
  firstContact: rate,
  handling: z.strictObject({ n: count, seconds: z.number().nullable() }),
  /** of the orders paid in the span: how many have a refund, and which share of their money went back; null = nothing was paid */
  refunds: z.strictObject({ byCount: rate, byMoney: z.number().nullable() }),
  promoters: z.strictObject({ n: count, score: z.number().nullable() }),
  visits: z.strictObject({ done: count, satisfied: count }),
  reviews: z.strictObject({ made: count, open: count, bad: count }),
  afterSales: z.strictObject({ made: count, open: count, overdue: count, byKind: z.record(z.string(), count) }),
  causes: z.array(paretoBar),
  products: z.array(paretoBar),
  /** by week (Monday) and cause */
  recurrence: z.array(z.strictObject({ week: localDate, cause: z.string(), count })),
  agents: z.array(
    z.strictObject({
      agent: agentNumber,
      name: z.string(),
      complaints: count,
      serviceFaults: count,
      received: count,
      share: z.number().nullable(),
      firstContact: rate,
      settledAtOnce: rate,
      handling: z.strictObject({ n: count, seconds: z.number().nullable() }),
    }),
  ),
})
export type CareFigures = z.infer<typeof careFigures>

/** What imports brought that nobody has taken up: a refund asked for, a bad review. `key` is the same as long as its matter is. */
export const careSuggestion = z.strictObject({
  key: z.string().max(200),
  at: localTime,
  entry: z.strictObject({ ...entryInput.shape }),
  orderId: orderId.nullable(),
  orderNo: z.string().nullable(),
})
export type CareSuggestion = z.infer<typeof careSuggestion>

/** What the imports say now about an entry that came from them: a refund that succeeded or was closed. */
export const importedFact = z.strictObject({
  entry: id,
  text: z.string(),
  amount: fen.nullable(),
  at: localTime.nullable(),
  isOver: z.boolean(),
})
export type ImportedFact = z.infer<typeof importedFact>

/** The shop's own rules for returns, at hand while after-sales are written. Days and who pays for the way back. */
export const returnRules = z.strictObject({
  days: z.number().int().min(0).max(365),
  mustBeUnused: z.boolean(),
  mustHavePackaging: z.boolean(),
  acceptsCashOnDelivery: z.boolean(),
  freight: z.strictObject({
    mind: z.enum(['buyer', 'shop']),
    quality: z.enum(['buyer', 'shop']),
    signedUnchecked: z.enum(['buyer', 'shop']),
  }),
  /** hours in which the same matter again counts as not settled the first time */
  backWithinHours: z.number().int().min(1).max(720),
  text: z.string().trim().max(4000),
})
export type ReturnRules = z.infer<typeof returnRules>

/** What the rules say of one order: inside the days or not, who pays, each with its reason as a code. */
export const returnAdvice = z.strictObject({
  isKnown: z.boolean(),
  receivedOn: localDate.nullable(),
  lastDay: localDate.nullable(),
  verdict: z.enum(['accept', 'refuse', 'ask']),
  reasons: z.array(z.string()),
  freightBy: z.enum(['buyer', 'shop']).nullable(),
})
export type ReturnAdvice = z.infer<typeof returnAdvice>

export const qualityCare = {
  careFigures: read(span, careFigures),
  careSuggestions: read(nothing, z.array(careSuggestion)),
  takeUp: write(
    z.strictObject({ keys: z.array(z.string().max(200)).min(1).max(500) }),
    z.strictObject({ taken: count }),
  ),
  leaveOut: write(
    z.strictObject({ keys: z.array(z.string().max(200)).min(1).max(500) }),
    z.strictObject({ left: count }),
  ),
  importedFacts: read(nothing, z.array(importedFact)),
  returnRules: read(nothing, returnRules),
  saveReturnRules: write(returnRules, returnRules),
  /** What an order says of an entry that is about it, the buyer shortened; null: no such order. `agent` null: nobody's, or several people's. */
  orderFacts: read(
    z.strictObject({ orderNo: z.string().max(60) }),
    z
      .strictObject({
        orderId,
        shop: z.string(),
        buyer: z.string().nullable(),
        product: z.string().nullable(),
        agent: agentNumber.nullable(),
      })
      .nullable(),
  ),
  returnAdvice: read(z.strictObject({ orderNo: z.string().max(60), reason: z.string().max(40) }), returnAdvice),
}
