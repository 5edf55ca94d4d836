import { describe, expect, test } from 'vitest'
import type { ClashingRule } from '#shared/contract/roster-solve.ts'
import type { ModelColumn, ModelRow } from '#shared/rules/roster/model-draft.ts'
import type { RosterModel } from '#shared/rules/roster/model.ts'
import { clashOf } from '#data/solver/clash.ts'
import { gapOf, problemOf, type Found, type ProblemSource } from '#data/solver/problem.ts'
import { endSolver, search } from '#data/solver/solver.ts'

const binary = (name: string, cost: number): ModelColumn => ({ name, kind: 'binary', lower: 0, upper: 1, cost })

/** Splits numbers so that four sums come out right at once: easy to try, very hard to prove. */
const hardToProve = (count: number): ProblemSource => {
  let state = 7
  const random = (): number => (state = (state * 16807) % 2147483647) % 100
  const columns = Array.from({ length: count }, (_, index) => binary(`x${index}`, 0))
  const rows = Array.from({ length: 4 }, (): ModelRow => {
    const weights = columns.map(() => random())
    const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2)
    const more = columns.push({ name: 'more', kind: 'integer', lower: 0, upper: Infinity, cost: 1 }) - 1
    const less = columns.push({ name: 'less', kind: 'integer', lower: 0, upper: Infinity, cost: 1 }) - 1
    const terms = weights.map((weight, column) => [column, weight] as const)
    return { lower: half, upper: half, rule: null, terms: [...terms, [more, 1], [less, -1]] }
  })
  return { columns, rows, constant: 3 }
}

const small: ProblemSource = {
  columns: [binary('a', 3), binary('b', 2), binary('c', 4)],
  rows: [
    { lower: 2, upper: Infinity, rule: null, terms: [0, 1, 2].map((column) => [column, 1]) },
    { lower: 0, upper: 1, rule: null, terms: [0, 1].map((column) => [column, 1]) },
  ],
  constant: 10,
}

describe('the solver', () => {
  test('finds and proves the best solution, what cannot be avoided included', async () => {
    const { seconds, nodes, ...found } = await search({ problem: problemOf(small), seconds: 10, isWhole: true })
    expect(found).toEqual({
      ...{ status: 'optimal', objective: 16, bound: 16, gap: 0, isStopped: false, cells: null },
      values: Float64Array.of(0, 1, 1),
    })
    expect(seconds).toBeGreaterThanOrEqual(0)
    expect(nodes).toBeGreaterThanOrEqual(0)
  })

  test('says that there is no solution', async () => {
    const rows = [...small.rows, { lower: 3, upper: 3, rule: 0, terms: [0, 1, 2].map((c) => [c, 1] as const) }]
    const problem = problemOf({ ...small, rows })
    expect(await search({ problem, seconds: 10 })).toMatchObject({ status: 'infeasible', values: null, gap: null })
    const isActive = Uint8Array.of(1, 1, 0)
    expect(await search({ problem, isActive, seconds: 10 })).toMatchObject({ status: 'optimal', objective: 16 })
  })

  test('stops when asked and gives its best so far, telling how far it is meanwhile', async () => {
    const stop = new AbortController()
    const told: Found[] = []
    const found = await search({
      problem: problemOf(hardToProve(60)),
      seconds: 60,
      isWhole: true,
      stopped: stop.signal,
      onFound: (news) => {
        told.push(news)
        if (news.objective !== null && news.seconds > 0.5) stop.abort()
      },
    })
    expect(found).toMatchObject({ status: 'feasible', isStopped: true })
    expect(found.objective).toBeGreaterThanOrEqual(found.bound ?? Infinity)
    expect(found.gap).toBe(gapOf(found.objective, found.bound))
    expect(told.length).toBeGreaterThan(1)
    expect(found.seconds).toBeLessThan(15)
  })

  test('ends at its time limit with what it has', async () => {
    const found = await search({ problem: problemOf(hardToProve(60)), seconds: 1, isWhole: true })
    expect(found).toMatchObject({ status: 'feasible', isStopped: false })
    expect(found.values).not.toBeNull()
    expect(found.seconds).toBeLessThan(6)
  })

  test('is cancelled without an answer, and answers the next one', async () => {
    const cancel = new AbortController()
    const problem = problemOf(hardToProve(60))
    const cancelled = search({ problem, seconds: 60, cancelled: cancel.signal, onFound: () => cancel.abort() })
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    expect(await search({ problem: problemOf(small), seconds: 10 })).toMatchObject({ objective: 16 })
  })

  test('starts from a solution it is given: nothing worse comes out', async () => {
    const start = Float64Array.of(1, 0, 1)
    const found = await search({ problem: problemOf(small), seconds: 10, start, isFirstEnough: true })
    expect(found.status).toBe('feasible')
    expect(found.values).not.toBeNull()
  })

  test('answers the same whether its thread is fresh or warm', async () => {
    const problem = problemOf(hardToProve(11))
    const warm = await search({ problem, seconds: 30, isWhole: true })
    await endSolver()
    const fresh = await search({ problem, seconds: 30, isWhole: true })
    expect(warm.status).toBe('optimal')
    expect(fresh.values).toEqual(warm.values)
  })
})

