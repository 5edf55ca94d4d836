import papaparse from 'papaparse'
import type { ByteSource } from './byte-source.ts'
import { delimiterOf } from './csv-delimiter.ts'
import { ReadFailure } from './read-failure.ts'
import { paced, RowBatches } from './row-batches.ts'
import type { TableBatch, TableSheet } from './table.ts'
import { headText, textChunks, type Encoding } from './text-encoding.ts'
import { mostColumns } from './xlsx-sheet.ts'

interface Parsed {
  readonly data: string[][]
  readonly meta: { readonly cursor: number }
}

// No honest cell is that long: a quote that never closes would otherwise swallow the file into memory.
const longestRecord = 8 * 1024 * 1024

/** Cuts text pieces into records; a record that is not complete yet waits for the next piece. */
class RecordParser {
  readonly #parser: papaparse.Parser
  readonly #lineEnd: string
  #pending = ''
  #row = 0

  constructor(head: string) {
    this.#lineEnd = head.includes('\n') || !head.includes('\r') ? '\n' : '\r'
    this.#parser = new papaparse.Parser({ delimiter: delimiterOf(head), newline: this.#lineEnd as '\n' | '\r' })
  }

  push(text: string, isLast: boolean, batches: RowBatches): void {
    this.#pending += text
    if (this.#pending === '') return
    const { data, meta } = this.#parser.parse(this.#pending, 0, !isLast) as Parsed
    this.#pending = this.#pending.slice(meta.cursor)
    for (const cells of data) {
      this.#row += 1
      this.#dropCarriageReturn(cells)
      batches.add(this.#row, cells.length > mostColumns ? cells.slice(0, mostColumns) : cells)
    }
    if (!isLast && this.#pending.length > longestRecord) {
      throw new ReadFailure('file-corrupt', { row: this.#row + 1, limit: longestRecord })
    }
  }

  /** Records are cut at `\n`, so that files with mixed line ends come out right too. */
  #dropCarriageReturn(cells: string[]): void {
    const last = cells.at(-1)
    if (this.#lineEnd === '\n' && last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1)
  }
}

const batchesOf = async function* (
  source: ByteSource,
  encoding: Encoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  signal?.throwIfAborted()
  const parser = new RecordParser(await headText(source, encoding))
  const batches = new RowBatches()
  for await (const { text, fraction } of textChunks(source, encoding)) {
    signal?.throwIfAborted()
    parser.push(text, false, batches)
    yield* paced(batches.take(fraction), signal)
  }
  parser.push('', true, batches)
  yield* paced(batches.take(1, true), signal)
}

/** Comma, semicolon or tab separated text as one sheet of strings; nothing is ever taken for a number (rules 3, 8). */
export const openCsv = (source: ByteSource, encoding: Encoding): readonly TableSheet[] => [
  { name: 'csv', batches: (signal) => batchesOf(source, encoding, signal) },
]
