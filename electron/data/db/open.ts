import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { Refusal } from '#shared/contract/failure.ts'
import { databaseRefusal } from './database-failure.ts'
import { applicationId, migrate, migrations, newestVersion, schemaVersion, type Migration } from './migrate.ts'
import { sqlOf, type Sql } from './sql.ts'

export interface OpenOptions {
  /** make the file when it is missing; otherwise a missing file is refused */
  readonly create: boolean
  /** copies the file before it is migrated; must have verified the copy when it returns */
  readonly keepCopy: (database: Database) => Promise<void>
  readonly steps?: readonly Migration[]
  /** milliseconds to wait for another program's lock; 5 s unless told */
  readonly busyTimeout?: number
}

/** Milliseconds to wait for another program's lock. */
export const defaultBusyTimeout = 5_000

const sqliteHeader = 'SQLite format 3\0'

const startsLikeSqlite = (path: string): boolean => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(sqliteHeader.length)
    const length = readSync(file, bytes, 0, bytes.length, 0)
    return length === 0 || bytes.toString('latin1') === sqliteHeader
  } finally {
    closeSync(file)
  }
}

/**
 * SQLite opens a read-only file all the same, and leaves a log index as read-only as the file: later, when the file may be written again, nothing could
 * be written through that.
 */
const refuseReadOnly = (path: string): void => {
  try {
    closeSync(openSync(path, 'r+'))
  } catch {
    throw new Refusal('database-read-only', { path })
  }
}

/** Refuses, reading only, a file that is not ours, is broken, or was written by a newer version. */
const inspect = (path: string, steps: readonly Migration[]): void => {
  if (!startsLikeSqlite(path)) throw new Refusal('not-a-database', { path })
  refuseReadOnly(path)
  const database = new BetterSqlite(path, { readonly: true, timeout: defaultBusyTimeout })
  try {
    const version = schemaVersion(database)
    const id = Number(database.pragma('application_id', { simple: true }))
    if (id !== applicationId && (version > 0 || database.prepare('select 1 from sqlite_schema').get() !== undefined))
      throw new Refusal('not-a-database', { path })
    if (version > newestVersion(steps))
      throw new Refusal('database-newer', { path, version, expected: newestVersion(steps) })
    const verdict = database.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Refusal('database-corrupt', { path, reason: String(verdict) })
  } finally {
    database.close()
  }
}

/** How every connection of ours behaves: WAL, foreign keys on, 64 MB of cache. */
export const setPragmas = (database: Database): void => {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  database.pragma('temp_store = FILE')
  database.pragma('cache_size = -65536')
  database.pragma('mmap_size = 268435456')
}

const prepare = async (path: string, options: OpenOptions): Promise<Sql> => {
  const steps = options.steps ?? migrations
  const isNew = !existsSync(path)
  if (isNew && !options.create) throw new Refusal('database-missing', { path })
  if (isNew) mkdirSync(dirname(path), { recursive: true })
  else inspect(path, steps)
  const database = new BetterSqlite(path, { timeout: options.busyTimeout ?? defaultBusyTimeout })
  try {
    setPragmas(database)
    const version = schemaVersion(database)
    if (version > 0 && version < newestVersion(steps)) await options.keepCopy(database)
    migrate(database, steps)
    return sqlOf(database)
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Opens the app's file: inspected read-only first (ours, whole, not newer), then WAL, foreign keys, and pending migrations
 * after a verified copy. Refuses with `database-missing`, `not-a-database`, `database-newer`, `database-corrupt`,
 * `database-locked`, `database-read-only` or `disk-full`; a refused file is untouched.
 */
export const openDatabase = async (path: string, options: OpenOptions): Promise<Sql> => {
  try {
    return await prepare(path, options)
  } catch (error) {
    throw error instanceof Refusal ? error : (databaseRefusal(error, { path }) ?? error)
  }
}
