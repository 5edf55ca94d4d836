import type { Exact } from './exact.ts'

/** The fraction a decimal number was written as: 0.45 is 45/100 and not the double beside it. Takes any finite number. */
export const decimalOf = (value: number): Exact => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = BigInt(whole + fraction)
  const places = fraction.length - Number(exponent)
  return places >= 0
    ? { numerator: digits, denominator: 10n ** BigInt(places) }
    : { numerator: digits * 10n ** BigInt(-places), denominator: 1n }
}

/** Exact product. */
export const product = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** Exact quotient with a positive denominator; expects a divisor that is not 0. */
export const quotient = (a: Exact, b: Exact): Exact => {
  const [numerator, denominator] = [a.numerator * b.denominator, a.denominator * b.numerator]
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
}

/** Exact difference. */
export const difference = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})
