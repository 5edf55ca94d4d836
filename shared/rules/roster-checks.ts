import type { RosterCheckName, RosterFinding, RosterSettings } from '../contract/roster-checks.ts'
import type { RosterTally } from '../contract/roster-solve.ts'
import type { Board } from './roster/board.ts'
import { findingsOfCheck, lookOf, type Check } from './roster/check.ts'
import { unfairHolidays, unfairNights, unfairWeekends } from './roster/fairness.ts'
import { factsOf } from './roster/facts.ts'
import { monthlyHours, weeklyHours } from './roster/hours.ts'
import { belowMinimum } from './roster/minimum.ts'
import { meetingCover, uncoveredHour } from './roster/opening.ts'
import { onLeave, unavailable } from './roster/presence.ts'
import { restPattern } from './roster/rest-pattern.ts'
import { doubleShift, restTooShort } from './roster/rest.ts'
import { noSenior, tooManyOff } from './roster/team-day.ts'
import { nightToDay, tooManyDaysInARow } from './roster/turns.ts'
import { isMet, rotation, wish } from './roster/wishes.ts'

// Every check of a roster. What each asks, with examples: docs/roster.md §3.

/** The checks by name, in the order they are shown and modelled. */
export const rosterCheckTable: Readonly<Record<RosterCheckName, Check>> = {
  uncoveredHour,
  belowMinimum,
  restTooShort,
  doubleShift,
  unavailable,
  onLeave,
  restPattern,
  tooManyDaysInARow,
  nightToDay,
  tooManyOff,
  noSenior,
  weeklyHours,
  monthlyHours,
  unfairNights,
  unfairWeekends,
  unfairHolidays,
  wish,
  rotation,
  meetingCover,
}

const order = { hard: 0, soft: 1, warning: 2 } as const

/** Every breach on a board: hard ones first, then soft ones, then what is only told; within each by check, then by person or day. */
export const findingsOf = (board: Board): readonly RosterFinding[] => {
  const look = lookOf(board)
  return Object.values(rosterCheckTable)
    .flatMap((check) => findingsOfCheck(check, look))
    .sort((one, other) => order[one.severity] - order[other.severity])
}

const nothing = { days: 0, minutes: 0, nights: 0, weekends: 0, holidays: 0, wishes: 0, wishesMet: 0 }

/** Everybody's month in figures. Weekends are Saturdays and Sundays that are no make-up days; minutes are paid ones. */
export const talliesOf = (board: Board): readonly RosterTally[] => {
  const facts = factsOf(board)
  const tallies = board.people.map(({ number }) => ({ agent: number, ...nothing }))
  tallies.forEach((tally, person) => {
    for (let day = facts.first; day < facts.last; day += 1) {
      const kind = board.cells[person * facts.width + day] ?? -1
      if (kind < 0) continue
      tally.days += 1
      tally.minutes += facts.paidMinutes[kind] ?? 0
      tally.nights += facts.isNightly[kind] ?? 0
      tally.weekends += facts.days.isWeekend[day] ?? 0
      tally.holidays += facts.days.isHoliday[day] ?? 0
    }
  })
  for (const one of facts.wishes) {
    const tally = tallies[one.person]
    if (!tally) continue
    tally.wishes += 1
    tally.wishesMet += Number(isMet(one, board.cells[one.person * facts.width + one.day] ?? -1))
  }
  return tallies
}

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
