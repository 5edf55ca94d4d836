import type { ByteSource } from './byte-source.ts'
import { ReadFailure } from './read-failure.ts'

const entryLength = 128
const [streamType, rootType] = [2, 5]
const smallestStream = 4096
/** Sector numbers from here on are marks: end of chain, unused, table. */
const firstMark = 0xfffffffa

const sectorAt = (source: ByteSource, sector: number, length: number): Promise<Buffer> =>
  source.read((sector + 1) * length, length)

/** Sector numbers of the allocation table that the header itself lists; they cover 109 sectors, which is 7 MB and up. */
const tableSectors = (header: Buffer): number[] => {
  const sectors: number[] = []
  for (let at = 76; at < 512; at += 4) if (header.readUInt32LE(at) < firstMark) sectors.push(header.readUInt32LE(at))
  return sectors
}

const readTable = async (source: ByteSource, header: Buffer, length: number): Promise<number[]> => {
  const table: number[] = []
  for (const sector of tableSectors(header)) {
    const bytes = await sectorAt(source, sector, length)
    if (bytes.length < length) throw new ReadFailure('file-truncated')
    for (let at = 0; at < length; at += 4) table.push(bytes.readUInt32LE(at))
  }
  return table
}

interface Entry {
  readonly name: string
  readonly isRoot: boolean
  readonly start: number
  readonly size: number
}

/** The sectors of a chain in order; it stops where the table ends, goes in circles or says so. */
const chainFrom = function* (start: number, table: readonly number[]): Generator<number> {
  let sector = start
  for (let steps = 0; sector < firstMark && steps <= table.length; steps += 1) {
    yield sector
    sector = table[sector] ?? firstMark
  }
}

const readEntries = async (
  source: ByteSource,
  start: number,
  table: readonly number[],
  length: number,
): Promise<Entry[]> => {
  const entries: Entry[] = []
  for (const sector of chainFrom(start, table)) {
    const bytes = await sectorAt(source, sector, length)
    for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
      const nameLength = Math.min(64, bytes.readUInt16LE(at + 64))
      const type = bytes[at + 66]
      if (nameLength < 2 || (type !== streamType && type !== rootType)) continue
      const name = bytes.toString('utf16le', at, at + nameLength - 2).toLowerCase()
      entries.push({
        name,
        isRoot: type === rootType,
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      })
    }
  }
  return entries
}

/** True when a stream runs past the end of the file; streams below 4,096 bytes live inside the root entry's own. */
const isCutOff = (entry: Entry, table: readonly number[], length: number, size: number): boolean => {
  if (!entry.isRoot && entry.size < smallestStream) return false
  for (const sector of chainFrom(entry.start, table)) if (size <= (sector + 1) * length) return true
  return false
}

/**
 * Looks into an OLE container before the library does: a missing end is 'file-truncated', an encrypted package 'password-protected', one
 * without a workbook stream (a .doc, an installer) 'unknown-file'.
 */
export const checkCompoundFile = async (source: ByteSource): Promise<void> => {
  const header = await source.read(0, 512)
  if (header.length < 512) throw new ReadFailure('file-truncated')
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new ReadFailure('file-corrupt')
  const length = 2 ** shift
  const table = await readTable(source, header, length)
  const directoryStart = header.readUInt32LE(48)
  if (source.size <= (directoryStart + 1) * length) throw new ReadFailure('file-truncated')
  const entries = await readEntries(source, directoryStart, table, length)
  if (entries.some(({ name }) => name === 'encryptedpackage')) throw new ReadFailure('password-protected')
  const hasBook = entries.some(({ name }) => name === 'workbook' || name === 'book')
  if (!hasBook) throw new ReadFailure('unknown-file')
  if (entries.some((entry) => isCutOff(entry, table, length, source.size))) throw new ReadFailure('file-truncated')
}
