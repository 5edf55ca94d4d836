import { Refusal } from '#shared/contract/failure.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Person } from '#shared/contract/people.ts'
import type { RequestAsked, RosterRequest } from '#shared/contract/roster-requests.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { insertRequest, requestById, requestsOfMonth, standingRequests } from '../../stores/roster-request-store.ts'
import { checkSwap, shiftsOfSwap } from './swap.ts'

export const requests = ({ sql }: Context, { month }: ParsedInputOf<'roster.requests'>): RosterRequest[] =>
  requestsOfMonth(sql, month)

/** A request; refused when there is none with this number. */
export const knownRequest = ({ sql }: Context, id: number): RosterRequest => {
  const request = requestById(sql, id)
  if (request === undefined) throw new Refusal('not-found', { what: 'request', key: id })
  return request
}

/** A request that waits for a decision; refused when it has one. */
export const waitingRequest = (context: Context, id: number): RosterRequest => {
  const request = knownRequest(context, id)
  if (request.state !== 'asked') throw new Refusal('request-decided', { id })
  return request
}

/** Somebody of the team by the number, as it is registered. */
const personOf = ({ sql }: Context, agent: string): Person => {
  const person = listPeople(sql).find(({ number }) => folded(number) === folded(agent))
  if (person === undefined) throw new Refusal('not-found', { what: 'person', key: agent })
  return person
}

const checkHere = ({ number, joined, left }: Person, ...days: readonly LocalDate[]): void => {
  const away = days.find((day) => (joined ?? day) > day || (left ?? day) < day)
  if (away !== undefined) throw new Refusal('not-found', { what: 'person-on-day', key: `${number} ${away}` })
}

type Leave = Extract<RequestAsked, { kind: 'leave' }>

/** Leave lies on days somebody works here, and on days without other leave; several parts of one day may stand beside each other. */
const checkLeave = (context: Context, person: Person, { from, to, minutes }: Leave): void => {
  if (to < from) throw new Refusal('date-order', { from, to })
  if (minutes !== null && from !== to) throw new Refusal('invalid-input', { path: 'to', reason: to })
  checkHere(person, from, to)
  const clash = standingRequests(context.sql, person.id, from, to).find(
    ({ asked }) =>
      asked.kind === 'leave' && asked.agent === person.number && (minutes === null || asked.minutes === null),
  )
  if (clash !== undefined)
    throw new Refusal('invalid-input', { path: 'from', reason: `#${clash.id} ${clash.asked.from}` })
}

const keep = (context: Context, asked: RequestAsked, person: Person, other: Person | null): RosterRequest => {
  const id = insertRequest(context.sql, {
    ...{ asked, person: person.id, other: other?.id ?? null, at: context.now() },
    shifts: asked.kind === 'swap' ? shiftsOfSwap(context.sql, asked) : { agent: null, other: null },
  })
  return knownRequest(context, id)
}

/** Keeps what somebody asks for; it waits for a decision. */
export const ask = (context: Context, asked: ParsedInputOf<'roster.ask'>): RosterRequest => {
  const person = personOf(context, asked.agent)
  const agent = person.number
  if (asked.kind === 'leave') {
    checkLeave(context, person, asked)
    return keep(context, { ...asked, agent }, person, null)
  }
  checkHere(person, asked.from)
  if (asked.kind === 'overtime') return keep(context, { ...asked, agent }, person, null)
  const other = personOf(context, asked.other)
  if (other.id === person.id) throw new Refusal('invalid-input', { path: 'other', reason: other.number })
  checkHere(other, asked.from)
  if (asked.otherDate !== null) for (const side of [person, other]) checkHere(side, asked.otherDate)
  const swap = { ...asked, agent, other: other.number }
  checkSwap(context.sql, swap)
  return keep(context, swap, person, other)
}
