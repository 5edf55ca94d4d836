import type { TeamShare } from '../contract/commission.ts'
import type { TeamPool } from '../contract/plans.ts'
import type { Fen, Millionths } from '../kit/money.ts'
import { largestRemainder, roundHalfUp, timesRate } from './exact.ts'

// The team pool (团队奖池): docs/commission.md §8.

/** Somebody who takes part. `days`, `score`: null = nobody knows, and counts 0. */
export interface PoolMember {
  readonly agent: string
  readonly days: number | null
  /** 0–100 to the hundredth */
  readonly score: number | null
}

export interface PoolPart {
  readonly agent: string
  readonly amount: Fen
  readonly share: TeamShare
}

/** In hundredths, so that half days and hundredths of a score stay whole numbers. */
const hundredths = (value: number | null): number => Math.round((value ?? 0) * 100)

const weightBy: Readonly<Record<TeamPool['split'], (member: PoolMember) => number>> = {
  equal: () => 100,
  days: ({ days }) => hundredths(days),
  score: ({ score }) => hundredths(score),
}

const weightsOf = (members: readonly PoolMember[], split: TeamPool['split']): readonly number[] =>
  members.map(weightBy[split])

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** As it is told: days and heads as they are, scores in hundredths. */
const told = (weight: number, split: TeamPool['split']): number => (split === 'score' ? weight : weight / 100)

/**
 * Everybody's part of a pool: its rate on the base, rounded to the fen, by weight; the fen that are left go to the largest remainders. When no
 * weight is known the parts are equal, and the share says so.
 */
export const poolParts = (
  { rate, split }: { readonly rate: Millionths; readonly split: TeamPool['split'] },
  base: Fen,
  members: readonly PoolMember[],
): readonly PoolPart[] => {
  if (members.length === 0) return []
  const used = sum(weightsOf(members, split)) === 0 ? 'equal' : split
  const weights = weightsOf(members, used)
  const all = sum(weights)
  const pool = roundHalfUp(timesRate(base, rate))
  const exact = weights.map((weight) => ({ numerator: BigInt(pool) * BigInt(weight), denominator: BigInt(all) }))
  const amounts = largestRemainder(pool, exact)
  return members.map(({ agent }, index) => ({
    agent,
    amount: amounts[index] ?? (0 as Fen),
    share: { base, rate, pool, split: used, weight: told(weights[index] ?? 0, used), weights: told(all, used) },
  }))
}
