import type { EntryEvent, RegisterEntry, RegisterValues, WholeEntry } from '#shared/contract/registers.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { isOverdueAt } from '#shared/rules/registers/due.ts'
import { isClosedState } from '#shared/rules/registers/moves.ts'
import type { Context } from '../../context.ts'
import { entriesLinkedTo, eventsOf, linksOf } from '../../stores/register-event-store.ts'
import { entriesById, entryById, type EntryRow } from '../../stores/register-store.ts'
import { shownLink } from './chat-links.ts'

// Entries as they are shown: buyers shortened, states read.

/** Values with the names of buyers shortened. */
const shownValues = (register: RegisterName, values: RegisterValues): RegisterValues => {
  const { fields } = definitionOf(register)
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      fields[field]?.kind === 'buyer' && typeof value === 'string' ? shortenedName(value) : value,
    ]),
  )
}

/** Entries as a list shows them, in the order given. */
export const shownEntries = (context: Context, rows: readonly EntryRow[]): RegisterEntry[] => {
  const now = context.now()
  const links = Map.groupBy(
    linksOf(
      context.sql,
      rows.map(({ id }) => id),
    ),
    ({ entryId }) => entryId,
  )
  return rows.map((row) => ({
    id: row.id,
    register: row.register,
    state: row.state,
    isClosed: isClosedState(definitionOf(row.register), row.state),
    at: row.at,
    by: row.by,
    person: row.person,
    owner: row.owner,
    due: row.due,
    isOverdue: isOverdueAt(row, now),
    values: shownValues(row.register, row.values),
    links: (links.get(row.id) ?? []).map((link) => shownLink(context, link)),
    source: row.source,
    reopened: row.reopened,
    closedAt: row.closedAt,
    changedAt: row.changedAt,
  }))
}

/** One entry as a list shows it. */
export const shownEntry = (context: Context, row: EntryRow): RegisterEntry => {
  const [entry] = shownEntries(context, [row])
  if (entry === undefined) throw new Refusal('not-found', { what: 'entry', key: row.id })
  return entry
}

/** An entry by its id; refuses one that is not there. */
export const knownEntry = ({ sql }: Context, id: number): EntryRow => {
  const row = entryById(sql, id)
  if (row === undefined) throw new Refusal('not-found', { what: 'entry', key: id })
  return row
}

const historyOf = (context: Context, { id, register }: EntryRow): EntryEvent[] =>
  eventsOf(context.sql, [id]).map(({ entryId: _entry, values, ...event }) => ({
    ...event,
    values: shownValues(register, values),
  }))

/** An entry with its history and what it is linked with. */
export const wholeEntryOf = (context: Context, id: number): WholeEntry => {
  const row = knownEntry(context, id)
  const entry = shownEntry(context, row)
  const others = new Set([
    ...entry.links.flatMap((link) => (link.kind === 'entry' && link.id !== null ? [link.id] : [])),
    ...entriesLinkedTo(context.sql, 'entry', id),
  ])
  const linked = shownEntries(context, entriesById(context.sql, [...others]))
  return { ...entry, history: historyOf(context, row), linked }
}
