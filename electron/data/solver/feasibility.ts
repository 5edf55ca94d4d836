import type { RosterModel } from '#shared/rules/roster/model.ts'
import { problemOf, type Problem } from './problem.ts'
import { search, type Wanted } from './solver.ts'

/** Rules by their place: 1 = counts. */
export type RuleSet = Uint8Array

/** What a set of rules allows; `unknown`: not found out in the time there was. */
export type Verdict = 'feasible' | 'infeasible' | 'unknown'

/** How a search can be ended from outside. */
export type Signals = Pick<Wanted, 'stopped' | 'cancelled'>

const tolerance = 1e-6

const contains = (larger: RuleSet, smaller: RuleSet): boolean =>
  smaller.every((isIn, rule) => isIn === 0 || larger[rule] === 1)

/** Finds out which rules of a model can hold together, and remembers: rules below a set that holds do hold, those above one that does not do not. */
export class Feasibility {
  readonly model: RosterModel
  /** `cancelled` ends everything; `stopped` leaves what is not known yet unknown */
  readonly signals: Signals
  readonly #problem: Problem
  readonly #hold: RuleSet[] = []
  readonly #clash: RuleSet[] = []

  constructor(model: RosterModel, signals: Signals) {
    this.model = model
    this.signals = signals
    this.#problem = problemOf(model)
  }

  /** All rules, or those named by their places. */
  setOf(rules?: readonly number[]): RuleSet {
    const set = new Uint8Array(this.model.rules.length).fill(rules ? 0 : 1)
    for (const rule of rules ?? []) set[rule] = 1
    return set
  }

  /** Keeps in mind that these clash. */
  learnClash(rules: RuleSet): void {
    this.#clash.push(rules)
  }

  /** Keeps in mind which rules a solution keeps, and says which ones it breaks. */
  learn(values: ArrayLike<number>): readonly number[] {
    const broken = new Set(
      this.model.rows.flatMap(({ rule, terms, lower, upper }) => {
        if (rule === null) return []
        const sum = terms.reduce((total, [column, factor]) => total + factor * (values[column] ?? 0), 0)
        return sum < lower - tolerance || sum > upper + tolerance ? [rule] : []
      }),
    )
    this.#hold.push(this.setOf().map((_, rule) => (broken.has(rule) ? 0 : 1)))
    return [...broken]
  }

  /** Whether a roster keeps all of these rules; `seconds` at most when it has to be searched for. */
  async judge(rules: RuleSet, seconds: number): Promise<Verdict> {
    if (this.#hold.some((known) => contains(known, rules))) return 'feasible'
    if (this.#clash.some((known) => contains(rules, known))) return 'infeasible'
    if (seconds <= 0 || this.signals.stopped?.aborted) return 'unknown'
    const { status, values } = await search({
      problem: this.#problem,
      isActive: Uint8Array.from(this.model.rows, ({ rule }) => (rule === null ? 1 : (rules[rule] ?? 0))),
      seconds,
      isFirstEnough: true,
      ...this.signals,
    })
    if (values) this.learn(values)
    if (status === 'infeasible') this.learnClash(rules)
    return status === 'infeasible' ? 'infeasible' : values ? 'feasible' : 'unknown'
  }
}
