import type { RosterFinding, RosterSettings } from '../contract/roster-checks.ts'
import type { RosterTally } from '../contract/roster-solve.ts'
import type { Board } from './roster/board.ts'

/** Every breach on a board, hard ones first. */
export const findingsOf = (_board: Board): readonly RosterFinding[] => []

/** Everybody's month in figures. */
export const talliesOf = (_board: Board): readonly RosterTally[] => []

/** How the checks stand before the shop changes anything. (docs/roster.md §3) */
export const defaultRosterSettings: RosterSettings = {
  checks: {
    uncoveredHour: { severity: 'hard', weight: 50 },
    belowMinimum: { severity: 'hard', weight: 30 },
    restTooShort: { severity: 'hard', weight: 30 },
    doubleShift: { severity: 'hard', weight: 100 },
    unavailable: { severity: 'hard', weight: 100 },
    onLeave: { severity: 'hard', weight: 100 },
    restPattern: { severity: 'hard', weight: 10 },
    tooManyDaysInARow: { severity: 'hard', weight: 10 },
    nightToDay: { severity: 'soft', weight: 2 },
    tooManyOff: { severity: 'soft', weight: 2 },
    noSenior: { severity: 'soft', weight: 5 },
    weeklyHours: { severity: 'warning', weight: 1 },
    monthlyHours: { severity: 'warning', weight: 1 },
    unfairNights: { severity: 'soft', weight: 3 },
    unfairWeekends: { severity: 'soft', weight: 3 },
    unfairHolidays: { severity: 'soft', weight: 3 },
    wish: { severity: 'soft', weight: 2 },
    rotation: { severity: 'soft', weight: 1 },
    meetingCover: { severity: 'warning', weight: 1 },
  },
  openHours: null,
  restHours: 11,
  restPattern: null,
  maxDaysInARow: 6,
  daysOffAfterNights: 2,
  maxOff: null,
  seniorLevel: '中级',
  weeklyHours: 40,
  monthlyOvertimeHours: 36,
  rotation: 'week',
  meeting: null,
  attendance: { graceMinutes: 0, fullWithLeave: [] },
}
