import { z } from 'zod'
import { agentNumber, orderId, shopId } from '../kit/ids.ts'
import { localDate, localTime } from '../kit/local-time.ts'
import { fieldUnits, platformFigures } from '../kit/import-fields.ts'
import { fen } from '../kit/money.ts'
import { figureCuts, joinEvidence, serviceFigureNames } from '../kit/service-figures.ts'
import { demand, gamingSign, replySpan } from './chat-signs.ts'
import { read } from './method.ts'

const count = z.number().int().nonnegative()

/** Seconds over `n` measured things; null = none was measured. P90 by nearest rank. */
export const distribution = z.strictObject({
  n: count,
  mean: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
})
export type Distribution = z.infer<typeof distribution>

/** Hits of n, 0–1, with its Wilson 95 % interval; null = nothing to judge. */
export const rate = z.strictObject({
  n: count,
  hits: count,
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Rate = z.infer<typeof rate>

/** Share of the orders of the days by what joins them to somebody; they sum to 1. null = no orders. */
export const coverage = z.strictObject({
  orders: count,
  covered: z.number().min(0).max(1).nullable(),
  by: z.strictObject({ memo: count, chat: count, name: count, none: count } satisfies Record<
    (typeof joinEvidence)[number],
    typeof count
  >),
})
export type Coverage = z.infer<typeof coverage>

/** Every service figure of one group. A null has no data behind it. docs/service-figures.md */
export const figures = z.strictObject({
  consultations: count,
  filtered: count,
  receptions: count,
  buyersReceived: count,
  sessions: count,
  rounds: count,
  unanswered: count,
  unansweredBuyers: count,
  escalations: count,
  firstResponse: distribution,
  averageResponse: distribution,
  withinLimit: rate,
  replyRate: rate,
  answerRatio: z.number().nullable(),
  buyerMessages: count,
  agentMessages: count,
  sessionLengthMean: z.number().nullable(),
  inquiries: count,
  assisted: count,
  /** `isOpen`: for some of the inquiries the time to buy is not over yet */
  conversion: rate.extend({ coverage: z.number().nullable(), isOpen: z.boolean() }),
  orderedOrders: count,
  orders: count,
  paidShare: rate,
  buyers: count,
  units: count,
  sales: fen,
  averagePerBuyer: fen.nullable(),
  unitsPerBuyer: z.number().nullable(),
  /** null where they belong to nobody: rows of agents and shifts */
  silentOrders: count.nullable(),
  nudgedOrders: count,
  ratingInvitations: rate,
  ratingParticipation: rate,
  satisfaction: rate,
  refundShare: rate,
  /** minutes of replies after the planned end; null = no roster */
  overtimeMinutes: count.nullable(),
})
export type Figures = z.infer<typeof figures>

/** Which days, shop, people and rules. Days are service days, both included. */
export const figureScope = z.strictObject({
  from: localDate,
  to: localDate,
  /** null: the rule set of the settings */
  rules: z.string().max(40).nullable(),
  shopId: shopId.nullable(),
  /** a person's number, or the name of an account nobody owns */
  agent: z.string().max(120).nullable(),
  /** only rounds within a planned shift of whoever answered */
  onShift: z.boolean(),
})
export type FigureScope = z.infer<typeof figureScope>

/** A day that must not be read as complete. */
export const openDay = z.strictObject({
  day: localDate,
  shop: z.string(),
  reason: z.enum(['running', 'ends-early', 'account-missing', 'no-messages', 'removed']),
  /** the last message there is, the account that is missing, or up to which day chats were removed for good */
  detail: z.string(),
})
export type OpenDay = z.infer<typeof openDay>

export const figureRow = z.strictObject({
  /** person's number, account nobody owns, day, hour, `weekday-hour`, shop name, shift code; `total` */
  key: z.string(),
  person: agentNumber.nullable(),
  name: z.string().nullable(),
  figures,
})
export type FigureRow = z.infer<typeof figureRow>

export const figureTable = z.strictObject({
  rules: z.strictObject({ id: z.string(), name: z.string(), from: localDate, limitSeconds: z.number().int() }),
  rows: z.array(figureRow),
  total: figures,
  coverage,
  openDays: z.array(openDay),
  /** false: no roster covers the days, so `onShift` leaves out nothing and overtime is unknown */
  hasRoster: z.boolean(),
})
export type FigureTable = z.infer<typeof figureTable>

/** Response times of answered rounds, from `from` seconds on, before `to`; null: without end. */
export const histogram = z.strictObject({
  limitSeconds: z.number().int(),
  rounds: count,
  unanswered: count,
  bins: z.array(z.strictObject({ from: count, to: count.nullable(), rounds: count })),
})
export type Histogram = z.infer<typeof histogram>

/** One thing behind a figure: a round, a reception, a session, an order … `chat` opens it. */
export const whyItem = z.strictObject({
  kind: z.enum(['round', 'reception', 'session', 'buyer', 'order', 'rating', 'overtime']),
  at: localTime,
  shop: z.string(),
  agent: z.string(),
  buyer: z.string(),
  /** what it adds to the figure, in the figure's unit; null: it has no value, such as an unanswered round */
  value: z.number().nullable(),
  /** how long the buyer waited, where there is something to wait for; null: nobody answered */
  seconds: z.number().nullable().optional(),
  /** `hit` and `miss` of a rate · `counted` in a sum or mean · `left-out` with a reason */
  verdict: z.enum(['hit', 'miss', 'counted', 'left-out']),
  reason: z.enum([
    'in-time',
    'late',
    'unanswered',
    'answered-next-day',
    'outside-window',
    'waived-day',
    'off-shift',
    'capped',
    'filtered',
    'answered',
    'converted',
    'not-converted',
    'still-open',
    'after-sales',
    'assisted',
    'taken-back',
    'credited',
    'rated',
    'none',
  ]),
  chat: z.strictObject({ shopId, buyerId: z.number().int(), at: localTime }).nullable(),
  orderId: orderId.nullable(),
  orderNo: z.string().nullable(),
})
export type WhyItem = z.infer<typeof whyItem>

/** A figure taken apart: its value is numerator ÷ denominator where both are there; items are its parts, worst first. */
export const why = z.strictObject({
  figure: z.enum(serviceFigureNames),
  unit: z.enum(fieldUnits),
  rules: figureTable.shape.rules,
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  total: count,
  items: z.array(whyItem),
})
export type Why = z.infer<typeof why>

/** A platform's own number beside ours. `reason`: why they probably differ; `ruleSet`: the one whose number comes closest. */
export const platformValue = z.strictObject({
  agent: agentNumber.nullable(),
  account: z.string(),
  shop: z.string(),
  figure: z.enum(Object.keys(platformFigures) as [keyof typeof platformFigures, ...(keyof typeof platformFigures)[]]),
  unit: z.enum(fieldUnits),
  /** as stated, of the days it speaks of; several days joined by volume, `isJoined` then */
  value: z.number(),
  isJoined: z.boolean(),
  from: localDate,
  to: localDate,
  ours: z.number().nullable(),
  difference: z.number().nullable(),
  reason: z.enum([
    'same',
    'other-rules',
    'days-incomplete',
    'other-days',
    'no-chats',
    'account-shared',
    'platform-filters',
  ]),
  ruleSet: z.string().nullable(),
})
export type PlatformValue = z.infer<typeof platformValue>

export const serviceFigures = {
  figures: read(figureScope.extend({ by: z.enum(figureCuts) }), figureTable),
  histogram: read(figureScope, histogram),
  why: read(
    figureScope.extend({
      figure: z.enum(serviceFigureNames),
      /** one row of a table, as its cut and key; null: all of the scope */
      row: z.strictObject({ by: z.enum(figureCuts), key: z.string().max(120) }).nullable(),
      /** one bin of the histogram: answered rounds of the mean response that count for `from` seconds or more, less than `to`; null: all */
      seconds: z.strictObject({ from: count, to: count.nullable() }).nullable().default(null),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    why,
  ),
  platformValues: read(figureScope, z.array(platformValue)),
  demand: read(z.strictObject({ from: localDate, to: localDate, shopId: shopId.nullable() }), demand),
  gamingSigns: read(figureScope, z.array(gamingSign)),
  /** The roster beside first and last replies, by day; empty without a roster. */
  replySpans: read(figureScope, z.array(replySpan)),
  /** The newest days with messages, newest first: where a screen starts. */
  days: read(
    z.strictObject({ limit: z.number().int().min(1).max(400) }),
    z.array(z.strictObject({ day: localDate, messages: count })),
  ),
}
