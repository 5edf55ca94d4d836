import { z } from 'zod'
import { agentNumber, orderId, personId } from '../kit/ids.ts'
import { localTime, month } from '../kit/local-time.ts'
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
  refunded: fen,
  share: millionths,
  base: fen,
  amount: fen,
  extra: fen,
  evidence: evidenceKind,
})
export type CommissionLine = z.infer<typeof commissionLine>

/** Base and exact commission that fell into one step of the plan; `amount` rounded for showing, the sum is in the row. */
export const stepLine = z.strictObject({ from: fen, to: fen.nullable(), rate: millionths, base: fen, amount: fen })
export type StepLine = z.infer<typeof stepLine>

/** A person's month. Null means: no plan holds for this person, so nothing can be said. `total = personal part × coefficient + extras + team + corrections`, personal part rounded once. */
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
  pendingOrders: z.number().int(),
  pendingBase: fen,
})
export type CommissionRow = z.infer<typeof commissionRow>

export const commissionRun = z.strictObject({
  month,
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
    }),
  ),
}
