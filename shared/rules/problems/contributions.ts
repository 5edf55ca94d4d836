import { isSettledIn, type DigestSpan, type NotedProblem } from './digest.ts'
import { dateOf, type LocalTime } from '../../kit/local-time.ts'

// Who noted what, and what came of it. (docs/problems.md)

type Days = Pick<DigestSpan, 'from' | 'to'>

/** A problem and who noted it. */
export interface OwnProblem extends NotedProblem {
  readonly agent: string
}

/** A knowledge entry and whose it is. `isTemplate`: it came with the app, nobody contributed it. */
export interface OwnKnowledge {
  readonly agent: string
  readonly at: LocalTime
  readonly isRetired: boolean
  readonly isTemplate: boolean
}

/** What one person contributed in a span. `settled`, `adopted`: within it, whenever noted. `copied`: how often answers of his were copied in it. */
export interface Contributed {
  readonly agent: string
  readonly problems: number
  readonly settled: number
  readonly ideas: number
  readonly patrol: number
  readonly adopted: number
  readonly knowledge: number
  readonly copied: number
}

const isIn = (at: LocalTime, { from, to }: Days): boolean => dateOf(at) >= from && dateOf(at) <= to

/** Entries of a span that count for whoever wrote them: kept ones that did not come with the app. */
export const countingKnowledge = <Entry extends OwnKnowledge>(entries: readonly Entry[], days: Days): Entry[] =>
  entries.filter((entry) => !entry.isRetired && !entry.isTemplate && isIn(entry.at, days))

/** What a person did, of all entries; the span is applied here. `copies`: of answers of theirs, by agent. */
export const contributedBy = (
  agent: string,
  given: {
    readonly problems: readonly OwnProblem[]
    readonly knowledge: readonly OwnKnowledge[]
    readonly copies: ReadonlyMap<string, number>
  },
  days: Days,
): Contributed => {
  const own = given.problems.filter((problem) => problem.agent === agent)
  const noted = own.filter(({ at }) => isIn(at, days))
  const settled = own.filter((problem) => isSettledIn(problem, days))
  return {
    agent,
    problems: noted.length,
    settled: settled.length,
    ideas: noted.filter(({ category }) => category === 'idea').length,
    patrol: noted.filter(({ category }) => category === 'patrol').length,
    adopted: settled.filter(({ state }) => state === 'adopted').length,
    knowledge: countingKnowledge(given.knowledge, days).filter((entry) => entry.agent === agent).length,
    copied: given.copies.get(agent) ?? 0,
  }
}

const weightOf = ({ problems, settled, knowledge, copied }: Contributed): number =>
  problems + settled + knowledge + copied

/** Nobody stands in the list who did nothing; entries first, then problems, then copies. */
export const contributors = (all: readonly Contributed[]): Contributed[] =>
  all
    .filter((one) => weightOf(one) > 0)
    .toSorted(
      (a, b) =>
        b.knowledge - a.knowledge || b.problems - a.problems || b.copied - a.copied || (a.agent < b.agent ? -1 : 1),
    )
