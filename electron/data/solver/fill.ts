import { off } from '#shared/rules/roster/board.ts'
import type { RosterModel } from '#shared/rules/roster/model.ts'
import { usualCooling } from './annealing.ts'
import { freeCells, landscapeOf, type Landscape } from './landscape.ts'
import { Neighbourhoods, type Part } from './neighbourhoods.ts'
import { gapOf, type Bounds, type Found, type Problem, type Search } from './problem.ts'
import { search, type Wanted } from './solver.ts'

// Filling a month in the time there is: any roster at all, small steps from it, the bound of the relaxation, then rounds of small steps with
// other seeds and of parts searched anew, and at last the proof. (docs/roster.md §5)

/** What is to be filled, and how the search is told and ended. */
export interface Filling extends Pick<Wanted, 'onFound' | 'stopped' | 'cancelled'> {
  readonly model: RosterModel
  readonly problem: Problem
  /** of the board */
  readonly people: number
  readonly kinds: number
  readonly seconds: number
}

/** Fewer free cells are solved outright. */
const fewCells = 60
/** Small steps of one descent, counted so that the same question takes the same ones: by free cells, and by the seconds there are. */
const stepsOf = (cells: number, seconds: number): number => Math.min(cells * 4_000, seconds * 50_000)
/** Of the time there is, at most: for a first roster of any kind, for a descent, for the bound of the relaxation. */
const [firstPart, stepsPart, rootPart] = [0.25, 0.4, 0.1]
/** Free cells of a part in the first round, and how much more after a round that brought nothing. */
const [firstSize, growth] = [36, 1.25]
/** Branches and seconds of a part at most. */
const [partNodes, partSeconds] = [20, 1.5]
const partsInRound = 3
/** How hot the descents of a round begin, each from the best roster so far. */
const reheats = [2.5, 2.5, 1.5, 2.5, 2.5, 1.5]
/** After so many rounds on end that brought nothing the rest of the time goes to the proof. */
const mostDry = 6

const worthOf = ({ cost, offset }: Problem, values: Float64Array): number =>
  Math.round(values.reduce((sum, value, column) => sum + value * (cost[column] ?? 0), offset))

/** What is known of one month while it is filled: its best roster so far, and what no roster is below. */
class Standings {
  readonly #filling: Filling
  readonly #begun = performance.now()
  #values: Float64Array | null = null
  #objective: number | null = null
  #bound: number | null = null
  nodes = 0
  isStopped = false

  constructor(filling: Filling) {
    this.#filling = filling
  }

  get values(): Float64Array | null {
    return this.#values
  }

