import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import type { ImportField, ImportKind } from '#shared/contract/import-fields.ts'
import { importFields } from '#shared/kit/import-fields.ts'
import type { Mapping, Preview } from '#shared/contract/imports.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { normalHeader } from '#shared/rules/cells.ts'
import { dateOrderOf, type DateOrder } from '#shared/rules/imports/date-order.ts'
import type { FieldColumns, Grain, Preset } from '#shared/rules/imports/preset.ts'
import { fuzzyColumns, likeliestKind } from '#shared/rules/imports/aliases.ts'
import { presets, presetsOf } from '#shared/rules/imports/presets.ts'
import { columnPlaces, columnsOfMapping } from '#shared/rules/imports/recognise.ts'
import { openTableFile, type TableFile } from '../../readers/table-file.ts'
import { choose, mappedChoice, type Choice } from './import-parts.ts'
import { dayColumnsOf, spanOfGrid, spanOfSheet } from './import-days.ts'
import { gridsOf } from './import-grids.ts'
import { headedSheet, type HeadedSheet } from './import-sheets.ts'
import type { SourceSheet } from './source-sheet.ts'

/** A file whose header is understood: which sheets are read together, and which column is what. */
export interface ImportSource {
  readonly table: TableFile
  readonly fileName: string
  readonly kind: ImportKind
  readonly preset: Preset | null
  /** `id@version`, or `mapping` */
  readonly presetName: string
  readonly mapping: Mapping | null
  /** the header as it is found without a mapping: what a mapping is remembered by, also one that names another row */
  readonly foundColumns: readonly string[]
  readonly grain: Grain
  /** how dates such as 3/4/2026 are read; 'open': nobody knows yet; null: the first rows have none */
  readonly dateOrder: DateOrder | 'open' | null
  /** at least one; the first one leads */
  readonly sheets: readonly [SourceSheet, ...SourceSheet[]]
  /** fields that have a column */
  readonly fields: ReadonlySet<ImportField>
  /** required fields that no column gives */
  readonly missing: readonly ImportField[]
  readonly otherParts: Preview['otherParts']
  readonly ignored: readonly string[]
}

/** What is asked of a file. */
export interface SourceWish {
  readonly path: string
  /** the part that is meant, by its name or its preset's; null: the leading one */
  readonly part: string | null
  readonly kind: ImportKind | null
  /** days named without a year are the nearest to it */
  readonly today: LocalDate
  /** the mapping given, or remembered for this header */
  readonly mappingFor: (columns: readonly string[]) => Mapping | null
}

/** The sheets with a header, and the names of those without one. */
const headedSheets = async (
  table: TableFile,
  kind: ImportKind | null,
  signal: AbortSignal,
): Promise<{ found: HeadedSheet[]; headless: string[] }> => {
  const wanted = kind === null ? presets : presetsOf(kind)
  const found: HeadedSheet[] = []
  const headless: string[] = []
  for (const sheet of table.sheets) {
    signal.throwIfAborted()
    const headed = await headedSheet(sheet, wanted, signal)
    if (headed) found.push(headed)
    else headless.push(sheet.name)
  }
  return { found, headless }
}

/** A header only partly known must also say what was paid: nobody chose to import orders without money. */
const neededFields = (kind: ImportKind, preset: Preset | null, isMapped: boolean, grain: Grain): ImportField[] => {
  if (grain === 'item-only') return ['orderNo']
  const required: readonly ImportField[] = importFields[kind].required
  const money = kind === 'orders' && preset === null && !isMapped ? (['paid'] as const) : []
  return [...required, ...money].filter(
    (field) => !(preset?.without ?? []).includes(field) && !isGivenOtherwise(field, preset),
  )
}

/** A day that stands in the file's name or title lines needs no column; the sender tells who is agent and who is buyer. */
const isGivenOtherwise = (field: ImportField, preset: Preset | null): boolean =>
  (field === 'day' && preset?.dayFrom !== undefined) || (field === 'createdAt' && preset?.dayFrom === 'order-number')

