import type { NumberKind } from '#shared/rules/cell-serials.ts'
import type { ByteSource } from './byte-source.ts'
import { attributeIn, MarkupScanner, type MarkupHandler } from './markup-scanner.ts'
import { cellOfIsoDate, cellOfNumber } from './number-format.ts'
import { ReadFailure } from './read-failure.ts'
import { paced, RowBatches } from './row-batches.ts'
import { nothingSkipped, readOutline, type SheetPlace } from './spreadsheetml-outline.ts'
import type { Cell, TableBatch, TableSheet } from './table.ts'
import { textChunks } from './text-encoding.ts'
import { mostColumns, mostRows } from './xlsx-sheet.ts'
import { decodeXmlText } from './xml-text.ts'

const numberIn = (attributes: string, name: string): number | null => {
  const value = Number(attributeIn(attributes, name) ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 ? value : null
}

const [millisecondsPerDay, dayZero] = [86_400_000, Date.UTC(1899, 11, 30)]

/** A span or a time of day is written as a moment around 1899-12-31, where the day count starts. */
const cellOfMoment = (text: string, kind: NumberKind): string => {
  const shown = cellOfIsoDate(text)
  if (kind === 'elapsed' || (kind === 'time' && shown < '1900-01-01')) {
    const day = text.startsWith('1899-12-31') || text.startsWith('1900-0') ? dayZero + millisecondsPerDay : dayZero
    const days = (Date.parse(`${text.replace(/Z$/, '')}Z`) - day) / millisecondsPerDay
    return Number.isNaN(days) ? shown : String(cellOfNumber(days, kind, false))
  }
  return kind === 'date' && shown.endsWith(' 00:00:00') ? shown.slice(0, 10) : shown
}

const cellOf = (raw: string, type: string, kind: NumberKind): Cell => {
  const text = decodeXmlText(raw)
  if (type === 'Boolean') return text.trim() === '1'
  if (type === 'DateTime') return cellOfMoment(text.trim(), kind)
  if (type !== 'Number' || text.trim() === '' || !Number.isFinite(Number(text))) return text
  return cellOfNumber(Number(text), kind, false)
}

/** Builds the rows of one sheet; `ss:Index` and `ss:MergeAcross` move the place of rows and cells. */
class SheetHandler implements MarkupHandler {
  readonly #batches: RowBatches
  readonly #kinds: ReadonlyMap<string, NumberKind>
  readonly #wanted: number
  #sheet = -1
  #row = 0
  #cells: Cell[] = []
  #column = 0
  #across = 0
  #style = ''
  #type = ''
  #raw: string | null = null
  #isInComment = false

  constructor(batches: RowBatches, kinds: ReadonlyMap<string, NumberKind>, wanted: number) {
    this.#batches = batches
    this.#kinds = kinds
    this.#wanted = wanted
  }

  text(raw: string): void {
    if (this.#raw === null) return
    this.#batches.weigh(raw.length)
    this.#raw += raw
  }

  open(name: string, attributes: string): void {
    if (name === 'worksheet') this.#sheet += 1
    if (this.#sheet !== this.#wanted) return
    if (name === 'row') this.#startRow(attributes)
    else if (name === 'cell') this.#startCell(attributes)
    else if (name === 'comment') this.#isInComment = true
    else if (name === 'data' && !this.#isInComment) {
      this.#type = attributeIn(attributes, 'Type') ?? ''
      this.#raw = ''
    }
  }

  close(name: string): void {
    if (this.#sheet !== this.#wanted) return
    if (name === 'data') this.#endData()
    else if (name === 'cell') this.#column += 1 + this.#across
    else if (name === 'comment') this.#isInComment = false
    else if (name === 'row') this.#batches.add(this.#row, this.#cells)
  }

  #startRow(attributes: string): void {
    const row = numberIn(attributes, 'Index') ?? this.#row + 1
    if (row > mostRows) throw new ReadFailure('too-large', { row, limit: mostRows })
    if (row <= this.#row) throw new ReadFailure('file-corrupt', { row })
    this.#row = row
    this.#cells = []
    this.#column = 0
  }

  #startCell(attributes: string): void {
    const index = numberIn(attributes, 'Index')
    if (index !== null && index > 0) this.#column = index - 1
    this.#across = numberIn(attributes, 'MergeAcross') ?? 0
    this.#style = attributeIn(attributes, 'StyleID') ?? ''
  }

  #endData(): void {
    if (this.#raw === null || this.#isInComment) return
    const value = cellOf(this.#raw, this.#type, this.#kinds.get(this.#style) ?? 'number')
    this.#raw = null
    if (this.#column >= mostColumns) return
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = value
  }
}

const batchesOf = async function* (
  source: ByteSource,
  encoding: string,
  { kinds, place }: { readonly kinds: ReadonlyMap<string, NumberKind>; readonly place: SheetPlace },
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  signal?.throwIfAborted()
  const batches = new RowBatches()
  const scanner = new MarkupScanner(new SheetHandler(batches, kinds, place.index), nothingSkipped)
  for await (const { text, fraction } of textChunks(source, encoding, place.from, place.to)) {
    signal?.throwIfAborted()
    scanner.push(text)
    yield* paced(batches.take(fraction), signal)
  }
  scanner.push('', true)
  yield* paced(batches.take(1, true), signal)
}

/** A workbook in the XML of Excel 2003; the file is walked once for the outline, then each sheet over its own part of the bytes. */
export const openSpreadsheetml = async (source: ByteSource, encoding: string): Promise<readonly TableSheet[]> => {
  const { sheets, kinds } = await readOutline(source, encoding)
  if (sheets.length === 0) throw new ReadFailure('file-corrupt', { cause: 'no sheets' })
  return [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)].map(
    ({ name, place }) => ({ name, batches: (signal) => batchesOf(source, encoding, { kinds, place }, signal) }),
  )
}
