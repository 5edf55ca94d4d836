import type { Progress } from '#shared/contract/method.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { DatabaseFile } from './database-file.ts'
import type { Sql } from './db/sql.ts'
import type { Session } from './session.ts'

export type { Sql } from './db/sql.ts'

/** What a service needs to know of the world: the file, the clock, who asks. Handed in, never reached for. */
export interface Context {
  readonly file: DatabaseFile
  /** the open database; throws the refusal that kept it from opening */
  readonly sql: Sql
  /** the shop's wall clock */
  readonly now: () => LocalTime
  /** who asks: a person's number while the window is unlocked by one, else `supervisor` in the window, `cli` on the command line */
  readonly by: string
  /** who has said that he is at the window */
  readonly session: Session
  readonly about: { readonly version: string; readonly runtime: string }
  /** Keeps an answer until the next change: for reads that many screens need and that cost more than a query. */
  readonly remembered: <Value>(key: string, compute: () => Value) => Value
  /** Keeps what was computed of something with a version until it has another one: for pieces that outlive changes elsewhere. */
  readonly keptByVersion: <Value>(key: string, version: string, compute: () => Value) => Value
}

/**
 * Long work's side of a job: its progress, the wish to stop, and the one transaction that keeps its result. All four ways to write
 * wait for a write under way and cannot be called inside one another.
 */
export interface Work {
  readonly report: (progress: Progress) => void
  readonly signal: AbortSignal
  /** Runs in one transaction with an audit line, at a stretch: for what takes no more than some milliseconds. Not stopped by `signal`. */
  readonly commit: <Value>(act: () => Value) => Promise<Value>
  /** Runs in one transaction and takes everything back at its end: a dry run. At a stretch as well. */
  readonly rehearse: <Value>(act: () => Value) => Promise<Value>
  /**
   * Runs the steps in one transaction on a connection of its own, a few milliseconds at a time, with an audit line at its end. Reads
   * go on meanwhile and see the state before it; `signal` and whatever the steps throw take everything back. Steps write with the
   * `sql` they are given only: the context's own waits for theirs and stands still. With `isAnswer` what they return is the job's
   * answer and is checked before it is kept. With `isDerived` what is kept can be made anew from the rest: no audit line, and windows
   * are not told before {@link Work.announce}.
   */
  readonly commitSteps: <Value>(
    steps: (sql: Sql) => Generator<unknown, Value>,
    options?: { readonly isAnswer?: boolean; readonly isDerived?: boolean },
  ) => Promise<Value>
  /** Tells windows that derived data have changed. */
  readonly announce: () => void
  /** The same without an audit line, taken back at its end: a dry run. */
  readonly rehearseSteps: <Value>(steps: (sql: Sql) => Generator<unknown, Value>) => Promise<Value>
}
