import { fork } from 'node:child_process'
import { app, utilityProcess } from 'electron'
import { z } from 'zod'
import { printable } from '#shared/contract/system.ts'
import { handOnSignals } from './headless.ts'
import { databasePath, unpackedFile } from './places.ts'

/** A page to print without a window: what the command line's `sheet --format pdf` asks for. */
const printJob = z.strictObject({
  ...printable.shape,
  path: z.string(),
  database: z.string(),
  language: z.enum(['zh-CN', 'en']),
})
export type PrintJob = z.infer<typeof printJob>

const printFlag = '--zhangban-print='

/** The print job among the program's arguments; null when there is none. Throws on a malformed one. */
export const printJobIn = (args: readonly string[]): PrintJob | null => {
  const found = args.find((arg) => arg.startsWith(printFlag))
  return found === undefined ? null : printJob.parse(JSON.parse(found.slice(printFlag.length)))
}

const commands = new Set([
  'stats',
  'why',
  'demand',
  'staffing',
  'search',
  'init',
  'export',
  'import',
  'imports',
  'orders',
  'commission',
  'score',
  'month',
  'appeals',
  'ledger',
  'registers',
  'training',
  'roster',
  'attendance',
  'handover',
  'sheet',
  'problems',
  'access',
  'complaints',
  'meeting',
  'chats',
  'care',
  'quality',
  'verify',
  'backup',
  'help',
  '--help',
  '--version',
])

const optionsWithValue = new Set(['--db', '--lang'])
const plainOptions = new Set(['--json'])

/**
 * The words after `zhangban` when they hold a command; null when a window is meant. Options of the command line may stand before
 * the command; switches of the runtime (`--no-sandbox` and the like) are left out.
 */
export const commandIn = (args: readonly string[]): readonly string[] | null => {
  const options: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (commands.has(arg)) return [...options, ...args.slice(at)]
    const name = arg.split('=')[0] ?? ''
    if (!optionsWithValue.has(name) && !plainOptions.has(name)) continue
    options.push(arg)
    if (optionsWithValue.has(arg)) options.push(args[++at] ?? '')
  }
  return null
}

/** Runs the command line beside the app, without a window, and ends the program with its exit status; a wish to stop is its to obey. */
export const runCommand = (args: readonly string[]): void => {
  const env = { ...process.env, ZHANGBAN_DEFAULT_DATABASE: databasePath(), ZHANGBAN_ELECTRON: process.execPath }
  const entry = unpackedFile('cli', 'index.js')
  const node = process.env['ZHANGBAN_NODE']
  const end = (code: number | null): void => app.exit(code ?? 1)
  if (Number(process.versions['napi'] ?? 0) < 10 && node) {
    const child = fork(entry, args, { execPath: node, execArgv: [], env, stdio: 'inherit' }).on('exit', end)
    handOnSignals(() => child.kill('SIGTERM'))
    return
  }
  const child = utilityProcess.fork(entry, [...args], { env, stdio: 'pipe', serviceName: 'Zhangban command line' })
  child.stdout?.pipe(process.stdout)
  child.stderr?.pipe(process.stderr)
  child.on('exit', end)
  handOnSignals(() => child.kill())
}
