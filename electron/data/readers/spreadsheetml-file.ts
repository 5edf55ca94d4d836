import type { NumberKind } from '#shared/rules/cell-serials.ts'
import type { ByteSource } from './byte-source.ts'
import { attributeIn, MarkupScanner, type MarkupHandler } from './markup-scanner.ts'
import { cellOfIsoDate, cellOfNumber, numberKindOf } from './number-format.ts'
import { ReadFailure } from './read-failure.ts'
import { paced, RowBatches } from './row-batches.ts'
import type { Cell, TableBatch, TableSheet } from './table.ts'
import { textChunks } from './text-encoding.ts'
import { mostColumns, mostRows } from './xlsx-sheet.ts'
import { decodeXmlText } from './xml-text.ts'

const namedFormats: ReadonlyMap<string, NumberKind> = new Map<string, NumberKind>([
  ...['general date', 'long date', 'medium date', 'short date'].map((name) => [name, 'date'] as const),
  ...['long time', 'medium time', 'short time'].map((name) => [name, 'time'] as const),
  ...[
    'general number',
    'fixed',
    'standard',
    'scientific',
    'currency',
    'euro currency',
    'yes/no',
    'true/false',
    'on/off',
  ].map((name) => [name, 'number'] as const),
  ['percent', 'percent'],
])

const kindOfFormat = (format: string): NumberKind => namedFormats.get(format.toLowerCase()) ?? numberKindOf(format)

const numberIn = (attributes: string, name: string): number | null => {
  const value = Number(attributeIn(attributes, name) ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 ? value : null
}

const valueIn = (attributes: string, name: string): string => decodeXmlText(attributeIn(attributes, name) ?? '')

/** Sheet names, visibility and styles, gathered in a first pass over the file. */
class OutlineHandler implements MarkupHandler {
  readonly sheets: { name: string; isHidden: boolean }[] = []
  readonly kinds = new Map<string, NumberKind>()
  #style = ''
  #isInVisible = false

  open(name: string, attributes: string): void {
    if (name === 'worksheet') this.sheets.push({ name: valueIn(attributes, 'Name'), isHidden: false })
    else if (name === 'style') this.#style = attributeIn(attributes, 'ID') ?? ''
    else if (name === 'numberformat') this.kinds.set(this.#style, kindOfFormat(valueIn(attributes, 'Format')))
    else if (name === 'visible') this.#isInVisible = true
  }

  close(name: string): void {
    if (name === 'visible') this.#isInVisible = false
  }

  text(raw: string): void {
    const sheet = this.sheets.at(-1)
    if (this.#isInVisible && sheet && raw.includes('Hidden')) sheet.isHidden = true
  }
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
    if (this.#raw !== null) this.#raw += raw
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

const nothingSkipped: ReadonlySet<string> = new Set()

const batchesOf = async function* (
  source: ByteSource,
  encoding: string,
  handlerOf: (batches: RowBatches) => MarkupHandler,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  signal?.throwIfAborted()
  const batches = new RowBatches()
  const scanner = new MarkupScanner(handlerOf(batches), nothingSkipped)
  for await (const { text, fraction } of textChunks(source, encoding)) {
    signal?.throwIfAborted()
    scanner.push(text)
    yield* paced(batches.take(fraction), signal)
  }
  scanner.push('', true)
  yield* paced(batches.take(1, true), signal)
}

/** A workbook in the XML of Excel 2003; the file is walked once for the outline and once per sheet read. */
export const openSpreadsheetml = async (source: ByteSource, encoding: string): Promise<readonly TableSheet[]> => {
  const outline = new OutlineHandler()
  const scanner = new MarkupScanner(outline, nothingSkipped)
  for await (const { text } of textChunks(source, encoding)) scanner.push(text)
  if (outline.sheets.length === 0) throw new ReadFailure('file-corrupt', { reason: 'no sheets' })
  const all = outline.sheets.map(({ name, isHidden }, index) => ({ name, isHidden, index }))
  return [...all.filter(({ isHidden }) => !isHidden), ...all.filter(({ isHidden }) => isHidden)].map(
    ({ name, index }) => ({
      name,
      batches: (signal) =>
        batchesOf(source, encoding, (batches) => new SheetHandler(batches, outline.kinds, index), signal),
    }),
  )
}
