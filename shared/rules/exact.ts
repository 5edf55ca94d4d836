import { toFen, type Fen } from '../kit/money.ts'

/** A fraction of a fen, exact: `numerator / denominator` fen. All pay is computed in these and rounded once at the end. */
export interface Exact {
  readonly numerator: bigint
  readonly denominator: bigint
}

const MILLION = 1_000_000n

/** `amount × rate`, exact: fen times millionths. */
export const timesRate = (amount: number, rate: number): Exact => ({
  numerator: BigInt(amount) * BigInt(rate),
  denominator: MILLION,
})

/** The sum over one common denominator; the empty sum is 0/1. */
export const sumExact = (parts: readonly Exact[]): Exact =>
  parts.reduce<Exact>(
    (sum, part) =>
      sum.denominator === part.denominator
        ? { numerator: sum.numerator + part.numerator, denominator: sum.denominator }
        : sum.numerator === 0n
          ? part
          : {
              numerator: sum.numerator * part.denominator + part.numerator * sum.denominator,
              denominator: sum.denominator * part.denominator,
            },
    { numerator: 0n, denominator: 1n },
  )

const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}

/** To the fen, half up (towards the larger number): 0.5 → 1, −0.5 → 0. */
export const roundHalfUp = (value: Exact): Fen =>
  toFen(Number(floorDivide(2n * value.numerator + value.denominator, 2n * value.denominator)))

/**
 * Whole fen that sum to `total` exactly, each as near to its exact part as that allows: everyone gets the floor, the
 * largest remainders get one fen more; equal remainders in the order given. Expects parts that sum to about `total`.
 */
export const largestRemainder = (total: Fen, parts: readonly Exact[]): readonly Fen[] => {
  const floors = parts.map((part) => floorDivide(part.numerator, part.denominator))
  const left = total - Number(floors.reduce((sum, floor) => sum + floor, 0n))
  const byRemainder = parts
    .map((part, index) => ({ index, part, rest: part.numerator - (floors[index] ?? 0n) * part.denominator }))
    .sort((a, b) => {
      const difference = b.rest * a.part.denominator - a.rest * b.part.denominator
      return difference > 0n ? 1 : difference < 0n ? -1 : a.index - b.index
    })
  const more = new Set(byRemainder.slice(0, Math.max(0, left)).map((entry) => entry.index))
  return floors.map((floor, index) => toFen(Number(floor) + (more.has(index) ? 1 : 0)))
}

/** Splits an amount by shares in millionths that sum to 1,000,000; the parts sum to the amount exactly. */
export const splitByShares = (amount: Fen, shares: readonly number[]): readonly Fen[] =>
  largestRemainder(
    amount,
    shares.map((share) => timesRate(amount, share)),
  )
