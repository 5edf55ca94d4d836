import { spawn } from 'node:child_process'
import { z } from 'zod'
import { failure as failureSchema, Refusal } from '#shared/contract/failure.ts'
import type { Language } from '#shared/contract/settings.ts'
import type { Printable } from '#shared/contract/system.ts'
import type { Surroundings } from './command.ts'

/** An Electron that can lay out a page: how to start it. */
const runtime = z.object({ executable: z.string(), args: z.array(z.string()), env: z.record(z.string(), z.string()) })
type Runtime = z.infer<typeof runtime>

const printed = z.object({ path: z.string(), pages: z.number().int() })

/** What to print, where to, and from which database. */
export interface PrintWish extends Printable {
  readonly path: string
  readonly database: string
  readonly language: Language
}

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
  /** true: it did not end by itself */
  readonly isLate: boolean
}

/** Milliseconds for one start; laying out a team takes three seconds. */
const patience = 60_000
const attempts = 3

/** Ends a program with everything it started, or a display made for it would go on without it. */
const endAll = (pid: number | undefined): void => {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended at this very moment.
  }
}

const ended = (
  command: string,
  args: readonly string[],
  { env, folder, signal }: Pick<Surroundings, 'env' | 'folder' | 'signal'>,
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      env,
      // A group of its own, so that it can be ended whole.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const pieces = { out: '', error: '', isLate: false }
    const end = (): void => {
      endAll(child.pid)
    }
    const late = setTimeout(() => {
      pieces.isLate = true
      end()
    }, patience)
    signal.addEventListener('abort', end, { once: true })
    const answer = (code: number | null, error = pieces.error): void => {
      clearTimeout(late)
      signal.removeEventListener('abort', end)
      resolve({ ...pieces, code, error })
    }
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (pieces.out += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (pieces.error += piece))
    child.on('error', (error) => {
      answer(1, error.message)
    })
    child.on('close', (code) => {
      answer(code)
    })
  })

/** On a busy machine Chromium now and then stops while it starts, and says nothing: it is ended and started again. */
const endedInTime = async (...asked: Parameters<typeof ended>): Promise<Ended> => {
  for (let attempt = 1; ; attempt++) {
    const outcome = await ended(...asked)
    if (!outcome.isLate || attempt === attempts || asked[2].signal.aborted) return outcome
  }
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')

const parsedLast = <Value>(text: string, schema: z.ZodType<Value>): Value | null => {
  for (const line of linesOf(text).toReversed()) {
    const start = line.indexOf('{')
    try {
      const parsed = schema.safeParse(start < 0 ? null : JSON.parse(line.slice(start)))
      if (parsed.success) return parsed.data
    } catch {
      // A line of another program's log that only looks like JSON.
    }
  }
  return null
}

const reasonIn = (error: string): string => (linesOf(error).at(-1) ?? '').slice(0, 200)

/** Chromium's own sandbox refuses to work for root. */
const argsForRoot = (): string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

const foundRuntime = async (surroundings: Surroundings): Promise<Runtime> => {
  const own = surroundings.env['ZHANGBAN_ELECTRON']
  if (own) return { executable: own, args: argsForRoot(), env: {} }
  if (surroundings.runtimeFinder === null) throw new Refusal('no-print-runtime')
  const { code, out, error } = await ended(process.execPath, [surroundings.runtimeFinder], surroundings)
  if (surroundings.signal.aborted) throw new Refusal('cancelled')
  const found = code === 0 ? parsedLast(out, runtime) : null
  if (found === null) throw new Refusal('no-print-runtime', { reason: reasonIn(error) })
  return found
}

/** The environment without what would make a plain Node of an Electron. */
const cleanEnv = ({ ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...env }: Surroundings['env']) => env

const refusalIn = (error: string): Refusal => {
  const told = parsedLast(error, failureSchema.extend({ name: z.string().optional() }))
  return told === null ? new Refusal('print-failed', { reason: reasonIn(error) }) : new Refusal(told.code, told.details)
}

/**
 * Prints a document to a PDF through an Electron of its own, which opens the database itself: close it before. Refuses with
 * `no-print-runtime`, `print-failed`, `folder-unwritable` or whatever the document's feed refuses with.
 */
export const printDocument = async (
  wish: PrintWish,
  surroundings: Surroundings,
): Promise<{ path: string; pages: number }> => {
  const { executable, args, env } = await foundRuntime(surroundings)
  const world = { ...surroundings, env: { ...cleanEnv(surroundings.env), ...env } }
  const { code, out, error } = await endedInTime(
    executable,
    [...args, `--zhangban-print=${JSON.stringify(wish)}`],
    world,
  )
  if (surroundings.signal.aborted) throw new Refusal('cancelled')
  const made = code === 0 ? parsedLast(out, printed) : null
  if (made === null) throw refusalIn(error)
  return made
}
