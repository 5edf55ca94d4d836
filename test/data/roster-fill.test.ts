import { describe, expect, test } from 'vitest'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { findingsOf } from '#shared/rules/roster-checks.ts'
import { boardOf, withCells } from '#shared/rules/roster/board.ts'
import { modelOf } from '#shared/rules/roster/model.ts'
import { fill, type Filling } from '#data/solver/fill.ts'
import { freeCells, landscapeOf } from '#data/solver/landscape.ts'
import { Neighbourhoods } from '#data/solver/neighbourhoods.ts'
import { problemOf, type Found } from '#data/solver/problem.ts'
import { plainOf, usualShop } from '../support/roster-boards.ts'
import { leastOf, tinyOf } from '../support/tiny-rosters.ts'

const filling = (month: RosterMonth, more: Partial<Filling> = {}): Filling & { board: ReturnType<typeof boardOf> } => {
  const board = boardOf(month)
  const model = modelOf(board)
  const sizes = { people: board.people.length, kinds: board.kinds.length }
  return { board, model, problem: problemOf(model), ...sizes, seconds: 20, ...more }
}

describe('filling', () => {
  test('tiny rosters ends where trying everything ends', { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const tiny = tinyOf(seed)
      const least = leastOf(tiny)
      const { status, objective } = await fill(filling(tiny.board.month, { seconds: 20 }))
      const expected = { status: least === null ? 'infeasible' : 'optimal', objective: least }
      expect({ seed, status, objective }).toEqual({ seed, ...expected })
    }
  })

  test('a plain month of twelve people is proven, and the same every time', { timeout: 60_000 }, async () => {
    const one = await fill(filling(plainOf(usualShop())))
    const other = await fill(filling(plainOf(usualShop())))
    expect(one.status).toBe('optimal')
    expect(one.bound).toBe(one.objective)
    expect(other.values).toEqual(one.values)
  })

  test('a usual month only gets better, and what is told is what it costs', { timeout: 60_000 }, async () => {
    const told: Found[] = []
    const asked = filling(usualShop(), { seconds: 6, onFound: (found) => told.push(found) })
    const { values, objective, bound } = await fill(asked)
    const findings = findingsOf(withCells(asked.board, asked.model.cellsOf(values ?? [])))
    expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([])
    expect(findings.reduce((sum, { cost }) => sum + cost, 0)).toBe(objective)
    const objectives = told.flatMap((found) => found.objective ?? [])
    expect(objectives.length).toBeGreaterThan(2)
    expect(objectives).toEqual(objectives.toSorted((a, b) => b - a))
    expect(bound ?? 0).toBeLessThanOrEqual(objective ?? 0)
    expect(told.every(({ objective: found, bound: least }) => (least ?? 0) <= (found ?? Infinity))).toBe(true)
  })

  test('stopped in whichever part it keeps what it has, at once', { timeout: 120_000 }, async () => {
    for (const after of [300, 1500, 4000]) {
      const stop = new AbortController()
      let stopped = 0
      setTimeout(() => {
        stopped = performance.now()
        stop.abort()
      }, after)
      const { values, status } = await fill(filling(usualShop(), { seconds: 60, stopped: stop.signal }))
      expect(performance.now() - stopped).toBeLessThan(3000)
      expect(status).toBe('feasible')
      expect(values).not.toBeNull()
    }
  })

  test('cancelled in whichever part it ends at once with nothing', { timeout: 120_000 }, async () => {
    for (const after of [300, 1500, 4000]) {
      const cancel = new AbortController()
      setTimeout(() => cancel.abort(), after)
      const begun = performance.now()
      await expect(fill(filling(usualShop(), { seconds: 60, cancelled: cancel.signal }))).rejects.toMatchObject({
        name: 'AbortError',
      })
      expect(performance.now() - begun).toBeLessThan(after + 1000)
    }
  })
})

test('parts hold free cells only, in the same order for the same seed', () => {
  const { board, model } = filling(usualShop())
  const land = landscapeOf(model, board.people.length, board.kinds.length)
  if (land === null) throw new Error('A roster model says how it is laid out.')
  const values = model.valuesOf(board.cells) ?? new Float64Array(model.columns.length)
  const drawn = (): number[][] => {
    const parts = new Neighbourhoods(land, 3)
    return Array.from({ length: 20 }, () => [...parts.next(40, board.cells, values)])
  }
  const free = new Set(freeCells(land))
  const parts = drawn()
  expect(parts.flat().every((cell) => free.has(cell))).toBe(true)
  expect(parts.every(({ length }) => length > 0 && length < free.size / 2)).toBe(true)
  expect(drawn()).toEqual(parts)
})
