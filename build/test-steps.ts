import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { onOwnDisplay, type Command } from './display.ts'
import { appFolder } from './places.ts'
import { findRuntime } from './runtime.ts'
import { readReport, tallyOfCheck, tallyOfReport, type Tally } from './test-tally.ts'

/** One line of a test run: `run` reports failures in its tally and does not throw for them. */
export interface Step {
  name: string
  run: () => Promise<Tally>
}

const PLACES = ['shared', 'electron', 'electron/preload', 'renderer', 'build', 'test']
const LIMIT = 40 * 60_000
const cache = join(appFolder, '.cache')
const log = (line: string): void => console.log(line)

/** TypeScript, one step for each place. */
export const typeSteps: readonly Step[] = PLACES.map((place) => {
  const known = join(cache, `types-${place.replaceAll('/', '-')}.json`)
  return check(`types ${place}`, 'node_modules/typescript/bin/tsc', [
    '-p',
    place,
    '--incremental',
    '--tsBuildInfoFile',
    known,
  ])
})

/** The rules of the house, then the form. */
export const lintSteps: readonly Step[] = [
  check('lint', 'node_modules/eslint/bin/eslint.js', ['-c', 'build/eslint.config.js', '.', '--max-warnings', '0']),
  check('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
]

const foldersOf = (names: readonly string[]): string[] => names.map((name) => `test/${name}/`)

/** What needs neither file nor database: rules, words, screens. */
const quick = foldersOf(['rules', 'contract', 'screens', 'print', 'safety', 'build'])
/** Readers on real files, methods on a real database, the command line. */
const thorough = foldersOf(['readers', 'data', 'cli'])

/** Everything that needs neither file nor window; `filter` goes to Vitest and may name any test without a window. */
export function unitStep(filter: readonly string[]): Step {
  const chosen = filter.length === 0 ? quick : filter
  return { name: 'unit', run: () => vitest('unit', 'build/vitest.unit.ts', chosen) }
}

/** Files, database and command line, without a window. */
export function dataStep(filter: readonly string[]): Step {
  const chosen = filter.length === 0 ? thorough : filter
  return { name: 'data', run: () => vitest('data', 'build/vitest.unit.ts', chosen) }
}

/** dist/ as the windows load it. */
export const bundleStep: Step = { name: 'bundle', run: () => attempt(() => bundle(log)) }

/** The app of this checkout in real windows; without an Electron it fails and says why, and no test counts as skipped. */
export function e2eStep(filter: readonly string[], find: typeof findRuntime = findRuntime): Step {
  return {
    name: 'e2e',
    run: async () => {
      const runtime = await attempt(() => find({ log }))
      return runtime.failed > 0 ? runtime : vitest('e2e', 'build/vitest.e2e.ts', filter, { ZHANGBAN_E2E: 'checkout' })
    },
  }
}

/** Packages the app so that tests can drive it. */
export const packageStep: Step = check('package', 'build/package-app.ts', ['--test-build'])

/** The packaged app in real windows. */
export function packagedStep(filter: readonly string[]): Step {
  const name = 'e2e packaged'
  return { name, run: () => vitest('packaged', 'build/vitest.e2e.ts', filter, { ZHANGBAN_E2E: 'packaged' }) }
}

/** A script that passes or fails as a whole; its output is shown only when it fails. */
function check(name: string, script: string, args: readonly string[]): Step {
  const command = { command: process.execPath, args: [join(appFolder, script), ...args] }
  return {
    name,
    run: async () => {
      mkdirSync(cache, { recursive: true })
      const { code, output } = await execute(command, {}, 'pipe')
      if (code !== 0) log(output.trimEnd())
      return tallyOfCheck(code === 0)
    },
  }
}

async function vitest(
  name: string,
  config: string,
  filter: readonly string[],
  env: Record<string, string> = {},
): Promise<Tally> {
  const report = join(cache, `vitest-${name}.json`)
  rmSync(report, { force: true })
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [join(appFolder, 'node_modules/vitest/vitest.mjs'), 'run', '-c', config, ...options, ...filter]
  const command = { command: process.execPath, args }
  const isWindowed = name !== 'unit' && name !== 'data'
  const { code } = await execute(isWindowed ? onOwnDisplay(command) : command, env, 'inherit')
  if (code !== 0 && !existsSync(report)) return tallyOfCheck(false, `Vitest ended with code ${code} and no report`)
  return tallyOfReport(readReport(report), code)
}

async function attempt(work: () => Promise<unknown>): Promise<Tally> {
  try {
    await work()
    return tallyOfCheck(true)
  } catch (error) {
    return tallyOfCheck(false, error instanceof Error ? error.message : String(error))
  }
}

/** Runs to the end or to the time limit; `output` is empty with `inherit`. */
function execute(
  { command, args }: Command,
  env: Record<string, string>,
  stdio: 'pipe' | 'inherit',
): Promise<{ code: number; output: string }> {
  const { NODE_OPTIONS: _, ...own } = process.env
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: appFolder, env: { ...own, ...env }, stdio, timeout: LIMIT })
    let output = ''
    const keep = (piece: Buffer): void => void (output += piece.toString('utf8'))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
