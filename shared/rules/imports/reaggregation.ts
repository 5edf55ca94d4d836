// Joining rates and averages of several rows: by volume, never by averaging averages (rule 21).

/** An average with the volume it is an average of; null = the file does not say. */
export interface WeightedPart {
  readonly value: number | null
  readonly weight: number | null
}

/**
 * The average over all parts, each counting by its volume; parts without a value or without a volume count neither above nor below the line;
 * null = nothing to weigh (rule 21).
 */
export const weightedMean = (parts: Iterable<WeightedPart>): number | null => {
  let [sum, total] = [0, 0]
  for (const { value, weight } of parts) {
    if (value === null || weight === null || weight <= 0) continue
    sum += value * weight
    total += weight
  }
  return total === 0 ? null : sum / total
}

/** A rate from its counts, 0–1; null = out of nothing, which is not 0 (rule 21). */
export const rateOf = (hits: number, total: number): number | null => (total === 0 ? null : hits / total)
