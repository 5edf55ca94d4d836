import type { ImportField } from '#shared/contract/import-fields.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { normalHeader } from '#shared/rules/cells.ts'
import { blocksOf, monthOfTitle, rosterHeadIn } from '#shared/rules/imports/roster-grid.ts'
import { dayColumnsOf, spanOfGrid } from './import-days.ts'
import { textsOf } from './import-sheets.ts'
import { filledSheet } from './merged-cells.ts'
import type { SourceSheet } from './source-sheet.ts'

// A sheet of a roster holds several grids where halves of the month or lists of people stand below or beside each other.

const mostGrids = 60

interface Section {
  readonly headerRow: number
  readonly lastRow: number
  readonly columns: readonly string[]
  /** the month its titles tell; null = none does */
  readonly span: { readonly from: LocalDate } | null
}

interface Wish {
  readonly fileName: string
  readonly today: LocalDate
  readonly placesIn: (names: readonly string[]) => SourceSheet['places']
  readonly signal: AbortSignal
}

const isTitle = (texts: readonly string[]): boolean => new Set(texts.filter((text) => text !== '')).size <= 2

/** The heads of a sheet, each with the rows up to the next one; a title between them tells the month of those below it. */
const sectionsOf = async (lead: SourceSheet, { fileName, today, signal }: Wish): Promise<Section[]> => {
  let span: Section['span'] = spanOfGrid(lead, fileName, today)
  const heads: Omit<Section, 'lastRow'>[] = [{ headerRow: lead.headerRow, columns: lead.columns, span }]
  for await (const { firstRow, rows } of lead.sheet.batches(signal)) {
    for (const [index, cells] of rows.entries()) {
      const row = firstRow + index
      if (row <= lead.headerRow || cells.length === 0 || heads.length >= mostGrids) continue
      const texts = textsOf(cells)
      if (isTitle(texts)) span = monthOfTitle(texts.join(' '), today) ?? span
      const head = rosterHeadIn([texts])
      if (head) heads.push({ headerRow: row, columns: head.columns, span })
    }
  }
  return heads.map((head, index) => ({ ...head, lastRow: (heads[index + 1]?.headerRow ?? Infinity) - 1 }))
}

const within = (columns: readonly string[], { from, to }: { from: number; to: number }): string[] =>
  columns.map((column, place) => (place >= from && place < to ? column : ''))

/** The grids of one section, side by side. */
const gridsIn = (lead: SourceSheet, section: Section, { today, placesIn }: Wish): SourceSheet[] => {
  const { headerRow, lastRow, columns, span } = section
  const names = columns.map(normalHeader)
  const found = placesIn(names).get('person') ?? lead.places.get('person') ?? []
  return blocksOf(columns, found[0] ?? 0).map((block, index) => {
    const own = found.filter((place) => place >= block.from && place < block.to)
    const person = index === 0 ? own : [...new Set([block.person, ...own])]
    return {
      ...{ ...lead, headerRow, lastRow, columns, names },
      head: lead.head.slice(0, lastRow),
      places: new Map<ImportField, readonly number[]>([...lead.places, ['person', person]]),
      dayColumns: dayColumnsOf(within(columns, block), span, today),
    }
  })
}

const filled = async (grid: SourceSheet, signal: AbortSignal): Promise<SourceSheet> => {
  const sorts = [new Set(grid.dayColumns.map(({ place }) => place)), new Set(grid.places.get('person'))]
  return { ...grid, ...(await filledSheet(grid.sheet, grid.head, { headerRow: grid.headerRow, sorts }, signal)) }
}

/** The grids a roster's sheets hold, each as a sheet of its own, with what merged cells say in all the cells they cover. */
export const gridsOf = async (
  sheets: readonly [SourceSheet, ...SourceSheet[]],
  wish: Wish,
): Promise<readonly [SourceSheet, ...SourceSheet[]]> => {
  const grids: SourceSheet[] = []
  for (const sheet of sheets) {
    if (!sheet.places.has('person')) continue
    for (const section of await sectionsOf(sheet, wish))
      for (const grid of gridsIn(sheet, section, wish)) grids.push(await filled(grid, wish.signal))
  }
  const days = [...new Set(grids.flatMap(({ dayColumns }) => dayColumns.map(({ day }) => day)))].toSorted()
  const [first, ...rest] = grids.map((grid) => ({ ...grid, keptDays: days }))
  return first ? [first, ...rest] : sheets
}
