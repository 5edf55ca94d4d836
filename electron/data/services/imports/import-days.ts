import { monthOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { localDateOf } from '#shared/rules/cells.ts'
import { daysOfGrid, spanOfText, type DayColumn } from '#shared/rules/imports/file-days.ts'
import { monthOfTitle, plainDayName } from '#shared/rules/imports/roster-grid.ts'
import { textsOf, type HeadedSheet } from './import-sheets.ts'

// Which days a sheet is about, and which of its columns is which day (rules 4, 13).

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
  const [, month = '', day = ''] = yearless.exec(column) ?? []
  const year = Number(known.slice(0, 4))
  const days = [year - 1, year, year + 1]
    .map((candidate) => localDateOf(`${candidate}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`))
    .filter((candidate): candidate is LocalDate => candidate !== null && candidate !== 'unreadable')
  const distance = (candidate: LocalDate): number => Math.abs(Date.parse(candidate) - Date.parse(known))
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** The two halves of a month may be parted by a column of something else: each run of days that goes on after the one before. */
const runsOfGrid = (columns: readonly string[], month: Month): readonly DayColumn[] => {
  const runs: (readonly DayColumn[])[] = []
  for (let rest = columns; ;) {
    const run = daysOfGrid(rest, month)
    if (run.length === 0) break
    runs.push(run)
    const used = new Set(run.map(({ place }) => place))
    rest = rest.map((column, place) => (used.has(place) ? '' : column))
  }
  const [longest, ...others] = runs
  if (!longest) return []
  const seen = new Set(longest.map(({ day }) => day))
  // One stray number beside the grid, such as a column "1" of notes, is no run.
  const more = others.filter((run) => run.length > 1 && run.every(({ day }) => !seen.has(day)))
  return [longest, ...more].flat().toSorted((a, b) => a.place - b.place)
}

/**
 * Columns that are named by a day: a date in the header, one without its year (the nearest to the other days, else to today), or 1 … 31
 * when the sheet says of which month it is.
 */
export const dayColumnsOf = (
  names: readonly string[],
  span: { readonly from: LocalDate } | null,
  today: LocalDate | null,
): readonly DayColumn[] => {
  const columns = names.map(plainDayName)
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
  return runsOfGrid(
    columns.map((column) => plainDayName(column.split(':').at(-1) ?? '')),
    monthOf(span.from),
  )
}

/** The month of a grid whose columns are days: a title that states one whole month leads, for a title may name other days too. */
export const spanOfGrid = (
  headed: HeadedSheet,
  fileName: string,
  today: LocalDate,
): { from: LocalDate; to: LocalDate } | null => {
  const titles = headed.head
    .slice(0, headed.headerRow - 1)
    .flatMap(textsOf)
    .join(' ')
  return (
    monthOfTitle(titles, today) ??
    spanOfText(titles) ??
    monthOfTitle(headed.sheet.name, today) ??
    spanOfText(headed.sheet.name) ??
    monthOfTitle(fileName, today) ??
    spanOfText(fileName)
  )
}
