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
}

const patience = 180_000

const ended = (
  command: string,
  args: readonly string[],
  { env, folder, signal }: Pick<Surroundings, 'env' | 'folder' | 'signal'>,
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      env,
      signal,
      timeout: patience,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const pieces = { out: '', error: '' }
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (pieces.out += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (pieces.error += piece))
    child.on('error', (error) => resolve({ code: 1, out: '', error: error.message }))
    child.on('close', (code) => resolve({ code, ...pieces }))
  })

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
  const { code, out, error } = await ended(executable, [...args, `--zhangban-print=${JSON.stringify(wish)}`], world)
  if (surroundings.signal.aborted) throw new Refusal('cancelled')
  const made = code === 0 ? parsedLast(out, printed) : null
  if (made === null) throw refusalIn(error)
  return made
}
