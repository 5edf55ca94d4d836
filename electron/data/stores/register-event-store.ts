import type { EntryEvent, EntryLink } from '#shared/contract/registers.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import type { Sql, SqlValue } from '../db/sql.ts'
import { everybody, keptJson, valuesOfJson } from './register-values.ts'

/** What happened to an entry, with whose it is. */
export interface EventRow extends EntryEvent {
  readonly entryId: number
}

interface KeptEvent extends Omit<EventRow, 'values'> {
  readonly register: RegisterName
  readonly fields: string
}

/** What happened to these entries, in the order it did. */
export const eventsOf = (sql: Sql, ids: readonly number[]): EventRow[] => {
  const kept = sql.all<KeptEvent>(
    `select v.entry_id as "entryId", e.register, v.at, v.by, v.what, v.move, v.from_state as "fromState", v.to_state as "toState", v.text,
       v.fields
     from register_events v join register_entries e on e.id = v.entry_id
     where v.entry_id in (select value from json_each(?)) order by v.id`,
    JSON.stringify(ids),
  )
  if (kept.length === 0) return []
  const people = everybody(sql)
  return kept.map(({ register, fields, ...event }) => ({ ...event, values: valuesOfJson(register, fields, people) }))
}

export const insertEvent = (
  sql: Sql,
  { id, register }: { readonly id: number; readonly register: RegisterName },
  event: EntryEvent,
): void => {
  sql.run(
    `insert into register_events (entry_id, at, by, what, move, from_state, to_state, text, fields) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    event.at,
    event.by,
    event.what,
    event.move,
    event.fromState,
    event.toState,
    event.text,
    keptJson(register, event.values, everybody(sql)),
  )
}

/** What each entry belongs to, in the order it was said. */
export interface LinkRow extends EntryLink {
  readonly entryId: number
}

export const linksOf = (sql: Sql, ids: readonly number[]): LinkRow[] =>
  sql.all(
    `select entry_id as "entryId", kind, other_id as id, key from register_links
     where entry_id in (select value from json_each(?)) order by register_links.id`,
    JSON.stringify(ids),
  )

/** Entries that say they belong to something, oldest first. */
export const entriesLinkedTo = (sql: Sql, kind: EntryLink['kind'], id: number): number[] =>
  sql
    .all<{ entryId: number }>(
      'select distinct entry_id as "entryId" from register_links where kind = ? and other_id = ? order by entry_id',
      kind,
      id,
    )
    .map(({ entryId }) => entryId)

/** Says that an entry belongs to something; what was said already is not said twice. */
export const insertLink = (sql: Sql, entryId: number, { kind, id, key }: EntryLink): void => {
  const link: readonly SqlValue[] = [entryId, kind, id, key]
  sql.run(
    `insert into register_links (entry_id, kind, other_id, key) select ?, ?, ?, ? where not exists (
       select 1 from register_links where entry_id = ? and kind = ? and other_id is ? and key is ?)`,
    ...link,
    ...link,
  )
}
