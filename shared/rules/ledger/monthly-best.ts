import { ranksOf, type Rank, type RankRow } from '../service/ranking.ts'

// The best of a month by the mean of their places in several figures. The rule book: docs/ledger.md §1.

/** A figure everybody is ranked in. */
export interface RankedFigure {
  readonly figure: string
  readonly weight: number
  readonly direction: 'up' | 'down'
  /** nobody is ranked on less */
  readonly minimum: number
  readonly rows: readonly RankRow[]
}

export interface RankedPerson {
  readonly key: string
  /** mean of the places by weight: 1 = first in everything */
  readonly meanRank: number
  readonly ranks: ReadonlyMap<string, Rank>
}

/** People with the same mean: one alone, or tied. */
export interface BestPlace {
  /** 1 = best; after two tied firsts comes place 3 */
  readonly place: number
  readonly people: readonly RankedPerson[]
}

export interface Best {
  /** the figures that counted */
  readonly figures: readonly string[]
  /** everybody who could be ranked */
  readonly ranked: readonly RankedPerson[]
  readonly places: readonly BestPlace[]
}

interface FigureRanks {
  readonly figure: string
  readonly weight: number
  readonly ranks: ReadonlyMap<string, Rank>
}

/** Figures that tell most of those apart who are ranked in anything: one that only some have would shut the others out. */
const countingOf = (figures: readonly RankedFigure[]): readonly FigureRanks[] => {
  const all = figures
    .filter(({ weight }) => weight > 0)
    .map(({ figure, weight, direction, minimum, rows }) => ({
      figure,
      weight,
      ranks: ranksOf(rows, { direction, minimum }),
    }))
  const anybody = new Set(all.flatMap(({ ranks }) => [...ranks.keys()]))
  return all.filter(({ ranks }) => ranks.size >= 2 && ranks.size * 2 > anybody.size)
}

const rankedIn = (figures: readonly FigureRanks[]): RankedPerson[] => {
  const [first] = figures
  if (first === undefined) return []
  const weights = figures.reduce((sum, { weight }) => sum + weight, 0)
  return [...first.ranks.keys()].flatMap((key) => {
    const own = figures.map(({ figure, weight, ranks }) => ({ figure, weight, rank: ranks.get(key) }))
    if (own.some(({ rank }) => rank === undefined)) return []
    const sum = own.reduce((total, { weight, rank }) => total + weight * (rank?.rank ?? 0), 0)
    const ranks = new Map(own.flatMap(({ figure, rank }) => (rank === undefined ? [] : [[figure, rank] as const])))
    return [{ key, meanRank: sum / weights, ranks }]
  })
}

/** Weights may be fractions: means that differ by less are the same mean. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

/** The first `places` people, and whoever is tied with the last of them. Nobody without at least two who can be compared. */
export const monthlyBest = (figures: readonly RankedFigure[], places: number): Best => {
  const counting = countingOf(figures)
  const ranked = rankedIn(counting).toSorted((a, b) => a.meanRank - b.meanRank || (a.key < b.key ? -1 : 1))
  const found: { place: number; people: RankedPerson[] }[] = []
  for (const [index, person] of ranked.entries()) {
    const last = found.at(-1)
    const [tied] = last?.people ?? []
    if (last !== undefined && tied !== undefined && isSame(tied.meanRank, person.meanRank)) last.people.push(person)
    else if (index < places) found.push({ place: index + 1, people: [person] })
    else break
  }
  return { figures: counting.map(({ figure }) => figure), ranked, places: ranked.length < 2 ? [] : found }
}

/** Whoever is first in one figure, tied ones together; null: fewer than two can be compared. */
export const firstIn = (
  rows: readonly RankRow[],
  { direction, minimum }: Pick<RankedFigure, 'direction' | 'minimum'>,
  isEligible: (key: string) => boolean,
): readonly string[] | null => {
  const enough = rows.filter(({ value, n }) => value !== null && n >= minimum)
  if (enough.length < 2) return null
  const ranks = ranksOf(
    enough.filter(({ key }) => isEligible(key)),
    { direction, minimum },
  )
  return [...ranks]
    .filter(([, { rank }]) => rank === 1)
    .map(([key]) => key)
    .toSorted()
}
