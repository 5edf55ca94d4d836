import type { ServiceFigure } from '../../kit/service-figures.ts'

// Who comes before whom, as far as the numbers can tell. The rule book: docs/service-figures.md §6.

/** One agent's value of a figure. */
export interface RankRow {
  readonly key: string
  /** null = no data */
  readonly value: number | null
  /** how many rounds, receptions, inquiries … are behind it */
  readonly n: number
  /** bounds of its 95 % interval; null: only equal values are tied */
  readonly low: number | null
  readonly high: number | null
}

/** Ranks of which more is better (`up`) or less is better (`down`); the other figures say how much there was, not how good it was. */
export const rankDirections: Readonly<Partial<Record<ServiceFigure, 'up' | 'down'>>> = {
  withinLimit: 'up',
  replyRate: 'up',
  conversion: 'up',
  paidShare: 'up',
  satisfaction: 'up',
  ratingInvitations: 'up',
  ratingParticipation: 'up',
  sales: 'up',
  orders: 'up',
  averagePerBuyer: 'up',
  unitsPerBuyer: 'up',
  firstResponseMean: 'down',
  firstResponseMedian: 'down',
  firstResponseP90: 'down',
  averageResponseMean: 'down',
  averageResponseMedian: 'down',
  averageResponseP90: 'down',
  refundShare: 'down',
}

/** 95 % interval of a mean from the standard deviation of what it is the mean of; null = fewer than two things say nothing. */
export const intervalOfMean = (mean: number, deviation: number, n: number): { low: number; high: number } | null => {
  if (n < 2) return null
  const half = (1.96 * deviation) / Math.sqrt(n)
  return { low: mean - half, high: mean + half }
}

/** A place in a ranking, 1 = first; tied ones share it, and the next is counted on (1, 1, 3). */
export interface Rank {
  readonly rank: number
  readonly isTied: boolean
}

interface Ranked {
  readonly key: string
  readonly low: number
  readonly high: number
}

/** Least better comes out as most better: whatever the direction, more is better inside. */
const rankedOf = ({ key, value, low, high }: RankRow, direction: 'up' | 'down'): Ranked => {
  const [below, above] = [low ?? value ?? 0, high ?? value ?? 0]
  return direction === 'up' ? { key, low: below, high: above } : { key, low: -above, high: -below }
}

/**
 * Ranks by key. Agents whose intervals overlap are tied, and so are those whom overlaps join in a chain; whoever has no value or less than
 * `minimum` behind it is not in the answer.
 */
export const ranksOf = (
  rows: readonly RankRow[],
  { direction, minimum }: { readonly direction: 'up' | 'down'; readonly minimum: number },
): ReadonlyMap<string, Rank> => {
  const ranked = rows
    .filter(({ value, n }) => value !== null && n >= minimum)
    .map((row) => rankedOf(row, direction))
    .toSorted((a, b) => b.high - a.high || b.low - a.low || (a.key < b.key ? -1 : 1))
  const ties: Ranked[][] = []
  let lowest = Infinity
  for (const row of ranked) {
    const tie = row.high >= lowest ? ties.at(-1) : undefined
    if (tie) tie.push(row)
    else ties.push([row])
    lowest = tie ? Math.min(lowest, row.low) : row.low
  }
  const ranks = new Map<string, Rank>()
  for (const tie of ties) {
    const place = { rank: ranks.size + 1, isTied: tie.length > 1 }
    for (const { key } of tie) ranks.set(key, place)
  }
  return ranks
}
