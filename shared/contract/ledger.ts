import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { month } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { awardKinds, warningSteps } from '../kit/registers/growth.ts'
import { scoreFigureCodes } from '../kit/score-figures.ts'
import { nothing, read, write } from './method.ts'
import { namedPerson, registerEntry } from './registers.ts'

const count = z.number().int().nonnegative()
const amount = fen.refine((value) => value >= 0 && value <= 100_000_000)
const points = z.number().int().min(-100).max(100)
const figure = z.enum(scoreFigureCodes as [string, ...string[]])

/** What an award brings when it is granted as proposed. */
const gain = z.strictObject({ points, bonus: amount })

/**
 * The shop's rules of awards and warnings. `ranking`: the figures that make the monthly best, by mean rank; `minN`: nobody is ranked on less.
 * `ladder`: the steps of warnings, mildest first, with the points each costs. `windowMonths`: how long a step counts towards the next.
 */
export const ledgerSettings = z.strictObject({
  ranking: z
    .array(z.strictObject({ figure, weight: z.number().min(0).max(100) }))
    .min(1)
    .max(10),
  minN: z.number().int().min(1).max(1000),
  places: z.number().int().min(1).max(10),
  progressFigure: z.enum(['firstResponseMean', 'averageResponse', 'withinLimit', 'conversion', 'replyRate']),
  teamFigure: z.enum(['sales', 'withinLimit', 'conversion', 'satisfaction']),
  /** share 0–1, or fen for sales; null: no team award */
  teamTarget: z.number().min(0).nullable(),
  gains: z.record(z.enum(awardKinds), gain),
  ladder: z
    .array(z.strictObject({ step: z.enum(warningSteps), points: z.number().int().min(-100).max(0) }))
    .min(1)
    .max(8),
  windowMonths: z.number().int().min(1).max(36),
})
export type LedgerSettings = z.infer<typeof ledgerSettings>

/** A figure that an award stands on, in the figure's own unit, with what it is laid beside. */
export const proof = z.strictObject({
  figure: z.string(),
  value: z.number().nullable(),
  n: count.nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** the own baseline, the target or the team's value */
  beside: z.number().nullable(),
  besideN: count.nullable(),
  rank: z.number().nullable(),
})
export type Proof = z.infer<typeof proof>

/**
 * An award the figures speak for. `people` more than one: tied, their intervals overlap. `p`: chance of a change this large without any change;
 * null where nothing is tested. `granted`: the entry that granted it. `why`: a code with a text.
 */
export const awardProposal = z.strictObject({
  key: z.string().max(120),
  kind: z.enum(awardKinds),
  month,
  people: z.array(namedPerson),
  isTied: z.boolean(),
  proofs: z.array(proof),
  p: z.number().min(0).max(1).nullable(),
  source: z.number().int().positive().nullable(),
  points,
  bonus: amount,
  granted: z.array(z.number().int().positive()),
})
export type AwardProposal = z.infer<typeof awardProposal>

/** Why nobody is proposed for an award, as a code: too little data, nothing significant, target missed. */
export const noProposal = z.strictObject({
  kind: z.enum(awardKinds),
  reason: z.enum(['too-little-data', 'nothing-significant', 'target-missed', 'no-target', 'no-entries']),
})

/** Where somebody stands on the ladder. `next` null: the ladder has ended. */
export const ladderStanding = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  points,
  awards: count,
  bonus: amount,
  warnings: z.array(registerEntry),
  last: z.enum(warningSteps).nullable(),
  next: z.enum(warningSteps).nullable(),
  plans: count,
})
export type LadderStanding = z.infer<typeof ladderStanding>

/** The activity fund of a month. Lines oldest first with the balance after each; what was cancelled is not in the balance. */
export const fundMonth = z.strictObject({
  shopNames: z.array(z.string()),
  month,
  before: fen,
  income: fen,
  spending: fen,
  balance: fen,
  lines: z.array(z.strictObject({ entry: registerEntry, balance: fen.nullable() })),
})
export type FundMonth = z.infer<typeof fundMonth>

export const ledger = {
  settings: read(nothing, ledgerSettings),
  saveSettings: write(ledgerSettings, ledgerSettings),
  proposals: read(
    z.strictObject({ month }),
    z.strictObject({ proposals: z.array(awardProposal), none: z.array(noProposal) }),
  ),
  /** Grants a proposal to its people; an award that was given already is refused with `award-given`. */
  grant: write(
    z.strictObject({
      month,
      key: z.string().max(120),
      agents: z.array(agentNumber).min(1).max(100),
      points: z.number().int().min(0).max(100),
      bonus: amount,
      text: z.string().trim().min(1).max(1000),
    }),
    z.array(registerEntry),
  ),
  standing: read(z.strictObject({ month }), z.array(ladderStanding)),
  fund: read(z.strictObject({ month }), fundMonth),
  /** days from, to: months that have lines */
  fundMonths: read(nothing, z.array(z.strictObject({ month, balance: fen }))),
}
