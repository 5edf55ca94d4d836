import type { ByteSource } from './byte-source.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import { memberName } from './zip-names.ts'

/** One member as the central directory lists it; local headers are not trusted for sizes. */
export interface ZipMember {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  readonly headerOffset: number
}

/** Members by {@link memberKey}. */
export type ZipDirectory = ReadonlyMap<string, ZipMember>

/** How member names are compared: forward slashes, no leading one, lower case, because exporters differ in all three. */
export const memberKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

const endMark = 0x06054b50
const entryMark = 0x02014b50
const wideEndMark = 0x06064b50
const wideLocatorMark = 0x07064b50
const saturated = 0xffffffff
const largestDirectory = 64 * 1024 * 1024
const mostMembers = 65_536
const [encryptedFlag, utf8Flag] = [1, 1 << 11]

interface DirectoryPlace {
  readonly offset: number
  readonly size: number
  readonly end: number
}

const wideNumber = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

const findEnd = (tail: Buffer): number => {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endMark && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return at
  }
  throw new ReadFailure('file-truncated')
}

const widePlace = async (source: ByteSource, tail: Buffer, endAt: number): Promise<DirectoryPlace> => {
  const locatorAt = endAt - 20
  if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== wideLocatorMark) throw new ReadFailure('file-corrupt')
  const end = wideNumber(tail, locatorAt + 8)
  const record = await source.read(end, 56)
  if (record.length < 56 || record.readUInt32LE(0) !== wideEndMark) throw new ReadFailure('file-corrupt')
  return { offset: wideNumber(record, 48), size: wideNumber(record, 40), end }
}

const placeOf = async (source: ByteSource): Promise<DirectoryPlace> => {
  const tailLength = Math.min(source.size, 65_557 + 20)
  const tail = await source.read(source.size - tailLength, tailLength)
  if (tail.length < 22) throw new ReadFailure('file-truncated')
  const at = findEnd(tail)
  const [size, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== 0xffff) throw new NotRecognised('split zip')
  const isWide = size === saturated || offset === saturated || tail.readUInt16LE(at + 10) === 0xffff
  if (isWide && at >= 20 && tail.readUInt32LE(at - 20) === wideLocatorMark) return widePlace(source, tail, at)
  return { offset, size, end: source.size - tailLength + at }
}

/** Sizes of 4 GiB and more, or written by streaming exporters, stand in an extra field of id 1, in this order. */
const wideSizes = (extra: Buffer, short: { size: number; compressedSize: number; headerOffset: number }) => {
  const sizes = { ...short }
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
      if (sizes[key] !== saturated || from + 8 > extra.length) continue
      sizes[key] = wideNumber(extra, from)
      from += 8
    }
    break
  }
  return sizes
}

const memberAt = (bytes: Buffer, at: number): { member: ZipMember; next: number } => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new ReadFailure('file-corrupt')
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  if (extraEnd > bytes.length) throw new ReadFailure('file-corrupt')
  const flags = bytes.readUInt16LE(at + 8)
  const extra = bytes.subarray(nameEnd, extraEnd)
  const sizes = wideSizes(extra, {
    size: bytes.readUInt32LE(at + 24),
    compressedSize: bytes.readUInt32LE(at + 20),
    headerOffset: bytes.readUInt32LE(at + 42),
  })
  const member = {
    name: memberName(bytes.subarray(at + 46, nameEnd), (flags & utf8Flag) !== 0, extra),
    isEncrypted: (flags & encryptedFlag) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...sizes,
  }
  return { member, next: extraEnd + bytes.readUInt16LE(at + 32) }
}

/**
 * The members in the order of the central directory, the same name twice included. Without an end record the file is
 * 'file-truncated', with a broken one 'file-corrupt', with more members than any export 'too-large'.
 */
export const readZipMembers = async (source: ByteSource): Promise<readonly ZipMember[]> => {
  const place = await placeOf(source)
  if (place.size > largestDirectory) throw new ReadFailure('too-large', { limit: largestDirectory })
  // Bytes put before the archive shift every offset by the same distance.
  const shift = place.end - place.size - place.offset
  if (shift < 0) throw new ReadFailure('file-corrupt')
  const bytes = await source.read(place.offset + shift, place.size)
  const members: ZipMember[] = []
  for (let at = 0; at < bytes.length;) {
    if (members.length === mostMembers) throw new ReadFailure('too-large', { limit: mostMembers })
    const { member, next } = memberAt(bytes, at)
    members.push({ ...member, headerOffset: member.headerOffset + shift })
    at = next
  }
  return members
}

/**
 * Members by {@link memberKey}; of several with the same key the last one is found. The others stay, under keys that nobody asks for,
 * because a library expands them too.
 */
export const zipDirectoryOf = (members: readonly ZipMember[]): ZipDirectory => {
  const directory = new Map<string, ZipMember>()
  for (const member of members) {
    const key = memberKey(member.name)
    const earlier = directory.get(key)
    if (earlier) directory.set(`\0${directory.size}`, earlier)
    directory.set(key, member)
  }
  return directory
}
