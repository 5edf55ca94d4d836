import type { Handover } from '#shared/contract/handovers.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Person } from '#shared/contract/people.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Context, Work } from '../../context.ts'
import { insertPassed, itemsShownIn } from '../../stores/handover-item-store.ts'
import { insertRemark, signIncoming, signOutgoing, type HandoverRow } from '../../stores/handover-store.ts'
import { checkPin, personHere } from '../pins.ts'
import { expectedAt } from './changes.ts'
import { canonical, type FrozenHandover, type FrozenPerson } from './frozen.ts'
import { itemViews, peopleById } from './item-views.ts'
import { appendLink } from './links.ts'
import { verifyChain } from './verify.ts'
import { isSigned, rowOf, viewOf } from './views.ts'

// Signing in person and what follows from it. docs/handovers.md §3, §4

const frozenPerson = ({ id, number, name }: Person): FrozenPerson => ({ id, agent: number, name })

/** The outgoing side as it is called at the moment of signing. */
const outgoingOf = (context: Context, { outgoingId, outgoingAt }: HandoverRow): FrozenHandover['outgoing'] => {
  const person = outgoingId === null ? undefined : peopleById(context).get(outgoingId)
  if (outgoingId === null || outgoingAt === null || person === undefined)
    throw new Refusal('not-found', { what: 'person', key: outgoingId ?? '' })
  return { id: outgoingId, ...person, at: outgoingAt }
}

const frozenOf = (context: Context, row: HandoverRow, incoming: Person, now: LocalTime): FrozenHandover => {
  const { id: handover, day, fromShift, toShift, at, openedAt } = row
  const rows = itemsShownIn(context.sql, handover)
  const owners = new Map(rows.map(({ id, ownerId }) => [id, ownerId]))
  return {
    form: 1,
    ...{ handover, day, fromShift, toShift, at, openedAt },
    outgoing: outgoingOf(context, row),
    incoming: { ...frozenPerson(incoming), at: now },
    expected: expectedAt(context, row),
    items: itemViews(context, rows).map((item) => ({ ...item, ownerId: owners.get(item.id) ?? null })),
    passed: rows.flatMap(({ id, closedAt }) => (closedAt === null ? [id] : [])),
  }
}

const takeOver = (context: Context, row: HandoverRow, person: Person): void => {
  const { sql, now } = context
  const at = now()
  const frozen = frozenOf(context, row, person, at)
  signIncoming(sql, row.id, person.id, at)
  insertPassed(sql, row.id, frozen.passed)
  appendLink(context, at, { kind: 'handover', handoverId: row.id, remarkId: null, body: canonical(frozen) })
}

/** Refuses what no PIN could make right: a frozen handover, and one person on both sides. */
const checkSide = (row: HandoverRow, person: Person): void => {
  if (isSigned(row)) throw new Refusal('handover-signed', { key: row.id })
  if (row.outgoingId === person.id) throw new Refusal('same-person', { agent: person.number })
}

/** Signs for the side that is still missing, the outgoing one first; whoever calls has made sure that the person is there. */
export const signAs = (context: Context, id: number, person: Person): Handover => {
  const row = rowOf(context, id)
  checkSide(row, person)
  if (row.outgoingId === null) signOutgoing(context.sql, id, person.id, context.now())
  else takeOver(context, row, person)
  return viewOf(context, rowOf(context, id))
}

export const sign = async (
  context: Context,
  { id, agent, pin }: ParsedInputOf<'handovers.sign'>,
  work: Work,
): Promise<Handover> => {
  checkSide(rowOf(context, id), personHere(context, agent))
  const person = await checkPin(context, work, agent, pin)
  // Somebody else may have signed meanwhile: everything is looked at anew.
  return work.commit(() => signAs(context, id, person))
}

/** A word after signing. Before that there is nothing to remark on: it is written on the handover itself. */
export const remark = (context: Context, { id, agent, text }: ParsedInputOf<'handovers.remark'>): Handover => {
  const { sql, now, by } = context
  const row = rowOf(context, id)
  if (!isSigned(row)) throw new Refusal('handover-open', { key: id })
  const person = agent === null ? null : personHere(context, agent)
  const at = now()
  const remarkId = insertRemark(sql, { handoverId: id, at, by, personId: person?.id ?? null, text })
  const body = canonical({
    form: 1,
    remark: remarkId,
    handover: id,
    ...{ at, by, person: person === null ? null : frozenPerson(person), text },
  })
  appendLink(context, at, { kind: 'remark', handoverId: id, remarkId, body })
  return viewOf(context, row)
}

export const verify = (context: Context): OutputOf<'handovers.verify'> => verifyChain(context.sql)
