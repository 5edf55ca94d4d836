import type { CellRange } from './cell-ranges.ts'

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
  /** The sheet's name; in an archive the inner file's, with ` › sheet` behind it when that holds several. */
  readonly name: string
  /** Of the inner file that the sheet comes from; absent outside archives and for inner workbooks. */
  readonly encoding?: string
  batches(signal?: AbortSignal): AsyncIterable<TableBatch>
  /** The merged cells, where the format tells; only the first cell of each has a value in `batches`. */
  merges?(signal?: AbortSignal): Promise<readonly CellRange[]>
}

/** What the bytes of a file turned out to be. */
export type Container = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'spreadsheetml' | 'mht' | 'zip' | 'chat-log'

/** How to understand what the bytes alone do not say. */
export interface ReadOptions {
  /** Which of the two readings of `3/4/2026` a chat log means, where nothing in it tells. */
  readonly dateOrder?: 'day-month' | 'month-day'
}

/** An open file; visible sheets come before hidden ones; `close` releases the file for other programs. */
export interface TableFile {
  readonly container: Container
  /**
   * `utf-8`, `utf-8-bom`, `gb18030`, `utf-16le`, `utf-16be` or what an HTML page declares; null for binary containers
   * and for archives of files in different encodings.
   */
  readonly encoding: string | null
  readonly sheets: readonly TableSheet[]
  /** Members of an archive that hold no rows or cannot be read, folders included, by name; empty for everything else. */
  readonly ignored: readonly string[]
  /** Dates of a chat log may be read in two ways and nothing in it tells which, whatever `dateOrder` was given. */
  readonly isDateOrderOpen: boolean
  close(): void
}
