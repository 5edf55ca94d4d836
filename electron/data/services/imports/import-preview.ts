import type { Preview } from '#shared/contract/imports.ts'
import { isFooterRow, textOf } from '#shared/rules/cells.ts'
import { maskedText } from '#shared/rules/masking.ts'
import { RowProblem, type FileFacts, type FileRow } from '#shared/rules/imports/target.ts'
import { targets } from '#shared/rules/imports/targets.ts'
import { understoodValues } from '#shared/rules/imports/understood.ts'
import type { Context } from '../../context.ts'
import { previewMessages } from './import-messages.ts'
import { factsOf, rowReader } from './import-rows.ts'
import { mappingOf, type ImportSource } from './import-source.ts'
import type { SourceSheet } from './source-sheet.ts'

const shownRows = 8

type FirstRow = Preview['firstRows'][number]

const firstRow = (
  { kind }: ImportSource,
  row: FileRow,
  facts: FileFacts,
  place: { sheet: string; row: number },
): FirstRow => {
  if (kind === 'messages') return { ...place, values: [], problem: null }
  try {
    return { ...place, values: understoodValues(targets[kind].read(row, facts)), problem: null }
  } catch (error) {
    if (error instanceof RowProblem) return { ...place, values: [], problem: error.code }
    throw error
  }
}

const firstRowsOf = (source: ImportSource, sheet: SourceSheet, facts: FileFacts): FirstRow[] => {
  const read = rowReader(sheet, source)
  return sheet.head
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(sheet.headerRow)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== null))
    .slice(0, shownRows)
    .flatMap(({ cells, row }) => {
      const first = firstRow(source, read(cells), facts, { sheet: sheet.sheet.name, row })
      return first.problem !== null && isFooterRow(cells) ? [] : [first]
    })
}

const shownLines = 12
const shownCells = 40
const shownLength = 60

/** The first lines as they stand in the file, free text masked as it would be kept. */
const firstLinesOf = ({ head }: SourceSheet, { masking }: FileFacts): string[][] =>
  head
    .slice(0, shownLines)
    .map((cells) =>
      Array.from(cells.slice(0, shownCells), (cell) => maskedText(textOf(cell), masking)?.slice(0, shownLength) ?? ''),
    )

/** A source as the wizard shows it, with its first rows as understood. */
export const previewOf = (context: Context, source: ImportSource): Preview => {
  const [lead] = source.sheets
  const facts = factsOf(context, source)(lead)
  const chats =
    source.kind === 'messages' && source.missing.length === 0
      ? previewMessages(context, source)
      : { firstRows: firstRowsOf(source, lead, facts), senders: [] }
  return {
    file: source.fileName,
    container: source.table.container,
    encoding: source.table.encoding,
    sheets: [...new Set(source.sheets.map(({ sheet }) => sheet.name))],
    kind: source.kind,
    preset: source.preset ? source.presetName : null,
    platform: source.preset?.platform ?? null,
    mapping: mappingOf(source),
    columns: [...lead.columns],
    missing: [...source.missing],
    otherParts: [...source.otherParts],
    ignored: [...source.ignored],
    senders: chats.senders,
    isDateOrderOpen: source.dateOrder === 'open' || (source.table.isDateOrderOpen && !source.mapping?.timeFormat),
    firstLines: firstLinesOf(lead, facts),
    firstRows: chats.firstRows,
  }
}
