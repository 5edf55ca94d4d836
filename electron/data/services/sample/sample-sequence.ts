/** The next number from 0 up to 1 of a seeded sequence. */
export type Draw = () => number

/** Park and Miller's sequence: a whole number in, the next one out; the same everywhere. */
export const sequence = (seed: number): Draw => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** One of the values. */
export const pick = <Value>(draw: Draw, values: readonly Value[]): Value =>
  values[Math.floor(draw() * values.length)] as Value

/** A whole number from `from` on, before `to`. */
export const between = (draw: Draw, from: number, to: number): number => from + Math.floor(draw() * (to - from))

export const two = (value: number): string => String(value).padStart(2, '0')
