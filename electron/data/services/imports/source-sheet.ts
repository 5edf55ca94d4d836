import type { ImportField } from '#shared/contract/import-fields.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { dayColumnsOf } from './import-days.ts'
import type { HeadedSheet } from './import-sheets.ts'

/** One sheet of a source, with the places of its columns. */
export interface SourceSheet extends HeadedSheet {
  readonly places: ReadonlyMap<ImportField, readonly number[]>
  /** columns named by a day, where the kind has such */
  readonly dayColumns: ReturnType<typeof dayColumnsOf>
  /** the last row that belongs to it; absent: all that follow do */
  readonly lastRow?: number
  /** the days of all grids of a roster, under which rejected rows of each are kept */
  readonly keptDays?: readonly LocalDate[]
}
