import type { Progress } from '#shared/contract/method.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { DatabaseFile } from './database-file.ts'
import type { Sql } from './db/sql.ts'

/** What a service needs to know of the world: the file, the clock, who asks. Handed in, never reached for. */
export interface Context {
  readonly file: DatabaseFile
  /** the open database; throws the refusal that kept it from opening */
  readonly sql: Sql
  /** the shop's wall clock */
  readonly now: () => LocalTime
  /** who asks: `supervisor` in the window, `cli` on the command line */
  readonly by: string
  readonly about: { readonly version: string; readonly runtime: string }
  /** Keeps an answer until the next change: for reads that many screens need and that cost more than a query. */
  readonly remembered: <Value>(key: string, compute: () => Value) => Value
}

/** Long work's side of a job: its progress, the wish to stop, and the one transaction that keeps its result. */
export interface Work {
  readonly report: (progress: Progress) => void
  readonly signal: AbortSignal
  /** Runs in one transaction with an audit line. */
  readonly commit: <Value>(act: () => Value) => Value
  /** Runs in one transaction and takes everything back at its end: a dry run. */
  readonly rehearse: <Value>(act: () => Value) => Value
}