const rule = (check: ClashingRule['check'], agent: string | null, date: string | null): ClashingRule => ({
  ...{ check, agent, date: date as ClashingRule['date'], until: null, shift: null, figures: {} },
})

/** People who may work on days: leave closes a cell, `least` people are needed on each day. */
const teamModel = (people: number, days: number, leave: readonly (readonly [number, number])[], least: number) => {
  const at = (person: number, day: number): number => person * days + day
  const columns = Array.from({ length: people * days }, (_, index) => binary(`x${index}`, 0))
  const [rules, rows]: [ClashingRule[], ModelRow[]] = [[], []]
  const add = (of: ClashingRule, row: Omit<ModelRow, 'rule'>): void =>
    void rows.push({ ...row, rule: rules.push(of) - 1 })
  for (const [person, day] of leave)
    add(rule('onLeave', `A${person}`, `2026-12-0${day + 1}`), { lower: 0, upper: 0, terms: [[at(person, day), 1]] })
  for (let day = 0; day < days; day++) {
    const terms = Array.from({ length: people }, (_, person) => [at(person, day), 1] as const)
    add(rule('belowMinimum', null, `2026-12-0${day + 1}`), { lower: least, upper: Infinity, terms })
  }
  for (let person = 0; person < people; person++) {
    const terms = Array.from({ length: days }, (_, day) => [at(person, day), 1] as const)
    add(rule('tooManyDaysInARow', `A${person}`, null), { lower: 0, upper: days - 1, terms })
  }
  const model: RosterModel = { columns, rows, rules, constant: 0, cellsOf: () => new Int8Array(), valuesOf: () => null }
  return model
}

const named = (model: RosterModel, places: readonly number[]): string[] =>
  places.map((place) => `${model.rules[place]?.check} ${model.rules[place]?.agent} ${model.rules[place]?.date}`)

describe('a clash', () => {
  test('names the minimum and as many on leave as make it impossible, and nothing else', async () => {
    const everybody = Array.from({ length: 7 }, (_, person) => [person, 2] as const)
    const model = teamModel(7, 6, [...everybody, [0, 4], [3, 1]], 2)
    const { conflict, isSmallest, relax } = await clashOf(model)
    const names = named(model, conflict)
    expect(names.filter((name) => name === 'belowMinimum null 2026-12-03')).toHaveLength(1)
    expect(names.filter((name) => /^onLeave A\d 2026-12-03$/.test(name))).toHaveLength(6)
    expect(names).toHaveLength(7)
    expect(isSmallest).toBe(true)
    expect(named(model, relax)).toEqual(['belowMinimum null 2026-12-03'])
  })

  test('is the smallest of several', async () => {
    // On the third day three people are missing, on the fifth only one person is needed too many: with one on leave nobody may be missing.
    const model = teamModel(4, 6, [...[0, 1, 2, 3].map((person) => [person, 2] as const), [1, 4]], 4)
    const { conflict, isSmallest, relax } = await clashOf(model)
    expect(conflict).toHaveLength(2)
    expect(isSmallest).toBe(true)
    // Another clash stands on the other day, and nobody may work on all days: both minimums give way together.
    expect(named(model, relax)).toEqual(['belowMinimum null 2026-12-03', 'belowMinimum null 2026-12-05'])
  })

  test('of people who have worked enough names the days that need them', async () => {
    const model = teamModel(2, 3, [], 2)
    const { conflict } = await clashOf(model)
    const names = named(model, conflict)
    expect(names.filter((name) => name.startsWith('belowMinimum'))).toHaveLength(3)
    expect(names.filter((name) => name.startsWith('tooManyDaysInARow'))).toHaveLength(1)
  })
})
