import { appendFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contract, isMethodName, type MethodName } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/failure.ts'
import { dateOf, type LocalTime } from '#shared/kit/local-time.ts'
import type { Context } from './context.ts'
import { DatabaseFile } from './database-file.ts'
import { dispatch, type Caller } from './dispatch.ts'

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
  /** long work, which answers beside other calls */
  readonly isJob: (method: string) => boolean
  /** waits for a backup under way, then closes the file */
  readonly close: () => Promise<void>
}

/** Answers of a year's months fit; the oldest goes when there are more. */
const mostRemembered = 40

/**
 * Keeps answers until something is written, by this process or by another one: SQLite's `data_version` changes when another
 * connection has committed.
 */
const remembering = (file: DatabaseFile): { remembered: Context['remembered']; forget: () => void } => {
  const answers = new Map<string, unknown>()
  let version: unknown = null
  const forgetForeignWrites = (): void => {
    const now: unknown = file.sql.database.pragma('data_version', { simple: true })
    if (now !== version) answers.clear()
    version = now
  }
  return {
    forget: () => answers.clear(),
    remembered: <Value>(key: string, compute: () => Value): Value => {
      forgetForeignWrites()
      if (answers.has(key)) return answers.get(key) as Value
      const value = compute()
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

/** Opens the shop's file and everything around it: the one owner of the database, in the data process and on the command line alike. */
export const openHost = async (options: HostOptions): Promise<Host> => {
  const file = await DatabaseFile.open(options)
  const { remembered, forget } = remembering(file)
  let backup: Promise<unknown> = Promise.resolve()
  const context: Context = {
    file,
    get sql() {
      return file.sql
    },
    now: options.now,
    by: options.by,
    about: options.about,
    remembered,
  }
  const onBug = (error: unknown, method: string): void => {
    const line = `${options.now()} ${method} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    try {
      appendFileSync(join(dirname(options.path), 'errors.log'), line)
    } catch {
      // A log that cannot be written must not become a second fault; the answer says `internal` all the same.
    }
  }
  const onWrite = (method: MethodName): void => {
    forget()
    options.onWrite?.(method)
    // A daily copy that cannot be made must not undo the write it follows; the first screen shows how old the last copy is.
    if (method !== 'settings.restore')
      backup = backup.then(() => backUpDaily(context, options)).catch((error: unknown) => onBug(error, 'daily backup'))
  }
  return {
    context,
    dispatch: (method, input, caller) => dispatch({ context, onWrite, onBug }, method, input, caller),
    isJob: (method) => isMethodName(method) && contract[method].kind === 'job',
    close: async () => {
      await backup
      file.close()
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
