import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { commands } from '../../electron/cli/commands.ts'
import { outcomeOfArguments } from '../../electron/cli/program.ts'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const entry = fromRoot('electron/cli/index.ts')

/** One run of the real program: exit status and what it wrote. */
export interface CliRun {
  readonly status: number
  readonly out: string
  readonly error: string
  /** standard output as JSON; throws when it is none */
  readonly json: unknown
}

/** A folder for the tests of a file, removed after them. */
export const folderOfTests = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** Nothing of the tester's own surroundings but the path: no language, no settings of ours, a standing clock. */
const cleanEnv = (folder: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  SystemRoot: process.env['SystemRoot'] ?? '',
  HOME: folder,
  ZHANGBAN_DATA: join(folder, 'data'),
  ZHANGBAN_NOW: '2026-11-22 09:00:00',
  NODE_COMPILE_CACHE: fromRoot('node_modules/.cache/zhangban-compiled'),
})

/** Runs the command line in a folder; `--db` and the rest as a user types them. */
export const runCli = (
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> =>
  new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: { ...cleanEnv(folder), ...env },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    } as const
    const child = execFile(process.execPath, [entry, ...args], options, (_error, out, error) =>
      resolve({
        status: child.exitCode ?? -1,
        out,
        error,
        get json(): unknown {
          return JSON.parse(out)
        },
      }),
    )
  })

/** The same without a process of its own: for the many ways to write a command wrongly, which differ before anything is opened. */
export const runInside = async (
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  runtimeFinder: string | null = null,
): Promise<CliRun> => {
  const { out, error, status } = await outcomeOfArguments(
    args,
    {
      env: { ...cleanEnv(folder), ...env },
      folder,
      version: '0.0.0',
      runtimeFinder,
      stderr: process.stderr,
      signal: new AbortController().signal,
    },
    commands,
  )
  return { status, out, error, json: args.includes('--json') ? JSON.parse(out) : null }
}

/** Writes a JSON file into a folder and returns its name. */
export const jsonFile = (folder: string, name: string, value: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(value))
  return name
}

/** What a refusal looks like with `--json`, whatever it says. */
export interface RefusedJson {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly safe: string
    readonly next: string
    readonly details: Readonly<Record<string, string | number>>
  }
}
