import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type loadHighs from 'highs'
import type { CallbackData, Highs, HighsCallbackMap, Model } from 'highs'
import { improve } from './annealing.ts'
import { gapOf, type Descent, type Found, type Order, type Problem, type Search, type Told } from './problem.ts'

// The thread in which HiGHS computes. It blocks its thread while it searches, and keeps its program warm between orders.
// HiGHS is a package of its own beside the bundles, because it reads a file next to itself. (docs/decisions/022-roster-solver.md)

const load = createRequire(import.meta.url)
const tell = (told: Told): void => parentPort?.postMessage(told)

/** Between two reports. */
const reportEvery = 250
/** The same search every time: what is not fixed here may only be the time limit. */
const seed = 17

let highs: Highs | null = null
let kept: Problem | null = null

const ready = async (): Promise<Highs> => (highs ??= await (load('highs') as typeof loadHighs)())

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) && Math.abs(value) < 1e20 ? value : null

const wholeUp = (value: number | null): number | null => (value === null ? null : Math.ceil(value - 1e-6) + 0)
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value))

/** Both figures, without the crumbs of computing where only whole ones are possible. */
const figuresOf = (objective: number | null, bound: number | null, { isWhole }: Order) => {
  const [best, least] = isWhole ? [whole(objective), wholeUp(bound)] : [objective, bound]
  return { objective: best, bound: least, gap: gapOf(best, least) }
}

const foundOf = (data: CallbackData, order: Order, seconds: number): Found => ({
  ...figuresOf(finite(data.mip_primal_bound), finite(data.mip_dual_bound), order),
  ...{ seconds, nodes: Number(data.mip_node_count ?? 0n) },
})

const modelOf = (solver: Highs, problem: Problem, { isActive, isFirstEnough, bounds }: Order): Model => {
  const { rowLower, rowUpper } = problem
  const isOn = (row: number): boolean => isActive === null || isActive[row] !== 0
  const [rows, columns] = [rowLower.length, problem.cost.length]
  return solver.createModel({
    numCols: columns,
    numRows: rows,
    offset: isFirstEnough ? 0 : problem.offset,
    colCost: isFirstEnough ? new Float64Array(columns) : problem.cost,
    colLower: bounds?.lower ?? problem.lower,
    colUpper: bounds?.upper ?? problem.upper,
    rowLower: rowLower.map((lower, row) => (isOn(row) ? lower : -Infinity)),
    rowUpper: rowUpper.map((upper, row) => (isOn(row) ? upper : Infinity)),
    integrality: problem.isInteger,
    matrix: {
      format: 'csr',
      numRows: rows,
      numCols: columns,
      starts: problem.starts,
      indices: problem.indices,
      values: problem.values,
    },
  })
}

const optionsOf = ({ seconds, isFirstEnough, isWhole, nodes }: Order) => ({
  output_flag: false,
  random_seed: seed,
  time_limit: seconds,
  mip_rel_gap: 0,
  mip_abs_gap: isWhole ? 0.999 : 1e-6,
  ...(isFirstEnough ? { mip_max_improving_sols: 1 } : {}),
  ...(nodes === null ? {} : { mip_max_nodes: nodes }),
})

/** Reports now and then, hands out every better solution, and ends when asked to. */
const callbacksOf = (
  solver: Highs,
  order: Order,
  begun: number,
): { callbacks: HighsCallbackMap; last: () => Found | null } => {
  const { id, stop } = order
  const flag = new Int32Array(stop)
  let [last, reported]: [Found | null, number] = [null, 0]
  const seconds = (): number => (performance.now() - begun) / 1000
  const { mipInterrupt, mipImprovingSolution } = solver.constants.callbackType
  return {
    last: () => last,
    callbacks: {
      [mipInterrupt]: (event) => {
        last = foundOf(event.data, order, seconds())
        if (Atomics.load(flag, 0) !== 0) event.interrupt()
        if (performance.now() - reported < reportEvery) return undefined
        reported = performance.now()
        tell({ id, found: last })
        return undefined
      },
      [mipImprovingSolution]: ({ data }) => {
        const { objective } = figuresOf(finite(data.objective_function_value), null, order)
        if (data.mip_solution && objective !== null) tell({ id, better: data.mip_solution, objective })
        return undefined
      },
    },
  }
}

const nothing = { objective: null, bound: null, gap: null, values: null, cells: null }

const endOf = (solver: Highs, model: Model, order: Order, last: Found | null, seconds: number): Search => {
  const status = model.getModelStatus()
  const { optimal, infeasible, unboundedOrInfeasible, interrupted, empty } = solver.constants.modelStatus
  const nodes = last?.nodes ?? 0
  const isStopped = status === interrupted
  if (status === infeasible || status === unboundedOrInfeasible)
    return { ...nothing, status: 'infeasible', seconds, nodes, isStopped }
  const isFound = Number(model.info.get('primal_solution_status')) === 2
  const isProven = (status === optimal || status === empty) && !order.isFirstEnough
  const values = isFound || isProven ? model.getSolution().colValue : null
  const objective = values ? model.getObjectiveValue() : null
  const bound = isProven ? objective : finite(Number(model.info.get('mip_dual_bound')))
  return {
    ...{ status: values === null ? 'unknown' : isProven ? 'optimal' : 'feasible' },
    ...figuresOf(objective, bound, order),
    ...{ seconds, nodes, values, cells: null, isStopped },
  }
}

const solve = async (order: Order): Promise<Search> => {
  const solver = await ready()
  const begun = performance.now()
  kept = order.problem ?? kept
  if (kept === null) throw new Error('There is no problem to solve yet.')
  const model = modelOf(solver, kept, order)
  try {
    model.options.set(optionsOf(order))
    if (order.start) model.setSolution({ colValue: order.start })
    const { callbacks, last } = callbacksOf(solver, order, begun)
    model.run(callbacks)
    return endOf(solver, model, order, last(), (performance.now() - begun) / 1000)
  } finally {
    model.dispose()
  }
}

/** The search in small steps: it knows no bound, so that it can only find. */
const descend = ({ id, stop, seconds: most }: Order, { land, cells, cooling }: Descent): Search => {
  const flag = new Int32Array(stop)
  const begun = performance.now()
  let reported = begun
  const seconds = (): number => (performance.now() - begun) / 1000
  const isOver = (objective: number | null): boolean => {
    if (performance.now() - reported >= reportEvery) {
      reported = performance.now()
      tell({ id, found: { objective, bound: null, gap: null, seconds: seconds(), nodes: 0 } })
    }
    return Atomics.load(flag, 0) !== 0 || seconds() > most
  }
  const found = improve(land, cells, cooling, isOver, () => seconds() / most)
  const isStopped = flag[0] === 1
  const rest = { seconds: seconds(), nodes: 0, isStopped }
  if (found === null) return { ...nothing, status: 'unknown', ...rest }
  return { ...nothing, status: 'feasible', objective: found.points, cells: found.cells, ...rest }
}

const answer = async (order: Order): Promise<void> => {
  try {
    const { descent } = order
    tell({ id: order.id, search: descent ? descend(order, descent) : await solve(order) })
  } catch (error) {
    tell({ id: order.id, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

parentPort?.on('message', (order: Order) => void answer(order))
