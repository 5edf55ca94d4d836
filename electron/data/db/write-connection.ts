import { setTimeout as delay } from 'node:timers/promises'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { defaultBusyTimeout, setPragmas } from './open.ts'
import { sqlOf, type Sql } from './sql.ts'

/**
 * Opens a file that is open already a second time, for one long transaction; whoever opened it closes it. Its commits do not move
 * the log into the file, which after a long transaction would take longer than the commit.
 */
export const openBeside = (path: string, busyTimeout = defaultBusyTimeout): Sql => {
  const database = new BetterSqlite(path, { timeout: busyTimeout, fileMustExist: true })
  try {
    setPragmas(database)
    database.pragma('wal_autocheckpoint = 0')
    return sqlOf(database)
  } catch (error) {
    database.close()
    throw error
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')

const betweenTries = 20

/**
 * Begins a transaction that holds the file's write lock. While another program holds it, tries again as long as the connection's
 * busy timeout says, in milliseconds and without standing still as SQLite's own waiting does.
 */
export const beginWriting = async (database: Database, signal: AbortSignal): Promise<void> => {
  const patience = Number(database.pragma('busy_timeout', { simple: true }))
  const until = performance.now() + patience
  database.pragma('busy_timeout = 0')
  for (;;) {
    signal.throwIfAborted()
    try {
      database.exec('begin immediate')
      break
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error
    }
    await delay(betweenTries)
  }
  database.pragma(`busy_timeout = ${patience}`)
}