  get seconds(): number {
    return (performance.now() - this.#begun) / 1000
  }

  get secondsLeft(): number {
    return this.#filling.seconds - this.seconds
  }

  /** Proven, stopped, or out of time. */
  get isOver(): boolean {
    return this.isProven || this.isStopped || this.#filling.stopped?.aborted === true || this.secondsLeft < 0.2
  }

  get isProven(): boolean {
    return this.#objective !== null && this.#bound !== null && this.#bound >= this.#objective
  }

  /** True when these values are better than the best so far, which they are from then on. */
  take(values: Float64Array | null): boolean {
    if (values === null) return false
    const objective = worthOf(this.#filling.problem, values)
    if (this.#objective !== null && objective >= this.#objective) return false
    this.#values = values
    this.#objective = objective
    this.tell(null)
    return true
  }

  /** No roster is below this. */
  learn(bound: number | null): void {
    if (bound !== null && bound > (this.#bound ?? -Infinity)) this.#bound = bound
  }

  /** Tells how far it is; a search under way may have found more already. */
  tell(news: Found | null): void {
    const objective = Math.min(this.#objective ?? Infinity, news?.objective ?? Infinity)
    const found = Number.isFinite(objective) ? objective : null
    const figures = { objective: found, bound: this.#bound, gap: gapOf(found, this.#bound) }
    this.#filling.onFound?.({ ...figures, seconds: this.seconds, nodes: this.nodes + (news?.nodes ?? 0) })
  }

  /** The end, as a search would tell it. */
  get end(): Search {
    const [values, objective] = [this.#values, this.#objective]
    const bound = this.isProven ? objective : this.#bound
    return {
      status: values === null ? 'unknown' : this.isProven ? 'optimal' : 'feasible',
      ...{ values, objective, bound, gap: gapOf(objective, bound), cells: null },
      ...{ seconds: this.seconds, nodes: this.nodes, isStopped: this.isStopped },
    }
  }
}

/** Fills one month, part of the way by part. */
class Filler {
  readonly #filling: Filling
  readonly #standings: Standings
  readonly #land: Landscape | null
  readonly #free: Int32Array

  constructor(filling: Filling) {
    const { model, people, kinds } = filling
    this.#filling = filling
    this.#standings = new Standings(filling)
    this.#land = landscapeOf(model, people, kinds)
    this.#free = this.#land === null ? new Int32Array() : freeCells(this.#land)
  }

  async run(): Promise<Search> {
    const { problem, seconds } = this.#filling
    const first = await this.#ask({ problem, seconds: Math.max(1, seconds * firstPart), isFirstEnough: true })
    if (first.status === 'infeasible') return first
    this.#standings.take(first.values)
    if (this.#land !== null && this.#free.length >= fewCells) await this.#improve(this.#land, first.values)
    return this.#standings.isOver && this.#standings.values !== null ? this.#standings.end : this.#prove()
  }

  async #ask(wanted: Omit<Wanted, 'stopped' | 'cancelled'>): Promise<Search> {
    const { stopped, cancelled } = this.#filling
    const found = await search({ ...wanted, ...(stopped ? { stopped } : {}), ...(cancelled ? { cancelled } : {}) })
    this.#standings.nodes += found.nodes
    this.#standings.isStopped ||= found.isStopped
    return found
  }

  readonly #tell = (found: Found): void => this.#standings.tell(found)

  /** The whole problem, for `seconds` at most: what it proves counts. */
  async #whole(seconds: number, nodes?: number): Promise<Search> {
    const found = await this.#ask({
      ...{ problem: null, start: this.#standings.values, isWhole: true, seconds },
      ...(nodes === undefined ? {} : { nodes }),
      onFound: (news) => {
        this.#standings.learn(news.bound)
        this.#standings.tell(news)
      },
    })
    this.#standings.learn(found.bound)
    this.#standings.take(found.values)
    return found
  }

  async #prove(): Promise<Search> {
    const found = await this.#whole(Math.max(0.2, this.#standings.secondsLeft))
    return found.status === 'infeasible' && this.#standings.values === null ? found : this.#standings.end
  }

  async #improve(land: Landscape, first: Float64Array | null): Promise<void> {
    const [standings, { model, seconds }] = [this.#standings, this.#filling]
    const base = model.cellsOf(first ?? new Float64Array(model.columns.length))
    await this.#descend(land, base, 0, usualCooling.hot)
    if (standings.isOver) return
    await this.#whole(seconds * rootPart, 1)
    const parts = new Neighbourhoods(land, usualCooling.seed)
    let size = firstSize
    for (let [round, dry] = [1, 0]; dry < mostDry && !standings.isOver; round += 1) {
      const isBetter = await this.#reheat(land, base, round)
      if ((await this.#searchParts(land, parts, size)) || isBetter) dry = 0
      else {
        dry += 1
        size = Math.min(this.#free.length, Math.ceil(size * growth))
      }
    }
  }

  /** Some descents from the best roster so far; from these cells while there is none. */
  async #reheat(land: Landscape, base: Int8Array, round: number): Promise<boolean> {
    let isBetter = false
    for (const [index, hot] of reheats.entries()) {
      const { values, isOver } = this.#standings
      if (isOver) break
      const from = values === null ? base : this.#filling.model.cellsOf(values)
      isBetter = (await this.#descend(land, from, round * reheats.length + index, hot)) || isBetter
    }
    return isBetter
  }

  /** Small steps from these cells, other ones for every number. */
  async #descend(land: Landscape, from: Int8Array, number: number, hot: number): Promise<boolean> {
    const { model, seconds } = this.#filling
    const steps = stepsOf(this.#free.length, seconds)
    const found = await this.#ask({
      ...{ problem: null, onFound: this.#tell },
      descent: { land, cells: from, cooling: { ...usualCooling, hot, steps, seed: usualCooling.seed + 7919 * number } },
      seconds: Math.min(seconds * stepsPart, this.#standings.secondsLeft),
    })
    if (found.cells === null) return false
    const cells = from.slice()
    for (const cell of this.#free) cells[cell] = Math.max(found.cells[cell] ?? off, off)
    return this.#standings.take(model.valuesOf(cells))
  }

  /** One part after the other is searched anew; true when something better was found. */
  async #searchParts(land: Landscape, parts: Neighbourhoods, size: number): Promise<boolean> {
    const [standings, { model }] = [this.#standings, this.#filling]
    let isBetter = false
    for (let drawn = 0; drawn < partsInRound; drawn += 1) {
      const { values } = standings
      if (values === null || standings.isOver) break
      const part = parts.next(size, model.cellsOf(values), values)
      const found = await this.#ask({
        ...{ problem: null, start: values, isWhole: true, nodes: partNodes, onFound: this.#tell },
        bounds: this.#boundsOf(land, part, values),
        seconds: Math.min(partSeconds, standings.secondsLeft),
      })
      isBetter = standings.take(found.values) || isBetter
    }
    return isBetter
  }

  /** All free cells but those of the part stay as they are. */
  #boundsOf({ columnsAt, kinds }: Landscape, part: Part, values: Float64Array): Bounds {
    const { problem } = this.#filling
    const [lower, upper] = [problem.lower.slice(), problem.upper.slice()]
    for (const cell of this.#free) {
      if (part.has(cell)) continue
      for (const column of columnsAt.subarray(cell * (kinds + 1), (cell + 1) * (kinds + 1)))
        if (column >= 0) lower[column] = upper[column] = Math.round(values[column] ?? 0)
    }
    return { lower, upper }
  }
}

/** Fills a month as well as it can in its time. Same question, same answer, unless the time ends a part of the way. */
export const fill = (filling: Filling): Promise<Search> => new Filler(filling).run()
