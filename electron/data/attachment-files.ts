import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import { kindOfName, largestAttachment, type AttachmentKind } from '#shared/kit/attachments.ts'

// Files attached to entries lie where they lie; here they are looked at. docs/registers.md §8

/** A file that may be attached, as it is now. */
export interface ReadAttachment {
  readonly name: string
  /** from the root of the disk */
  readonly path: string
  readonly kind: AttachmentKind
  readonly bytes: number
  readonly hash: string
}

const begins = (content: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => content[index] === byte)

/** Of an Office file that is a folder of parts: parts have their names in clear; one with a program in it is none of ours. */
const officeKind = (content: Buffer): AttachmentKind | null => {
  if (content.includes('vbaProject.bin')) return null
  return content.includes('word/document.xml') ? 'docx' : content.includes('xl/workbook.xml') ? 'xlsx' : null
}

/** What a file is by what is in it; null: nothing that is attached. */
const kindOf = (content: Buffer): AttachmentKind | null => {
  if (begins(content, 0x89, 0x50, 0x4e, 0x47)) return 'png'
  if (begins(content, 0xff, 0xd8, 0xff)) return 'jpg'
  if (content.subarray(0, 4).toString('latin1') === 'GIF8') return 'gif'
  if (content.subarray(0, 4).toString('latin1') === 'RIFF')
    return content.subarray(8, 12).toString('latin1') === 'WEBP' ? 'webp' : null
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  if (begins(content, 0x50, 0x4b, 0x03, 0x04)) return officeKind(content)
  return content.includes(0) ? null : 'txt'
}

/** Looks at a file that is to be attached; refuses one that is too large, or is not what its ending says, or of no kind that is attached. */
export const readAttachment = async (given: string): Promise<ReadAttachment> => {
  const path = resolve(given)
  const name = basename(path)
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Refusal('file-missing', { path })
  if (found.size > largestAttachment) throw new Refusal('attachment-too-large', { path: name })
  const content = found.isFile() ? await readFile(path).catch(() => null) : null
  if (content === null) throw new Refusal('file-unreadable', { path })
  // It may have grown since it was measured.
  if (content.length > largestAttachment) throw new Refusal('attachment-too-large', { path: name })
  const kind = content.length === 0 ? null : kindOf(content)
  if (kind === null || kind !== kindOfName(name)) throw new Refusal('attachment-kind', { path: name })
  return { name, path, kind, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') }
}

/** True while something lies where the file lay. */
export const isThere = (path: string): boolean => existsSync(path)
