import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { packagedExecutable } from '#build/package-places.ts'
import { findRuntime, nodeForData } from '#build/runtime.ts'
import { sandboxArgs } from '#build/runtime/sandbox.ts'

/** What a test may set; without `data` the app gets a fresh profile that `close` removes. */
export interface LaunchOptions {
  data?: string
  env?: Record<string, string>
  args?: readonly string[]
  /** True for the build that `npm test -- package` makes, false for the checkout. */
  packaged?: boolean
}

/** A running app; `page` is its first window with its document loaded. */
export interface LaunchedApp {
  app: ElectronApplication
  page: Page
  dataDir: string
  close: () => Promise<void>
}

const PATIENCE = 45_000

/** Starts the app under test in a window; everything the app prints to stderr is part of the error when it does not open. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataDir = options.data ?? mkdtempSync(join(tmpdir(), 'zhangban-test-'))
  const start = options.packaged ? packagedStart() : await checkoutStart()
  const app = await attach({
    executablePath: start.executable,
    args: [...start.args, ...(options.args ?? [])],
    env: { ...ownEnv(), ...start.env, ZHANGBAN_DATA: dataDir, ZHANGBAN_NODE: nodeForData(), ...options.env },
  })
  const close = async (): Promise<void> => {
    await closeOrKill(app)
    if (options.data === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const errors: string[] = []
  app.process().stderr?.on('data', (piece: Buffer) => errors.push(piece.toString('utf8')))
  try {
    const page = await app.firstWindow({ timeout: PATIENCE })
    await page.waitForLoadState('load')
    return { app, page, dataDir, close }
  } catch (error) {
    await close()
    throw new Error(`The app opened no window.\n${errors.join('')}`, { cause: error })
  }
}

type LaunchWish = NonNullable<Parameters<typeof _electron.launch>[0]>

/** Milliseconds for the driver to take hold of a started program; it takes two seconds when it works. */
const ATTACH_PATIENCE = 20_000
const ATTEMPTS = 3

/**
 * On a busy machine the driver now and then misses the moment at which it can take hold of Electron, and waits for ever. That says
 * nothing about the app, so the start is tried again; whatever the app itself does wrong still fails.
 */
async function attach(wish: LaunchWish, attempt = 1): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...wish, timeout: ATTACH_PATIENCE })
  } catch (error) {
    const isTooLate = error instanceof Error && error.name === 'TimeoutError'
    if (!isTooLate || attempt === ATTEMPTS) throw error
    return attach(wish, attempt + 1)
  }
}

interface Start {
  executable: string
  args: string[]
  env: Record<string, string>
}

async function checkoutStart(): Promise<Start> {
  return findRuntime({ log: () => undefined })
}

function packagedStart(): Start {
  const executable = packagedExecutable()
  if (!existsSync(executable)) throw new Error(`There is no packaged app. Run: npm test -- package (${executable})`)
  return { executable, args: sandboxArgs(), env: {} }
}

/** The environment of the test without what would turn Electron into something else. */
function ownEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    ([name]) => !['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'].includes(name),
  )
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']))
}

/** Asks first; an app that does not go within ten seconds is ended. */
async function closeOrKill(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  try {
    await app.close()
  } catch {
    child.kill('SIGKILL')
  } finally {
    clearTimeout(late)
  }
}
