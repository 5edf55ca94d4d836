import { Refusal } from '#shared/contract/failure.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Person } from '#shared/contract/people.ts'
import type { CellChange } from '#shared/contract/roster-month.ts'
import type { RequestAsked, RosterRequest } from '#shared/contract/roster-requests.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays } from '../../stores/plan-store.ts'
import { keepDecision } from '../../stores/roster-request-store.ts'
import { edit } from './edit.ts'
import { knownRequest, waitingRequest } from './requests.ts'
import { cellsAfterSwap, checkSwap, shiftsOfSwap, type Swap } from './swap.ts'

/** Changes cells of any months, each in its own edit: a published one gets a version of its own. */
const move = (context: Context, cells: readonly CellChange[], reason: string): void => {
  for (const [month, own] of Map.groupBy(cells, ({ date }) => monthOf(date)))
    edit(context, { month, cells: own, marks: [], reason: reason.slice(0, 200) })
}

const isHere = ({ joined, left }: Person, day: string): boolean => (joined ?? day) <= day && (left ?? day) >= day

const withReason = (what: string, { reason }: RequestAsked): string => (reason === '' ? what : `${what} · ${reason}`)

const outdated = (id: number): Refusal => new Refusal('request-outdated', { id })

/** True when what was agreed still is what is planned, and both are still here. */
const isAsAgreed = ({ sql }: Context, { shifts }: RosterRequest, swap: Swap): boolean => {
  const now = shiftsOfSwap(sql, swap)
  const days = [swap.from, swap.otherDate ?? swap.from]
  const sides = listPeople(sql).filter(({ number }) => number === swap.agent || number === swap.other)
  return (
    now.agent === shifts.agent &&
    now.other === shifts.other &&
    sides.length === 2 &&
    sides.every((person) => days.every((day) => isHere(person, day)))
  )
}

const approveSwap = (context: Context, request: RosterRequest, swap: Swap): void => {
  const { consents, shifts, id } = request
  if (consents.agent === null || consents.other === null)
    throw new Refusal('consent-missing', { id, agent: consents.agent === null ? swap.agent : swap.other })
  if (!isAsAgreed(context, request, swap)) throw outdated(id)
  try {
    checkSwap(context.sql, swap)
  } catch (error) {
    // What could be asked for then cannot be done now: somebody has got another shift meanwhile.
    throw error instanceof Refusal ? outdated(id) : error
  }
  const days = swap.otherDate === null ? swap.from : `${swap.from} / ${swap.otherDate}`
  move(context, cellsAfterSwap(swap, shifts), withReason(`${swap.agent} ⇄ ${swap.other} ${days}`, swap))
}

/** Whole days of leave that were to be worked are off; what nobody has planned stays so. */
const approveLeave = (context: Context, leave: Extract<RequestAsked, { kind: 'leave' }>): void => {
  if (leave.minutes !== null) return
  const cells = plannedDays(context.sql, leave.from, leave.to)
    .filter(({ number, shift }) => number === leave.agent && shift !== 'off')
    .map(({ number, day }): CellChange => ({ agent: number, date: day, shift: 'off' }))
  const days = leave.from === leave.to ? leave.from : `${leave.from} – ${leave.to}`
  move(context, cells, withReason(`${leave.agent} ${leave.leaveKind} ${days}`, leave))
}

/** Approves or refuses. What an approval changes in the roster is changed with it or not at all. */
export const decide = (context: Context, { id, isApproved, note }: ParsedInputOf<'roster.decide'>): RosterRequest => {
  const request = waitingRequest(context, id)
  const { asked } = request
  if (isApproved && asked.kind === 'swap') approveSwap(context, request, asked)
  if (isApproved && asked.kind === 'leave') approveLeave(context, asked)
  keepDecision(context.sql, id, {
    ...{ state: isApproved ? 'approved' : 'refused', note },
    ...{ at: context.now(), by: context.by },
  })
  return knownRequest(context, id)
}

/**
 * Takes a request back. Leave and overtime also after they were approved: the days off stay off until somebody plans them anew. A swap that was
 * approved is taken back by another swap only.
 */
export const withdraw = (context: Context, { id, note }: ParsedInputOf<'roster.withdraw'>): RosterRequest => {
  const { state, asked } = knownRequest(context, id)
  if (state !== 'asked' && (state !== 'approved' || asked.kind === 'swap')) throw new Refusal('request-decided', { id })
  keepDecision(context.sql, id, { state: 'withdrawn', at: context.now(), by: context.by, note })
  return knownRequest(context, id)
}
