import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { month } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { awardKinds, warningSteps } from '../kit/registers/growth.ts'
import { scoreFigureCodes } from '../kit/score-figures.ts'
import { job, nothing, read, write } from './method.ts'
import { namedPerson, registerEntry, wholeEntry } from './registers.ts'

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

/** A figure that an award stands on, in the figure's own unit, with what it is laid beside. `agent`: whose it is; null: the team's. */
export const proof = z.strictObject({
  agent: agentNumber.nullable(),
  figure: z.string(),
  value: z.number().nullable(),
  n: count.nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** the own baseline, the target or the team's value */
  beside: z.number().nullable(),
  besideN: count.nullable(),
  rank: z.number().nullable(),
  /** shares its rank: intervals overlap, directly or in a chain */
  isTied: z.boolean(),
})
export type Proof = z.infer<typeof proof>

/**
 * An award the figures speak for. `people` more than one: tied, their intervals overlap. `p`: chance of a change this large without any change;
 * null where nothing is tested. `source`: the entry it comes from. `granted`: the entries that granted it and were not revoked. `text`, `evidence`: why, and the
 * proofs in words, in the shop's language.
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
  text: z.string(),
  evidence: z.string(),
  points,
  bonus: amount,
  granted: z.array(z.number().int().positive()),
})
export type AwardProposal = z.infer<typeof awardProposal>

/** Why nobody is proposed for an award, as a code with a text. */
export const noProposal = z.strictObject({
  kind: z.enum(awardKinds),
  reason: z.enum(['too-little-data', 'nothing-significant', 'target-missed', 'no-target', 'no-entries']),
})
export type NoProposal = z.infer<typeof noProposal>

/** Where somebody stands on the ladder. `next` null: the ladder has ended. */
export const ladderStanding = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  /** of awards and warnings of the month together */
  points: z.number(),
  awards: count,
  bonus: fen,
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
  /** `isClosed`: points and money of the month are frozen, nothing can be granted for it. */
  proposals: read(
    z.strictObject({ month }),
    z.strictObject({ proposals: z.array(awardProposal), none: z.array(noProposal), isClosed: z.boolean() }),
  ),
  /**
   * Grants a proposal to some of its people; refused with `award-given` when one of them has it already, with `month-closed` when the month is closed.
   */
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
  /** The one who was warned says with his PIN that he has read it; it does not mean that he agrees. */
  acknowledge: job(
    z.strictObject({ id: z.number().int().positive(), agent: agentNumber, pin: z.string().max(20) }),
    wholeEntry,
  ),
  standing: read(z.strictObject({ month }), z.array(ladderStanding)),
  fund: read(z.strictObject({ month }), fundMonth),
  /** Months that have lines, newest first, with what was left at their end. */
  fundMonths: read(nothing, z.array(z.strictObject({ month, balance: fen }))),
}
