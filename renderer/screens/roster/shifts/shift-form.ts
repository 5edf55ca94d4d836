import type { InputOf } from '#shared/contract/index.ts'
import type { ShiftKind } from '#shared/contract/roster.ts'
import { clockOf, endText, stretchesOf } from './shift-times.ts'

/** A piece of a shift as typed: texts, any of them may be no time yet. */
export interface SegmentDraft {
  readonly key: number
  readonly start: string
  readonly end: string
}

/** A shift kind as typed. `minimum` null: nothing typed. `skillLevel` '': no level is asked for. The rest as the contract has it. */
export interface ShiftDraft extends Pick<ShiftKind, 'colour' | 'paidMinutes' | 'handoverTo'> {
  readonly code: string
  readonly name: string
  readonly segments: readonly SegmentDraft[]
  readonly minimum: number | null
  readonly nightly: boolean
  readonly skillLevel: string
  readonly skillMinimum: number | null
}

export type SegmentProblem = 'timeMissing' | 'emptySegment' | 'overlap' | 'tooLong'

/** What keeps a shift from being saved; `segments` by row key. */
export interface ShiftProblems {
  readonly code?: 'codeMissing' | 'codeTaken'
  readonly name?: 'nameMissing'
  readonly minimum?: 'minimumMissing'
  /** a level without how many people, or the other way round */
  readonly skill?: 'skillHalf'
  readonly segments?: ReadonlyMap<number, SegmentProblem>
}

export const emptyShift: ShiftDraft = {
  code: '',
  name: '',
  segments: [{ key: 0, start: '09:00', end: '18:00' }],
  minimum: 1,
  nightly: false,
  colour: null,
  paidMinutes: null,
  skillLevel: '',
  skillMinimum: null,
  handoverTo: null,
}

/** The form of a shift that is kept already. */
export const shiftDraftOf = ({ skill, ...kind }: ShiftKind): ShiftDraft => ({
  ...kind,
  segments: kind.segments.map(([start, end], key) => ({ key, start, end: endText(end) })),
  skillLevel: skill?.level ?? '',
  skillMinimum: skill?.minimum ?? null,
})

/** A further piece, its times still to be typed. */
export const withSegment = (draft: ShiftDraft): ShiftDraft => {
  const key = draft.segments.reduce((highest, segment) => Math.max(highest, segment.key), -1) + 1
  return { ...draft, segments: [...draft.segments, { key, start: '', end: '' }] }
}

/** The typed times as the contract wants them; null when one of them is no time. */
export const segmentsOf = (draft: ShiftDraft): [string, string][] | null => {
  const segments: [string, string][] = []
  for (const { start, end } of draft.segments) {
    const [from, to] = [clockOf(start), clockOf(end)]
    if (from === null || to === null) return null
    segments.push([from, to])
  }
  return segments
}

const segmentProblems = (draft: ShiftDraft): ReadonlyMap<number, SegmentProblem> => {
  const problems = new Map<number, SegmentProblem>()
  for (const { key, start, end } of draft.segments) {
    if (clockOf(start) === null || clockOf(end) === null) problems.set(key, 'timeMissing')
    else if (clockOf(start) === clockOf(end)) problems.set(key, 'emptySegment')
  }
  const segments = segmentsOf(draft)
  if (segments === null || problems.size > 0) return problems
  const stretches = stretchesOf(segments)
  const first = stretches[0]
  draft.segments.forEach(({ key }, index) => {
    const [before, here] = [stretches[index - 1], stretches[index]]
    if (here === undefined || first === undefined) return
    if (before !== undefined && here.start < before.end) problems.set(key, 'overlap')
    else if (here.end - first.start > 24 * 60) problems.set(key, 'tooLong')
  })
  return problems
}

/** Checks a draft; `others` are the kinds in use without the one edited: a code of theirs would be overwritten. */
export const shiftProblems = (draft: ShiftDraft, others: readonly ShiftKind[]): ShiftProblems => {
  const code = draft.code.trim()
  const segments = segmentProblems(draft)
  return {
    ...(code === '' ? { code: 'codeMissing' } : others.some((kind) => kind.code === code) ? { code: 'codeTaken' } : {}),
    ...(draft.name.trim() === '' ? { name: 'nameMissing' } : {}),
    ...(draft.minimum === null ? { minimum: 'minimumMissing' } : {}),
    ...((draft.skillLevel.trim() === '') === (draft.skillMinimum === null) ? {} : { skill: 'skillHalf' }),
    ...(segments.size > 0 ? { segments } : {}),
  }
}

/** What roster.saveShiftKind takes; null while a time or the minimum is missing. */
export const shiftInputOf = (draft: ShiftDraft): InputOf<'roster.saveShiftKind'> | null => {
  const segments = segmentsOf(draft)
  const { minimum, nightly, colour, paidMinutes, handoverTo, skillMinimum } = draft
  if (segments === null || minimum === null) return null
  const level = draft.skillLevel.trim()
  return {
    ...{ code: draft.code.trim(), name: draft.name.trim(), segments },
    ...{ minimum, nightly, colour, paidMinutes, handoverTo },
    skill: level === '' || skillMinimum === null ? null : { level, minimum: skillMinimum },
  }
}
