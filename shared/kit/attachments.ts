import { z } from 'zod'

/** What may be attached to an entry: what a viewer shows and nothing that runs. The word is the ending of the file. */
export const attachmentKinds = ['png', 'jpg', 'gif', 'webp', 'pdf', 'xlsx', 'docx', 'txt'] as const
export const attachmentKind = z.enum(attachmentKinds)
export type AttachmentKind = (typeof attachmentKinds)[number]

/** SHA-256 of what is in the file, in small hexadecimal digits: by it a file that was changed is known. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/)

/** Bytes of a file, and files of an entry, at most. */
export const largestAttachment = 20 * 1024 * 1024
export const mostAttachments = 20

/** The kind a file's name says; null: none that is attached. */
export const kindOfName = (name: string): AttachmentKind | null => {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  return ending === 'jpeg' ? 'jpg' : (attachmentKinds.find((kind) => kind === ending) ?? null)
}
