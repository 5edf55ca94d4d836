import type { ImportField } from '#shared/contract/import-fields.ts'
import { normalHeader, unitOfHeader, type HeaderUnit } from '#shared/rules/cells.ts'
import { tieredNames } from '#shared/rules/imports/header-tiers.ts'
import type { Preset } from '#shared/rules/imports/preset.ts'
import { knownNames, recognisedPreset, type Recognised } from '#shared/rules/imports/recognise.ts'
import { isHeadCell, rosterHeadIn } from '#shared/rules/imports/roster-grid.ts'
import type { Cell, TableSheet } from '../../readers/table-file.ts'

// Which row of a sheet is its header, and which export that is (rules 4, 5, 7, 19).

/** A sheet whose header was found. */
export interface HeadedSheet {
  readonly sheet: TableSheet
  /** sheet row of the header (its lower row, when it has two), from 1 */
  readonly headerRow: number
  /** column names as they stand in the file; one under a group title is `title:name` */
  readonly columns: readonly string[]
  /** the same, normalised */
  readonly names: readonly string[]
  readonly recognised: Recognised | null
  /** no export is recognised, and most of its columns are days beside names */
  readonly isRoster: boolean
  /** how many names are known */
  readonly score: number
  /** first rows of the sheet, header included */
  readonly head: readonly (readonly Cell[])[]
}

const searchedRows = 10
const shownRows = 40

/** The first rows of a sheet; blank ones before them count. */
const headOf = async (sheet: TableSheet, signal: AbortSignal): Promise<readonly (readonly Cell[])[]> => {
  for await (const batch of sheet.batches(signal)) {
    const before = Array.from({ length: Math.min(batch.firstRow - 1, 1_000) }, (): readonly Cell[] => [])
    return [...before, ...batch.rows].slice(0, Math.max(shownRows, batch.rows.length))
  }
  return []
}

/** The cells of a row as texts. */
export const textsOf = (cells: readonly Cell[]): string[] => Array.from(cells, (cell) => String(cell ?? '').trim())

interface Candidate {
  readonly row: number
  readonly columns: readonly string[]
  readonly isTiered: boolean
}

const candidatesIn = (head: readonly (readonly Cell[])[]): Candidate[] =>
  head.slice(0, searchedRows).flatMap((cells, row) => {
    const single = { row, columns: textsOf(cells), isTiered: false }
    const lower = head[row + 1]
    return lower && cells.length > 0
      ? [single, { row: row + 1, columns: tieredNames(cells, lower), isTiered: true }]
      : [single]
  })

const headed = (
  sheet: TableSheet,
  head: HeadedSheet['head'],
  { row, columns, isTiered }: Candidate,
  presets: readonly Preset[],
  known: ReadonlySet<string>,
): HeadedSheet => {
  const names = columns.map(normalHeader)
  // The two rows of a header come back as one, `group:leaf`, in a file of rejected rows.
  const isQualified = !isTiered && columns.some((column) => column.includes(':'))
  const fitting = presets.filter(({ hasTwoTiers = false }) => hasTwoTiers === isTiered || (hasTwoTiers && isQualified))
  return {
    sheet,
    headerRow: row + 1,
    columns,
    names,
    recognised: recognisedPreset(fitting, names, sheet.name),
    isRoster: false,
    score: new Set(names.filter((name) => name !== '' && known.has(name))).size,
    head,
  }
}

/** The row that is most likely the header: one an export is recognised by, else the one with most known names, the upper one when equal. */
const bestHeader = (candidates: readonly HeadedSheet[]): HeadedSheet | null => {
  const weight = ({ recognised, score }: HeadedSheet): number => score + (recognised ? 100_000 : 0)
  return candidates.reduce<HeadedSheet | null>((best, next) => {
    if (weight(next) === 0) return best
    return best === null || weight(next) > weight(best) ? next : best
  }, null)
}

