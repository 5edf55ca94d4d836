import type { ClashingRule } from '#shared/contract/roster-solve.ts'
import type { RosterModel } from '#shared/rules/roster/model.ts'
import { leastGivenUp } from './correction.ts'
import { Feasibility, type Signals } from './feasibility.ts'
import { smallestClash } from './smallest-clash.ts'

// Why no roster keeps all hard checks: first whole checks, then people, then days, then single rules are left out one half after the other
// (QuickXplain), until none of those that are left can be spared. (docs/roster.md §5)

/** Places in {@link RosterModel.rules}. */
export interface Clash {
  /** rules that clash, none of which can be spared */
  readonly conflict: readonly number[]
  /** no smaller clash exists; false also when that could not be found out in time */
  readonly isSmallest: boolean
  /** as few rules as possible that are enough to give up together, of this clash and of all others */
  readonly relax: readonly number[]
}

/** Seconds for each part of the answer. */
export interface Patience {
  /** for one question whether some rules hold together */
  readonly question: number
  readonly narrowing: number
  readonly smallest: number
  readonly relaxing: number
}

export const usualPatience: Patience = { question: 8, narrowing: 90, smallest: 10, relaxing: 20 }

type Group = readonly number[]

const groupsBy = (rules: readonly ClashingRule[], places: readonly number[], keyOf: (rule: ClashingRule) => string) => {
  const groups = new Map<string, number[]>()
  for (const place of places) {
    const rule = rules[place]
    if (rule === undefined) continue
    const key = keyOf(rule)
    const group = groups.get(key)
    if (group) group.push(place)
    else groups.set(key, [place])
  }
  return [...groups.values()]
}

/** From coarse to fine. */
const keys: readonly ((rule: ClashingRule) => string)[] = [
  ({ check }) => check,
  ({ check, date, agent }) => (agent === null ? `${check} ${date}` : agent),
  ({ check, date, agent }) => `${check} ${agent === null} ${date}`,
]

/** Leaves out what can be spared. Where time does not suffice for an answer, the rules stay in. */
class Narrowing {
  readonly #feasibility: Feasibility
  readonly #question: number
  readonly #until: number

  constructor(feasibility: Feasibility, { question, narrowing }: Patience) {
    this.#feasibility = feasibility
    this.#question = question
    this.#until = performance.now() + narrowing * 1000
  }

  async isClash(rules: Group): Promise<boolean> {
    const seconds = Math.min(this.#question, (this.#until - performance.now()) / 1000)
    return (await this.#feasibility.judge(this.#feasibility.setOf(rules), seconds)) === 'infeasible'
  }

  /** Of these groups, which clash together with `kept`, those that cannot be spared. `isNews`: something joined `kept` last. */
  async needed(kept: Group, isNews: boolean, groups: readonly Group[]): Promise<readonly Group[]> {
    if (isNews && (await this.isClash(kept))) return []
    if (groups.length <= 1) return groups
    const half = Math.floor(groups.length / 2)
    const [front, back] = [groups.slice(0, half), groups.slice(half)]
    const ofBack = await this.needed([...kept, ...front.flat()], front.length > 0, back)
    const ofFront = await this.needed([...kept, ...ofBack.flat()], ofBack.length > 0, front)
    return [...ofFront, ...ofBack]
  }
}

const narrowed = async (feasibility: Feasibility, patience: Patience): Promise<Group> => {
  const narrowing = new Narrowing(feasibility, patience)
  const { rules } = feasibility.model
  let conflict: Group = rules.map((_, place) => place)
  for (const keyOf of [...keys, null]) {
    const groups = keyOf ? groupsBy(rules, conflict, keyOf) : conflict.map((place) => [place])
    const next = (await narrowing.needed([], false, groups)).flat()
    // An answer that came too late may have let too much go: then the coarser clash stands.
    if (!(await narrowing.isClash(next))) break
    conflict = next
  }
  return conflict.toSorted((a, b) => a - b)
}

/** Explains a model that is known to have no solution. */
export const clashOf = async (
  model: RosterModel,
  signals: Signals = {},
  patience: Patience = usualPatience,
): Promise<Clash> => {
  const feasibility = new Feasibility(model, signals)
  feasibility.learnClash(feasibility.setOf())
  const found = await narrowed(feasibility, patience)
  const { conflict, isSmallest } = await smallestClash(feasibility, found, patience.smallest)
  return { conflict, isSmallest, relax: await leastGivenUp(feasibility, patience.relaxing) }
}
