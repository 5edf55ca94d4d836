import { Refusal } from '#shared/contract/failure.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { RosterRequest } from '#shared/contract/roster-requests.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context, Work } from '../../context.ts'
import { keepConsent } from '../../stores/roster-request-store.ts'
import { checkPin } from '../pins.ts'
import { knownRequest, waitingRequest } from './requests.ts'

/** Which side of a swap somebody is; refused for anybody else and for what is no swap. */
const sideOf = ({ asked, id }: RosterRequest, agent: string): 'agent' | 'other' => {
  if (asked.kind === 'swap' && folded(asked.agent) === folded(agent)) return 'agent'
  if (asked.kind === 'swap' && folded(asked.other) === folded(agent)) return 'other'
  throw new Refusal('not-found', { what: 'person', key: `${agent} (#${id})` })
}

/** One side agrees, in person; who agreed before stays at that time. */
export const consent = async (
  context: Context,
  { id, agent, pin }: ParsedInputOf<'roster.consent'>,
  work: Work,
): Promise<RosterRequest> => {
  sideOf(waitingRequest(context, id), agent)
  const person = await checkPin(context, work, agent, pin)
  return work.commit(() => {
    const request = waitingRequest(context, id)
    const side = sideOf(request, person.number)
    if (request.consents[side] === null) keepConsent(context.sql, id, side, context.now())
    return knownRequest(context, id)
  })
}
