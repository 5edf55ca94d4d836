import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/** SQLite moves a log of this size into the file by itself, at an ordinary commit and without being felt. */
const ordinaryLog = 4 * 1024 * 1024

/** First what disturbs nobody and takes long, then, with nothing left to move, the end of the log file. */
const moveLog = `
const { workerData } = require('node:worker_threads')
const Sqlite = require(workerData.sqlite)
const database = new Sqlite(workerData.path, { fileMustExist: true, timeout: 2000 })
database.pragma('wal_checkpoint(PASSIVE)')
database.pragma('wal_checkpoint(TRUNCATE)')
database.close()
`

/**
 * Moves a log that a long transaction has left into the database file and shortens it to nothing. On a slow disk that takes seconds,
 * so a thread of its own does it. Never throws: a log that stays is whole, and SQLite moves it at a later commit.
 */
export const shrinkLog = (path: string): Promise<void> =>
  new Promise((resolve) => {
    const bytes = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
    if (bytes <= ordinaryLog) return resolve()
    const sqlite = createRequire(import.meta.url).resolve('better-sqlite3')
    const worker = new Worker(moveLog, { eval: true, workerData: { path, sqlite }, execArgv: [] })
    // A thread that failed ends as well.
    worker.on('error', () => undefined)
    worker.on('exit', () => resolve())
  })
