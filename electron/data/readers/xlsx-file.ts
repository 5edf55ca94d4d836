import type { ByteSource } from './byte-source.ts'
import { RangeScanner, type CellRange } from './cell-ranges.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import { paced, RowBatches } from './row-batches.ts'
import { openWithSheetjs, type FallbackSheets } from './sheetjs-file.ts'
import type { TableBatch, TableSheet } from './table.ts'
import { SharedStrings, SharedStringsScanner } from './xlsx-strings.ts'
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './xlsx-parts.ts'
import { SheetScanner } from './xlsx-sheet.ts'
import { refuseWideText } from './xml-bytes.ts'
import type { ZipDirectory } from './zip-directory.ts'
import { memberChunks } from './zip-member.ts'

/** Expanded bytes of one sheet; beyond it lies no file that a shop exports. */
const mostSheetBytes = 4 * 1024 ** 3
const mostStringBytes = 512 * 1024 * 1024

const readStrings = async (
  source: ByteSource,
  parts: WorkbookParts,
  signal: AbortSignal | undefined,
): Promise<SharedStrings> => {
  if (!parts.strings) return new SharedStrings()
  const scanner = new SharedStringsScanner()
  let isFirst = true
  for await (const { bytes } of memberChunks(source, parts.strings, mostStringBytes)) {
    signal?.throwIfAborted()
    if (isFirst) refuseWideText(bytes)
    isFirst = false
    scanner.push(bytes)
  }
  return scanner.strings
}

/** The sheets of one workbook, with the shared strings read once, when the first sheet is. */
class Workbook {
  readonly #source: ByteSource
  readonly #parts: WorkbookParts
  readonly #fallback: () => Promise<FallbackSheets>
  #strings: SharedStrings | null = null

  constructor(source: ByteSource, parts: WorkbookParts, fallback: () => Promise<FallbackSheets>) {
    this.#source = source
    this.#parts = parts
    this.#fallback = fallback
  }

  sheets(): TableSheet[] {
    return this.#parts.sheets.map((part) => ({
      name: part.name,
      batches: (signal?: AbortSignal) => this.#batches(part, signal),
      merges: (signal?: AbortSignal) => this.#merges(part, signal),
    }))
  }

  async #merges(part: SheetPart, signal: AbortSignal | undefined): Promise<readonly CellRange[]> {
    const scanner = new RangeScanner()
    try {
      for await (const { bytes } of memberChunks(this.#source, part.member, mostSheetBytes)) {
        signal?.throwIfAborted()
        if (scanner.push(bytes)) break
      }
      return scanner.ranges
    } catch (error) {
      if (!(error instanceof NotRecognised)) throw error
    }
    const { sheets } = await this.#fallback()
    return (await sheets.find(({ name }) => name === part.name)?.merges?.(signal)) ?? []
  }

  /** Own scan first; before the first batch is out, an oddity turns to the fallback, later it is a corrupt file. */
  async *#batches(part: SheetPart, signal: AbortSignal | undefined): AsyncGenerator<TableBatch> {
    signal?.throwIfAborted()
    let hasDelivered = false
    try {
      for await (const batch of this.#scanned(part, signal)) {
        hasDelivered = true
        yield batch
      }
      return
    } catch (error) {
      if (!(error instanceof NotRecognised)) throw error
      if (hasDelivered) throw new ReadFailure('file-corrupt', { part: part.member.name, cause: error.message })
    }
    yield* (await this.#fallback()).batchesOf(part.name, signal)
  }

  async *#scanned(part: SheetPart, signal: AbortSignal | undefined): AsyncGenerator<TableBatch> {
    this.#strings ??= await readStrings(this.#source, this.#parts, signal)
    const batches = new RowBatches()
    const { kinds, date1904 } = this.#parts
    const scanner = new SheetScanner(batches, { strings: this.#strings, kinds, date1904 })
    let isFirst = true
    for await (const { bytes, fraction } of memberChunks(this.#source, part.member, mostSheetBytes)) {
      signal?.throwIfAborted()
      if (isFirst) refuseWideText(bytes)
      isFirst = false
      scanner.push(bytes)
      yield* paced(batches.take(fraction), signal)
    }
    scanner.finish()
    yield* paced(batches.take(1, true), signal)
  }
}

/** The sheets of an xlsx workbook by the own streaming reader, or by the fallback where the workbook itself is too odd. */
export const openXlsx = async (
  source: ByteSource,
  directory: ZipDirectory,
  mainPart: string,
): Promise<readonly TableSheet[]> => {
  let opened: Promise<FallbackSheets> | null = null
  const fallback = () => (opened ??= openWithSheetjs(source, 'xlsx', directory))
  try {
    const parts = await readWorkbookParts(source, directory, mainPart)
    if (parts.sheets.length === 0) throw new ReadFailure('file-corrupt', { cause: 'no sheets' })
    return new Workbook(source, parts, fallback).sheets()
  } catch (error) {
    if (!(error instanceof NotRecognised)) throw error
    return (await fallback()).sheets
  }
}
