import { proofOf, teamValue } from './figure-rows.ts'
import { found, type Asked, type Outcome } from './proposal.ts'

/** 团队奖: everybody, when the team's figure reaches the target; a rate on too little reaches nothing. S000-028 */
export const teamAward = ({ facts, settings }: Asked): Outcome => {
  const { teamFigure, teamTarget, minN } = settings
  if (teamTarget === null) return 'no-target'
  const team = teamValue(facts, teamFigure)
  if (team.value === null || (teamFigure !== 'sales' && team.n < minN)) return 'too-little-data'
  if (team.value < teamTarget) return 'target-missed'
  const proof = proofOf(teamFigure, { key: '', ...team }, { value: teamTarget, n: 0 }, null)
  return [found({ key: 'all', people: facts.team.map(({ number }) => number), proofs: [{ ...proof, besideN: null }] })]
}