/** In a chat one of sender and account is enough, and the buyer may be the other side of the conversation. */
const chatMissing = (missing: readonly ImportField[], fields: ReadonlySet<ImportField>): ImportField[] =>
  fields.has('sender') ? missing.filter((field) => field !== 'agentAccount' && field !== 'buyer') : [...missing]

const grainOf = (kind: ImportKind, preset: Preset | null, fields: ReadonlySet<ImportField>): Grain =>
  kind !== 'orders' ? 'order' : (preset?.grain ?? (fields.has('itemNo') || fields.has('itemPrice') ? 'item' : 'order'))

const guessedKind = (lead: HeadedSheet, fileName: string, today: LocalDate): ImportKind =>
  likeliestKind(lead.names, dayColumnsOf(lead.columns, spanOfGrid(lead, fileName, today), today).length, importFields)

const timeFields: ReadonlySet<ImportField> = new Set([
  ...(['createdAt', 'paidAt', 'shippedAt', 'completedAt', 'sentAt', 'startedAt', 'endedAt', 'day', 'at'] as const),
  ...(['succeededAt', 'appliedAt', 'followUpAt'] as const),
])

/** What the first rows tell about the order of day and month in the columns of time. */
const dateOrderIn = ({ head, headerRow }: HeadedSheet, places: SourceSheet['places']): ImportSource['dateOrder'] => {
  const columns = [...places].filter(([field]) => timeFields.has(field)).flatMap(([, found]) => found)
  return dateOrderOf(head.slice(headerRow).flatMap((cells) => columns.map((column) => cells[column] ?? null)))
}

/** Which names of columns mean which field. A mapping without columns only says where the header is, or who speaks. */
const columnsFor = (kind: ImportKind, preset: Preset | null, mapping: Mapping | null): FieldColumns =>
  mapping !== null && Object.keys(mapping.columns).length > 0
    ? columnsOfMapping(mapping.columns, preset)
    : (preset?.columns ?? fuzzyColumns(kind))

const sourceOf = (
  table: TableFile,
  fileName: string,
  { chosen, otherParts, ignored }: Choice,
  mapping: Mapping | null,
  wish: SourceWish,
): Omit<ImportSource, 'foundColumns'> => {
  const [lead] = chosen
  const preset = lead.recognised?.preset ?? null
  const isMapped = mapping !== null && Object.keys(mapping.columns).length > 0
  const kind = mapping?.kind ?? preset?.kind ?? wish.kind ?? guessedKind(lead, fileName, wish.today)
  const columns = columnsFor(kind, preset, mapping)
  const hasDays = kind === 'roster' || preset?.dayColumns !== undefined
  const sheets = chosen.map((sheet) => ({
    ...sheet,
    places: columnPlaces(columns, sheet.names),
    dayColumns: hasDays ? dayColumnsOf(sheet.columns, spanOfSheet(sheet, fileName), wish.today) : [],
  }))
  const fields = new Set(sheets.flatMap(({ places }) => [...places.keys()]))
  const grain = grainOf(kind, preset, fields)
  const missing = neededFields(kind, preset, isMapped, grain).filter((field) => !fields.has(field))
  return {
    table,
    fileName,
    kind,
    preset: preset?.kind === kind ? preset : null,
    presetName: lead.recognised?.name ?? 'mapping',
    mapping,
    grain,
    dateOrder: mapping?.timeFormat ?? dateOrderIn(lead, columnPlaces(columns, lead.names)),
    sheets: sheets as unknown as ImportSource['sheets'],
    fields,
    missing: kind === 'messages' ? chatMissing(missing, fields) : missing,
    otherParts,
    ignored: [...ignored, ...table.ignored],
  }
}

