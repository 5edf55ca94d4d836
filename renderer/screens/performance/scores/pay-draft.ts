import type { PaySettings } from '#shared/contract/scores.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import type { Text } from '#shared/text/text.ts'
import { overtimeDays, type OvertimeDay } from './input-draft.ts'

/** Pay settings as typed; multiples as plain numbers, 1.5 for 150 %. Null = empty field. */
export interface PayDraft {
  readonly proratesBase: boolean
  readonly fullAttendance: number | null
  readonly lateAllowed: number | null
  readonly hoursPerMonth: number | null
  readonly overtime: Readonly<Record<OvertimeDay, number | null>>
}

/** The form of what is kept. */
export const payDraftOf = ({
  proratesBase,
  fullAttendance,
  lateAllowed,
  hoursPerMonth,
  overtime,
}: PaySettings): PayDraft => ({
  ...{ proratesBase, fullAttendance, lateAllowed, hoursPerMonth },
  overtime: {
    weekday: overtime.weekday / 1_000_000,
    restDay: overtime.restDay / 1_000_000,
    holiday: overtime.holiday / 1_000_000,
  },
})

const millionthsOf = (multiple: number | null) => toMillionths(Math.round((multiple ?? 0) * 1_000_000))

/** What performance.savePaySettings takes; the calendar stays as it is kept. Expects a draft without problems. */
export const paySettingsOf = (draft: PayDraft, kept: PaySettings): PaySettings => ({
  ...kept,
  proratesBase: draft.proratesBase,
  fullAttendance: toFen(draft.fullAttendance ?? 0),
  lateAllowed: draft.lateAllowed ?? 0,
  hoursPerMonth: draft.hoursPerMonth ?? 0,
  overtime: {
    weekday: millionthsOf(draft.overtime.weekday),
    restDay: millionthsOf(draft.overtime.restDay),
    holiday: millionthsOf(draft.overtime.holiday),
  },
})

export type PayProblem = keyof Text['scores']['pay']['problems']

/** By field: `hours`, or the kind of day. */
export const payProblems = ({ hoursPerMonth, overtime }: PayDraft): ReadonlyMap<string, PayProblem> => {
  const hours: [string, PayProblem][] =
    hoursPerMonth === null || hoursPerMonth < 1 || hoursPerMonth > 400 ? [['hours', 'hoursMissing']] : []
  const days = overtimeDays
    .filter((day) => overtime[day] === null)
    .map((day): [string, PayProblem] => [day, 'multipleMissing'])
  return new Map([...hours, ...days])
}
