import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import type { Backup } from '#shared/contract/settings.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { databaseRefusal } from './database-failure.ts'
import { applicationId } from './migrate.ts'

const reasons = ['manual', 'daily', 'before-migration', 'before-restore'] as const
const namePattern = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?-([a-z-]+)\.db$/

/** Where the copies of one database lie. Two databases may share a folder: each sees only the copies that carry its name. */
export interface CopyPlace {
  readonly folder: string
  /** the database's file name without its ending */
  readonly name: string
}

const fileName = (name: string, at: LocalTime, turn: number, reason: Backup['reason']): string =>
  `${name}-${at.slice(0, 10).replaceAll('-', '')}-${at.slice(11).replaceAll(':', '')}${turn === 0 ? '' : `-${turn}`}-${reason}.db`

const freeName = ({ folder, name }: CopyPlace, at: LocalTime, reason: Backup['reason']): string => {
  let turn = 0
  while (existsSync(join(folder, fileName(name, at, turn, reason)))) turn++
  return join(folder, fileName(name, at, turn, reason))
}

/** True when the file opens, is ours and passes SQLite's full integrity check. Never changes the file. */
export const isSoundCopy = (path: string): boolean => {
  try {
    const database = new BetterSqlite(path, { readonly: true, fileMustExist: true })
    try {
      return (
        database.pragma('application_id', { simple: true }) === applicationId &&
        database.pragma('integrity_check', { simple: true }) === 'ok'
      )
    } finally {
      database.close()
    }
  } catch {
    return false
  }
}

const describe = ({ folder, name }: CopyPlace, file: string): Backup | null => {
  const match = file.startsWith(`${name}-`) ? namePattern.exec(file.slice(name.length + 1)) : null
  const reason = reasons.find((known) => known === match?.[7])
  if (!match || !reason) return null
  const [, year, month, day, hour, minute, second] = match
  const at = `${year}-${month}-${day} ${hour}:${minute}:${second}` as LocalTime
  return { file: join(folder, file), at, bytes: statSync(join(folder, file)).size, reason, isVerified: true }
}

let nextDraft = 1

/**
 * Copies the open database with SQLite's own backup call. The copy gets its name only after it was opened and found sound, so
 * every file with such a name was verified when it was made. Refuses with `folder-unwritable`, `disk-full` or `backup-invalid`.
 */
export const makeBackup = async (
  database: Database,
  place: CopyPlace,
  reason: Backup['reason'],
  at: LocalTime,
  onPages?: (done: number, total: number) => void,
): Promise<Backup> => {
  const { folder } = place
  const draft = join(folder, `.draft-${process.pid}-${nextDraft++}.db`)
  try {
    mkdirSync(folder, { recursive: true })
    await database.backup(draft, {
      progress: ({ totalPages, remainingPages }) => {
        onPages?.(totalPages - remainingPages, totalPages)
        return 2_000
      },
    })
    closeJournal(draft)
    if (!isSoundCopy(draft)) throw new Refusal('backup-invalid', { path: draft })
    const path = freeName(place, at, reason)
    renameSync(draft, path)
    return { file: path, at, bytes: statSync(path).size, reason, isVerified: true }
  } catch (error) {
    if (existsSync(draft)) rmSync(draft, { force: true })
    if (error instanceof Refusal) throw error
    const refusal = databaseRefusal(error, { folder })
    throw refusal?.code === 'disk-full' ? refusal : new Refusal('folder-unwritable', { folder })
  }
}

/** A copy is one plain file: no write-ahead log beside it that could be left behind when it is carried away. */
const closeJournal = (path: string): void => {
  const copy = new BetterSqlite(path)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

/** A database's copies, newest first; a folder that is missing or cannot be read has none. */
export const listBackups = (place: CopyPlace): Backup[] => {
  try {
    return readdirSync(place.folder)
      .flatMap((file) => describe(place, file) ?? [])
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  } catch {
    return []
  }
}

/** Writes a copy's content to a new file through SQLite, so that what stands in a log beside the copy comes along. */
export const extractCopy = async (backup: string, target: string): Promise<void> => {
  const database = new BetterSqlite(backup, { readonly: true, fileMustExist: true })
  try {
    await database.backup(target)
  } finally {
    database.close()
  }
  closeJournal(target)
}

/** Removes copies from the folder; the rule that chose them is `expiredBackups`. */
export const removeBackups = (backups: readonly Backup[]): void => {
  for (const backup of backups) rmSync(backup.file, { force: true })
}
