import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from '#build/places.ts'
import { fill } from '#data/solver/fill.ts'
import { problemOf, type Search } from '#data/solver/problem.ts'
import { endSolver, search } from '#data/solver/solver.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { boardOf } from '#shared/rules/roster/board.ts'
import { modelOf as monthModelOf } from '#shared/rules/roster/model.ts'
import { plainOf, usualShop } from '#test/support/roster-boards.ts'
import type { Fact } from './measure.ts'
import { instanceOf } from './rostering-instance.ts'
import { modelOf } from './rostering-model.ts'

/** Published optima of the public benchmark, and how long each may take here. */
const instances = [
  { name: 'Instance1', optimum: 607, milliseconds: 10_000 },
  { name: 'Instance2', optimum: 828, milliseconds: 60_000 },
  { name: 'Instance3', optimum: 1001, milliseconds: 150_000 },
] as const

// The texts are not part of the project: they lie beside it, or where this says.
const folder = process.env['BENCH_ROSTERING'] ?? join(appFolder, '..', 'shared', 'data', 'rostering')

const percent = (share: number | null): string => (share === null ? '?' : `${(share * 100).toFixed(2)} %`)

const checked = (name: string, optimum: number, found: Search): void => {
  if (found.status === 'optimal' && found.objective !== optimum)
    throw new Error(`${name}: ${found.objective} was called the optimum, which is ${optimum}.`)
  if (found.objective !== null && found.objective < optimum)
    throw new Error(`${name}: ${found.objective} is better than the optimum, so the model must be wrong.`)
}

/** A month of twelve people and three kinds, filled in ten seconds: points, and proof or the gap that is left. */
const monthFact = async (name: string, month: RosterMonth, isProofWanted: boolean): Promise<Fact> => {
  const board = boardOf(month)
  const model = monthModelOf(board)
  const sizes = { people: board.people.length, kinds: board.kinds.length }
  const { status, objective, gap, seconds } = await fill({ model, problem: problemOf(model), ...sizes, seconds: 10 })
  const isProven = status === 'optimal'
  return {
    name: `roster 12 × 31 × 3 ${name}: ${objective} ${isProven ? 'proven optimal' : `gap ${percent(gap)}`}`,
    value: isProven || !isProofWanted ? Math.round(seconds * 1000) : Infinity,
    unit: 'ms',
    // Without the proof it ends at its ten seconds, or soon after them.
    aim: { most: isProofWanted ? 10_000 : 15_000 },
  }
}

/** The solver on the first instances of the public shift scheduling benchmark: proof of their published optima, or the gap that is left. First two months of a usual shop. */
export const rosterBench = async (isQuick: boolean): Promise<Fact[]> => {
  const facts = [await monthFact('plain', plainOf(usualShop()), true), await monthFact('default', usualShop(), false)]
  for (const { name, optimum, milliseconds } of isQuick ? instances.slice(0, 1) : instances) {
    const file = join(folder, `${name}.txt`)
    if (!existsSync(file)) {
      console.log(`Public rostering benchmark: ${name}.txt is not there, so it is not measured.`)
      continue
    }
    const problem = problemOf(modelOf(instanceOf(readFileSync(file, 'utf8'))))
    const found = await search({ problem, seconds: (milliseconds / 1000) * 2, isWhole: true })
    checked(name, optimum, found)
    const isProven = found.status === 'optimal'
    facts.push({
      name: `roster ${name}: ${found.objective} ${isProven ? 'proven optimal' : `gap ${percent(found.gap)}`}`,
      value: isProven ? Math.round(found.seconds * 1000) : Infinity,
      unit: 'ms',
      aim: { most: milliseconds },
    })
  }
  await endSolver()
  return facts
}
