import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { MonthInput } from '#shared/contract/scores.ts'
import { toFen } from '#shared/kit/money.ts'
import type { Text } from '#shared/text/text.ts'

/** What stands entered for somebody's month, with the items that wait for a mark. */
export type Entered = OutputOf<'performance.inputs'>[number]

export interface MarkDraft {
  readonly item: string
  readonly score: number | null
  readonly remark: string
}

/** `key` only tells rows apart. */
export interface PointDraft {
  readonly key: number
  readonly points: number | null
  readonly reason: string
}

export interface BonusDraft {
  readonly key: number
  readonly label: string
  readonly amount: number | null
}

export const overtimeDays = ['weekday', 'restDay', 'holiday'] as const
export type OvertimeDay = (typeof overtimeDays)[number]

/** A month's entries as typed; null = empty field. */
export interface InputDraft {
  readonly salesTarget: number | null
  readonly plannedDays: number | null
  readonly workedDays: number | null
  readonly overtime: Readonly<Record<OvertimeDay, number | null>>
  readonly fullAttendance: MonthInput['fullAttendance']
  readonly marks: readonly MarkDraft[]
  readonly points: readonly PointDraft[]
  readonly bonuses: readonly BonusDraft[]
}

const markOf = (marks: readonly MarkDraft[], item: string): MarkDraft =>
  marks.find((mark) => mark.item === item) ?? { item, score: null, remark: '' }

/** A draft laid out for the items that wait now; marks of items that are gone are left out. */
export const draftFor = (draft: InputDraft, items: readonly string[]): InputDraft => ({
  ...draft,
  marks: items.map((item) => markOf(draft.marks, item)),
})

const orNone = (hours: number): number | null => (hours === 0 ? null : hours)

/** The form of what is kept. */
export const draftOf = (entered: Entered): InputDraft => {
  const { weekday, restDay, holiday } = entered.overtimeHours
  return draftFor(
    {
      ...{ salesTarget: entered.salesTarget, plannedDays: entered.plannedDays, workedDays: entered.workedDays },
      overtime: { weekday: orNone(weekday), restDay: orNone(restDay), holiday: orNone(holiday) },
      fullAttendance: entered.fullAttendance,
      marks: entered.marks,
      points: entered.points.map((point, key) => ({ key, ...point })),
      bonuses: entered.bonuses.map((bonus, key) => ({ key, ...bonus })),
    },
    entered.items,
  )
}

const isEmptyMark = ({ score, remark }: MarkDraft): boolean => score === null && remark.trim() === ''
const isEmptyPoint = ({ points, reason }: PointDraft): boolean => points === null && reason.trim() === ''
const isEmptyBonus = ({ label, amount }: BonusDraft): boolean => amount === null && label.trim() === ''

/** What performance.saveInput takes; empty rows are left out. Expects a draft without problems. */
export const inputOf = (draft: InputDraft, month: string, agent: string): InputOf<'performance.saveInput'> => ({
  ...{ month, agent, plannedDays: draft.plannedDays, workedDays: draft.workedDays },
  salesTarget: draft.salesTarget === null ? null : toFen(draft.salesTarget),
  overtimeHours: {
    weekday: draft.overtime.weekday ?? 0,
    restDay: draft.overtime.restDay ?? 0,
    holiday: draft.overtime.holiday ?? 0,
  },
  fullAttendance: draft.fullAttendance,
  marks: draft.marks
    .filter((mark) => !isEmptyMark(mark))
    .map(({ item, score, remark }) => ({ item, score: score ?? 0, remark: remark.trim() })),
  points: draft.points
    .filter((point) => !isEmptyPoint(point))
    .map(({ points, reason }) => ({ points: points ?? 0, reason: reason.trim() })),
  bonuses: draft.bonuses
    .filter((bonus) => !isEmptyBonus(bonus))
    .map(({ label, amount }) => ({ label: label.trim(), amount: toFen(amount ?? 0) })),
})

export type InputProblem = keyof Text['scores']['entry']['problems']

/** By row: `mark <title>`, `point 2`, `bonus 0` (keys of the rows). */
export type InputProblems = ReadonlyMap<string, InputProblem>

const missing = (
  isFirst: boolean,
  first: InputProblem,
  isSecond: boolean,
  second: InputProblem,
): InputProblem | null => (isFirst ? first : isSecond ? second : null)

/** Everything that keeps a draft from being saved; a row nobody began is no problem. */
export const inputProblems = ({ marks, points, bonuses }: InputDraft): InputProblems => {
  const found: (readonly [string, InputProblem | null])[] = [
    ...marks
      .filter((mark) => !isEmptyMark(mark))
      .map(
        ({ item, score, remark }) =>
          [`mark ${item}`, missing(score === null, 'scoreMissing', remark.trim() === '', 'remarkMissing')] as const,
      ),
    ...points
      .filter((point) => !isEmptyPoint(point))
      .map(
        ({ key, points: value, reason }) =>
          [`point ${key}`, missing(value === null, 'pointsMissing', reason.trim() === '', 'reasonMissing')] as const,
      ),
    ...bonuses
      .filter((bonus) => !isEmptyBonus(bonus))
      .map(
        ({ key, label, amount }) =>
          [`bonus ${key}`, missing((amount ?? 0) === 0, 'amountMissing', label.trim() === '', 'labelMissing')] as const,
      ),
  ]
  return new Map(found.filter((entry): entry is [string, InputProblem] => entry[1] !== null))
}

/** True when the form says something else than what is kept. */
export const isChanged = (draft: InputDraft, entered: Entered): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(entered))

/** How many items still wait for a mark. */
export const countToMark = ({ items, marks }: Pick<Entered, 'items' | 'marks'>): number =>
  items.filter((item) => marks.every((mark) => mark.item !== item)).length
