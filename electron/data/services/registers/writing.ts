import type { PersonId } from '#shared/kit/ids.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { firstOfKind, searchTextOf } from '#shared/rules/registers/words.ts'
import type { Context } from '../../context.ts'
import { everybody } from '../../stores/register-values.ts'
import { insertEvent } from '../../stores/register-event-store.ts'
import { insertEntry, updateEntry, type EntryContent, type EntryRow } from '../../stores/register-store.ts'

/** What an entry is to say. */
export type Draft = Pick<
  EntryRow,
  'register' | 'state' | 'personId' | 'ownerId' | 'due' | 'dueFrom' | 'isDueSet' | 'values' | 'reopened' | 'closedAt'
>

/** The number somebody has now; null stays null. */
export const numberOf = ({ sql }: Context, id: PersonId | null): string | null =>
  id === null ? null : (everybody(sql).byId.get(id)?.number ?? null)

const contentOf = (context: Context, draft: Draft): EntryContent => {
  const definition = definitionOf(draft.register)
  const { values } = draft
  return {
    ...draft,
    words: searchTextOf(definition, values),
    orderNo: firstOfKind(definition, values, 'order'),
    buyer: firstOfKind(definition, values, 'buyer'),
    changedAt: context.now(),
  }
}

/** Writes a new entry with the first line of its history; says its id. */
export const writeNew = (context: Context, source: string | null, draft: Draft): number => {
  const { sql, by } = context
  const { register, state } = draft
  const at = context.now()
  const id = insertEntry(sql, { register, at, by, source }, contentOf(context, draft))
  const made = { what: 'made', move: null, fromState: null, toState: state, text: '', values: {} } as const
  insertEvent(sql, { id, register }, { at, by, ...made })
  return id
}

/** Writes an entry anew. */
export const rewrite = (context: Context, row: EntryRow, draft: Draft): void => {
  updateEntry(context.sql, row, contentOf(context, draft))
}
