import { expect, test } from 'vitest'
import type { RosterSettings, Severity } from '#shared/contract/roster-checks.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { defaultRosterSettings, findingsOf, rosterCheckTable } from '#shared/rules/roster-checks.ts'
import { boardOf, off, withCells, type Board } from '#shared/rules/roster/board.ts'
import { modelOf } from '#shared/rules/roster/model.ts'
import { improve } from '#data/solver/annealing.ts'
import { landscapeOf } from '#data/solver/landscape.ts'
import { problemOf } from '#data/solver/problem.ts'
import { search } from '#data/solver/solver.ts'
import { agentOf, kindOf, monthOf, randomOf, type Random } from '../support/roster-boards.ts'

// Tiny rosters, filled by the solver and by trying everything. A few days of the month are open; on all others four helpers whom nobody
// plans take turns, so that those days hold whatever is asked.

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

interface Tiny {
  readonly board: Board
  /** places of the cells that are open */
  readonly open: readonly number[]
}

const tinyOf = (seed: number): Tiny => {
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

/** The least points of all ways to fill the open cells; null when every way breaks a hard check. */
const leastOf = ({ board, open }: Tiny): number | null => {
  let least: number | null = null
  const cells = board.cells.slice()
  for (let way = 0; way < 3 ** open.length; way += 1) {
    open.forEach((place, index) => (cells[place] = (Math.floor(way / 3 ** index) % 3) + off))
    const findings = findingsOf(withCells(board, cells))
    if (findings.some(({ severity }) => severity === 'hard')) continue
    const points = findings.reduce((sum, { cost }) => sum + cost, 0)
    if (least === null || points < least) least = points
  }
  return least
}

const count = Number(process.env['ROSTER_CASES'] ?? 200)

test(`what the solver proves is what trying everything finds, ${count} times`, { timeout: 600_000 }, async () => {
  let infeasible = 0
  for (let seed = 1; seed <= count; seed += 1) {
    const tiny = tinyOf(seed)
    const model = modelOf(tiny.board)
    const found = await search({ problem: problemOf(model), seconds: 20, isWhole: true })
    const least = leastOf(tiny)
    expect({ seed, status: found.status, objective: found.objective }).toEqual({
      ...{ seed, status: least === null ? 'infeasible' : 'optimal', objective: least },
    })
    if (least === null) infeasible += 1
    if (found.values === null) continue
    const findings = findingsOf(withCells(tiny.board, model.cellsOf(found.values)))
    expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([])
    expect(findings.reduce((sum, { cost }) => sum + cost, 0)).toBe(found.objective)
  }
  // Both answers must have been put to the test.
  expect(infeasible).toBeGreaterThan(count / 20)
  expect(infeasible).toBeLessThan((count * 19) / 20)
})

test('the search in small steps counts what the checks count', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { board } = tinyOf(seed)
    const model = modelOf(board)
    const land = landscapeOf(model, board.people.length, board.kinds.length)
    if (land === null) throw new Error('A roster model says how it is laid out.')
    const base = model.cellsOf(new Float64Array(model.columns.length))
    const cooling = { steps: 4000, hot: 5, cold: 0.2, penalty: 30, seed }
    const found = improve(land, base, cooling, () => false)
    if (found === null) continue
    const cells = base.map((cell, place) =>
      (land.columnsAt[place * 3 + 2] ?? -1) < 0 ? cell : (found.cells[place] ?? off),
    )
    const findings = findingsOf(withCells(board, cells))
    expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([])
    expect({ seed, points: findings.reduce((sum, { cost }) => sum + cost, 0) }).toEqual({ seed, points: found.points })
  }
})
