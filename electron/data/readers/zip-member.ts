import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { chunksOf, type ByteSource } from './byte-source.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import { refuseWideText } from './xml-bytes.ts'
import type { ZipMember } from './zip-directory.ts'

const localMark = 0x04034b50
const stored = 0
const deflated = 8
const smallLength = 256 * 1024

const dataOffset = async (source: ByteSource, member: ZipMember): Promise<number> => {
  const header = await source.read(member.headerOffset, 30)
  // Who reads the method here instead must not come to something else.
  const isSound =
    header.length === 30 && header.readUInt32LE(0) === localMark && header.readUInt16LE(8) === member.method
  if (!isSound) throw new ReadFailure('file-corrupt', { part: member.name })
  return member.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}

const streamed = async function* (packed: AsyncIterable<Buffer>, member: ZipMember): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 })
  let cause: unknown
  pipeline(Readable.from(packed), inflate, (error) => {
    cause = error
  })
  try {
    for await (const chunk of inflate) yield chunk as Buffer
  } catch (error) {
    throw cause instanceof ReadFailure || error instanceof ReadFailure
      ? error
      : new ReadFailure('file-corrupt', { part: member.name })
  }
}

/** Setting up a stream takes longer than inflating a small part, and archives and workbooks hold hundreds of them. */
const atOnce = async function* (packed: AsyncIterable<Buffer>, member: ZipMember): AsyncGenerator<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of packed) pieces.push(piece)
  try {
    // One byte more than stated shows that there is more.
    yield inflateRawSync(Buffer.concat(pieces), { maxOutputLength: member.size + 1 })
  } catch {
    throw new ReadFailure('file-corrupt', { part: member.name })
  }
}

const inflated = (packed: AsyncIterable<Buffer>, member: ZipMember): AsyncGenerator<Buffer> =>
  Math.max(member.size, member.compressedSize) <= smallLength ? atOnce(packed, member) : streamed(packed, member)

/**
 * The expanded bytes of a member, with the share of its packed bytes consumed so far. Throws 'too-large' above `limit` expanded
 * bytes, 'file-corrupt' when the data, its length or its checksum is wrong (at the latest after the last chunk).
 */
export const memberChunks = async function* (
  source: ByteSource,
  member: ZipMember,
  limit: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly fraction: number }> {
  if (member.isEncrypted) throw new ReadFailure('password-protected')
  if (member.method !== stored && member.method !== deflated) throw new NotRecognised(`zip method ${member.method}`)
  if (member.size > limit) throw new ReadFailure('too-large', { part: member.name, limit })
  const from = await dataOffset(source, member)
  const to = from + member.compressedSize
  let consumed = from
  const packed = async function* (): AsyncGenerator<Buffer> {
    for await (const { bytes, end } of chunksOf(source, from, to)) {
      consumed = end
      yield bytes
    }
  }
  let [checksum, length] = [0, 0]
  for await (const bytes of member.method === stored ? packed() : inflated(packed(), member)) {
    length += bytes.length
    if (length > member.size) throw new ReadFailure('file-corrupt', { part: member.name })
    checksum = crc32(bytes, checksum)
    yield { bytes, fraction: (consumed - from) / Math.max(1, member.compressedSize) }
  }
  if (length !== member.size || checksum !== member.crc) throw new ReadFailure('file-corrupt', { part: member.name })
}

const smallPartLimit = 64 * 1024 * 1024

/** A small XML member as text; more than `limit` bytes, 64 MiB if not said, are 'too-large'; UTF-16 is left to the fallback. */
export const memberText = async (
  source: ByteSource,
  member: ZipMember,
  limit: number = smallPartLimit,
): Promise<string> => {
  const pieces: Buffer[] = []
  for await (const piece of memberChunks(source, member, limit)) pieces.push(piece.bytes)
  const bytes = Buffer.concat(pieces)
  refuseWideText(bytes)
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}
