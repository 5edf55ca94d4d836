import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import type { Backup } from '#shared/contract/settings.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { databaseRefusal } from './database-failure.ts'
import { applicationId } from './migrate.ts'

const reasons = ['manual', 'daily', 'before-migration', 'before-restore'] as const
const namePattern = /^zhangban-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?-([a-z-]+)\.db$/

const fileName = (at: LocalTime, turn: number, reason: Backup['reason']): string =>
  `zhangban-${at.slice(0, 10).replaceAll('-', '')}-${at.slice(11).replaceAll(':', '')}${turn === 0 ? '' : `-${turn}`}-${reason}.db`

const freeName = (folder: string, at: LocalTime, reason: Backup['reason']): string => {
  let turn = 0
  while (existsSync(join(folder, fileName(at, turn, reason)))) turn++
  return join(folder, fileName(at, turn, reason))
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

const describe = (path: string): Backup | null => {
  const match = namePattern.exec(basename(path))
  const reason = reasons.find((known) => known === match?.[7])
  if (!match || !reason) return null
  const [, year, month, day, hour, minute, second] = match
  const at = `${year}-${month}-${day} ${hour}:${minute}:${second}` as LocalTime
  return { file: path, at, bytes: statSync(path).size, reason, isVerified: true }
}

/**
 * Copies the open database with SQLite's own backup call. The copy gets its name only after it was opened and found sound, so
 * every file with such a name was verified when it was made. Refuses with `folder-unwritable`, `disk-full` or `backup-invalid`.
 */
export const makeBackup = async (
  database: Database,
  folder: string,
  reason: Backup['reason'],
  at: LocalTime,
  onPages?: (done: number, total: number) => void,
): Promise<Backup> => {
  const draft = join(folder, `.draft-${process.pid}-${reason}.db`)
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
    const path = freeName(folder, at, reason)
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

/** The copies in a folder, newest first; a missing folder has none. */
export const listBackups = (folder: string): Backup[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .flatMap((name) => describe(join(folder, name)) ?? [])
        .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    : []

/** Removes copies from the folder; the rule that chose them is `expiredBackups`. */
export const removeBackups = (backups: readonly Backup[]): void => {
  for (const backup of backups) rmSync(backup.file, { force: true })
}
