import type { Handover, HandoverFinding, HandoverItem, HandoverSummary } from '#shared/contract/handovers.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { neverTaken, openTooLong, takenLate, type Taking } from '#shared/rules/handovers/checks.ts'
import { isUrgentItem } from '#shared/rules/handovers/item-order.ts'
import type { Context } from '../../context.ts'
import { itemsShownIn } from '../../stores/handover-item-store.ts'
import { handoverById, remarksOf, type HandoverRow } from '../../stores/handover-store.ts'
import { expectedAt } from './changes.ts'
import { frozenItems, type FrozenHandover } from './frozen.ts'
import { itemViews, peopleById } from './item-views.ts'
import { settings } from './settings.ts'

/** The handover's row; refuses an id that is none. */
export const rowOf = ({ sql }: Context, id: number): HandoverRow => {
  const row = handoverById(sql, id)
  if (!row) throw new Refusal('not-found', { what: 'handover', key: id })
  return row
}

export const isSigned = ({ incomingId }: HandoverRow): boolean => incomingId !== null

/** The items a handover shows: of a signed one as they were signed. */
export const itemsIn = (context: Context, row: HandoverRow): HandoverItem[] =>
  row.body === null ? itemViews(context, itemsShownIn(context.sql, row.id)) : frozenItems(row.body)

/** A side's name and number as they were when it was signed; of an unsigned handover as they are. */
const sidesOf = (context: Context, row: HandoverRow): Pick<HandoverSummary, 'outgoing' | 'incoming'> => {
  if (row.body !== null) {
    const { outgoing, incoming } = JSON.parse(row.body) as FrozenHandover
    const { id: _outgoing, ...out } = outgoing
    const { id: _incoming, ...into } = incoming
    return { outgoing: out, incoming: into }
  }
  const people = peopleById(context)
  const side = (id: PersonId | null, at: LocalTime | null): HandoverSummary['outgoing'] => {
    const person = id === null ? undefined : people.get(id)
    return person === undefined || at === null ? null : { ...person, at }
  }
  return { outgoing: side(row.outgoingId, row.outgoingAt), incoming: side(row.incomingId, row.incomingAt) }
}

/** A handover as lists show it. */
export const summaryOf = (
  context: Context,
  row: HandoverRow,
  items: readonly HandoverItem[] = itemsIn(context, row),
): HandoverSummary => {
  const { id, day, fromShift, toShift, at, place } = row
  const open = items.filter(({ closed }) => closed === null)
  return {
    ...{ id, day, fromShift, toShift, at, place },
    state: isSigned(row) ? 'signed' : row.outgoingId === null ? 'open' : 'half-signed',
    ...sidesOf(context, row),
    items: items.length,
    openItems: open.length,
    urgentItems: open.filter(isUrgentItem).length,
  }
}

export const takingOf = ({ id, day, fromShift, toShift, at, openedAt, incomingAt }: HandoverRow): Taking => ({
  ...{ handover: id, day, from: fromShift, to: toShift, at, openedAt },
  takenAt: incomingAt,
})

/** What is wrong with how a handover was taken over. */
export const takingFindings = (context: Context, taking: Taking): HandoverFinding[] => {
  const limits = settings(context)
  return [...neverTaken(taking, limits, context.now()), ...takenLate(taking, limits)]
}

/** Items that have been open for too long. */
export const itemFindings = (context: Context, items: readonly HandoverItem[]): HandoverFinding[] => {
  const limits = settings(context)
  return items.flatMap((item) => openTooLong(item, limits))
}

const remarksIn = (context: Context, handover: number): Handover['remarks'] => {
  const people = peopleById(context)
  return remarksOf(context.sql, handover).map(({ at, by, personId, text }) => {
    const person = personId === null ? undefined : people.get(personId)
    return { at, by: person === undefined ? by : `${person.agent} ${person.name}`, text }
  })
}

/** A whole handover. */
export const viewOf = (context: Context, row: HandoverRow): Handover => {
  const items = itemsIn(context, row)
  const { items: _count, ...summary } = summaryOf(context, row, items)
  return {
    ...summary,
    items,
    openedAt: row.openedAt,
    expected: row.body === null ? expectedAt(context, row) : (JSON.parse(row.body) as FrozenHandover).expected,
    remarks: remarksIn(context, row.id),
    hash: row.hash,
    findings: [...takingFindings(context, takingOf(row)), ...(row.body === null ? itemFindings(context, items) : [])],
  }
}
