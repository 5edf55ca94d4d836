import type { RosterSettings, Severity } from '#shared/contract/roster-checks.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { defaultRosterSettings, findingsOf, rosterCheckTable } from '#shared/rules/roster-checks.ts'
import { boardOf, off, withCells, type Board } from '#shared/rules/roster/board.ts'
import { agentOf, kindOf, monthOf, randomOf, type Random } from './roster-boards.ts'

// Rosters small enough to try everything. A few days of the month are open; on all others four helpers whom nobody plans take turns, so that
// those days hold whatever is asked.

const kinds = [kindOf('D', '08:00', '16:00'), kindOf('E', '15:00', '23:00', { nightly: true })]
const firstOpen = 12
const monthFrom = '2026-12-01' as LocalDate
const date = (day: number): LocalDate => dayAfter(monthFrom, day)

const severities: readonly Severity[] = ['hard', 'soft', 'soft', 'off']

const settingsOf = (random: Random): RosterSettings => {
  const checks = { ...defaultRosterSettings.checks }
  for (const check of Object.values(rosterCheckTable)) {
    const drawn = severities[random(4)] ?? 'soft'
    const isAlways = check.name === 'unavailable' || check.name === 'onLeave'
    const severity = check.severities.includes(drawn) && !isAlways ? drawn : checks[check.name].severity
    checks[check.name] = { severity, weight: 1 + random(9) }
  }
  const patterns = [
    null,
    { kind: 'weeklyOff', days: 1 },
    { kind: 'perWindow', window: 4, days: 1 + random(2) },
  ] as const
  return {
    ...{ ...defaultRosterSettings, checks, maxDaysInARow: 2 + random(3), daysOffAfterNights: random(3) },
    ...{ maxOff: random(3), restPattern: patterns[random(3)] ?? null },
    rotation: random(2) === 0 ? 'week' : 'ten-days',
  }
}

/** A month of which a few cells are open. */
export interface Tiny {
  readonly board: Board
  /** places of the cells that are open */
  readonly open: readonly number[]
}

/** The same month for the same seed. */
export const tinyOf = (seed: number): Tiny => {
  const random = randomOf(seed)
  const [count, days] = [2 + random(3), 4 + random(3)]
  const people = Array.from({ length: count }, (_, index) => agentOf(index, { level: random(2) ? '中级' : '初级' }))
  const helpers = Array.from({ length: 4 }, (_, index) => agentOf(20 + index, { isAgent: false }))
  const isOpenDay = (day: number): boolean => day >= firstOpen && day < firstOpen + days
  const cells: RosterMonth['cells'] = helpers.flatMap(({ number }, helper) =>
    Array.from({ length: 31 }, (_, day) => day).flatMap((day) =>
      day % 2 === helper % 2 && !isOpenDay(day)
        ? [{ agent: number, date: date(day), shift: helper < 2 ? 'D' : 'E' }]
        : [],
    ),
  )
  const spots = people.flatMap(({ number }) =>
    Array.from({ length: days }, (_, day) => [number, firstOpen + day] as const),
  )
  const chosen = new Set<number>()
  while (chosen.size < 4 + random(2)) chosen.add(random(spots.length))
  spots.forEach(([agent, day], index) => {
    if (!chosen.has(index) && random(2)) cells.push({ agent, date: date(day), shift: ['D', 'E'][random(2)] ?? 'D' })
  })
  const isChosen = (agent: string, day: number): boolean =>
    spots.some(([one, at], index) => one === agent && at === day && chosen.has(index))
  const marks = people.flatMap(({ number }) =>
    Array.from({ length: 31 }, (_, day) => day).flatMap((day) =>
      isChosen(number, day) ? [] : [{ agent: number, date: date(day), isLocked: true, note: '' }],
    ),
  )
  const some = spots[[...chosen][0] ?? 0] ?? ['A01', firstOpen]
  const leave = random(3) === 0 ? [{ agent: some[0], date: date(some[1]), kind: '年假', minutes: null }] : []
  const wishes = spots
    .filter(() => random(3) === 0)
    .map(([agent, day]) => ({
      agent,
      date: date(day),
      shift: ['D', 'E', 'off'][random(3)] ?? 'off',
      weight: 1 + random(3),
    }))
  const minimum = kinds.map((kind) => ({ ...kind, minimum: random(2) }))
  const month = monthOf('2026-12', {
    ...{ people: [...people, ...helpers], kinds: minimum, cells, marks, leave, wishes, settings: settingsOf(random) },
  })
  const board = boardOf(month)
  const open = [...chosen].map((index) => {
    const [agent, day] = spots[index] ?? ['', 0]
    return people.findIndex(({ number }) => number === agent) * board.days.length + board.first + day
  })
  return { board, open }
}

/** Every way to fill the open cells, one after the other in the same array. */
export function* waysOf({ board, open }: Tiny): Generator<Int8Array> {
  const cells = board.cells.slice()
  for (let way = 0; way < 3 ** open.length; way += 1) {
    open.forEach((place, index) => (cells[place] = (Math.floor(way / 3 ** index) % 3) + off))
    yield cells
  }
}

/** The least points of all ways to fill the open cells; null when every way breaks a hard check. */
export const leastOf = (tiny: Tiny): number | null => {
  let least: number | null = null
  for (const cells of waysOf(tiny)) {
    const findings = findingsOf(withCells(tiny.board, cells))
    if (findings.some(({ severity }) => severity === 'hard')) continue
    const points = findings.reduce((sum, { cost }) => sum + cost, 0)
    if (least === null || points < least) least = points
  }
  return least
}
