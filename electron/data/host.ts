import { appendFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contract, isMethodName, type MethodName } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/failure.ts'
import { dateOf, type LocalTime } from '#shared/kit/local-time.ts'
import type { Context } from './context.ts'
import { DatabaseFile } from './database-file.ts'
import { dispatch, type Caller } from './dispatch.ts'
import type { Session } from './session.ts'
import { removePasted } from './services/imports/import-inbox.ts'
import { isInPieces } from './services/pieces.ts'
import { newestAuditLine } from './stores/audit-store.ts'
import { daysToPrepare } from './stores/readiness-store.ts'

export interface HostOptions {
  readonly path: string
  /** make the file when it is missing */
  readonly create: boolean
  readonly by: string
  readonly now: () => LocalTime
  readonly about: Context['about']
  readonly onWrite?: (method: MethodName) => void
  readonly busyTimeout?: number
}

export interface Host {
  readonly context: Context
  readonly dispatch: (method: string, input: unknown, caller?: Caller) => Promise<Result<unknown>>
  /** answers beside other calls: long work, a read in pieces, and a write that must wait for it */
  readonly isBeside: (method: string) => boolean
  /** stops long work, waits for writes and backups under way, then closes the file */
  readonly close: () => Promise<void>
}

/** Answers of a year's months fit; the oldest goes when there are more. */
const mostRemembered = 120

/**
 * What answers stand on: every write but of derived data leaves a line in the audit trail, and derived data is either all made or not.
 * Answers do not wait for single pieces of it.
 */
const stateOf = ({ sql, opening }: DatabaseFile): string =>
  `${opening} ${newestAuditLine(sql)} ${daysToPrepare(sql, 1).length}`

/**
 * Keeps answers until something is written, by this process or by another one: SQLite's `data_version` changes when another
 * connection has committed, and then the file is asked whether that changes answers.
 */
const remembering = (file: DatabaseFile): { remembered: Context['remembered']; forget: () => void } => {
  const answers = new Map<string, unknown>()
  let version: unknown = null
  let state = ''
  const forgetForeignWrites = (): void => {
    const now: unknown = file.sql.database.pragma('data_version', { simple: true })
    if (now === version) return
    version = now
    const nowState = stateOf(file)
    if (nowState !== state) answers.clear()
    state = nowState
  }
  return {
    forget: () => answers.clear(),
    remembered: <Value>(key: string, compute: () => Value): Value => {
      forgetForeignWrites()
      // What a transaction under way has written may be taken back: nothing that was read inside outlives it.
      if (file.sql.database.inTransaction) queueMicrotask(() => answers.clear())
      const value = answers.has(key) ? (answers.get(key) as Value) : compute()
      // What was asked for last goes last.
      answers.delete(key)
      answers.set(key, value)
      const [oldest] = answers.keys()
      if (answers.size > mostRemembered && oldest !== undefined) answers.delete(oldest)
      return value
    },
  }
}

/** The first write of a day is followed by a verified copy; windows are told, so that they show how old the last one is. */
const backUpDaily = async ({ file, now }: Context, { onWrite }: HostOptions): Promise<void> => {
  if (file.backups().some((copy) => copy.reason === 'daily' && dateOf(copy.at) === dateOf(now()))) return
  await file.backUp('daily')
  onWrite?.('settings.makeBackup')
}

/** A year of days of several shops fits; what was used longest ago goes when there are more. */
const mostKept = 4_000

type Pieces = Map<string, { readonly version: string; readonly value: unknown }>

/**
 * Pieces made inside the transaction under way, which may be taken back, and its versions come again with other content: they last until something
 * is written, at most until its end. Transactions here run at a stretch, so their end comes before the next microtask.
 */
const piecesInside = (file: DatabaseFile): (() => Pieces) => {
  const pieces: Pieces = new Map()
  let changes = 0
  return () => {
    const now = file.sql.get<{ count: number }>('select total_changes() as count')?.count ?? 0
    if (now !== changes) pieces.clear()
    changes = now
    if (pieces.size === 0) queueMicrotask(() => pieces.clear())
    return pieces
  }
}

/** Keeps pieces by their version; another file has other pieces. */
const keepingByVersion = (file: DatabaseFile): Context['keptByVersion'] => {
  const pieces: Pieces = new Map()
  const inside = piecesInside(file)
  let opening = file.opening
  return <Value>(key: string, version: string, compute: () => Value): Value => {
    if (opening !== file.opening) pieces.clear()
    opening = file.opening
    const { inTransaction } = file.sql.database
    const isIt = (known: { readonly version: string } | undefined): boolean => known?.version === version
    const known = [pieces.get(key), inTransaction ? inside().get(key) : undefined].find(isIt)
    const piece = known ?? { version, value: compute() }
    if (inTransaction) {
      inside().set(key, piece)
      return piece.value as Value
    }
    pieces.delete(key)
    pieces.set(key, piece)
    const [oldest] = pieces.keys()
    if (pieces.size > mostKept && oldest !== undefined) pieces.delete(oldest)
    return piece.value as Value
  }
}

/** Writes what nobody foresaw into the log beside the file; a log that cannot be written must not become a second fault. */
const bugLog =
  ({ path, now }: HostOptions) =>
  (error: unknown, method: string): void => {
    const line = `${now()} ${method} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    try {
      appendFileSync(join(dirname(path), 'errors.log'), line)
    } catch {
      // The answer says `internal` all the same.
    }
  }

/** What services know of the world; whoever unlocked the window is who asks. */
const contextOf = (options: HostOptions, file: DatabaseFile, remembered: Context['remembered']): Context => {
  const session: Session = { isAsked: options.by !== 'cli', present: null }
  return {
    file,
    session,
    get sql() {
      return file.sql
    },
    now: options.now,
    get by() {
      return session.present?.number ?? options.by
    },
    about: options.about,
    remembered,
    keptByVersion: keepingByVersion(file),
  }
}

/** Opens the shop's file and everything around it: the one owner of the database, in the data process and on the command line alike. */
export const openHost = async (options: HostOptions): Promise<Host> => {
  const file = await DatabaseFile.open(options)
  const { remembered, forget } = remembering(file)
  let backup: Promise<unknown> = Promise.resolve()
  const context = contextOf(options, file, remembered)
  const onBug = bugLog(options)
  const onWrite = (method: MethodName): void => {
    forget()
    options.onWrite?.(method)
    backup = backup.then(() => file.noteBackupFolder()).catch((error: unknown) => onBug(error, 'backup folder'))
    // A daily copy that cannot be made must not undo the write it follows; the first screen shows how old the last copy is.
    if (method !== 'settings.restore')
      backup = backup.then(() => backUpDaily(context, options)).catch((error: unknown) => onBug(error, 'daily backup'))
  }
  removePasted(context)
  return {
    context,
    dispatch: (method, input, caller) => dispatch({ context, onWrite, onBug }, method, input, caller),
    isBeside: (method) => {
      const kind = isMethodName(method) ? contract[method].kind : 'read'
      return kind === 'job' || isInPieces(method) || ((kind === 'write' || kind === 'draft') && file.writes.isTaken)
    },
    close: async () => {
      await file.writes.close()
      // The last of those writes may have asked for the daily copy.
      await backup
      removePasted(context)
      await file.close()
    },
  }
}

/** The wall clock of this computer to the second; `ZHANGBAN_NOW` sets it for tests. */
export const wallClock = (): LocalTime => {
  const fixed = process.env['ZHANGBAN_NOW']
  if (fixed) return fixed as LocalTime
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}` as LocalTime
}
