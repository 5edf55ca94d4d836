import { runInNewContext } from 'node:vm'
import { readWhole, type ByteSource } from './byte-source.ts'
import { mostRanges, type CellRange } from './cell-ranges.ts'
import { builtinNumberKind, cellOfNumber, numberKindOf } from './number-format.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import { paced, RowBatches } from './row-batches.ts'
import type { Cell, Container, TableBatch, TableSheet } from './table.ts'
import { mostColumns, mostRows } from './xlsx-sheet.ts'
import type { ZipDirectory } from './zip-directory.ts'
import { memberChunks } from './zip-member.ts'
import type * as Sheetjs from 'xlsx'

/** Sheets that the fallback library has read whole. */
export interface FallbackSheets {
  readonly sheets: readonly TableSheet[]
  batchesOf(name: string, signal?: AbortSignal): AsyncIterable<TableBatch>
}

/** Cells that the library may make objects of: a full old sheet of 64 columns takes 2.3 GB. */
export const mostLibraryCells = 65_536 * 64

const mostFileBytes = 128 * 1024 * 1024
// The library expands all parts at once. Of .ods the cells are counted; in the others none is smaller than eleven bytes.
const mostExpandedBytes: Readonly<Partial<Record<Container, number>>> = { ods: 256 * 1024 * 1024 }
const usualExpandedBytes = 96 * 1024 * 1024

// A full sheet of 95 MB takes half a minute on a slow machine.
const leastMilliseconds = 5000
const bytesPerMillisecond = 1024

const errorTexts: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
])

const cellOf = (cell: Sheetjs.CellObject | undefined, date1904: boolean): Cell => {
  if (!cell || cell.v === undefined) return null
  if (cell.t === 'e') return errorTexts.get(Number(cell.v)) ?? cell.w ?? '#ERROR!'
  if (typeof cell.v === 'number') return cellOfNumber(cell.v, numberKindOf(String(cell.z ?? '')), date1904)
  return cell.v instanceof Date ? null : cell.v
}

const sheetBatches = async function* (
  sheet: Sheetjs.WorkSheet,
  date1904: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  signal?.throwIfAborted()
  const rows = (sheet['!data'] ?? []) as readonly (readonly (Sheetjs.CellObject | undefined)[] | undefined)[]
  if (rows.length > mostRows) throw new ReadFailure('too-large', { row: rows.length, limit: mostRows })
  const batches = new RowBatches()
  for (const [index, row] of rows.entries()) {
    const cells = Array.from((row ?? []).slice(0, mostColumns), (cell) => cellOf(cell, date1904))
    batches.add(index + 1, cells)
    if (index % 100 === 99) yield* paced(batches.take((index + 1) / rows.length), signal)
  }
  yield* paced(batches.take(1, true), signal)
}

const mergesOf = (sheet: Sheetjs.WorkSheet): readonly CellRange[] =>
  (sheet['!merges'] ?? [])
    .slice(0, mostRanges)
    .map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }))

const failureOf = (error: unknown): ReadFailure => {
  const cause = error instanceof Error ? error.message : String(error)
  return /password|encrypt/i.test(cause)
    ? new ReadFailure('password-protected')
    : new ReadFailure('file-corrupt', { cause })
}

const loadLibrary = async (container: Container): Promise<typeof Sheetjs> => {
  const library = await import('xlsx')
  // Old .xls files hold text in code pages such as 936, which the library keeps in a file of their own.
  if (container === 'xls') library.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  return library
}

let formats: Readonly<Record<number, string>> | null = null

/**
 * Formats that Excel knows by number only. The library knows the Western ones; of the Chinese ones it would hand out bare serials. It also
 * remembers what the last old .xls made of them, so they are set again before each.
 */
const resetFormats = (library: typeof Sheetjs): void => {
  const ids = Array.from({ length: 32 }, (_, index) => index + 27).filter((id) => builtinNumberKind(id) !== 'number')
  const chinese = ids.map((id) => [id, builtinNumberKind(id) === 'date' ? 'yyyy-mm-dd' : 'h:mm:ss'] as const)
  formats ??= { ...Object.fromEntries(chinese), ...library.SSF.get_table() }
  library.SSF.load_table(formats)
}

/** A damaged number can send the library in circles; only from outside, by a script with a time limit, can it be stopped. */
const withinTime = <Value>(act: () => Value, milliseconds: number): Value => {
  const results: Value[] = []
  runInNewContext('act()', { act: () => void results.push(act()) }, { timeout: milliseconds })
  return results[0] as Value
}

const parsed = async (bytes: Buffer, container: Container, milliseconds: number): Promise<Sheetjs.WorkBook> => {
  const library = await loadLibrary(container)
  resetFormats(library)
  try {
    const options = {
      type: 'buffer',
      dense: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellNF: true,
    } as const
    return withinTime(() => library.read(bytes, options), milliseconds)
  } catch (error) {
    throw failureOf(error)
  }
}

const listed = (workbook: Sheetjs.WorkBook): readonly { name: string; sheet: Sheetjs.WorkSheet }[] => {
  const isHidden = (index: number): boolean => (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
  const all = workbook.SheetNames.map((name, index) => ({ name, index, sheet: workbook.Sheets[name] }))
  const order = [...all.filter(({ index }) => !isHidden(index)), ...all.filter(({ index }) => isHidden(index))]
  return order.flatMap(({ name, sheet }) => {
    if (sheet === undefined) throw new ReadFailure('file-corrupt', { part: name })
    return sheet['!type'] === undefined || sheet['!type'] === 'sheet' ? [{ name, sheet }] : []
  })
}

/** The library looks at no checksum, and a damaged part may make it run for minutes. Returns the bytes of all parts together. */
const checkMembers = async (source: ByteSource, container: Container, directory: ZipDirectory): Promise<number> => {
  const limit = mostExpandedBytes[container] ?? usualExpandedBytes
  const expanded = [...directory.values()].reduce((sum, { size }) => sum + size, 0)
  if (expanded > limit) throw new ReadFailure('too-large', { limit })
  try {
    for (const member of directory.values()) {
      const chunks = memberChunks(source, member, limit)
      while (!(await chunks.next()).done) continue
    }
    return expanded
  } catch (error) {
    throw error instanceof NotRecognised ? new ReadFailure('file-corrupt', { cause: error.message }) : error
  }
}

/** Reads .xls, .xlsb, .ods and odd .xlsx files whole through SheetJS, by the same cell rules as the own reader. */
export const openWithSheetjs = async (
  source: ByteSource,
  container: Container,
  directory?: ZipDirectory,
): Promise<FallbackSheets> => {
  const expanded = directory ? await checkMembers(source, container, directory) : source.size
  const milliseconds = leastMilliseconds + Math.ceil(expanded / bytesPerMillisecond)
  const workbook = await parsed(await readWhole(source, mostFileBytes), container, milliseconds)
  const sheets = listed(workbook)
  if (sheets.length === 0) throw new ReadFailure('file-corrupt', { cause: 'no sheets' })
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false
  return {
    sheets: sheets.map(({ name, sheet }) => ({
      name,
      batches: (signal) => sheetBatches(sheet, date1904, signal),
      merges: () => Promise.resolve(mergesOf(sheet)),
    })),
    batchesOf: (name, signal) => {
      const found = sheets.find((candidate) => candidate.name === name)
      if (!found) throw new ReadFailure('file-corrupt', { part: name })
      return sheetBatches(found.sheet, date1904, signal)
    },
  }
}
