import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { AwardProposal } from '#shared/contract/ledger.ts'
import type { Context } from '../../context.ts'
import { closedMonth } from '../performance/closed-month.ts'
import { add } from '../registers/changes.ts'
import { shownEntry } from '../registers/shown.ts'
import { entryById } from '../../stores/register-store.ts'
import { awardSource, givenAwards } from './given-awards.ts'
import { proposals } from './proposals.ts'

type Granted = ParsedInputOf<'ledger.grant'>

/** The proposal as it stands now, to people who are in it, none of whom has it. */
const checked = (context: Context, { month, key, agents }: Granted): AwardProposal => {
  if (closedMonth(context, month) !== null) throw new Refusal('month-closed', { month })
  const proposal = proposals(context, { month }).proposals.find((one) => one.key === key)
  if (proposal === undefined) throw new Refusal('not-found', { what: 'award', key })
  const { people, kind, source } = proposal
  const stranger = agents.findIndex((agent) => !people.some((one) => one.agent === agent))
  if (stranger >= 0) throw new Refusal('invalid-input', { path: `agents.${stranger}`, reason: agents[stranger] ?? '' })
  const given = givenAwards(context)
  for (const agent of agents)
    if (given.standing(kind, month, agent, source).length > 0) throw new Refusal('award-given', { agent })
  return proposal
}

/** Writes a proposal into the register of awards, one entry a person, with its proofs in words. */
export const grant = (context: Context, input: Granted): OutputOf<'ledger.grant'> => {
  const { month, points, bonus, text } = input
  const { kind, source, evidence } = checked(context, input)
  const given = givenAwards(context)
  return [...new Set(input.agents)].map((agent) => {
    const { id } = add(context, {
      ...{ register: 'awards', person: agent, owner: null },
      values: { kind, month, text, points, bonus, evidence: evidence === '' ? null : evidence },
      links: source === null ? [] : [{ kind: 'entry', id: source, key: null }],
      source: given.freeSource(awardSource(kind, month, agent, source)),
    })
    const row = entryById(context.sql, id)
    if (row === undefined) throw new Refusal('not-found', { what: 'entry', key: id })
    return shownEntry(context, row)
  })
}
