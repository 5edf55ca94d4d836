import type { CheckSetting, RosterCheckName, RosterFinding, RosterSettings } from '#shared/contract/roster-checks.ts'
import type { RosterMonth, RosterPerson } from '#shared/contract/roster-month.ts'
import { dayAfter, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { defaultRosterSettings, findingsOf } from '#shared/rules/roster-checks.ts'
import { boardOf } from '#shared/rules/roster/board.ts'
import { agentOf, kindOf, monthOf } from './roster-boards.ts'

/** Day 08:00–16:00, evening 15:00–23:00 and a night over midnight 20:00–04:00; nobody is asked for unless a test says so. */
export const plainKinds = [
  kindOf('D', '08:00', '16:00', { minimum: 0 }),
  kindOf('E', '15:00', '23:00', { minimum: 0, nightly: true }),
  kindOf('N', '20:00', '04:00', { minimum: 0, nightly: true }),
]

interface Plan {
  /** December 2026 begins on a Tuesday */
  readonly month?: string
  /** by agent, a sign a day: the code of a kind, `x` a day off, `.` or nothing at all: not planned */
  readonly cells: Readonly<Record<string, string>>
  /** the same for the days before the month, ending on the last one of them; and for those after it */
  readonly before?: Readonly<Record<string, string>>
  readonly after?: Readonly<Record<string, string>>
  readonly people?: Readonly<Record<string, Partial<RosterPerson>>>
  readonly more?: Partial<RosterMonth>
  readonly settings?: Partial<RosterSettings>
  readonly check?: Partial<CheckSetting>
}

const cellsOf = (cells: Readonly<Record<string, string>>, dateOf: (index: number, length: number) => LocalDate) =>
  Object.entries(cells).flatMap(([agent, signs]) =>
    [...signs].flatMap((sign, index) =>
      sign === '.' ? [] : [{ agent, date: dateOf(index, signs.length), shift: sign === 'x' ? 'off' : sign }],
    ),
  )

/** A month planned so. */
export const plannedMonth = ({
  month = '2026-12',
  cells,
  before = {},
  after = {},
  people = {},
  more,
  settings,
}: Plan): RosterMonth => {
  const { from, to } = spanOfMonth(month as Month)
  return monthOf(month, {
    kinds: plainKinds,
    people: Object.keys(cells).map((number, index) => agentOf(index, { number, name: number, ...people[number] })),
    cells: [
      ...cellsOf(cells, (index) => dayAfter(from, index)),
      ...cellsOf(before, (index, length) => dayAfter(from, index - length)),
      ...cellsOf(after, (index) => dayAfter(to, index)),
    ],
    settings: { ...defaultRosterSettings, ...settings },
    ...more,
  })
}

/** What one check says of a plan. */
export const toldBy = (check: RosterCheckName, plan: Plan): readonly RosterFinding[] => {
  const month = plannedMonth(plan)
  const checks = { ...month.settings.checks, [check]: { ...month.settings.checks[check], ...plan.check } }
  const board = boardOf({ ...month, settings: { ...month.settings, checks } })
  return findingsOf(board).filter((finding) => finding.check === check)
}

/** Findings as one line each: who, when, which shift. */
export const places = (findings: readonly RosterFinding[]): readonly string[] =>
  findings.map(({ agent, date, until, shift }) =>
    [agent, date?.slice(5), until?.slice(5), shift].filter(Boolean).join(' '),
  )

/** A whole month of one sign, or of a pattern again and again. */
export const filled = (pattern: string, days = 31): string => pattern.repeat(days).slice(0, days)
