import { z } from 'zod'
import { month } from '../kit/local-time.ts'
import { fen, millionths } from '../kit/money.ts'
import { nothing, read, write } from './method.ts'

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

/** A rate on the base of everybody under the plan, split equally among those who are here in the month. */
export const teamPool = z.strictObject({ rate, split: z.literal('equal') })

const guaranteeFitsCap = ({ guarantee, cap }: { guarantee: number | null; cap: number | null }): boolean =>
  guarantee === null || cap === null || guarantee <= cap

/** A commission plan, valid from a month on for a group (`group` null: for everyone without a plan of their own group). */
export const plan = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    from: month,
    group: z.string().trim().min(1).max(40).nullable().default(null),
    basis: z.enum(['payment', 'completion']).default('payment'),
    postage: z.boolean().default(false),
    tiers,
    perOrder: amount.default(0 as z.infer<typeof fen>),
    products: z.array(productExtra).max(50).default([]),
    teamPool: teamPool.nullable().default(null),
    guarantee: amount.nullable().default(null),
    cap: amount.nullable().default(null),
    coefficients: z
      .array(z.tuple([z.number().min(0).max(100), millionths]))
      .max(20)
      .default([]),
  })
  .refine(guaranteeFitsCap, { path: ['guarantee'], message: 'the guarantee is not above the cap' })
export type Plan = z.infer<typeof plan>

export const plans = {
  list: read(nothing, z.array(plan)),
  save: write(plan, plan),
}
