import type { CriterionMark, ScoringForm } from '#shared/contract/quality-scores.ts'

/** A score as it is being typed: points as text by criterion. */
export interface DeskDraft {
  readonly points: Readonly<Record<string, string>>
  readonly hits: readonly string[]
  readonly remarks: Readonly<Record<string, string>>
  readonly comment: string
  readonly improvement: string
}

export const emptyDraft: DeskDraft = { points: {}, hits: [], remarks: {}, comment: '', improvement: '' }

const highestLevel = 5

/** Points 0–100 of what was typed: 1–5 are five levels of twenty, anything above is the points; null: empty or no such points. */
export const pointsTyped = (typed: string): number | null => {
  const text = typed.trim()
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null
  const value = Number(text)
  if (/^[1-5]$/.test(text)) return (value * 100) / highestLevel
  return value <= 100 ? value : null
}

/** True of something that is not points and not nothing. */
export const isWrongPoints = (typed: string): boolean => typed.trim() !== '' && pointsTyped(typed) === null

/** What is sent: every criterion of the form; null points where nothing readable was typed. */
export const marksOf = ({ criteria }: ScoringForm, draft: DeskDraft): CriterionMark[] =>
  criteria.map(({ key, isFatal }) => ({
    key,
    points: isFatal ? null : pointsTyped(draft.points[key] ?? ''),
    isHit: isFatal && draft.hits.includes(key),
    remark: draft.remarks[key] ?? '',
  }))

/** Criteria that still need points. */
export const missingIn = (form: ScoringForm, draft: DeskDraft): string[] =>
  form.criteria
    .filter(({ key, isFatal }) => !isFatal && pointsTyped(draft.points[key] ?? '') === null)
    .map(({ key }) => key)

/** A given score as something to be typed on: for correcting it. */
export const draftOfScore = (given: {
  readonly marks: readonly CriterionMark[]
  readonly comment: string
  readonly improvement: string
}): DeskDraft => {
  // A plain 1–5 would be read as a level again.
  const typed = (points: number): string => (points >= 1 && points <= highestLevel ? points.toFixed(1) : String(points))
  return {
    points: Object.fromEntries(
      given.marks.flatMap(({ key, points }) => (points === null ? [] : [[key, typed(points)]])),
    ),
    hits: given.marks.flatMap(({ key, isHit }) => (isHit ? [key] : [])),
    remarks: Object.fromEntries(given.marks.map(({ key, remark }) => [key, remark])),
    comment: given.comment,
    improvement: given.improvement,
  }
}

const texts = (value: unknown): Record<string, string> =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {}

/** A kept draft read back; null: nothing, or nothing readable. */
export const readDraft = (body: string | null): DeskDraft | null => {
  if (body === null) return null
  try {
    const kept: unknown = JSON.parse(body)
    if (kept === null || typeof kept !== 'object') return null
    const fields: Readonly<Record<string, unknown>> = { ...kept }
    return {
      points: texts(fields['points']),
      hits: Array.isArray(fields['hits']) ? fields['hits'].filter((key) => typeof key === 'string') : [],
      remarks: texts(fields['remarks']),
      comment: typeof fields['comment'] === 'string' ? fields['comment'] : '',
      improvement: typeof fields['improvement'] === 'string' ? fields['improvement'] : '',
    }
  } catch {
    return null
  }
}
