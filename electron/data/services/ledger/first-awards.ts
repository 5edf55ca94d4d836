import { firstIn } from '#shared/rules/ledger/monthly-best.ts'
import type { RankableFigure } from '#shared/rules/ledger/rankable.ts'
import { directionOf, minimumOf, proofOf, rowsOf, teamValue } from './figure-rows.ts'
import { found, type Asked, type Outcome } from './proposal.ts'

const outcomeOf = (
  { facts, settings }: Asked,
  figures: readonly [RankableFigure, ...RankableFigure[]],
  isEligible: (agent: string) => boolean,
): Outcome => {
  const [first] = figures
  const minimum = minimumOf(first, settings.minN)
  const people = firstIn(rowsOf(facts, first), { direction: directionOf(first), minimum }, isEligible)
  if (people === null) return 'too-little-data'
  if (people.length === 0) return 'nothing-significant'
  const place = { rank: 1, isTied: people.length > 1 }
  const proofs = people.flatMap((agent) =>
    figures.flatMap((figure) => {
      const row = rowsOf(facts, figure).find(({ key }) => key === agent)
      return row === undefined ? [] : [proofOf(figure, row, teamValue(facts, figure), figure === first ? place : null)]
    }),
  )
  return [found({ key: 'first', people, proofs })]
}

/** 服务之星: the best mean of scored chats, of whoever had nothing fatal. S003-011 */
export const serviceStarAward = (asked: Asked): Outcome =>
  outcomeOf(asked, ['quality'], (agent) => (asked.facts.quality.get(agent)?.fatal ?? 0) === 0)

/** 效率先锋: the shortest mean response, of whoever answers within the limit no more seldom than the team. S003-011 */
export const efficiencyAward = (asked: Asked): Outcome => {
  const { facts } = asked
  const team = teamValue(facts, 'withinLimit').value
  const rates = new Map(rowsOf(facts, 'withinLimit').map(({ key, value }) => [key, value]))
  return outcomeOf(asked, ['averageResponse', 'withinLimit'], (agent) => {
    const own = rates.get(agent) ?? null
    return own !== null && team !== null && own >= team
  })
}