/** A file recognised as one kind is not taken for another because somebody asked for it; one nobody recognises may be. */
const refuseOtherKind = async (
  table: TableFile,
  { kind, path }: SourceWish,
  found: readonly HeadedSheet[],
  signal: AbortSignal,
): Promise<void> => {
  if (kind === null || found.some(({ recognised }) => recognised !== null)) return
  const { found: all } = await headedSheets(table, null, signal)
  const other = all.find(({ recognised }) => recognised !== null)
  if (other?.recognised)
    throw new Refusal('wrong-kind-of-file', { file: basename(path), expected: kind, found: other.recognised.name })
}

const understand = async (table: TableFile, wish: SourceWish, signal: AbortSignal): Promise<ImportSource> => {
  const fileName = basename(wish.path)
  const { found, headless } = await headedSheets(table, wish.kind, signal)
  await refuseOtherKind(table, wish, found, signal)
  if (found.length === 0) throw new Refusal('no-known-header', { file: fileName })
  const refused = found.find(({ recognised }) => recognised?.preset.isRefused)?.recognised
  const wanted = found.filter(({ recognised }) => !recognised?.preset.isRefused)
  if (refused && !wanted.some(({ recognised }) => recognised !== null))
    throw new Refusal('wrong-kind-of-file', {
      file: fileName,
      expected: wish.kind ?? refused.preset.kind,
      found: refused.name,
    })
  const choice = choose(wanted, wish.part, fileName)
  const mapping = wish.mappingFor(choice.chosen[0].columns)
  const final = mapping ? mappedChoice(choice, wanted, mapping, fileName) : choice
  const source = sourceOf(table, fileName, final, mapping, wish)
  // A workbook's empty sheets are not worth a word; a file somebody put into an archive is.
  const unread = found.filter((sheet) => !wanted.includes(sheet)).map(({ sheet }) => sheet.name)
  const ignored = [...source.ignored, ...unread, ...(table.container === 'zip' ? headless : [])]
  const columns = columnsFor(source.kind, source.preset, mapping)
  const placesIn = (names: readonly string[]): SourceSheet['places'] => columnPlaces(columns, names)
  const { today } = wish
  const sheets =
    source.kind === 'roster' ? await gridsOf(source.sheets, { fileName, today, placesIn, signal }) : source.sheets
  return { ...source, sheets, ignored, foundColumns: choice.chosen[0].columns }
}

/**
 * Opens a file and understands its header. Refuses with `no-known-header` (nothing that could be a header) and `wrong-kind-of-file`
 * (the part asked for is not in it); whatever the reader refuses goes through. The caller closes `table`.
 */
export const openImportSource = async (
  wish: SourceWish,
  dateOrder: Mapping['timeFormat'],
  signal: AbortSignal,
): Promise<ImportSource> => {
  const table = await openTableFile(wish.path, dateOrder ? { dateOrder } : {})
  try {
    const source = await understand(table, wish, signal)
    const remembered = source.mapping?.timeFormat
    if (dateOrder || !remembered || !table.isDateOrderOpen) return source
    table.close()
    return await openImportSource(wish, remembered, signal)
  } catch (error) {
    table.close()
    throw error
  }
}

/** The mapping as the wizard shows and remembers it: one column a field, the leading one. */
export const mappingOf = (source: ImportSource): Mapping => {
  const [{ columns, places, headerRow }] = source.sheets
  return {
    kind: source.kind,
    headerRow,
    columns: Object.fromEntries([...places].map(([field, [place]]) => [field, columns[place ?? -1] ?? ''])),
    ...(source.mapping?.direction ? { direction: source.mapping.direction } : {}),
    ...(source.mapping?.timeFormat ? { timeFormat: source.mapping.timeFormat } : {}),
  }
}

/** A mapping is remembered by the header it was made for. */
export const mappingName = (columns: readonly string[]): string =>
  `mapping ${createHash('sha256').update(columns.map(normalHeader).join('\n')).digest('hex')}`

/** SHA-256 of a file's bytes and their number. */
export const fingerprint = async (path: string, signal: AbortSignal): Promise<{ sha256: string; bytes: number }> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk as Buffer)
  return { sha256: hash.digest('hex'), bytes: statSync(path).size }
}
