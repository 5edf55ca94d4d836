import { z } from 'zod'
import { agentNumber, batchId, shopId } from '../kit/ids.ts'
import { localTime, month } from '../kit/local-time.ts'
import { direction, fieldUnit, importKind, reasonCode, type ImportField } from './import-fields.ts'
import { isFieldOf } from '../kit/import-fields.ts'
import { job, nothing, read } from './method.ts'
import { platform } from './shops.ts'

/** Which of two readings of `3/4/2026` a file means, when nothing in the file tells. */
export const timeFormat = z.enum(['day-month', 'month-day'])
export type TimeFormat = z.infer<typeof timeFormat>

/** Who says what in a chat file: names of senders, or words of its direction column. */
export const directionNames = z.partialRecord(direction, z.array(z.string().max(200)).max(500))
export type DirectionNames = z.infer<typeof directionNames>

/** Which column means what; what the wizard remembers and `--map` reads. `headerRow` counts from 1. */
export const mapping = z
  .strictObject({
    kind: importKind,
    headerRow: z.number().int().positive(),
    columns: z.record(z.string(), z.string()),
    direction: directionNames.optional(),
    timeFormat: timeFormat.nullable().optional(),
  })
  .superRefine(({ kind, columns }, context) => {
    for (const name of Object.keys(columns))
      if (!isFieldOf(kind, name))
        context.addIssue({ code: 'custom', path: ['columns', name], message: `${kind} has no field ${name}` })
  })
export type Mapping = z.infer<typeof mapping>

const count = z.number().int()

export const rowCounts = z.strictObject({
  read: count,
  new: count,
  updated: count,
  unchanged: count,
  excluded: count,
  rejected: count,
})
export type RowCounts = z.infer<typeof rowCounts>

export const reason = z.strictObject({
  code: reasonCode,
  kind: z.enum(['excluded', 'rejected']),
  count,
  /** the sheet or the file inside an archive; null when there is only one */
  sheet: z.string().nullable(),
  /** sheet row, counted from 1 */
  firstRow: count,
  /** the cell that was not understood in that row, when there is one */
  example: z.string().nullable(),
})

const canonicalField = z.custom<ImportField>((value) => typeof value === 'string' && /^[a-zA-Z0-9]{1,40}$/.test(value))

/** The sum of a column over what was kept, beside what the file's own closing row says; null = it says nothing. */
export const fieldTotal = z.strictObject({
  field: canonicalField,
  unit: z.enum(['fen', 'count']),
  stored: count,
  footer: count.nullable(),
})
export type FieldTotal = z.infer<typeof fieldTotal>

/** A platform account (a person's name, for attendance) in the file, the rows it has, and whose it is: nobody's, one's, or shared by several. */
export const accountUse = z.strictObject({ name: z.string(), rows: count, owners: z.array(agentNumber) })
export type AccountUse = z.infer<typeof accountUse>

/** One import: what came in, by whom, and what each row became. `read = new + updated + unchanged + excluded + rejected`, always. */
export const batch = z.strictObject({
  id: batchId.nullable(),
  file: z.string(),
  sha256: z.string(),
  bytes: count,
  at: localTime,
  by: z.string(),
  kind: importKind,
  preset: z.string(),
  container: z.string(),
  encoding: z.string().nullable(),
  /** null: the kind belongs to the whole team */
  shopId: shopId.nullable(),
  shop: z.string().nullable(),
  rows: rowCounts,
  reasons: z.array(reason),
  totals: z.array(fieldTotal),
  accounts: z.array(accountUse),
  seconds: z.number(),
  undoneAt: localTime.nullable(),
})
export type Batch = z.infer<typeof batch>

/** One value as understood, in the unit it is kept in. */
const understoodValue = z.strictObject({
  field: canonicalField,
  unit: fieldUnit,
  value: z.union([z.string(), z.number(), z.null()]),
})
export type UnderstoodValue = z.infer<typeof understoodValue>

/** A file as understood, before anything is kept. */
export const preview = z.strictObject({
  file: z.string(),
  container: z.string(),
  encoding: z.string().nullable(),
  /** the sheets, or files of an archive, that are read together */
  sheets: z.array(z.string()),
  kind: importKind,
  /** `id@version`; null when nobody knows this header */
  preset: z.string().nullable(),
  /** whose export it is; null: no platform's, or nobody knows */
  platform: platform.nullable(),
  mapping,
  /** header texts as they stand in the file, in order; a column under a group title is `title:name` */
  columns: z.array(z.string()),
  /** required fields that no column gives yet */
  missing: z.array(canonicalField),
  /** other things the same file holds, each imported by naming it as `part` */
  otherParts: z.array(z.strictObject({ part: z.string(), kind: importKind, sheets: count })),
  /** sheets, or files of an archive, that nobody knows */
  ignored: z.array(z.string()),
  /** who speaks in the first messages, and in which role as far as it is known */
  senders: z.array(z.strictObject({ name: z.string(), messages: count, role: direction.nullable() })),
  /** dates such as 3/4/2026 may be read in two ways and the file does not say which */
  isDateOrderOpen: z.boolean(),
  /** the first rows of the leading sheet as they stand in the file, shortened, to find the header by */
  firstLines: z.array(z.array(z.string())),
  firstRows: z.array(
    z.strictObject({ sheet: z.string(), row: count, values: z.array(understoodValue), problem: reasonCode.nullable() }),
  ),
})
export type Preview = z.infer<typeof preview>

const path = z.string().min(1).max(4000)
/** the part of a file that holds several, as `otherParts` names it, or a preset's id; null: the leading one */
const part = z.string().max(120).nullable().default(null)

/** the kind the file is meant as; null: as recognised */
const kind = importKind.nullable().default(null)

const source = { path, part, kind, mapping: mapping.nullable() }

/** A file that lies in the watched folder and was not imported yet. */
export const waitingFile = z.strictObject({ path, file: z.string(), bytes: count, changedAt: localTime })
export type WaitingFile = z.infer<typeof waitingFile>

export const imports = {
  preview: job(z.strictObject(source), preview),
  /** `dryRun`: the same report, nothing kept (the batch has no id). `shopId` may be null for what belongs to the team. */
  run: job(z.strictObject({ ...source, shopId: shopId.nullable(), dryRun: z.boolean() }), batch),
  list: read(nothing, z.array(batch)),
  /** Months of the orders an import brought or changed that have contested ones now, oldest first. */
  contested: read(
    z.strictObject({ id: batchId }),
    z.array(z.strictObject({ month, orders: z.number().int().positive() })),
  ),
  undo: job(z.strictObject({ id: batchId }), batch),
  /** Writes the rejected rows with a reason column as a workbook; `rows` 0 and no file when there are none. */
  saveRejected: job(z.strictObject({ id: batchId, path }), z.strictObject({ path, rows: count })),
  /** Puts pasted text where it can be previewed and imported like a file; it is removed again when the program ends. */
  keepPasted: job(z.strictObject({ text: z.string().min(1).max(20_000_000) }), z.strictObject({ path })),
  /** Files of the watched folder that have not been imported; empty when no folder is watched. */
  waitingFiles: read(nothing, z.array(waitingFile)),
}
