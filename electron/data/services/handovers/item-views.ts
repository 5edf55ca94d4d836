import type { HandoverItem } from '#shared/contract/handovers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { dateOf, secondsBetween, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { byUrgency } from '#shared/rules/handovers/item-order.ts'
import type { Context } from '../../context.ts'
import { notesOfItems, receiversOfItems, type ItemRow } from '../../stores/handover-item-store.ts'
import { listPeople } from '../../stores/people-store.ts'

/** Numbers and names of everybody by id, those who left too. */
export const peopleById = ({ sql }: Context): ReadonlyMap<PersonId, { agent: string; name: string }> =>
  new Map(listPeople(sql).map(({ id, number, name }) => [id, { agent: number, name }]))

const midnight = (day: LocalDate): LocalTime => `${day} 00:00:00` as LocalTime

/** Whole days from one day to another; 0 when it lies before. */
const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.max(Math.round(secondsBetween(midnight(from), midnight(to)) / 86_400), 0)

const closedOf = ({ closedAt, closedBy, outcome }: ItemRow): HandoverItem['closed'] =>
  closedAt === null ? null : { at: closedAt, by: closedBy ?? '', outcome: outcome ?? '' }

/** Items as they are shown now, the most urgent first. */
export const itemViews = (context: Context, rows: readonly ItemRow[]): HandoverItem[] => {
  const ids = rows.map(({ id }) => id)
  const notes = Map.groupBy(notesOfItems(context.sql, ids), ({ itemId }) => itemId)
  const receivers = Map.groupBy(receiversOfItems(context.sql, ids), ({ itemId }) => itemId)
  const people = peopleById(context)
  const now = context.now()
  return rows
    .map((row) => {
      const { id, kind, shop, buyer, orderNo, happened, toDo, due, source, addedAt, addedBy } = row
      const closed = closedOf(row)
      const taken = receivers.get(id) ?? []
      return {
        ...{ id, kind, shop, buyer, orderNo, happened, toDo, due, source, addedAt, addedBy, closed },
        isUrgent: row.isUrgent === 1,
        owner: row.ownerId === null ? null : (people.get(row.ownerId)?.agent ?? null),
        firstHandover: row.handoverId,
        firstDay: dateOf(addedAt),
        age: daysBetween(dateOf(addedAt), dateOf(closed?.at ?? now)),
        receivers: taken.map(({ agent, name, day, shift }) => ({ agent, name, day, shift })),
        carried: taken.length,
        notes: (notes.get(id) ?? []).map(({ at, by, kind: what, text }) => ({ at, by, kind: what, text })),
        isOverdue: closed === null && due !== null && due < now,
      }
    })
    .sort(byUrgency)
}
