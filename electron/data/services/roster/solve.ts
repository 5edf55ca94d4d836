import { Refusal } from '#shared/contract/failure.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { SolvedRoster } from '#shared/contract/roster-solve.ts'
import type { Progress } from '#shared/contract/method.ts'
import { findingsOf, talliesOf } from '#shared/rules/roster-checks.ts'
import { boardOf, withCells, type Board } from '#shared/rules/roster/board.ts'
import { modelOf, type RosterModel } from '#shared/rules/roster/model.ts'
import type { Context, Work } from '../../context.ts'
import type { DatabaseFile } from '../../database-file.ts'
import { clashOf } from '../../solver/clash.ts'
import { gapOf, problemOf, type Found, type Problem, type Search } from '../../solver/problem.ts'
import { fill } from '../../solver/fill.ts'
import { edit } from './edit.ts'
import { month as rosterMonth } from './month.ts'
import { checkedFindings, costsOf, nothingTold, pointsOf, told } from './solved-roster.ts'

// Filling a month: board → model → solver → board, and what the checks say of it. The rules: docs/roster.md §5.

type Asked = ParsedInputOf<'roster.solve'>

/** The search under way on a file. */
const solving = new WeakMap<DatabaseFile, AbortController>()

/** One search: what it is about and how it can be ended. */
interface Task {
  readonly asked: Asked
  readonly work: Work
  readonly stop: AbortController
  readonly board: Board
  readonly model: RosterModel
  readonly problem: Problem
  readonly begun: number
}

const checkBoard = ({ people, kinds }: Board): void => {
  if (!people.some(({ isAgent }) => isAgent)) throw new Refusal('roster-empty', { what: 'people' })
  if (!kinds.some(({ kind }) => !kind.isRetired)) throw new Refusal('roster-empty', { what: 'shifts' })
}

const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 10) / 100

const progressOf = ({ asked, begun }: Task, phase: Progress['phase'], found: Found | null): Progress => {
  const seconds = secondsSince(begun)
  return {
    ...{ phase, done: Math.floor(seconds), total: asked.seconds, unit: 'steps' },
    fraction: phase === 'making' ? Math.min(1, seconds / asked.seconds) : null,
    secondsLeft: phase === 'making' ? Math.max(0, asked.seconds - seconds) : null,
    ...(found ? { found: { objective: found.objective, bound: found.bound, gap: found.gap } } : {}),
  }
}

const tellEvery = 500

/** Tells how far it is now and then, also while the solver says nothing. */
const telling = async <Value>(
  task: Task,
  phase: Progress['phase'],
  act: (tell: (found: Found) => void) => Promise<Value>,
): Promise<Value> => {
  let latest: Found | null = null
  const report = (): void => task.work.report(progressOf(task, phase, latest))
  report()
  const timer = setInterval(report, tellEvery)
  try {
    return await act((found) => (latest = found))
  } finally {
    clearInterval(timer)
  }
}

const searchOf = (task: Task): Promise<Search> =>
  telling(task, 'making', (onFound) => {
    const { model, problem, board, asked, stop, work } = task
    return fill({
      ...{ model, problem, people: board.people.length, kinds: board.kinds.length, seconds: asked.seconds },
      ...{ onFound, stopped: stop.signal, cancelled: work.signal },
    })
  })

const explained = async (task: Task): Promise<Pick<SolvedRoster, 'conflict' | 'isSmallest' | 'relax'>> => {
  const { model, stop, work } = task
  const { conflict, isSmallest, relax } = await telling(task, 'checking', () =>
    clashOf(model, { stopped: stop.signal, cancelled: work.signal }),
  )
  const named = (places: readonly number[]) =>
    places.flatMap((place) => {
      const rule = model.rules[place]
      return rule === undefined ? [] : [rule]
    })
  return { conflict: named(conflict), isSmallest, relax: named(relax) }
}

const notExplained = { conflict: [], isSmallest: false, relax: [] }

type Answer = Omit<SolvedRoster, 'isApplied'>

/** The answer, and the filled board when there is one. */
const answerOf = async (task: Task): Promise<{ answer: Answer; filled: Board | null }> => {
  const { board, model, asked, begun } = task
  const found = await searchOf(task)
  const common = {
    ...{ month: asked.month, isStopped: found.isStopped },
    ...{ costsBefore: costsOf(findingsOf(board)), talliesBefore: [...talliesOf(board)] },
  }
  if (found.values === null || found.objective === null) {
    const clash = found.status === 'infeasible' ? await explained(task) : notExplained
    const status = found.status === 'infeasible' ? ('infeasible' as const) : ('unknown' as const)
    const figures = { status, objective: null, bound: found.bound, gap: null, seconds: secondsSince(begun) }
    return { answer: { ...common, ...figures, ...clash, ...nothingTold }, filled: null }
  }
  const filled = withCells(board, model.cellsOf(found.values))
  const findings = checkedFindings(filled, found.objective, found.status === 'optimal')
  const objective = pointsOf(findings)
  const isProven = found.status === 'optimal' || (found.bound !== null && found.bound >= objective)
  const bound = isProven ? objective : found.bound
  const status = isProven ? ('optimal' as const) : ('feasible' as const)
  const figures = { status, objective, bound, gap: gapOf(objective, bound), seconds: secondsSince(begun) }
  return { answer: { ...common, ...figures, ...notExplained, ...told(filled, findings) }, filled }
}

/** What a search stood on: whether it hangs on the wall does not matter to it. */
const basisOf = ({ published: _, ...month }: RosterMonth): string => JSON.stringify(month)

/** Keeps the month, unless somebody changed what the search stood on meanwhile. */
const apply = async (context: Context, task: Task, answer: Answer): Promise<boolean> => {
  const { asked, board, work } = task
  const { month, reason } = asked
  return work.commit(() => {
    if (basisOf(rosterMonth(context, { month })) !== basisOf(board.month)) return false
    edit(context, { month, cells: answer.assignments, marks: [], reason })
    return true
  })
}

const solved = async (context: Context, asked: Asked, work: Work, stop: AbortController): Promise<SolvedRoster> => {
  const month = rosterMonth(context, { month: asked.month })
  if (asked.isApplied && month.published && !asked.reason)
    throw new Refusal('roster-published', { month: asked.month, version: month.published.version })
  const board = boardOf(month)
  checkBoard(board)
  const begun = performance.now()
  const model = modelOf(board)
  const task: Task = { asked, work, stop, board, model, problem: problemOf(model), begun }
  const { answer, filled } = await answerOf(task)
  const isApplied = asked.isApplied && filled !== null && (await apply(context, task, answer))
  return { ...answer, isApplied }
}

/** Fills a month under its checks; one at a time. What the solver brings is checked again before anybody sees it. */
export const solve = async (context: Context, asked: Asked, work: Work): Promise<SolvedRoster> => {
  if (solving.has(context.file)) throw new Refusal('solver-busy')
  const stop = new AbortController()
  solving.set(context.file, stop)
  try {
    return await solved(context, asked, work, stop)
  } finally {
    solving.delete(context.file)
  }
}

/** Asks the search under way to end with its best. */
export const stopSolving = (context: Context): { isSolving: boolean } => {
  const stop = solving.get(context.file)
  stop?.abort()
  return { isSolving: stop !== undefined }
}
