import BetterSqlite, { type Database } from 'better-sqlite3'

/** A database of its own that SQLite keeps in memory, spills to an unnamed file when it grows, and deletes by itself when it is closed. */
export const openPrivateDatabase = (): Database => {
  const database = new BetterSqlite('')
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.pragma('cache_size = -32768')
  return database
}
