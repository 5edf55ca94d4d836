import { expect, test } from 'vitest'
import { findingsOf } from '#shared/rules/roster-checks.ts'
import { off, withCells } from '#shared/rules/roster/board.ts'
import { modelOf } from '#shared/rules/roster/model.ts'
import { improve } from '#data/solver/annealing.ts'
import { leastGivenUp } from '#data/solver/correction.ts'
import { Feasibility } from '#data/solver/feasibility.ts'
import { landscapeOf } from '#data/solver/landscape.ts'
import { problemOf } from '#data/solver/problem.ts'
import { search } from '#data/solver/solver.ts'
import { leastOf, tinyOf, waysOf } from '../support/tiny-rosters.ts'

// Tiny rosters, filled by the solver and by trying everything.

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

test('what is to be given up together is enough, and no way to fill the month breaks fewer rules', async () => {
  let several = 0
  for (let seed = 1; seed <= count; seed += 1) {
    const tiny = tinyOf(seed)
    if (leastOf(tiny) !== null) continue
    const model = modelOf(tiny.board)
    const feasibility = new Feasibility(model, {})
    let fewest = Infinity
    for (const cells of waysOf(tiny)) {
      const values = model.valuesOf(cells)
      if (values) fewest = Math.min(fewest, feasibility.learn(values).length)
    }
    const relax = await leastGivenUp(new Feasibility(model, {}), 20)
    expect({ seed, rules: relax.length }).toEqual({ seed, rules: fewest })
    if (relax.length > 1) several += 1
    const others = model.rules.map((_, rule) => rule).filter((rule) => !relax.includes(rule))
    const fresh = new Feasibility(model, {})
    expect({ seed, verdict: await fresh.judge(fresh.setOf(others), 20) }).toEqual({ seed, verdict: 'feasible' })
  }
  expect(several).toBeGreaterThan(0)
}, 600_000)
