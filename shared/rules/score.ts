import type { Mark, MonthInput, Scheme, ScoreCard, ScoreItem, ScoreLine } from '../contract/scores.ts'
import { toFen } from '../kit/money.ts'
import { isFigureByHand, isFigureMarkable, scoreFigureOf } from '../kit/score-figures.ts'
import { decimalOf, difference, product, quotient } from './decimal.ts'
import { largestRemainder, roundHalfUp, sumExact, type Exact } from './exact.ts'
import type { Month } from '../kit/local-time.ts'

// How a score comes about, in whole hundredths of a point throughout. The rule book: docs/scores.md.

/** A figure's value in its own unit, and how many things it stands on; null = no data. */
export interface FigureValue {
  readonly value: number | null
  readonly n: number | null
}

const hundred: Exact = { numerator: 100n, denominator: 1n }
const full = 10_000

/** Hundredths of a number, half up. */
const hundredths = (value: Exact): number => roundHalfUp(product(value, hundred))

const held = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The scheme that holds for a group in a month: its own before the one for everyone, the latest start wins; null when none. */
export const schemeFor = (schemes: readonly Scheme[], group: string, month: Month): Scheme | null => {
  const holding = schemes.filter((scheme) => scheme.from <= month)
  const latest = (candidates: readonly Scheme[]): Scheme | null =>
    candidates.reduce<Scheme | null>((best, one) => (best === null || one.from > best.from ? one : best), null)
  return latest(holding.filter((one) => one.group === group)) ?? latest(holding.filter((one) => one.group === null))
}

/** What an item is called: the title of what is judged, or the code of its figure. */
export const itemName = (item: ScoreItem): string => ('title' in item ? item.title : item.figure)

/** True when the supervisor's mark is the item's value. */
export const isByHand = (item: ScoreItem): boolean => 'title' in item || isFigureByHand(item.figure)

/** The items of a scheme that wait for a mark. */
export const itemsByHand = (scheme: Scheme | null): string[] => (scheme?.items ?? []).filter(isByHand).map(itemName)

const isMarkable = (item: ScoreItem): boolean => 'title' in item || isFigureMarkable(item.figure)

/** The items of a scheme that a mark may be given for: those that wait for one, and those where it wins over what is computed. */
export const markableItems = (scheme: Scheme | null): string[] => (scheme?.items ?? []).filter(isMarkable).map(itemName)

/** True: bands say how much is needed at least. Rising edges say how much is allowed at most; a single band follows the figure's nature. */
export const isMoreBetter = (item: ScoreItem): boolean => {
  if ('title' in item) return true
  if ('linear' in item) return item.linear.full > item.linear.zero
  const [first, second] = item.bands
  if (first === undefined || second === undefined) return scoreFigureOf(item.figure).isMoreBetter
  return first[0] > second[0]
}

const targetOf = (item: ScoreItem): number | null =>
  'title' in item ? 100 : 'linear' in item ? item.linear.full : (item.bands[0]?.[0] ?? null)

interface Points {
  /** hundredths, 0–10,000 */
  readonly points: number
  readonly band: number | null
}

/** Straight between the two values, nothing beyond them; both the same: nobody can reach more than nothing. */
const linearPoints = ({ full: most, zero }: { full: number; zero: number }, value: number): number => {
  if (most === zero) return 0
  const way = quotient(difference(decimalOf(value), decimalOf(zero)), difference(decimalOf(most), decimalOf(zero)))
  return held(hundredths(product(way, hundred)), 0, full)
}

const pointsOf = (item: ScoreItem, value: number): Points => {
  if ('title' in item) return { points: hundredths(decimalOf(value)), band: null }
  if ('linear' in item) return { points: linearPoints(item.linear, value), band: null }
  const isMore = isMoreBetter(item)
  const reached = item.bands.find(([edge]) => (isMore ? value >= edge : value <= edge))
  return reached === undefined
    ? { points: 0, band: null }
    : { points: hundredths(decimalOf(reached[1])), band: reached[0] }
}

