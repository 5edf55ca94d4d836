import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import type { Mapping, OrderField } from '#shared/contract/imports.ts'
import { normalHeader } from '#shared/rules/cells.ts'
import type { OrderFacts } from '#shared/rules/order-row.ts'
import {
  columnPlaces,
  columnsOfMapping,
  isItemLevelHeader,
  knownOrderHeaders,
  recognisedPreset,
  requiredOrderFields,
  taobaoOrders,
  type OrderPreset,
} from '#shared/rules/order-presets.ts'
import { findHeader } from '../readers/header.ts'
import { openTableFile, type Cell, type TableFile, type TableSheet } from '../readers/table-file.ts'

/** A file whose header is understood: which sheet, which row, which column is what. */
export interface OrderSource {
  readonly table: TableFile
  readonly sheet: TableSheet
  /** sheet row of the header, from 1 */
  readonly headerRow: number
  /** header texts as they stand in the file */
  readonly columns: readonly string[]
  readonly preset: OrderPreset | null
  readonly presetName: string
  /** somebody said which column means what */
  readonly isMapped: boolean
  readonly places: ReadonlyMap<OrderField, readonly number[]>
  /** the fields that have a column */
  readonly fields: ReadonlySet<OrderField>
  /** first rows of the sheet, header included, for a preview */
  readonly head: readonly (readonly Cell[])[]
}

const firstRows = async (sheet: TableSheet, signal: AbortSignal): Promise<readonly (readonly Cell[])[]> => {
  for await (const batch of sheet.batches(signal)) {
    const before = Array.from({ length: batch.firstRow - 1 }, (): readonly Cell[] => [])
    return [...before, ...batch.rows]
  }
  return []
}

interface Head {
  readonly sheet: TableSheet
  readonly rows: readonly (readonly Cell[])[]
  readonly header: { readonly row: number; readonly names: readonly string[]; readonly score: number }
}

/** The row somebody named as header, with as many points as it has of the mapped columns; null when it has none of them. */
const chosenHeader = (
  rows: readonly (readonly Cell[])[],
  headerRow: number,
  mapped: ReadonlySet<string>,
): Head['header'] | null => {
  const names = (rows[headerRow - 1] ?? []).map((cell) => normalHeader(String(cell ?? '')))
  const score = names.filter((name) => mapped.has(name)).length
  return score === 0 ? null : { row: headerRow - 1, names, score }
}

/** The sheet whose header row knows most names; a chosen header row overrides the search. */
const bestHead = async (table: TableFile, mapping: Mapping | null, signal: AbortSignal): Promise<Head | null> => {
  const mapped = new Set(Object.values(mapping?.columns ?? {}).map((column) => normalHeader(column ?? '')))
  let best: Head | null = null
  for (const sheet of table.sheets) {
    const rows = await firstRows(sheet, signal)
    const header = mapping ? chosenHeader(rows, mapping.headerRow, mapped) : findHeader(rows, knownOrderHeaders)
    if (header && header.score > (best?.header.score ?? 0)) best = { sheet, rows, header }
  }
  return best
}

/** A sheet nobody knows: its first row with two or more texts is taken as header, for the wizard to map. */
const unknownHead = async (table: TableFile, signal: AbortSignal): Promise<Head | null> => {
  const sheet = table.sheets[0]
  if (!sheet) return null
  const rows = await firstRows(sheet, signal)
  const row = rows.findIndex(
    (cells) => cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length >= 2,
  )
  const header = rows[row]
  return header
    ? { sheet, rows, header: { row, names: header.map((cell) => normalHeader(String(cell ?? ''))), score: 0 } }
    : null
}

const sourceOf = (table: TableFile, { sheet, rows, header }: Head, mapping: Mapping | null): OrderSource => {
  const recognised = recognisedPreset(header.names)
  const preset = recognised?.preset ?? null
  const columns = mapping
    ? columnsOfMapping(mapping.columns as Partial<Record<OrderField, string>>, preset)
    : (preset ?? taobaoOrders).columns
  const places = columnPlaces(columns, header.names)
  return {
    table,
    sheet,
    headerRow: header.row + 1,
    columns: (rows[header.row] ?? []).map((cell) => String(cell ?? '').trim()),
    preset,
    presetName: recognised?.name ?? 'mapping',
    isMapped: mapping !== null,
    places,
    fields: new Set(places.keys()),
    head: rows,
  }
}

/**
 * Opens an order file and understands its header. Refuses with `wrong-kind-of-file` (one row an item) and
 * `no-known-header` (nothing that could be a header); whatever the reader refuses goes through. The caller closes `table`.
 */
export const openOrderSource = async (
  path: string,
  mappingFor: (columns: readonly string[]) => Mapping | null,
  signal: AbortSignal,
): Promise<OrderSource> => {
  const table = await openTableFile(path)
  try {
    const known = await bestHead(table, null, signal)
    if (known && isItemLevelHeader(known.header.names) && !recognisedPreset(known.header.names))
      throw new Refusal('wrong-kind-of-file', { file: basename(path), reason: 'items' })
    const first = known ?? (await unknownHead(table, signal))
    if (!first) throw new Refusal('no-known-header', { file: basename(path) })
    const mapping = mappingFor(sourceOf(table, first, null).columns)
    const head = mapping ? await bestHead(table, mapping, signal) : first
    if (!head) throw new Refusal('no-known-header', { file: basename(path) })
    return sourceOf(table, head, mapping)
  } catch (error) {
    table.close()
    throw error
  }
}

/**
 * The fields that are needed and no column gives. A header that is only partly known must also say what was paid: nobody chose to
 * import orders without money.
 */
export const missingFields = ({ places, preset, isMapped }: OrderSource): OrderField[] =>
  [...requiredOrderFields, ...(preset === null && !isMapped ? (['paid'] as const) : [])].filter(
    (field) => !places.has(field),
  )

const columnOf: Readonly<Partial<Record<OrderField, readonly (keyof OrderFacts)[]>>> = {
  status: ['status', 'statusText'],
  productTitle: ['title'],
  shop: [],
}

/** What of an order this file says something about. */
export const writtenFields = ({ fields }: OrderSource): (keyof OrderFacts)[] =>
  [...fields].flatMap((field) => columnOf[field] ?? [field as keyof OrderFacts])

/** The mapping as the wizard shows and remembers it: one column a field, the leading one. */
export const mappingOf = (source: OrderSource): Mapping => ({
  kind: 'orders',
  headerRow: source.headerRow,
  columns: Object.fromEntries(
    [...source.places].map(([field, places]) => [field, source.columns[places[0] ?? -1] ?? '']),
  ),
})

/** SHA-256 of a file's bytes and their number. */
export const fingerprint = async (path: string, signal: AbortSignal): Promise<{ sha256: string; bytes: number }> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk as Buffer)
  return { sha256: hash.digest('hex'), bytes: statSync(path).size }
}
