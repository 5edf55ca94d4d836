import { open, stat, type FileHandle } from 'node:fs/promises'
import { ReadFailure } from './read-failure.ts'

/** Random access to the bytes of a file that stays open until `close`. */
export interface ByteSource {
  readonly size: number
  /** The bytes at an offset, fewer at the end of the file. */
  read(offset: number, length: number): Promise<Buffer>
  close(): void
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

const failureOf = (error: unknown): ReadFailure => {
  const reason = codeOf(error)
  return new ReadFailure(reason === 'ENOENT' || reason === 'ENOTDIR' ? 'file-missing' : 'file-unreadable', { reason })
}

const readFrom = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Opens a plain file for reading; folders, pipes and files without permission are 'file-unreadable', empty ones 'file-empty'. */
export const openByteSource = async (path: string): Promise<ByteSource> => {
  try {
    const facts = await stat(path)
    if (!facts.isFile()) throw new ReadFailure('file-unreadable', { reason: 'not-a-file' })
    if (facts.size === 0) throw new ReadFailure('file-empty')
    const handle = await open(path, 'r')
    return {
      size: facts.size,
      read: (offset, length) =>
        readFrom(handle, offset, Math.max(0, Math.min(length, facts.size - offset))).catch((error: unknown) => {
          throw failureOf(error)
        }),
      close: () => void handle.close().catch(() => undefined),
    }
  } catch (error) {
    throw error instanceof ReadFailure ? error : failureOf(error)
  }
}

/** Bytes that are in memory already, as a source. */
export const memorySource = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  close: () => undefined,
})

/** The whole file in memory; more than `limit` bytes are 'too-large'. */
export const readWhole = async (source: ByteSource, limit: number): Promise<Buffer> => {
  if (source.size > limit) throw new ReadFailure('too-large', { limit })
  return source.read(0, source.size)
}

const chunkLength = 256 * 1024

/** The bytes from an offset on, in chunks, each with the offset of its end. */
export const chunksOf = async function* (
  source: ByteSource,
  from = 0,
  to = source.size,
): AsyncGenerator<{ readonly bytes: Buffer; readonly end: number }> {
  for (let offset = from; offset < to;) {
    const bytes = await source.read(offset, Math.min(chunkLength, to - offset))
    if (bytes.length === 0) throw new ReadFailure('file-truncated')
    offset += bytes.length
    yield { bytes, end: offset }
  }
}
