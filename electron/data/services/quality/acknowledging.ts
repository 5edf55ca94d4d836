import { Refusal } from '#shared/contract/failure.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { QualityScore } from '#shared/contract/quality-scores.ts'
import type { Context, Work } from '../../context.ts'
import { acknowledgeScore, type ScoreRow } from '../../stores/quality-score-store.ts'
import { checkPin, personHere } from '../pins.ts'
import { shownScore, standingScore } from './score-views.ts'

/** Only the one who was scored can say that he has read it. */
const ownScore = (context: Context, id: number, agent: string): ScoreRow => {
  const row = standingScore(context, id)
  if (row.personId !== personHere(context, agent).id) throw new Refusal('not-found', { what: 'score', key: id })
  return row
}

/** Marks a score as read by the agent, in his name: whoever calls has made sure that it is him. A second time changes nothing. */
export const acknowledgeAs = (context: Context, id: number, agent: string): void => {
  const row = ownScore(context, id, agent)
  if (row.acknowledgedAt === null) acknowledgeScore(context.sql, id, context.now())
}

/** The agent says with his PIN that he has read a score. It does not mean that he agrees: an appeal stays open to him. */
export const acknowledge = async (
  context: Context,
  { id, agent, pin }: ParsedInputOf<'quality.acknowledge'>,
  work: Work,
): Promise<QualityScore> => {
  ownScore(context, id, agent)
  await checkPin(context, work, agent, pin)
  // It may have been corrected meanwhile: everything is looked at anew.
  return work.commit(() => {
    acknowledgeAs(context, id, agent)
    return shownScore(context, id)
  })
}
