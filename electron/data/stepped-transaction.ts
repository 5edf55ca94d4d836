import { setImmediate as breath } from 'node:timers/promises'
import type { DatabaseFile } from './database-file.ts'
import type { Sql } from './db/sql.ts'
import { beginWriting } from './db/write-connection.ts'

/** Milliseconds of work after which other calls get their turn; a single step may take longer. */
const longestStretch = 12

/** Long writing: the steps, the wish to stop, and what becomes of them. */
export interface SteppedWork<Value> {
  readonly file: DatabaseFile
  readonly steps: (sql: Sql) => Generator<unknown, Value>
  readonly signal: AbortSignal
  /** called inside the transaction when the steps are over: what it throws takes everything back */
  readonly beforeCommit?: (sql: Sql, value: Value) => void
  /** false: everything is taken back at the end, a dry run */
  readonly isKept: boolean
}

/** SQLite itself ends a transaction on a full disk: steps that survive the error must not go on writing outside of any. */
const writingInside = (sql: Sql): Sql => ({
  ...sql,
  run: (text, ...values) => {
    if (!sql.database.inTransaction) throw new Error('The steps have lost their transaction.')
    return sql.run(text, ...values)
  },
})

const valueOfSteps = async <Value>(steps: Generator<unknown, Value>, signal: AbortSignal): Promise<Value> => {
  try {
    for (let pausedAt = performance.now(); ;) {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() - pausedAt < longestStretch) continue
      await breath()
      signal.throwIfAborted()
      pausedAt = performance.now()
    }
  } finally {
    // Steps that are stopped half-way clean up while their connection is still there.
    steps.return(undefined as never)
  }
}

const transaction = async <Value>(work: SteppedWork<Value>): Promise<Value> => {
  const sql = writingInside(work.file.openBeside())
  const { database } = sql
  try {
    await beginWriting(database, work.signal)
    const value = await valueOfSteps(work.steps(sql), work.signal)
    work.beforeCommit?.(sql, value)
    database.exec(work.isKept ? 'commit' : 'rollback')
    return value
  } finally {
    if (database.inTransaction) database.exec('rollback')
    database.close()
  }
}

/**
 * Runs steps in one transaction on a connection of its own, so that reads go on beside them; other writes wait. Whatever stops them
 * – the signal, an error, the end of the program – leaves nothing of them.
 */
export const inSteppedTransaction = <Value>(work: SteppedWork<Value>): Promise<Value> => {
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  const { writes } = work.file
  const act = async (): Promise<void> => {
    await transaction(work).then(resolve, reject)
    // The answer does not wait for this; the next writer and a restore do, because both need the log at rest. Closing does it anyway.
    if (!writes.closing.aborted) await work.file.shrinkLog()
  }
  writes.alone(act, work.signal).catch(reject)
  return promise
}
