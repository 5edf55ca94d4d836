import type { ImportField } from '#shared/contract/import-fields.ts'
import { monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import { localDateOf, normalHeader, unitOfHeader, type HeaderUnit } from '#shared/rules/cells.ts'
import { fuzzyColumns } from '#shared/rules/imports/aliases.ts'
import { daysOfGrid, spanOfText } from '#shared/rules/imports/file-days.ts'
import { tieredNames } from '#shared/rules/imports/header-tiers.ts'
import type { Preset } from '#shared/rules/imports/preset.ts'
import { knownNames, recognisedPreset, type Recognised } from '#shared/rules/imports/recognise.ts'
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

const textsOf = (cells: readonly Cell[]): string[] => Array.from(cells, (cell) => String(cell ?? '').trim())

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

/** `2026-12-01`, `12/1`, `12月1日`, `1日`, `1`: what a column of a roster is called, a weekday behind it or not. */
const dayName =
  /^(?:\d{2,4}[-/.年])?(?:\d{1,2}[-/.月])?\d{1,2}[日号]?\s*[（(]?(?:(?:星期|周)?[一二三四五六日天])?[)）]?$/

/** The head of a roster: somebody's name, and otherwise days. The rows below it, full of shifts, have more words. */
const isRosterHead = (cells: readonly Cell[]): boolean => {
  const texts = textsOf(cells)
  const isPerson = new Set((fuzzyColumns('roster').person ?? []).map(normalHeader))
  return (
    texts.some((text) => isPerson.has(normalHeader(text))) && texts.filter((text) => dayName.test(text)).length >= 3
  )
}

/** A sheet nobody knows: the head of a roster, else of its first rows the one with most different words, two at least; for the wizard to map. */
const guessedHeader = (sheet: TableSheet, head: HeadedSheet['head']): HeadedSheet | null => {
  const searched = head.slice(0, searchedRows)
  const counts = searched.map(wordsIn)
  const most = Math.max(0, ...counts)
  const roster = searched.findIndex(isRosterHead)
  const row = roster < 0 ? counts.indexOf(most) : roster
  const columns = textsOf(head[row] ?? [])
  return most < 2
    ? null
    : { sheet, headerRow: row + 1, columns, names: columns.map(normalHeader), recognised: null, score: 0, head }
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
  return (
    bestHeader(candidates.map((candidate) => headed(sheet, head, candidate, presets, known))) ??
    guessedHeader(sheet, head)
  )
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
  const isSame = headerRow === found.headerRow && columns.length === found.columns.length
  return {
    ...found,
    headerRow,
    columns,
    names: columns.map(normalHeader),
    recognised: isSame ? found.recognised : null,
    score: has(columns),
  }
}

/** First and last day a sheet is about: from the lines above its header, else its own name (an inner file's), else the file's (rule 13). */
export const spanOfSheet = (
  { head, headerRow, sheet }: HeadedSheet,
  fileName: string,
): { from: LocalDate; to: LocalDate } | null => {
  const titles = head
    .slice(0, headerRow - 1)
    .flatMap(textsOf)
    .join(' ')
  return spanOfText(titles) ?? spanOfText(sheet.name) ?? spanOfText(fileName)
}

const yearless = /^(\d{1,2})[月/.-](\d{1,2})[日号]?$/

/** A day without a year is the one nearest to a day that is known. */
const nearestDay = (column: string, known: LocalDate): LocalDate | null => {
  const [, month = '', day = ''] =
    yearless.exec(column.replace(/[(（]?(?:星期|周)[一二三四五六日天][)）]?/, '').trim()) ?? []
  const year = Number(known.slice(0, 4))
  const days = [year - 1, year, year + 1]
    .map((candidate) => localDateOf(`${candidate}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`))
    .filter((candidate): candidate is LocalDate => candidate !== null && candidate !== 'unreadable')
  const distance = (candidate: LocalDate): number => Math.abs(Date.parse(candidate) - Date.parse(known))
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/**
 * Columns that are named by a day: a date in the header, one without its year (the nearest to the other days, else to today), or 1 … 31
 * when the sheet says of which month it is.
 */
export const dayColumnsOf = (
  { columns }: HeadedSheet,
  span: { readonly from: LocalDate } | null,
  today: LocalDate | null,
): readonly { readonly place: number; readonly day: LocalDate }[] => {
  const full = columns.map((column) => (/\d{4}|\d{2}-\d{2}-\d{2}/.test(column) ? localDateOf(column) : null))
  const first = full.find((day): day is LocalDate => day !== null && day !== 'unreadable')
  const known = first ?? span?.from ?? today
  const days = columns.flatMap((column, place) => {
    const day = full[place] ?? null
    if (day !== null && day !== 'unreadable') return [{ place, day }]
    const near = known === null ? null : nearestDay(column, known)
    return near === null ? [] : [{ place, day: near }]
  })
  if (days.length > 0 || span === null) return days
  return daysOfGrid(
    columns.map((column) => column.split(':').at(-1) ?? ''),
    monthOf(span.from),
  )
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
