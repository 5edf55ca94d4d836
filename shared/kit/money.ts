import { z } from 'zod'

/** Integer fen (1/100 yuan), possibly negative. The only form money has inside the app. */
export const fen = z.number().int().brand<'Fen'>()
export type Fen = z.infer<typeof fen>

/** Integer millionths (2 % = 20,000). The only form a rate or a coefficient has inside the app. */
export const millionths = z.number().int().brand<'Millionths'>()
export type Millionths = z.infer<typeof millionths>

/** Marks a whole number as fen; throws on a fraction or on a number JavaScript can no longer hold exactly. */
export const toFen = (value: number): Fen => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value as Fen
}

/** Marks a whole number as millionths; throws like {@link toFen}. */
export const toMillionths = (value: number): Millionths => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of millionths: ${value}`)
  return value as Millionths
}

export const zeroFen = toFen(0)

/** Sum in fen; the empty sum is 0. */
export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let total = 0
  for (const amount of amounts) total += amount
  return toFen(total)
}
