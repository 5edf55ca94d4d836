import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { mostAttachments } from '#shared/kit/attachments.ts'
import { texts, type Text } from '#shared/text/text.ts'
import { isThere, readAttachment } from '../../attachment-files.ts'
import type { Context, Work } from '../../context.ts'
import { attachmentsOf, insertAttachment, moveAttachment, removeAttachment } from '../../stores/attachment-store.ts'
import { insertEvent } from '../../stores/register-event-store.ts'
import { get as settingsOf } from '../settings.ts'
import { maskedWords } from './proposal.ts'
import { knownEntry } from './shown.ts'

// Files attached to entries. docs/registers.md §8

type Attachments = OutputOf<'registers.attachments'>

const longestName = 120

/** What is attached to an entry; `isThere` false: nothing lies there any more. */
export const attachments = (context: Context, { id }: ParsedInputOf<'registers.attachments'>): Attachments => {
  const entry = knownEntry(context, id)
  return attachmentsOf(context.sql, entry.id).map((row) => ({
    ...row,
    isThere: isThere(row.path),
  }))
}

const noteInHistory = (
  context: Context,
  id: number,
  said: (text: Text['registers']['attachments']) => string,
): void => {
  const { attachments: words } = texts[settingsOf(context).language].registers
  const plain = { move: null, fromState: null, toState: null, values: {} }
  const { sql, now, by } = context
  insertEvent(sql, knownEntry(context, id), { at: now(), by, what: 'noted', ...plain, text: said(words) })
}

/** A name as it is shown: phones and the like hidden as in every text, cut in the middle of nothing but its length. */
const shownName = (context: Context, name: string): string =>
  Array.from(maskedWords(context, name).toWellFormed()).slice(0, longestName).join('')

/** Attaches a file where it lies, and says so in the entry; the same content again takes the newer place. */
export const attach = async (
  context: Context,
  { id, path }: ParsedInputOf<'registers.attach'>,
  work: Work,
): Promise<Attachments> => {
  const before = attachments(context, { id })
  const file = await readAttachment(path)
  work.signal.throwIfAborted()
  if (!before.some(({ hash }) => hash === file.hash) && before.length >= mostAttachments)
    throw new Refusal('attachment-full')
  return work.commit(() => {
    const known = attachmentsOf(context.sql, id).find(({ hash }) => hash === file.hash)
    const name = shownName(context, file.name)
    if (known === undefined) {
      insertAttachment(context.sql, id, { ...file, name, at: context.now(), by: context.by })
      noteInHistory(context, id, ({ noted }) => noted(name))
    } else if (known.path !== file.path) {
      moveAttachment(context.sql, known.id, { name, path: file.path })
    }
    return attachments(context, { id })
  })
}

/** Takes a file off an entry; it stays where it lies, and the history says that it was attached. */
export const detach = (context: Context, { id, attachment }: ParsedInputOf<'registers.detach'>): Attachments => {
  const found = attachments(context, { id }).find((one) => one.id === attachment)
  if (found === undefined) throw new Refusal('not-found', { what: 'attachment', key: attachment })
  removeAttachment(context.sql, attachment, context.now())
  noteInHistory(context, id, ({ takenOff }) => takenOff(found.name))
  return attachments(context, { id })
}
