import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/** Writes every page anew, then empties the log: what was deleted is in neither of them any more. */
const rewrite = `
const { parentPort, workerData } = require('node:worker_threads')
const Sqlite = require(workerData.sqlite)
const database = new Sqlite(workerData.path, { fileMustExist: true, timeout: 5000 })
database.pragma('secure_delete = ON')
database.exec('vacuum')
const [log] = database.pragma('wal_checkpoint(TRUNCATE)')
database.close()
parentPort.postMessage(log.busy === 0)
`

/**
 * Makes the database file anew from what is in it, so that no deleted text is left in its bytes; needs as much room again while it runs, and
 * nobody may write meanwhile. A thread of its own does it, because it takes seconds. False: another program or a full disk was in the way,
 * and the file is whole and as it was.
 */
export const rewriteFile = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const sqlite = createRequire(import.meta.url).resolve('better-sqlite3')
    const worker = new Worker(rewrite, { eval: true, workerData: { path, sqlite }, execArgv: [] })
    worker.on('message', (isRewritten: boolean) => resolve(isRewritten))
    worker.on('error', () => resolve(false))
    // Whoever waits is answered even when the thread ends without a word.
    worker.on('exit', () => resolve(false))
  })
