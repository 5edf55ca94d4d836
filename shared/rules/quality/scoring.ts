import type { CriterionMark, ScoringForm } from '../../contract/quality-scores.ts'
import type { Month } from '../../kit/local-time.ts'
import { decimalOf, product, quotient } from '../decimal.ts'
import { roundHalfUp, sumExact } from '../exact.ts'

// What a scored chat is worth: docs/quality.md §4.

/** What is wrong with marks: a criterion nobody gave points, one the form does not have, or one given twice. */
export interface MarkProblem {
  readonly key: string
  readonly reason: 'missing' | 'unknown' | 'twice'
}

/** The first thing that keeps marks from being a score of the form; null: nothing does. */
export const problemOfMarks = (
  { criteria }: Pick<ScoringForm, 'criteria'>,
  marks: readonly CriterionMark[],
): MarkProblem | null => {
  const seen = new Set<string>()
  for (const { key } of marks) {
    if (seen.has(key)) return { key, reason: 'twice' }
    if (!criteria.some((criterion) => criterion.key === key)) return { key, reason: 'unknown' }
    seen.add(key)
  }
  const pointsOf = (key: string): number | null => marks.find((mark) => mark.key === key)?.points ?? null
  const missing = criteria.find(({ key, isFatal }) => !isFatal && pointsOf(key) === null)
  return missing === undefined ? null : { key: missing.key, reason: 'missing' }
}

/** Marks as they are kept: in the form's order, a fatal criterion without points, one that is not fatal never hit. */
export const keptMarks = (
  { criteria }: Pick<ScoringForm, 'criteria'>,
  marks: readonly CriterionMark[],
): CriterionMark[] =>
  criteria.map(({ key, isFatal }) => {
    const mark = marks.find((one) => one.key === key)
    return {
      key,
      points: isFatal ? null : (mark?.points ?? null),
      isHit: isFatal && (mark?.isHit ?? false),
      remark: mark?.remark ?? '',
    }
  })

/** What marks come to. */
export interface ScoreOfChat {
  /** 0–100 to the hundredth */
  readonly score: number
  readonly isFatal: boolean
  readonly isPassed: boolean
}

const weighed = ({ criteria }: Pick<ScoringForm, 'criteria'>, marks: readonly CriterionMark[]): number => {
  const parts = criteria
    .filter(({ isFatal }) => !isFatal)
    .map(({ key, weight }) =>
      product(decimalOf(weight), decimalOf(marks.find((mark) => mark.key === key)?.points ?? 0)),
    )
  // Weights of hundred and points of hundred make ten thousand: exactly the hundredths of a score.
  return Math.min(10_000, roundHalfUp(sumExact(parts))) / 100
}

/** Weight × points over the criteria, to the hundredth half up; something fatal makes it 0 and never passes. */
export const scoreOfMarks = (
  form: Pick<ScoringForm, 'criteria' | 'passMark'>,
  marks: readonly CriterionMark[],
): ScoreOfChat => {
  const isFatal = form.criteria.some(
    (criterion) => criterion.isFatal && marks.some(({ key, isHit }) => key === criterion.key && isHit),
  )
  const score = isFatal ? 0 : weighed(form, marks)
  return { score, isFatal, isPassed: !isFatal && score >= form.passMark }
}

/** The form that holds for a group in a month: its own before the one for everyone, the latest start wins; null: none has begun. */
export const scoringFormFor = (forms: readonly ScoringForm[], group: string, month: Month): ScoringForm | null => {
  const latest = (candidates: readonly ScoringForm[]): ScoringForm | null =>
    candidates.reduce<ScoringForm | null>((best, one) => (best === null || one.from > best.from ? one : best), null)
  const holding = forms.filter(({ from }) => from <= month)
  return latest(holding.filter((form) => form.group === group)) ?? latest(holding.filter((form) => form.group === null))
}

/** The mean of some numbers to the hundredth, half up; null of none. */
export const meanOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sum = product(sumExact(values.map(decimalOf)), decimalOf(100))
  return roundHalfUp(quotient(sum, decimalOf(values.length))) / 100
}

/** Criteria that are not fatal by their mean points, the weakest first; criteria of the same title count together over versions of a form. */
export const weakestOf = (
  scored: readonly { readonly form: Pick<ScoringForm, 'criteria'>; readonly marks: readonly CriterionMark[] }[],
  most: number,
): { title: string; mean: number; n: number }[] => {
  const points = new Map<string, number[]>()
  for (const { form, marks } of scored)
    for (const { key, title, isFatal } of form.criteria) {
      const given = marks.find((mark) => mark.key === key)?.points ?? null
      if (!isFatal && given !== null) points.set(title, [...(points.get(title) ?? []), given])
    }
  return [...points]
    .map(([title, given]) => ({ title, mean: meanOf(given) ?? 0, n: given.length }))
    .toSorted((a, b) => a.mean - b.mean)
    .slice(0, most)
}