/** Different texts of a row that are words: what a header is made of, and titles and data less. */
const wordsIn = (cells: readonly Cell[]): number =>
  new Set(textsOf(cells).filter((text) => text !== '' && !/^[\d\s.,:/¥%-]+$/.test(text))).size

/** A sheet nobody knows: of its first rows the one with most different words, two at least; for the wizard to map. */
const guessedHeader = (sheet: TableSheet, head: HeadedSheet['head']): HeadedSheet | null => {
  const counts = head.slice(0, searchedRows).map(wordsIn)
  const most = Math.max(0, ...counts)
  const row = counts.indexOf(most)
  const columns = textsOf(head[row] ?? [])
  const names = columns.map(normalHeader)
  return most < 2
    ? null
    : { sheet, headerRow: row + 1, columns, names, recognised: null, isRoster: false, score: 0, head }
}

/** A sheet no export is recognised in, as a roster; it leads before sheets of which a word or two are known. The rows below its head, full of shifts, have more words. */
const rosterHeader = (sheet: TableSheet, head: HeadedSheet['head'], score: number): HeadedSheet | null => {
  const found = rosterHeadIn(head.slice(0, searchedRows).map(textsOf))
  if (!found) return null
  const { row, columns } = found
  const said = columns.filter((column) => column !== '')
  const isRoster = said.filter(isHeadCell).length * 2 > said.length
  const names = columns.map(normalHeader)
  return {
    sheet,
    headerRow: row + 1,
    columns,
    names,
    recognised: null,
    isRoster,
    score: Math.max(1, score) + (isRoster ? 3 : 0),
    head,
  }
}

/** Finds the header of a sheet among the given presets; null for a sheet without two texts in a row. */
export const headedSheet = async (
  sheet: TableSheet,
  presets: readonly Preset[],
  signal: AbortSignal,
): Promise<HeadedSheet | null> => {
  const head = await headOf(sheet, signal)
  const known = knownNames(presets)
  const candidates = candidatesIn(head).filter(
    ({ isTiered }) => !isTiered || presets.some(({ hasTwoTiers }) => hasTwoTiers),
  )
  const best = bestHeader(candidates.map((candidate) => headed(sheet, head, candidate, presets, known)))
  if (best?.recognised) return best
  return rosterHeader(sheet, head, best?.score ?? 0) ?? best ?? guessedHeader(sheet, head)
}

/** The header somebody named, in one row or – when its own names are not in that row alone – in two. */
export const chosenHeader = (found: HeadedSheet, headerRow: number, mapped: readonly string[]): HeadedSheet => {
  const lower = found.head[headerRow - 1] ?? []
  const upper = found.head[headerRow - 2]
  const single = textsOf(lower)
  const has = (columns: readonly string[]): number => {
    const names = new Set(columns.map(normalHeader))
    return mapped.filter((column) => names.has(normalHeader(column))).length
  }
  const tiered = upper ? tieredNames(upper, lower) : single
  const columns = has(tiered) > has(single) ? tiered : single
  // The head of a roster may lie in two rows that no rule of tiers joins, and in other rows in every sheet.
  if (found.isRoster && has(found.columns) === mapped.length) return { ...found, score: mapped.length }
  const isSame = headerRow === found.headerRow && columns.length === found.columns.length
  return {
    ...found,
    headerRow,
    columns,
    names: columns.map(normalHeader),
    recognised: isSame ? found.recognised : null,
    isRoster: false,
    score: has(columns),
  }
}

/** The unit each field's leading column states, else the preset's. */
export const unitsOf = (
  places: ReadonlyMap<ImportField, readonly number[]>,
  columns: readonly string[],
  preset: Preset | null,
): ReadonlyMap<ImportField, HeaderUnit> => {
  const units = new Map<ImportField, HeaderUnit>()
  for (const [field, [place]] of places) {
    const unit = unitOfHeader(columns[place ?? -1] ?? '') ?? preset?.units?.[field]
    if (unit) units.set(field, unit)
  }
  return units
}
