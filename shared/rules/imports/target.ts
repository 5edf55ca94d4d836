import type { ImportField, ImportKind, ReasonCode } from '../../contract/import-fields.ts'
import type { Masking } from '../../contract/settings.ts'
import type { LocalDate } from '../../kit/local-time.ts'
import type { CellValue, HeaderUnit } from '../cells.ts'
import { textOf } from '../cells.ts'
import type { Preset } from './preset.ts'
import type { OrderLine } from './targets/order-lines.ts'

// What a target asks of a file and what it gives back. A target is a kind of data: orders, refunds, attendance …

/** One row with its columns already told apart. */
export interface FileRow {
  /** fields the file has a column for */
  readonly fields: ReadonlySet<ImportField>
  /** the cells of a field, in the preset's order of columns; empty without a column */
  cells(field: ImportField): readonly CellValue[]
  /** Hands out, whenever it is called, what {@link firstCell} finds in the row that is being read; made once for many rows. */
  reader?(field: ImportField): () => CellValue
  /** the unit the field's column states in brackets, else the preset's, else null */
  unit(field: ImportField): HeaderUnit | null
  /** cells of the columns that are named by a day, in column order */
  days(): readonly { readonly day: LocalDate; readonly cell: CellValue }[]
}

/** What a reading may need to know besides its row. */
export interface FileFacts {
  readonly preset: Preset | null
  readonly fileName: string
  readonly sheet: string
  /** first and last day the file is about, from its name or its title lines (rule 13); null when neither says */
  readonly span: { readonly from: LocalDate; readonly to: LocalDate } | null
  readonly grain: 'order' | 'item' | 'item-only'
  readonly masking: Masking
  /** the number of the person a text means, by number, name, alias or account; null: nobody */
  person(text: string): string | null
  /** the code of the shift kind a text means; `off` for a day off, null: unknown */
  shift(text: string): string | null
}

/** The tables that hold what files say, one row a key. */
export type RecordTable =
  'orders' | 'order_items' | 'sessions' | 'agent_figures' | 'refunds' | 'reviews' | 'attendance' | 'roster_days'

export type RecordValue = string | number | null

/** What one row says about one thing. A value the file has no column for is absent and leaves what is kept untouched. */
export interface FileRecord {
  readonly table: RecordTable
  /** tells the thing apart from every other of its table and shop */
  readonly key: string
  readonly values: Readonly<Record<string, RecordValue>>
  /** true: other rows of the file say more about the same thing, and all of it together is meant (lines of one order) */
  readonly isPart?: boolean
  /** of an order whose lines are settled together */
  readonly lines?: readonly OrderLine[]
  /** true: the key is completed by the how-manieth with this key in the file it is */
  readonly isNumbered?: boolean
}

/** A row that cannot become data, or rightly does not. */
export class RowProblem extends Error {
  readonly code: ReasonCode
  readonly kind: 'rejected' | 'excluded'
  /** the cell that was not understood */
  readonly cell: CellValue
  constructor(code: ReasonCode, cell: CellValue = null, kind: 'rejected' | 'excluded' = 'rejected') {
    super(code)
    this.code = code
    this.kind = kind
    this.cell = cell
  }
}

/** A kind of data a file can become, one record or more a row. */
export interface Target {
  readonly kind: Exclude<ImportKind, 'messages'>
  /** Understands one row; throws a {@link RowProblem}. */
  read(row: FileRow, file: FileFacts): readonly FileRecord[]
  /** The same for many rows, whose columns are then looked for only once: what it gives understands whichever row `row` stands on. */
  readonly reader?: (row: FileRow, file: FileFacts) => () => readonly FileRecord[]
  /** Joins what two rows say about one thing, for records that are parts. */
  readonly join?: (earlier: FileRecord, later: FileRecord) => FileRecord
  /** What all joined parts together are; throws a {@link RowProblem} when they are nothing whole. */
  readonly settle?: (record: FileRecord, file: FileFacts) => FileRecord
  /** True when what is kept is newer than what the file says: the row then changes nothing. */
  readonly isOlder?: (record: FileRecord, kept: Readonly<Record<string, RecordValue>>) => boolean
  /** The value columns, by table, a file with these fields says something about. */
  written(fields: ReadonlySet<ImportField>, file: FileFacts): Readonly<Partial<Record<RecordTable, readonly string[]>>>
  /** What is summed up and compared with the file's closing row, with its table. */
  readonly totals: readonly {
    readonly field: ImportField
    readonly table: RecordTable
    readonly value: string
    readonly unit: 'fen' | 'count'
    /** the records that count, when a table holds several figures */
    readonly where?: (values: Readonly<Record<string, RecordValue>>) => boolean
  }[]
  /** the value that names the account (or person) a record is about; null: this kind has none */
  readonly account: string | null
}

/** The first cell of a field that says something; null when none does. */
export const firstCell = (row: FileRow, field: ImportField): CellValue =>
  row.cells(field).find((cell) => textOf(cell) !== null) ?? null

/** {@link firstCell} of whichever row is being read when it is called. */
export const cellReader = (row: FileRow, field: ImportField): (() => CellValue) =>
  row.reader?.(field) ?? (() => firstCell(row, field))

/** The reading, or the row is rejected with the code. */
export const orProblem = <Value>(
  value: Value | 'unreadable',
  code: ReasonCode,
  cell: CellValue,
): Exclude<Value, 'unreadable'> => {
  if (value === 'unreadable') throw new RowProblem(code, cell)
  return value as Exclude<Value, 'unreadable'>
}

/** The value, or the row is rejected with the code because it says nothing. */
export const orMissing = <Value>(value: Value | null, code: ReasonCode, cell: CellValue = null): Value => {
  if (value === null) throw new RowProblem(code, cell)
  return value
}
