import type { MonthInput } from '#shared/contract/scores.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { monthInputs } from '../../stores/month-input-store.ts'
import { pointsOfMonth } from '../ledger/month-points.ts'

/** Nothing entered: days as attendance says, no target, no mark. */
export const emptyInput = (agent: string): MonthInput => ({
  ...{ agent, salesTarget: null, plannedDays: null, workedDays: null },
  ...{ overtimeHours: { weekday: 0, restDay: 0, holiday: 0 }, fullAttendance: 'by-attendance' },
  ...{ bonuses: [], points: [], marks: [] },
})

/** What counts of somebody's month besides figures: entered by hand, and added by awards and warnings. */
export interface JoinedInput extends MonthInput {
  readonly points: PerformanceSheet['points']
}

/**
 * Everybody's entries of an open month by number: what was entered by hand, then points and bonuses of awards and warnings. Nobody is in it of whom
 * neither says anything. docs/ledger.md §3
 */
export const joinedInputs = (context: Context, month: Month): ReadonlyMap<string, JoinedInput> =>
  context.remembered(`inputs of ${month}`, () => {
    const byHand = monthInputs(context.sql, month)
    const ledger = pointsOfMonth(context, month)
    return new Map(
      [...new Set([...byHand.keys(), ...ledger.keys()])].sort().map((agent): [string, JoinedInput] => {
        const own = byHand.get(agent) ?? emptyInput(agent)
        const { points = [], bonuses = [] } = ledger.get(agent) ?? {}
        return [
          agent,
          {
            ...own,
            points: [...own.points.map((line) => ({ ...line, entry: null })), ...points],
            bonuses: [...own.bonuses, ...bonuses.map(({ label, amount }) => ({ label, amount }))],
          },
        ]
      }),
    )
  })
