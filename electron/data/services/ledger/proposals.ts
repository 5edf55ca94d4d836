import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { AwardProposal, NoProposal } from '#shared/contract/ledger.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { closedMonth } from '../performance/closed-month.ts'
import { bestAward } from './best-award.ts'
import { entryAward } from './entry-awards.ts'
import { efficiencyAward, serviceStarAward } from './first-awards.ts'
import { givenAwards } from './given-awards.ts'
import { factsInPieces, monthFacts } from './month-facts.ts'
import { progressAward } from './progress-award.ts'
import type { Asked, AwardKind, Found, Outcome } from './proposal.ts'
import { proposalWords } from './proposal-words.ts'
import { settings } from './settings.ts'
import { teamAward } from './team-award.ts'

/** Every award that figures or registers can speak for, in the order they are shown. */
const outcomesOf = ({ sql }: Context, asked: Asked): readonly (readonly [AwardKind, Outcome])[] => [
  ['monthly-best', bestAward(asked)],
  ['progress', progressAward(asked)],
  ['team', teamAward(asked)],
  ['service-star', serviceStarAward(asked)],
  ['efficiency', efficiencyAward(asked)],
  ['patrol', entryAward(sql, asked, 'patrol')],
  ['idea', entryAward(sql, asked, 'idea')],
]

const collect = (context: Context, month: Month): Pick<OutputOf<'ledger.proposals'>, 'proposals' | 'none'> => {
  const facts = monthFacts(context, month)
  const asked: Asked = { month, facts, before: monthFacts(context, monthAfter(month, -1)), settings: settings(context) }
  const words = proposalWords(context, asked)
  const given = givenAwards(context)
  const nameOf = new Map(facts.team.map(({ number, name }) => [number, name]))
  const proposalOf = (kind: AwardKind, one: Found): AwardProposal => ({
    ...{ key: `${kind}:${month}:${one.key}`, kind, month },
    people: one.people.map((agent) => ({ agent, name: nameOf.get(agent) ?? agent })),
    isTied: one.people.length > 1 && kind !== 'team',
    ...{ proofs: [...one.proofs], p: one.p, source: one.entry?.id ?? null },
    ...{ text: words.textOf(kind, one), evidence: words.evidenceOf(kind, one) },
    ...asked.settings.gains[kind],
    granted: one.people.flatMap((agent) =>
      given.standing(kind, month, agent, one.entry?.id ?? null).map(({ id }) => id),
    ),
  })
  const outcomes = outcomesOf(context, asked)
  return {
    proposals: outcomes.flatMap(([kind, outcome]) =>
      typeof outcome === 'string' ? [] : outcome.map((one) => proposalOf(kind, one)),
    ),
    none: outcomes.flatMap(([kind, outcome]): NoProposal[] =>
      typeof outcome === 'string' ? [{ kind, reason: outcome }] : [],
    ),
  }
}

/** Has what the awards of a month stand on computed, a piece a step, the month before first. */
export const inPieces = function* (
  context: Context,
  { month }: ParsedInputOf<'ledger.proposals'>,
): Generator<unknown, void> {
  yield* factsInPieces(context, monthAfter(month, -1))
  yield* factsInPieces(context, month)
}

/** Awards the figures of a month speak for, each with its proofs, and why there is none of the others. docs/ledger.md §1 */
export const proposals = (
  context: Context,
  { month }: ParsedInputOf<'ledger.proposals'>,
): OutputOf<'ledger.proposals'> => ({
  ...context.remembered(`award proposals of ${month} ${context.now().slice(0, 13)}`, () => collect(context, month)),
  isClosed: closedMonth(context, month) !== null,
})
