import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { Refusal, type Failure } from '#shared/contract/failure.ts'
import { mapping as mappingSchema, type Batch, type Mapping } from '#shared/contract/imports.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { Desk } from '../command.ts'
import { readJsonFile } from '../json-file.ts'
import { makeFolder } from '../shop-file.ts'

/** One file of an import: what became of it, or why nothing did. `rejectedFile` is null when every row was understood. */
export type ImportedFile =
  | {
      readonly file: string
      readonly batch: Batch
      readonly rejectedFile: string | null
      readonly failure: Failure | null
    }
  | { readonly file: string; readonly batch: null; readonly rejectedFile: null; readonly failure: Failure }

/** How files are to be imported. `preset`: what they must be recognised as. */
export interface ImportWish {
  readonly shopId: ShopId
  readonly mapping: Mapping | null
  readonly preset: string | null
  readonly isDryRun: boolean
}

/** `direction` belongs to chat files; in a mapping for orders it says nothing. */
const mappingFile = mappingSchema.extend({ direction: z.unknown().optional() })

/** The mapping of a `--map` file; refuses with `invalid-input`, naming the place inside. */
export const readMapping = (desk: Desk, typed: string): Mapping => {
  const path = desk.pathOf(typed)
  const parsed = mappingFile.safeParse(readJsonFile(path, 'invalid-input', desk.text.cli))
  if (parsed.success) {
    const { direction: _direction, ...mapping } = parsed.data
    return mapping
  }
  const issue = parsed.error.issues[0]
  const place = issue?.path.join('.') ?? ''
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

const presetId = (preset: string): string => preset.split('@')[0] ?? preset

const checkPreset = async (desk: Desk, path: string, { mapping, preset }: ImportWish): Promise<void> => {
  if (preset === null) return
  const file = basename(path)
  const found = (await desk.call('imports.preview', { path, mapping }, file)).preset ?? 'mapping'
  const isSame = preset.includes('@') ? found === preset : presetId(found) === preset
  if (!isSame) throw new Refusal('wrong-kind-of-file', { file, expected: preset, found })
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

/** Imports one file; a refusal is told, not thrown. */
export const importFile = async (desk: Desk, path: string, wish: ImportWish): Promise<ImportedFile> => {
  const file = basename(path)
  const { shopId, mapping, isDryRun } = wish
  let batch: Batch
  try {
    await checkPreset(desk, path, wish)
    batch = await desk.call('imports.run', { path, shopId, mapping, dryRun: isDryRun }, file)
  } catch (error) {
    return { file, batch: null, rejectedFile: null, failure: failureOf(error, path, file) }
  }
  try {
    return { file, batch, rejectedFile: await keepRejected(desk, batch), failure: null }
  } catch (error) {
    return { file, batch, rejectedFile: null, failure: failureOf(error, path, file) }
  }
}
