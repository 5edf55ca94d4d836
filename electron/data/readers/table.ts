/** A cell as read: text or a plain number; dates, times and percents have become text already, empty is null. */
export type Cell = string | number | boolean | null

/** About a thousand rows; blank rows inside the sheet are there as `[]`, blank rows after the last value are not. */
export interface TableBatch {
  /** Sheet row, counted from 1, of `rows[0]`. */
  readonly firstRow: number
  readonly rows: readonly (readonly Cell[])[]
  /** How much of the sheet's bytes has been read, 0 to 1. */
  readonly fraction: number
}

/** One sheet; each call of `batches` reads it again from its start and throws the signal's reason when aborted. */
export interface TableSheet {
  readonly name: string
  batches(signal?: AbortSignal): AsyncIterable<TableBatch>
}

/** What the bytes of a file turned out to be. */
export type Container = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'spreadsheetml' | 'mht'

/** An open file; visible sheets come before hidden ones; `close` releases the file for other programs. */
export interface TableFile {
  readonly container: Container
  /** `utf-8`, `utf-8-bom`, `gb18030`, `utf-16le`, `utf-16be` or what an HTML page declares; null for binary containers. */
  readonly encoding: string | null
  readonly sheets: readonly TableSheet[]
  close(): void
}
