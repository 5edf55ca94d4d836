import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, resolve } from 'node:path'
import { z } from 'zod'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { makeFolder, outputRefusal, writeOutput } from '#files/output-file.ts'
import type { CopyPlace } from './db/backup.ts'
import type { Sql } from './db/sql.ts'
import { settingOf } from './stores/settings-store.ts'

// Which folder holds the copies is a setting, and settings lie in the very file the copies are for: what was chosen is noted beside it as well, so that
// a file that does not open is still replaced by its newest copy. docs/backups.md §2

const note = z.object({ backupFolder: z.string().min(1).max(4000) })

/** A database's name in the names of what lies beside it; the draft of a new one has the name it will get. */
export const nameOf = (database: string): string => parse(database).name.replace(/\.db$/, '')

const notePath = (database: string): string => join(dirname(database), `${nameOf(database)}-backup-folder.json`)

/** The folder noted beside a database; null when there is no note, or none that can be used. */
export const notedFolder = (database: string): string | null => {
  try {
    const { backupFolder } = note.parse(JSON.parse(readFileSync(notePath(database), 'utf8')))
    return isAbsolute(backupFolder) ? backupFolder : null
  } catch {
    return null
  }
}

/** Notes the chosen folder beside the database; null, the default, has no note. Refuses like every file that goes out. */
export const noteFolder = async (database: string, folder: string | null): Promise<void> => {
  if (notedFolder(database) === folder) return
  if (folder !== null) return writeOutput(notePath(database), `${JSON.stringify({ backupFolder: folder })}\n`)
  try {
    rmSync(notePath(database), { force: true })
  } catch (error) {
    throw outputRefusal(error, { folder: dirname(database) })
  }
}

/** The folder the settings name, null for the default; `noted` as long as nothing was set: a lost file was perhaps made anew. */
export const folderInSettings = (sql: Sql, noted: string | null): string | null => {
  const general = settingOf(sql, 'general') as { backupFolder?: string | null } | undefined
  return general === undefined ? noted : (general.backupFolder ?? null)
}

/** Where copies lie when no other folder was chosen, or the chosen one cannot take one. */
export const folderBeside = (database: string): string => join(dirname(database), 'backups')

/** The places of a database's copies, the chosen one first; one when both are the same. */
export const placesOf = (database: string, chosen: string | null): [CopyPlace, ...CopyPlace[]] => {
  const [name, beside] = [nameOf(database), folderBeside(database)]
  return chosen === null || resolve(chosen) === resolve(beside)
    ? [{ folder: beside, name }]
    : [
        { folder: chosen, name },
        { folder: beside, name },
      ]
}

/** True when nothing, or no folder, is where it should be: a stick that was pulled out, a folder that was renamed. */
export const isMissing = (folder: string): boolean => {
  try {
    return !statSync(folder).isDirectory()
  } catch {
    return true
  }
}

const copyAside = (path: string, folder: string, at: LocalTime): string => {
  makeFolder(folder)
  const aside = join(folder, `set-aside-${at.replaceAll(/[: ]/g, '-')}-${basename(path)}`)
  try {
    copyFileSync(path, aside)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${aside}-wal`)
    return aside
  } catch (error) {
    for (const file of [aside, `${aside}-wal`]) rmSync(file, { force: true })
    throw outputRefusal(error, { folder })
  }
}

/** Does what makes a copy in the first of the places that takes it; throws what kept it from the first. */
export const inOneOf = async <Value>(
  places: readonly CopyPlace[],
  act: (place: CopyPlace) => Value | Promise<Value>,
): Promise<Value> => {
  let first: unknown
  for (const place of places) {
    try {
      return await act(place)
    } catch (error) {
      first ??= error
    }
  }
  throw first
}

/** Copies a file that cannot be opened as it lies, log included, under a name that says so. Returns where. */
export const setAside = (path: string, places: readonly CopyPlace[], at: LocalTime): Promise<string> =>
  inOneOf(places, ({ folder }) => copyAside(path, folder, at))
