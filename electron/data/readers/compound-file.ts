import type { ByteSource } from './byte-source.ts'
import { ReadFailure } from './read-failure.ts'

const entryLength = 128
const [streamType, rootType] = [2, 5]
const smallestStream = 4096
/** Sector numbers from here on are marks: end of chain, unused, table. */
const firstMark = 0xfffffffa

const sectorAt = (source: ByteSource, sector: number, length: number): Promise<Buffer> =>
  source.read((sector + 1) * length, length)

const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4))

/** Where the parts of the allocation table stand: the header lists 109 of them, which cover 7 MB; a chain of lists has the others. */
const tableSectors = async (source: ByteSource, header: Buffer, length: number): Promise<number[]> => {
  const sectors = numbersIn(header.subarray(76))
  const most = source.size / length
  for (let list = header.readUInt32LE(68); list < firstMark && sectors.length < most;) {
    const numbers = numbersIn(await sectorAt(source, list, length))
    list = numbers.pop() ?? firstMark
    if (numbers.length === 0) break
    sectors.push(...numbers)
  }
  return sectors.filter((sector) => sector < firstMark)
}

const readTable = async (source: ByteSource, header: Buffer, length: number): Promise<number[]> => {
  const table: number[] = []
  for (const sector of await tableSectors(source, header, length)) {
    const bytes = await sectorAt(source, sector, length)
    if (bytes.length < length) throw new ReadFailure('file-truncated')
    for (const number of numbersIn(bytes)) table.push(number)
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
      // Some versions of Node write past the end when asked for half a character.
      const name = bytes.toString('utf16le', at, at + (nameLength & ~1) - 2).toLowerCase()
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

/** Where a stream stands in an OLE container. */
export interface StreamPlace {
  readonly start: number
  readonly size: number
  readonly table: readonly number[]
  /** Bytes of a sector. */
  readonly length: number
}

/** The bytes of a stream, in whole sectors; streams below 4,096 bytes, which stand elsewhere, come out empty. */
export const streamBytes = (file: Buffer, { start, size, table, length }: StreamPlace): Buffer => {
  const runs: Buffer[] = []
  let [first, count] = [-1, 0]
  const endRun = (): void => {
    if (count > 0) runs.push(file.subarray((first + 1) * length, (first + 1 + count) * length))
  }
  for (const sector of size < smallestStream ? [] : chainFrom(start, table)) {
    if (sector === first + count) count += 1
    else {
      endRun()
      ;[first, count] = [sector, 1]
    }
  }
  endRun()
  return runs.length === 1 && runs[0] ? runs[0] : Buffer.concat(runs)
}

/**
 * Looks into an OLE container before the library does and finds the stream of the workbook: a missing end is 'file-truncated', an encrypted package 'password-protected', one
 * without a workbook stream (a .doc, an installer) 'unknown-file'.
 */
export const workbookPlace = async (source: ByteSource): Promise<StreamPlace> => {
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
  const book = entries.find(({ name }) => name === 'workbook') ?? entries.find(({ name }) => name === 'book')
  if (!book) throw new ReadFailure('unknown-file')
  if (entries.some((entry) => isCutOff(entry, table, length, source.size))) throw new ReadFailure('file-truncated')
  return { start: book.start, size: book.size, table, length }
}