interface Scored extends Omit<ScoreLine, 'countedWeight' | 'counted' | 'points'> {
  /** hundredths; null = no data */
  readonly points: number | null
}

const lineOf = (scheme: Scheme, item: ScoreItem, valueOf: ValueOf, marks: readonly Mark[]): Scored => {
  const name = itemName(item)
  const mark = isMarkable(item) ? marks.find((one) => one.item === name) : undefined
  const isMarked = isByHand(item) || mark !== undefined
  const { value, n } = isMarked ? { value: mark?.score ?? null, n: null } : valueOf(name)
  const known = {
    ...{ item: name, isByHand: isMarked, weight: item.weight, value, n, target: targetOf(item) },
    ...{ isMoreBetter: isMoreBetter(item), remark: mark?.remark ?? null },
  }
  if (value !== null) return { ...known, ...pointsOf(item, value), state: 'scored' }
  if (scheme.missing === 'redistribute') return { ...known, band: null, points: null, state: 'redistributed' }
  return { ...known, band: null, points: scheme.missing === 'full' ? full : 0, state: scheme.missing }
}

/** Weights that count, and what they bring, in hundredths that sum exactly to 100.00 and to the sum of the items. */
const counted = (lines: readonly Scored[]): { lines: ScoreLine[]; items: number | null } => {
  const weights = lines.map(({ points, weight }) => (points === null ? decimalOf(0) : decimalOf(weight)))
  const sum = sumExact(weights)
  const isNothing = sum.numerator === 0n
  const shares = isNothing ? weights : weights.map((weight) => quotient(weight, sum))
  const parts = shares.map((share, index) =>
    product(share, { numerator: BigInt(lines[index]?.points ?? 0), denominator: 1n }),
  )
  const items = isNothing ? null : roundHalfUp(sumExact(parts))
  const brought = largestRemainder(toFen(items ?? 0), parts)
  const wholes = shares.map((share) => product(share, { numerator: BigInt(full), denominator: 1n }))
  const heavy = largestRemainder(toFen(isNothing ? 0 : full), wholes)
  return {
    items,
    lines: lines.map((line, index) => ({
      ...line,
      points: line.points === null ? null : line.points / 100,
      countedWeight: (heavy[index] ?? 0) / 100,
      counted: (brought[index] ?? 0) / 100,
    })),
  }
}

/** Looks a figure up by its code. */
export type ValueOf = (figure: string) => FigureValue

export interface ScoreGiven {
  /** null: nobody is scored */
  readonly scheme: Scheme | null
  readonly valueOf: ValueOf
  readonly input: Pick<MonthInput, 'marks' | 'points'> | null
}

export type Score = Pick<ScoreCard, 'lines' | 'items' | 'points' | 'score' | 'grade'>

/** The name of the highest grade the score reaches; null without a score, or below all. */
export const gradeOf = (grades: Scheme['grades'], score: number | null): string | null =>
  score === null ? null : (grades.toSorted(([a], [b]) => b - a).find(([from]) => score >= from)?.[1] ?? null)

/** A person's score of a month: items by weight, then plus and minus points as far as the scheme lets them, held between 0 and 100. */
export const scoreOf = ({ scheme, valueOf, input }: ScoreGiven): Score => {
  const given = roundHalfUp(product(sumExact((input?.points ?? []).map(({ points }) => decimalOf(points))), hundred))
  if (scheme === null)
    return { lines: [], items: null, points: { given: given / 100, counted: 0, cap: 0 }, score: null, grade: null }
  const scored = scheme.items.map((item) => lineOf(scheme, item, valueOf, input?.marks ?? []))
  const { lines, items } = counted(scored)
  const cap = scheme.pointsCap * 100
  const moved = items === null ? 0 : held(given, -cap, cap)
  const score = items === null ? null : held(items + moved, 0, full) / 100
  return {
    lines,
    items: items === null ? null : items / 100,
    points: { given: given / 100, counted: moved / 100, cap: scheme.pointsCap },
    score,
    grade: gradeOf(scheme.grades, score),
  }
}
