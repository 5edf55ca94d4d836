import { memorySource, readWhole, type ByteSource } from './byte-source.ts'
import { streamBytes, workbookPlace } from './compound-file.ts'
import { ReadFailure } from './read-failure.ts'
import { mostLibraryCells, openWithSheetjs } from './sheetjs-file.ts'
import type { TableSheet } from './table.ts'

const mostBytes = 128 * 1024 * 1024

const [formula, label, number, integer, truth, packedNumber] = [0x06, 0x04, 0x03, 0x02, 0x05, 0x7e]
/** Records that hold one cell, in the numbers of all versions of the format. */
const cellRecords: ReadonlySet<number> = new Set([
  ...[formula, 0x206, 0x406],
  ...[label, 0x204, 0xd6, 0xfd],
  ...[number, 0x203, integer, truth, 0x205],
  ...[packedNumber, 0x27e],
])
const [manyNumbers, bytesOfOne] = [0xbd, 6]

/** How many cells the records of a workbook hold. */
const cellsIn = (records: Buffer): number => {
  let cells = 0
  for (let at = 0; at + 4 <= records.length;) {
    const [kind, length] = [records.readUInt16LE(at), records.readUInt16LE(at + 2)]
    if (cellRecords.has(kind)) cells += 1
    else if (kind === manyNumbers) cells += Math.floor(length / bytesOfOne)
    at += 4 + length
  }
  return cells
}

/**
 * An old .xls, whole, through the library. It makes an object of every cell and cannot be stopped, so a workbook with more of them than
 * memory is 'too-large' before it starts.
 */
export const openXls = async (source: ByteSource, isCompound: boolean): Promise<readonly TableSheet[]> => {
  const place = isCompound ? await workbookPlace(source) : null
  const bytes = await readWhole(source, mostBytes)
  if (cellsIn(place ? streamBytes(bytes, place) : bytes) > mostLibraryCells) {
    throw new ReadFailure('too-large', { limit: mostLibraryCells })
  }
  return (await openWithSheetjs(memorySource(bytes), 'xls')).sheets
}
