import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { shell } from 'electron'
import { Refusal } from '#shared/contract/failure.ts'
import type { SystemInput } from '#shared/contract/system.ts'
import { kindOfName, largestAttachment } from '#shared/kit/attachments.ts'

const contentOf = async (path: string): Promise<Buffer | null> => {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return null
  if (found.size > largestAttachment) throw new Refusal('attachment-changed')
  return readFile(path).catch(() => null)
}

/**
 * Shows an attached file with the system's viewer where it lies. Only when what is in it still has the hash it was attached with – a window cannot
 * name a file it has not been given by a dialog – and only under an ending of its kind: by that the system chooses the program.
 */
export const openAttachment = async ({ path, hash, kind }: SystemInput<'openAttachment'>): Promise<void> => {
  const content = await contentOf(path)
  if (content === null) throw new Refusal('attachment-missing')
  const isSame = createHash('sha256').update(content).digest('hex') === hash
  if (!isSame || kindOfName(path) !== kind) throw new Refusal('attachment-changed')
  if ((await shell.openPath(path)) !== '') throw new Refusal('attachment-viewer')
}
