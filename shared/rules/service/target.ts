import { serviceFigures, type ServiceFigure } from '../../kit/service-figures.ts'

// When a figure is said to miss its target, so that chance alone colours nothing: docs/service-figures.md §6.

/** A figure as far as it can be judged. */
export interface Measured {
  /** null = no data */
  readonly value: number | null
  /** how many things are behind it; null: it is a count itself */
  readonly n: number | null
  /** 95 % interval of a rate; null where there is none */
  readonly low: number | null
  readonly high: number | null
}

/**
 * True when a figure misses its target for certain: a rate when even the far end of its interval does, a span or whatever has no interval
 * when at least `minimum` things are behind it. Spans are to be short, everything else high; equal is met, no data misses nothing.
 */
export const missesTarget = (
  figure: ServiceFigure,
  { value, n, low, high }: Measured,
  target: number | null,
  minimum: number,
): boolean => {
  if (value === null || target === null) return false
  const isShort = serviceFigures[figure] === 'seconds'
  const far = isShort ? low : high
  if (far === null && (n ?? 0) < minimum) return false
  return isShort ? (far ?? value) > target : (far ?? value) < target
}
