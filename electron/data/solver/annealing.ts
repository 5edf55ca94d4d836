import type { Landscape } from './landscape.ts'
import { randomOf, type Random } from './random.ts'
import { Standing } from './standing.ts'

// A search in small random steps that cools down: worse steps are taken often at first and hardly at its end. It proves nothing; it gives the
// solver a good roster to begin with. The same seed takes the same steps.

/** How long and how boldly. */
export interface Cooling {
  readonly steps: number
  readonly hot: number
  readonly cold: number
  /** points for each unit a rule is broken by */
  readonly penalty: number
  readonly seed: number
}

/** What has proved good on months of shops of all sizes. */
export const usualCooling: Omit<Cooling, 'steps'> = { hot: 2, cold: 0.18, penalty: 15, seed: 5 }

/** Cells with what they cost; only rosters that keep all rules are given. */
export interface Improved {
  readonly cells: Int8Array
  readonly points: number
}

/** Days on end that one step changes, two more at most. */
const longest = 6

/** Steps on one standing. Each may change nothing, when what it fell upon cannot be changed. */
class Steps {
  readonly #standing: Standing
  readonly #random: Random
  readonly #free: Int32Array

  constructor(standing: Standing, random: Random) {
    this.#standing = standing
    this.#random = random
    this.#free = Int32Array.from(standing.cells, (_, cell) => cell).filter((cell) => standing.isFree(cell))
  }

  get hasAny(): boolean {
    return this.#free.length > 0
  }

  take(): void {
    const draw = this.#random()
    if (draw < 0.25) this.#change()
    else if (draw < 0.5) this.#swapDays()
    else if (draw < 0.75) this.#swapPeople(1)
    else if (draw < 0.9) this.#swapPeople(2 + this.#below(longest))
    else this.#settle()
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count)
  }

  #cell(): number {
    return this.#free[this.#below(this.#free.length)] ?? 0
  }

  #set(cell: number, kind: number): void {
    if (this.#standing.takes(cell, kind)) this.#standing.set(cell, kind)
  }

  /** One cell becomes something else. */
  #change(): void {
    this.#set(this.#cell(), this.#below(this.#standing.land.kinds + 1) - 1)
  }

  #swap(one: number, other: number): void {
    const { cells } = this.#standing
    if (!this.#standing.isFree(one) || !this.#standing.isFree(other)) return
    const [first, second] = [cells[one] ?? -1, cells[other] ?? -1]
    if (first === second) return
    this.#set(one, second)
    this.#set(other, first)
  }

  /** Two days of one person change places. */
  #swapDays(): void {
    const { days } = this.#standing.land
    const cell = this.#cell()
    this.#swap(cell, cell - (cell % days) + this.#below(days))
  }

  /** Two people change places for some days on end. */
  #swapPeople(length: number): void {
    const { days, people } = this.#standing.land
    const cell = this.#cell()
    const other = this.#below(people) * days + (cell % days)
    const last = Math.min(length, days - (cell % days))
    for (let day = 0; day < last; day += 1) this.#swap(cell + day, other + day)
  }

  /** Some days of one person get the same kind, days off stay. */
  #settle(): void {
    const { days, kinds } = this.#standing.land
    const cell = this.#cell()
    const kind = this.#below(kinds)
    const last = Math.min(2 + this.#below(longest), days - (cell % days))
    for (let day = 0; day < last; day += 1) {
      const at = cell + day
      if (this.#standing.isFree(at) && (this.#standing.cells[at] ?? -1) >= 0) this.#set(at, kind)
    }
  }
}

/** Between two looks at the clock. */
const stretch = 2048

/**
 * The best roster on the way down from a given one that keeps all rules; null when none did. Ends early when `isOver` says so, which is told the best
 * points so far now and then. `spent` is the share of the time that is over: a machine that would not
 * take all steps in its time cools down with the clock in the later half; on any other the clock has no say.
 */
export const improve = (
  land: Landscape,
  start: Int8Array,
  cooling: Cooling,
  isOver: (points: number | null) => boolean,
  spent: () => number = () => 0,
): Improved | null => {
  const standing = new Standing(land, start)
  const random = randomOf(cooling.seed)
  const steps = new Steps(standing, random)
  let best: Improved | null = standing.broken === 0 ? { cells: standing.cells.slice(), points: standing.points } : null
  if (!steps.hasAny) return best
  let worth = standing.points + cooling.penalty * standing.broken
  let heat = cooling.hot
  for (let step = 1; step <= cooling.steps; step += 1) {
    steps.take()
    const next = standing.points + cooling.penalty * standing.broken
    if (next > worth && random() >= Math.exp((worth - next) / heat)) standing.undo()
    else {
      standing.keep()
      worth = next
      if (standing.broken === 0 && standing.points < (best?.points ?? Infinity)) {
        best = { cells: standing.cells.slice(), points: standing.points }
        if (best.points <= 0) return best
      }
    }
    if (step % stretch !== 0) continue
    heat = cooling.hot * (cooling.cold / cooling.hot) ** Math.min(1, Math.max(step / cooling.steps, 2 * spent() - 1))
    if (isOver(best?.points ?? null)) return best
  }
  return best
}
