import type { ImportField } from '#shared/contract/import-fields.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { maskedText } from '#shared/rules/masking.ts'
import type { FileFacts } from '#shared/rules/imports/target.ts'
import type { Work, Sql } from '../../context.ts'
import type { Cell } from '../../readers/table-file.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import type { RejectedRow } from '../../stores/batch-store.ts'
import type { ImportSource } from './import-source.ts'
import type { SourceSheet } from './source-sheet.ts'
import type { ReasonTally } from './reason-tally.ts'

/** What keeping staged things came to. */
export interface Kept {
  readonly new: number
  readonly updated: number
  readonly unchanged: number
  /** sums of what was kept, by field */
  readonly sums: ReadonlyMap<ImportField, number>
}

/** What became of the rows of a file, before anything is kept. */
export interface Staged {
  readonly read: number
  readonly reasons: ReasonTally
  readonly rejects: Iterable<RejectedRow>
  /** what the file's own closing row says, by field */
  readonly footers: ReadonlyMap<ImportField, number>
  /** rows by account (or person) as written */
  readonly accounts: ReadonlyMap<string, number>
  /** Keeps everything, in short steps; rows that turn out older than what is kept go to `reasons`. */
  keep(sql: Sql, batch: BatchId, shop: number): Generator<unknown, Kept>
  drop(): void
}

const unmasked: ReadonlySet<ImportField> = new Set([
  'orderNo',
  'parentOrderNo',
  'itemNo',
  'refundNo',
  'reviewNo',
  'productId',
])

const placeOf = ({ dayColumns }: SourceSheet, day: LocalDate): number =>
  dayColumns.find((column) => column.day === day)?.place ?? -1

/**
 * The columns that are understood, with their fields; those named by a day have none. The grids of a roster have different columns: of
 * each the leading name and all days of the file are kept, -1 where it does not have the day.
 */
const keptPlaces = (sheet: SourceSheet): readonly (readonly [ImportField | null, number])[] => {
  const { places, dayColumns, keptDays } = sheet
  if (keptDays)
    return [['person', places.get('person')?.[0] ?? -1], ...keptDays.map((day) => [null, placeOf(sheet, day)] as const)]
  return [
    ...[...places].flatMap(([field, found]) => found.map((place) => [field, place] as const)),
    ...dayColumns.map(({ place }) => [null, place] as const),
  ]
}

/** The cells of the columns that are understood: what is kept of a rejected row, free text masked. Addresses and phones never are. */
export const keptCells = (sheet: SourceSheet, cells: readonly Cell[], facts: FileFacts): RejectedRow['cells'] =>
  keptPlaces(sheet).map(([field, place]) => {
    const cell = cells[place] ?? null
    if (typeof cell === 'boolean') return String(cell)
    const isId = field !== null && unmasked.has(field)
    return typeof cell === 'string' && !isId ? maskedText(cell, facts.masking) : cell
  })

/** Header texts of {@link keptCells} of the leading sheet, in the same order; a corrected file is recognised by them again. */
export const keptHeader = ({ sheets: [lead] }: ImportSource): string[] =>
  lead.keptDays
    ? [lead.columns[lead.places.get('person')?.[0] ?? -1] ?? '', ...lead.keptDays]
    : keptPlaces(lead).map(([, place]) => lead.columns[place] ?? '')

/** Walks every sheet below its header, a batch a step, and tells how far it has come. */
export const walkSheets = async (
  source: ImportSource,
  work: Work,
  take: (index: number, sheet: SourceSheet) => (row: number, cells: readonly Cell[]) => void,
): Promise<void> => {
  const started = performance.now()
  let done = 0
  for (const [index, sheet] of source.sheets.entries()) {
    const takeRow = take(index, sheet)
    for await (const batch of sheet.sheet.batches(work.signal)) {
      let row = batch.firstRow - 1
      for (const cells of batch.rows) {
        row++
        if (row <= sheet.headerRow || row > (sheet.lastRow ?? Infinity)) continue
        done++
        takeRow(row, cells)
      }
      const fraction = (index + batch.fraction) / source.sheets.length
      const seconds = (performance.now() - started) / 1000
      const secondsLeft = fraction > 0.02 ? (seconds / fraction) * (1 - fraction) : null
      work.report({ phase: 'reading', done, total: null, unit: 'rows', fraction: Math.min(1, fraction), secondsLeft })
    }
  }
}
