import type { ByteSource } from './byte-source.ts'
import { attributeIn, MarkupScanner, type MarkupHandler } from './markup-scanner.ts'
import { paced, RowBatches } from './row-batches.ts'
import type { Cell, TableBatch, TableSheet } from './table.ts'
import { textChunks } from './text-encoding.ts'
import { mostColumns } from './xlsx-sheet.ts'
import { decodeEntities } from './xml-text.ts'

const entityNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', yen: '¥', euro: '€' },
    ...{ middot: '·', mdash: '—', ndash: '–', hellip: '…', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', times: '×' },
    ...{ permil: '‰', deg: '°', copy: '©', reg: '®', le: '≤', ge: '≥', laquo: '«', raquo: '»' },
  }),
)

const lineBreak = '\u0000'

/** Cell text as a browser shows it: runs of blanks are one blank, `<br>` is a line end, entities are decoded once. */
const shownText = (raw: string): string => {
  const flat = /[\t\r\n\f]|  /.test(raw) ? raw.replace(/[ \t\r\n\f]+/g, ' ') : raw
  const text = decodeEntities(flat, entityNames)
  const plain = text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text
  if (!plain.includes(lineBreak)) return plain.trim()
  const lines = plain.split(lineBreak).map((line) => line.trim())
  return lines.join('\n').trim()
}

const spanOf = (attributes: string, name: string, most: number): number => {
  const span = Number(attributeIn(attributes, name) ?? '1')
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1
}

/** Builds rows from `<tr>` and `<td>`, all tables of the page one below the other; end tags may be missing. */
class TableHandler implements MarkupHandler {
  readonly #batches: RowBatches
  #row = 0
  #cells: Cell[] | null = null
  #raw: string | null = null
  #columns = 1
  #rows = 1
  /** By column: how many further rows a cell above still covers. */
  #covered: number[] = []

  constructor(batches: RowBatches) {
    this.#batches = batches
  }

  text(raw: string): void {
    if (this.#raw === null) return
    this.#batches.weigh(raw.length)
    this.#raw += raw
  }

  open(name: string, attributes: string): void {
    if (name === 'td' || name === 'th') this.#startCell(attributes)
    else if (name === 'tr') this.#startRow()
    else if (name === 'br') this.text(lineBreak)
    else if (name === 'table') this.close('table')
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.#endCell()
    else if (name === 'tr') this.#endRow()
    else if (name === 'table') {
      this.#endRow()
      this.#covered = []
    }
  }

  #startRow(): void {
    this.#endRow()
    this.#row += 1
    this.#cells = []
  }

  #endRow(): void {
    if (!this.#cells) return
    this.#endCell()
    for (let column = this.#cells.length; column < this.#covered.length; column += 1) this.#uncover(column)
    this.#batches.add(this.#row, this.#cells.slice(0, mostColumns))
    this.#cells = null
  }

  #startCell(attributes: string): void {
    if (this.#cells === null) this.#startRow()
    this.#endCell()
    const hasSpan = /span/i.test(attributes)
    this.#columns = hasSpan ? spanOf(attributes, 'colspan', mostColumns) : 1
    this.#rows = hasSpan ? spanOf(attributes, 'rowspan', 65_535) : 1
    this.#raw = ''
  }

  #endCell(): void {
    const cells = this.#cells
    if (this.#raw === null || !cells) return
    while (this.#uncover(cells.length)) cells.push(null)
    const text = shownText(this.#raw)
    this.#raw = null
    for (let index = 0; index < this.#columns && cells.length < mostColumns; index += 1) {
      if (this.#rows > 1) this.#covered[cells.length] = this.#rows - 1
      cells.push(index === 0 ? text : null)
    }
  }

  #uncover(column: number): boolean {
    const rows = this.#covered[column] ?? 0
    if (rows > 0) this.#covered[column] = rows - 1
    return rows > 0
  }
}

const skipped: ReadonlySet<string> = new Set(['script', 'style', 'title', 'xml'])

const batchesOf = async function* (
  source: ByteSource,
  encoding: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  signal?.throwIfAborted()
  const batches = new RowBatches()
  const handler = new TableHandler(batches)
  const scanner = new MarkupScanner(handler, skipped)
  for await (const { text, fraction } of textChunks(source, encoding)) {
    signal?.throwIfAborted()
    scanner.push(text)
    yield* paced(batches.take(fraction), signal)
  }
  scanner.push('', true)
  handler.close('table')
  yield* paced(batches.take(1, true), signal)
}

/** The encoding of a page: the own rule decides; only where that falls back to GB18030 may the page name another one. */
export const htmlEncodingOf = (found: string, head: string): string => {
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (found !== 'gb18030' || declared === undefined || /^(?:gb|utf-?8|x-gbk)/i.test(declared)) return found
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return found
  }
}

/** A page with tables as one sheet of strings. */
export const openHtml = (source: ByteSource, encoding: string): readonly TableSheet[] => [
  { name: 'html', batches: (signal) => batchesOf(source, encoding, signal) },
]
