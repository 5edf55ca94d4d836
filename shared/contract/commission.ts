import { z } from 'zod'
import { agentNumber, orderId, personId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen, millionths } from '../kit/money.ts'
import { read } from './method.ts'
import { plan } from './plans.ts'

export const evidenceKind = z.enum(['decision', 'memo', 'chat', 'silent'])
export type EvidenceKind = z.infer<typeof evidenceKind>

/** One order's part in a person's commission. `base` is the person's share of the order's base, `amount` is after allocation of the rounded total. */
export const commissionLine = z.strictObject({
  orderId,
  order: z.string(),
  shop: z.string(),
  at: localTime,
  title: z.string().nullable(),
  paid: fen,
  postage: fen,
  /** all that went back to the buyer, as far as it is known */
  refunded: fen,
  /** the part of it that the plan's refund policy takes off the base; never above it */
  deducted: fen,
  share: millionths,
  base: fen,
  amount: fen,
  extra: fen,
  /** earned at the rate of new people instead of the steps */
  isNewHire: z.boolean(),
  evidence: evidenceKind,
})
export type CommissionLine = z.infer<typeof commissionLine>

/** Base and exact commission that fell into one step of the plan; `amount` rounded for showing, the sum is in the row. */
export const stepLine = z.strictObject({ from: fen, to: fen.nullable(), rate: millionths, base: fen, amount: fen })
export type StepLine = z.infer<typeof stepLine>

/**
 * Money for something that happened before, in the month that was open when it became known: after a refund · a decision · another memo ·
 * an order that came too late · an earlier correction that is not due any more · an appeal · by hand. docs/corrections.md
 */
export const correctionKinds = ['refund', 'decision', 'memo', 'late-order', 'returned', 'appeal', 'by-hand'] as const
export const correction = z.strictObject({
  kind: z.enum(correctionKinds),
  /** the month it is about */
  originMonth: month,
  orderId: orderId.nullable(),
  order: z.string().nullable(),
  shop: z.string().nullable(),
  /** what the order paid then, commission with coefficient and extras; 0 when nothing */
  paid: fen,
  /** the person's base then and now, and the share then */
  baseThen: fen,
  baseNow: fen,
  share: millionths.nullable(),
  amount: fen,
  /** the decision's reason, the answer to the appeal, or what was written by hand */
  note: z.string(),
})
export type Correction = z.infer<typeof correction>

/** Somebody's part of the team pool: `weight` of `weights` by the plan's split (1 each, days, or hundredths of a score). */
export const teamShare = z.strictObject({
  base: fen,
  rate: millionths,
  pool: fen,
  split: z.enum(['equal', 'days', 'score']),
  weight: z.number(),
  weights: z.number(),
})
export type TeamShare = z.infer<typeof teamShare>

/** A person's month. Null means: no plan holds for this person, so nothing can be said. `total = personal part + extras + team + corrections`; without a plan only corrections can make a total. */
export const commissionRow = z.strictObject({
  personId,
  agent: agentNumber,
  name: z.string(),
  group: z.string(),
  plan: z.string().nullable(),
  planFrom: month.nullable(),
  tierMode: z.enum(['marginal', 'whole']).nullable(),
  orders: z.number().int(),
  base: fen,
  commission: fen.nullable(),
  coefficient: millionths.nullable(),
  /** commission × coefficient, rounded once from the exact value, then held between guarantee and cap */
  personal: fen.nullable(),
  guaranteeOrCap: z.enum(['guarantee', 'cap']).nullable(),
  team: fen.nullable(),
  extras: fen.nullable(),
  corrections: fen,
  total: fen.nullable(),
  /** 0–100 to the hundredth; null: no scheme, or nothing to score by */
  score: z.number().nullable(),
  grade: z.string().nullable(),
  /** when the person signed this version of the plan */
  signedOn: localDate.nullable(),
  pendingOrders: z.number().int(),
  pendingBase: fen,
})
export type CommissionRow = z.infer<typeof commissionRow>

/** Orders of a month by what says whose they are; all seven sum to `orders`. `doubtful`: credited, yet something speaks against it. */
export const attributionCoverage = z.strictObject({
  orders: z.number().int(),
  decision: z.number().int(),
  memo: z.number().int(),
  chat: z.number().int(),
  silent: z.number().int(),
  contested: z.number().int(),
  nobody: z.number().int(),
  excluded: z.number().int(),
  doubtful: z.number().int(),
})
export type AttributionCoverage = z.infer<typeof attributionCoverage>

export const commissionRun = z.strictObject({
  month,
  /** true: as it was closed, read from its snapshot */
  isClosed: z.boolean(),
  coverage: attributionCoverage,
  rows: z.array(commissionRow),
  /** contested orders pay nobody until decided */
  pending: z.strictObject({ orders: z.number().int(), base: fen }),
  uncredited: z.strictObject({ orders: z.number().int(), base: fen }),
})
export type CommissionRun = z.infer<typeof commissionRun>

const whose = { month, plan: plan.nullable().default(null) }

export const commission = {
  /** `plan` given: what-if, that plan for everyone of its group; nothing is stored. */
  run: read(z.strictObject(whose), commissionRun),
  why: read(
    z.strictObject({ ...whose, agent: agentNumber }),
    z.strictObject({
      row: commissionRow,
      steps: z.array(stepLine),
      lines: z.array(commissionLine),
      plan: plan.nullable(),
      corrections: z.array(correction),
      team: teamShare.nullable(),
      isClosed: z.boolean(),
    }),
  ),
}
