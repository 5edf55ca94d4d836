import type { Handover, HandoverEntry } from '#shared/contract/handovers.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import {
  insertItem,
  insertNote,
  isPassed,
  isPassedBy,
  itemById,
  itemsShownIn,
  setItemClosed,
  updateItem,
  type ItemRow,
  type NoteRow,
} from '../../stores/handover-item-store.ts'
import { draftOfHandover, saveHandoverDraft, takeBackSignaturesFrom } from '../../stores/handover-store.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { isSigned, rowOf, viewOf } from './views.ts'

// What stands on a handover. Whatever changes while only the outgoing side has signed takes its signature back.

const ownerOf = ({ sql }: Context, { owner }: HandoverEntry): PersonId | null => {
  if (owner === null) return null
  const id = personIdByNumber(sql, folded(owner))
  if (id === undefined) throw new Refusal('not-found', { what: 'person', key: owner })
  return id
}

/** Writes an item without the answer: several suggestions are accepted at once. */
export const addItem = (context: Context, handoverId: number, entry: HandoverEntry, source: string | null): void => {
  const { sql, now, by } = context
  if (isSigned(rowOf(context, handoverId))) throw new Refusal('handover-signed', { key: handoverId })
  insertItem(sql, { ...entry, handoverId, ownerId: ownerOf(context, entry), source, at: now(), by })
  takeBackSignaturesFrom(sql, handoverId)
}

const shown = (context: Context, handover: number): Handover => viewOf(context, rowOf(context, handover))

export const add = (context: Context, { handover, entry, source }: ParsedInputOf<'handovers.add'>): Handover => {
  addItem(context, handover, entry, source)
  return shown(context, handover)
}

/** The item, when it stands on the handover: written in it, carried to it or handed over by it. */
const itemOn = (context: Context, handover: number, id: number): ItemRow => {
  const { sql } = context
  const row = rowOf(context, handover)
  const item = itemById(sql, id)
  const isThere =
    item !== undefined &&
    (item.handoverId === handover ||
      isPassedBy(sql, handover, id) ||
      (!isSigned(row) && itemsShownIn(sql, handover).some((other) => other.id === id)))
  if (!isThere) throw new Refusal('not-found', { what: 'handover-item', key: id })
  return item
}

const noted = (context: Context, handover: number, item: ItemRow, kind: NoteRow['kind'], text: string): Handover => {
  const { sql, now, by } = context
  insertNote(sql, handover, { itemId: item.id, kind, at: now(), by, text })
  takeBackSignaturesFrom(sql, item.handoverId)
  return shown(context, handover)
}

/** What an item said, in one text: the history of its changes keeps it. */
const saidBy = ({ happened, toDo, buyer, orderNo, due }: ItemRow): string =>
  [happened, toDo, buyer, orderNo, due ?? ''].filter((part) => part !== '').join(' · ')

export const change = (
  context: Context,
  { handover, item: id, entry }: ParsedInputOf<'handovers.change'>,
): Handover => {
  const item = itemOn(context, handover, id)
  if (isPassed(context.sql, id) || isSigned(rowOf(context, handover)))
    throw new Refusal('handover-signed', { key: handover })
  updateItem(context.sql, id, entry, ownerOf(context, entry))
  return noted(context, handover, item, 'changed', saidBy(item))
}

export const note = (context: Context, { handover, item, text }: ParsedInputOf<'handovers.note'>): Handover =>
  noted(context, handover, itemOn(context, handover, item), 'note', text)

/** Closes an item wherever it stands: one that was taken over is closed through the handover it came with. */
export const close = (
  context: Context,
  { handover, item: id, outcome }: ParsedInputOf<'handovers.close'>,
): Handover => {
  const item = itemOn(context, handover, id)
  setItemClosed(context.sql, id, { at: context.now(), by: context.by, outcome })
  return noted(context, handover, item, 'closed', outcome)
}

/** Opens a closed item again; its outcome stays among the notes. An open one stays as it is. */
export const reopen = (context: Context, { handover, item: id }: ParsedInputOf<'handovers.reopen'>): Handover => {
  const item = itemOn(context, handover, id)
  if (item.closedAt === null) return shown(context, handover)
  setItemClosed(context.sql, id, null)
  return noted(context, handover, item, 'reopened', item.outcome ?? '')
}

export const draftOf = (
  context: Context,
  { id }: ParsedInputOf<'handovers.draftOf'>,
): OutputOf<'handovers.draftOf'> => ({ body: draftOfHandover(context.sql, rowOf(context, id).id) })

export const saveDraft = (
  context: Context,
  { id, body }: ParsedInputOf<'handovers.saveDraft'>,
): OutputOf<'handovers.saveDraft'> => {
  saveHandoverDraft(context.sql, rowOf(context, id).id, body, context.now())
  return {}
}
