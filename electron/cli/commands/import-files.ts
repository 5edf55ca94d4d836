import { basename, dirname, extname, join } from 'node:path'
import { Refusal, type Failure } from '#shared/contract/failure.ts'
import { mapping as mappingSchema, type Batch, type Mapping } from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/contract/import-fields.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { makeFolder } from '#files/output-file.ts'
import type { Desk } from '../command.ts'
import { placeOfIssue, readJsonFile } from '../json-file.ts'

/** One part of a file: what became of it, or why nothing did. `rejectedFile` is null when every row was understood. */
export type ImportedPart =
  | {
      readonly file: string
      readonly batch: Batch
      readonly rejectedFile: string | null
      readonly failure: Failure | null
    }
  | { readonly file: string; readonly batch: null; readonly rejectedFile: null; readonly failure: Failure }

/** How files are to be imported. `preset`: what they must be recognised as. */
export interface ImportWish {
  readonly shopId: ShopId | null
  readonly mapping: Mapping | null
  readonly preset: string | null
  readonly kind: ImportKind | null
  readonly isDryRun: boolean
}

/** The mapping of a `--map` file; refuses with `invalid-input`, naming the place inside. */
export const readMapping = (desk: Desk, typed: string): Mapping => {
  const path = desk.pathOf(typed)
  const parsed = mappingSchema.safeParse(readJsonFile(path, 'invalid-input', desk.text.cli))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = placeOfIssue(issue)
  const file = basename(path)
  throw new Refusal('invalid-input', {
    file,
    path: place,
    key: [file, place].filter(Boolean).join(' '),
    reason: issue?.message ?? '',
  })
}

const stemOf = (file: string): string => basename(file, extname(file))

/** Where the rejected rows of a kept import lie: beside the database, under names that two databases in a folder do not share. */
export const rejectedFileOf = (desk: Desk, { id, file }: Pick<Batch, 'id' | 'file'>): string =>
  join(dirname(desk.database), 'rejected', `${stemOf(desk.database)}-${id ?? 0}-${stemOf(file)}.xlsx`)

/** What of a file is imported, part by part as the preview names them (null: the leading one), and what is left out. */
interface Contents {
  readonly parts: readonly (string | null)[]
  readonly leftOut: readonly string[]
  readonly isDateOrderOpen: boolean
}

/** True when a part, `id@version` or `id@version#2`, is the export asked for; a preset without a version means any. */
const isAsked = (part: string, preset: string): boolean =>
  part.split('#')[0] === preset || part.split('@')[0] === preset

const contentsOf = async (desk: Desk, path: string, { mapping, kind, preset }: ImportWish): Promise<Contents> => {
  const file = basename(path)
  const seen = await desk.call('imports.preview', { path, mapping, kind }, file)
  const { otherParts, ignored, isDateOrderOpen } = seen
  const found = seen.preset ?? 'mapping'
  const all = [{ part: null, name: found }, ...otherParts.map(({ part }) => ({ part, name: part }))]
  const asked = preset === null ? all : all.filter(({ name }) => isAsked(name, preset))
  if (preset !== null && asked.length === 0)
    throw new Refusal('wrong-kind-of-file', { file, expected: preset, found: all.map(({ name }) => name).join(', ') })
  // A mapping is about one table, so it says nothing of what else the file holds.
  const taken = mapping === null ? asked : asked.slice(0, 1)
  const leftOut = [...all.filter((part) => !taken.includes(part)).map(({ name }) => name), ...ignored]
  return { parts: taken.map(({ part }) => part), leftOut, isDateOrderOpen }
}

const keepRejected = async (desk: Desk, batch: Batch): Promise<string | null> => {
  if (batch.id === null || batch.rows.rejected === 0) return null
  const path = rejectedFileOf(desk, batch)
  makeFolder(dirname(path))
  const { rows } = await desk.call('imports.saveRejected', { id: batch.id, path }, batch.file)
  return rows === 0 ? null : path
}

const failureOf = (error: unknown, path: string, file: string): Failure => {
  // A file that cannot be read leaves the others alone; a bug or the wish to stop does not.
  if (!(error instanceof Refusal) || error.code === 'cancelled') throw error
  return {
    code: error.code,
    details: error.code.startsWith('database') ? error.details : { file, path, ...error.details },
  }
}

const importPart = async (desk: Desk, path: string, part: string | null, wish: ImportWish): Promise<ImportedPart> => {
  const file = basename(path)
  const { shopId, mapping, kind, isDryRun } = wish
  let batch: Batch
  try {
    batch = await desk.call('imports.run', { path, part, kind, shopId, mapping, dryRun: isDryRun }, file)
  } catch (error) {
    return { file, batch: null, rejectedFile: null, failure: failureOf(error, path, file) }
  }
  try {
    return { file, batch, rejectedFile: await keepRejected(desk, batch), failure: null }
  } catch (error) {
    return { file, batch, rejectedFile: null, failure: failureOf(error, path, file) }
  }
}

/** What became of one file. */
export interface ImportedContents {
  readonly file: string
  readonly imported: readonly ImportedPart[]
  /** members of an archive, sheets and parts that were not read */
  readonly leftOut: readonly string[]
  /** its dates may mean two days each and nobody said which */
  readonly isDateOrderOpen: boolean
}

/** Imports one file, every part of it as an import of its own; a refusal is told, not thrown. */
export const importFile = async (desk: Desk, path: string, wish: ImportWish): Promise<ImportedContents> => {
  const file = basename(path)
  try {
    const { parts, ...contents } = await contentsOf(desk, path, wish)
    const imported: ImportedPart[] = []
    for (const part of parts) imported.push(await importPart(desk, path, part, wish))
    return { file, imported, ...contents }
  } catch (error) {
    const refused = { file, batch: null, rejectedFile: null, failure: failureOf(error, path, file) }
    return { file, imported: [refused], leftOut: [], isDateOrderOpen: false }
  }
}
