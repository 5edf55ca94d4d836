import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { scoresOfMonth } from '../../stores/quality-score-store.ts'
import { chainOf, knownScore, scoreShower } from './score-views.ts'

/** Scores of the chats of a month, the newest first; of corrected ones the latest; withdrawn ones are among them. */
export const scores = (
  context: Context,
  { month, agent }: ParsedInputOf<'quality.scores'>,
): OutputOf<'quality.scores'> => {
  const person = agent === null ? null : personIdByNumber(context.sql, folded(agent))
  if (person === undefined) throw new Refusal('not-found', { what: 'person', number: agent ?? '' })
  return scoresOfMonth(context.sql, month, person).map(scoreShower(context))
}

/** One score and those it replaces, the latest first. */
export const scoreOf = (context: Context, { id }: ParsedInputOf<'quality.scoreOf'>): OutputOf<'quality.scoreOf'> => {
  const row = knownScore(context, id)
  const shown = scoreShower(context)
  return { score: shown(row), before: chainOf(context, row).slice(1).map(shown) }
}
