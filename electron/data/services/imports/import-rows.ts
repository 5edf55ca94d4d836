import type { ImportField } from '#shared/contract/import-fields.ts'
import type { Platform } from '#shared/contract/shops.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { textOf } from '#shared/rules/cells.ts'
import { yearFirst } from '#shared/rules/imports/date-order.ts'
import { personFinder } from '#shared/rules/imports/names.ts'
import { shiftFinder } from '#shared/rules/imports/shift-words.ts'
import { ownText } from '#shared/rules/imports/own-texts.ts'
import { firstCell, type FileFacts, type FileRow } from '#shared/rules/imports/target.ts'
import type { Context } from '../../context.ts'
import type { Cell } from '../../readers/table-file.ts'
import { listPeople } from '../../stores/people-store.ts'
import { everyShiftKind } from '../../stores/roster-store.ts'
import { spanOfSheet } from './import-days.ts'
import { unitsOf } from './import-sheets.ts'
import type { ImportSource } from './import-source.ts'
import type { SourceSheet } from './source-sheet.ts'
import { get } from '../settings.ts'

/** Where an order's cells are merged over the rows of its items, number and all: a further row gets the number of the row above. */
const mergedOrders = ({ places }: SourceSheet): ((cells: readonly Cell[]) => readonly Cell[]) => {
  const numbers = places.get('orderNo') ?? []
  const starts = [...(places.get('status') ?? []), ...(places.get('createdAt') ?? [])]
  const says = (cells: readonly Cell[], wanted: readonly number[]): boolean =>
    wanted.some((place) => textOf(cells[place]) !== null)
  let above: readonly Cell[] = []
  return (cells) => {
    if (says(cells, numbers)) above = cells
    if (above === cells || says(cells, starts) || !says(cells, places.get('productTitle') ?? [])) return cells
    const filled = [...cells]
    for (const place of numbers) filled[place] = above[place] ?? null
    return filled
  }
}

/** A row reader for one sheet: hand it cells, it answers by field. One object serves every row. */
export const rowReader = (sheet: SourceSheet, source: ImportSource): ((cells: readonly Cell[]) => FileRow) => {
  const units = unitsOf(sheet.places, sheet.columns, source.preset)
  const fields: ReadonlySet<ImportField> = new Set(sheet.places.keys())
  const merged = source.preset?.hasMergedOrders ? mergedOrders(sheet) : null
  const none: readonly Cell[] = []
  let current = none
  const row: FileRow = {
    fields,
    cells: (field) => {
      const places = sheet.places.get(field)
      return places === undefined ? none : places.map((place) => current[place] ?? null)
    },
    reader: (field) => {
      const [place, ...others] = sheet.places.get(field) ?? []
      if (place === undefined) return () => null
      return others.length === 0 ? () => current[place] ?? null : () => firstCell(row, field)
    },
    unit: (field) => units.get(field) ?? null,
    days: () => sheet.dayColumns.map(({ place, day }) => ({ day, cell: current[place] ?? null })),
  }
  const { dateOrder } = source
  const isReordered = dateOrder === 'day-month' || dateOrder === 'month-day'
  return (cells) => {
    current = merged ? merged(cells) : cells
    if (isReordered) current = current.map((cell) => yearFirst(cell, dateOrder))
    return row
  }
}

/** What is known of the team: whom a name means, which shift a word means. */
const teamOf = ({ sql }: Context): Pick<FileFacts, 'person' | 'shift'> => {
  const find = personFinder(
    listPeople(sql).map((person) => ({ ...person, accounts: person.accounts.map(({ account }) => account) })),
  )
  const shift = shiftFinder(everyShiftKind(sql))
  const known = new Map<string, string | null>()
  return {
    person: (text) => {
      const answer = known.get(text)
      if (answer !== undefined) return answer
      const found = find(text)
      known.set(ownText(text), found)
      return found
    },
    shift,
  }
}

/** What a target may know of the file beside its rows. */
export const factsOf = (context: Context, source: ImportSource): ((sheet: SourceSheet) => FileFacts) => {
  const team = teamOf(context)
  const { masking } = get(context)
  return (sheet) => ({
    preset: source.preset,
    fileName: source.fileName,
    sheet: sheet.sheet.name,
    span: spanOfSheet(sheet, source.fileName),
    grain: source.grain,
    masking,
    ...team,
  })
}

/** The shop a file is imported for, as far as rules need it. */
export interface ShopFacts {
  readonly id: ShopId
  readonly name: string
  readonly platform: Platform
}
