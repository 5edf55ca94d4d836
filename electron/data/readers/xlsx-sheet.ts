import type { Cell } from './table.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import type { RowBatches } from './row-batches.ts'
import { nameCodeOf, XmlBytes } from './xml-bytes.ts'
import { cellTypeOf, cellValueOf, wholeNumberOf, type CellType, type WorkbookContext } from './xlsx-cell.ts'

const sheetData = Buffer.from('sheetData')
const [row, cell, value, text] = [nameCodeOf('row'), nameCodeOf('c'), nameCodeOf('v'), nameCodeOf('t')]
const [inline, phonetic] = [nameCodeOf('is'), nameCodeOf('rPh')]

/** Cells to the right of this column are not read. */
export const mostColumns = 1024
/** Excel's own last row; more rows are 'too-large'. */
export const mostRows = 1_048_576

/** Scans one `sheetN.xml` in chunks and hands its rows to the batches; `<dimension>` is never looked at. */
export class SheetScanner {
  readonly #batches: RowBatches
  readonly #context: WorkbookContext
  readonly #xml = new XmlBytes()
  #part: 'before' | 'data' | 'after' = 'before'
  #row = 0
  #isRowNumbered = false
  #cells: Cell[] = []
  #column = 0
  #type: CellType = 'number'
  #style = 0
  #value: Cell = null
  #inline: string | null = null
  #isInInline = false
  #isInPhonetic = false

  constructor(batches: RowBatches, context: WorkbookContext) {
    this.#batches = batches
    this.#context = context
  }

  push(chunk: Buffer): void {
    if (this.#part === 'after') return
    this.#xml.feed(chunk)
    while (this.#part !== 'after' && this.#xml.next()) {
      if (this.#part === 'data') this.#take()
      else if (this.#xml.isNamed(sheetData)) this.#part = this.#xml.isSelfClosed ? 'after' : 'data'
    }
  }

  /** Throws when the sheet's data never began or never ended. */
  finish(): void {
    if (this.#part === 'before') throw new NotRecognised('no sheet data')
    if (this.#part === 'data') throw new ReadFailure('file-corrupt', { row: this.#row })
  }

  #take(): void {
    const xml = this.#xml
    const name = xml.nameCode
    if (name === value) this.#takeValue()
    else if (name === cell) {
      if (xml.isClosing) this.#endCell()
      else this.#startCell()
    } else if (name === row) {
      if (!xml.isClosing) this.#startRow()
      if (xml.isClosing || xml.isSelfClosed) this.#endRow()
    } else if (name === text) this.#takeText()
    else if (name === inline) this.#isInInline = !xml.isClosing && !xml.isSelfClosed
    else if (name === phonetic) this.#isInPhonetic = !xml.isClosing && !xml.isSelfClosed
    else if (name === 0 && xml.isNamed(sheetData)) this.#part = 'after'
  }

  #startRow(): void {
    const xml = this.#xml
    xml.readShortAttributes()
    this.#isRowNumbered = xml.rStart >= 0
    this.#setRow(this.#isRowNumbered ? wholeNumberOf(xml.bytes, xml.rStart, xml.rEnd) : this.#row + 1)
    this.#column = 0
  }

  #setRow(number: number): void {
    if (number > mostRows) throw new ReadFailure('too-large', { row: number, limit: mostRows })
    if (number <= this.#row) throw new NotRecognised('rows out of order')
    this.#row = number
  }

  #endRow(): void {
    this.#batches.add(this.#row, this.#cells)
    this.#cells = []
  }

  #startCell(): void {
    const xml = this.#xml
    xml.readShortAttributes()
    if (xml.rStart >= 0) this.#place(xml.rStart, xml.rEnd)
    this.#type = xml.tStart < 0 ? 'number' : cellTypeOf(xml.bytes, xml.tStart, xml.tEnd)
    this.#style = xml.sStart < 0 ? 0 : wholeNumberOf(xml.bytes, xml.sStart, xml.sEnd)
    this.#value = null
    this.#inline = null
    if (xml.isSelfClosed) this.#endCell()
  }

  /** Reads `BC12` into the column index; its row must be the row's own, or names the row when that has no number. */
  #place(start: number, end: number): void {
    const bytes = this.#xml.bytes
    let [column, at] = [0, start]
    for (; at < end; at += 1) {
      const letter = (bytes[at] ?? 0) - 0x40
      if (letter < 1 || letter > 26) break
      column = column * 26 + letter
    }
    const own = wholeNumberOf(bytes, at, end)
    if (column === 0 || own < 1) throw new NotRecognised('cell reference')
    this.#column = column - 1
    if (own === this.#row) return
    if (this.#isRowNumbered || this.#cells.length > 0) throw new NotRecognised('cell in another row')
    this.#row -= 1
    this.#setRow(own)
  }

  #takeValue(): void {
    const { isClosing, bytes, textStart, textEnd } = this.#xml
    if (isClosing) this.#value = cellValueOf(bytes, textStart, textEnd, this.#type, this.#style, this.#context)
  }

  #takeText(): void {
    if (!this.#isInInline || this.#isInPhonetic) return
    this.#inline = (this.#inline ?? '') + (this.#xml.isClosing ? this.#xml.text() : '')
  }

  #endCell(): void {
    const content = this.#inline ?? this.#value
    const column = this.#column
    this.#column = column + 1
    if (content === null || column >= mostColumns) return
    if (typeof content === 'string') this.#batches.weigh(content.length)
    const cells = this.#cells
    while (cells.length < column) cells.push(null)
    cells[column] = content
  }
}
