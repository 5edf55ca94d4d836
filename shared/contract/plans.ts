import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localDate, month } from '../kit/local-time.ts'
import { fen, millionths } from '../kit/money.ts'
import { refundReasons } from '../kit/refund-reasons.ts'
import { job, nothing, read, write } from './method.ts'

/** Not negative, and below ten thousand million yuan: sums of such amounts stay exact. */
const amount = fen.refine((value) => value >= 0 && value <= 1_000_000_000_000)
const rate = millionths.refine((value) => value >= 0 && value <= 1_000_000)

const step = z.tuple([amount, rate])

const startsAtZeroAndRises = (steps: readonly (readonly [number, number])[]): boolean =>
  steps[0]?.[0] === 0 && steps.every((current, index) => index === 0 || current[0] > (steps[index - 1]?.[0] ?? 0))

/** Steps `[from fen, rate in millionths]`. `marginal` pays each step's rate on the money inside it; `whole` pays the reached step's rate on all of it. */
export const tiers = z.strictObject({
  mode: z.enum(['marginal', 'whole']),
  steps: z.array(step).min(1).max(20).refine(startsAtZeroAndRises, { message: 'steps start at 0 and rise' }),
})
export type Tiers = z.infer<typeof tiers>

/** Extra pay for named products: `match` is text found in the product title; fen an order, or a rate on the order's base. */
export const productExtra = z.union([
  z.strictObject({ match: z.string().trim().min(1).max(80), fen: amount }),
  z.strictObject({ match: z.string().trim().min(1).max(80), rate }),
])

/**
 * A rate on the base of everybody under the plan, for those who are here in the month: in equal parts, by days worked, or by score.
 * docs/commission.md §8
 */
export const teamPool = z.strictObject({ rate, split: z.enum(['equal', 'days', 'score']) })
export type TeamPool = z.infer<typeof teamPool>

/** In the first `days` days after joining (the day of joining is the first) orders earn this rate instead of the steps. */
export const newHire = z.strictObject({ days: z.number().int().min(1).max(366), rate })

/** Which refunds are taken off an order's base: by reason, and for how many days after its payment (null: for ever). docs/refunds.md */
export const refundPolicy = z.strictObject({
  reasons: z
    .array(z.enum(refundReasons))
    .max(refundReasons.length)
    .default([...refundReasons]),
  withinDays: z.number().int().min(0).max(3650).nullable().default(null),
})
export type RefundPolicy = z.infer<typeof refundPolicy>

const guaranteeFitsCap = ({ guarantee, cap }: { guarantee: number | null; cap: number | null }): boolean =>
  guarantee === null || cap === null || guarantee <= cap

/** A commission plan, valid from a month on for some people, for a group, or (`group` null, no `agents`) for everyone without a plan of their own. */
export const plan = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    from: month,
    group: z.string().trim().min(1).max(40).nullable().default(null),
    /** for these people alone, before any plan of their group; empty: for the group */
    agents: z.array(agentNumber).max(60).default([]),
    basis: z.enum(['payment', 'completion']).default('payment'),
    postage: z.boolean().default(false),
    tiers,
    perOrder: amount.default(0 as z.infer<typeof fen>),
    products: z.array(productExtra).max(50).default([]),
    teamPool: teamPool.nullable().default(null),
    newHire: newHire.nullable().default(null),
    refunds: refundPolicy.prefault({}),
    guarantee: amount.nullable().default(null),
    cap: amount.nullable().default(null),
    coefficients: z
      .array(z.tuple([z.number().min(0).max(100), millionths]))
      .max(20)
      .default([]),
  })
  .refine(guaranteeFitsCap, { path: ['guarantee'], message: 'the guarantee is not above the cap' })
export type Plan = z.infer<typeof plan>

/** A plan to be kept: coefficients neither take money nor pay more than a hundred times. */
export const newPlan = plan.refine(
  ({ coefficients }) => coefficients.every(([, coefficient]) => coefficient >= 0 && coefficient <= 100_000_000),
  { path: ['coefficients'], message: 'a coefficient is between 0 and 100' },
)

/** Which kept version of a plan. */
export const planVersion = z.strictObject({ name: z.string(), from: month, group: z.string().nullable() })
export type PlanVersion = z.infer<typeof planVersion>

/** When somebody signed a version of a plan; `signedOn` null: not yet. A version that is saved again with other content has to be signed again. */
export const planSignature = z.strictObject({
  ...planVersion.shape,
  agent: agentNumber,
  personName: z.string(),
  signedOn: localDate.nullable(),
})
export type PlanSignature = z.infer<typeof planSignature>

const total = fen.nullable()

/** What people would have earned. `kept`: as it is, or was closed; `plans`: one figure a plan asked about, null without a plan for the person. */
export const planComparison = z.strictObject({
  plans: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      agent: agentNumber,
      name: z.string(),
      group: z.string(),
      kept: total,
      plans: z.array(total),
      months: z.array(z.strictObject({ month, kept: total, plans: z.array(total) })),
    }),
  ),
  months: z.array(z.strictObject({ month, isClosed: z.boolean(), kept: fen, plans: z.array(fen) })),
  totals: z.strictObject({ kept: fen, plans: z.array(fen) }),
})
export type PlanComparison = z.infer<typeof planComparison>

export const plans = {
  list: read(nothing, z.array(plan)),
  save: write(newPlan, plan),
  /** every standing version with the people it is for */
  signatures: read(nothing, z.array(planSignature)),
  /** `signedOn` null takes the signature back */
  sign: write(
    z.strictObject({ ...planVersion.shape, agent: agentNumber, signedOn: localDate.nullable() }),
    z.array(planSignature),
  ),
  /** What if: each plan by itself in place of the kept ones, for whom it is meant, over past months. Nothing is kept. */
  compare: job(
    z.strictObject({ months: z.array(month).min(1).max(36), plans: z.array(plan).min(1).max(6) }),
    planComparison,
  ),
}
