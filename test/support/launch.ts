import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
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

/** A running app; `page` is its first window with its frame on screen. */
export interface LaunchedApp {
  app: ElectronApplication
  page: Page
  dataDir: string
  /** may be asked again */
  close: () => Promise<void>
}

/** Milliseconds the app may take to show itself on a busy machine, and those after which the driver is suspected instead. */
const PATIENCE = 45_000
const DRIVER_PATIENCE = 15_000
/** Milliseconds for the driver to take hold of a started program; it takes two seconds when it works. */
const ATTACH_PATIENCE = 20_000
const ATTEMPTS = 3

/**
 * The program lives and its driver has lost it: it missed the moment at which it can take hold of Electron, of a window or of a
 * page, and waits for ever. That happens on a busy machine and says nothing about the app.
 */
class LostByDriver extends Error {}

/**
 * Starts the app under test in a window; everything the app prints to stderr is part of the error when it does not open. Only a
 * start that the driver lost is tried again: an app that ends, opens no window or draws nothing fails.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataDir = options.data ?? mkdtempSync(join(tmpdir(), 'zhangban-test-'))
  const removeData = (): void => {
    if (options.data === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const start = options.packaged ? packagedStart() : await checkoutStart()
  const wish: LaunchWish = {
    executablePath: start.executable,
    args: [...start.args, ...(options.args ?? [])],
    env: { ...ownEnv(), ...start.env, ZHANGBAN_DATA: dataDir, ZHANGBAN_NODE: nodeForData(), ...options.env },
  }
  const errors: string[] = []
  try {
    const { app, page } = await opened(wish, errors)
    let closing: Promise<void> | null = null
    const close = (): Promise<void> => (closing ??= closeOrKill(app).then(removeData))
    return { app, page, dataDir, close }
  } catch (error) {
    removeData()
    throw new Error(`The app opened no window.\n${errors.join('')}`, { cause: error })
  }
}

type LaunchWish = NonNullable<Parameters<typeof _electron.launch>[0]>
type Opened = Pick<LaunchedApp, 'app' | 'page'>

async function opened(wish: LaunchWish, errors: string[], attempt = 1): Promise<Opened> {
  try {
    return await openedOnce(wish, errors)
  } catch (error) {
    if (!(error instanceof LostByDriver) || attempt === ATTEMPTS) throw error
    errors.push(`Start ${attempt} of ${ATTEMPTS}: ${error.message}\n`)
    return opened(wish, errors, attempt + 1)
  }
}

async function openedOnce(wish: LaunchWish, errors: string[]): Promise<Opened> {
  const app = await attached(wish)
  app.process().stderr?.on('data', (piece: Buffer) => errors.push(piece.toString('utf8')))
  try {
    const page = await firstPage(app)
    page.on('pageerror', ({ message }) => errors.push(`${message}\n`))
    await seeFrame(page)
    return { app, page }
  } catch (error) {
    const isAlive = app.process().exitCode === null && app.process().signalCode === null
    await closeOrKill(app, error instanceof LostByDriver ? 0 : 10_000)
    throw error instanceof LostByDriver && !isAlive ? new Error('The app ended.', { cause: error }) : error
  }
}

async function attached(wish: LaunchWish): Promise<ElectronApplication> {
  const app = await inTime(_electron.launch({ ...wish, timeout: ATTACH_PATIENCE }))
  if (app === null) throw new LostByDriver('the driver took no hold of the program')
  return app
}

/** The first window the driver sees; without one the program itself is asked whether it has any. */
async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await inTime(app.firstWindow({ timeout: DRIVER_PATIENCE }))
  if (page !== null) return page
  const windows = await soon(app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
  if (windows !== 0) throw new LostByDriver('the driver sees no window')
  return app.firstWindow({ timeout: PATIENCE - DRIVER_PATIENCE })
}

/** Waits for the list of screens, which every state of the app shows; a page that answers and has none gets all the patience there is. */
async function seeFrame(page: Page): Promise<void> {
  const frame = page.locator('#root nav').first()
  if ((await inTime(frame.waitFor({ timeout: DRIVER_PATIENCE }).then(() => true))) !== null) return
  const address = await soon(page.evaluate(() => window.location.href))
  if (address === null || address === 'about:blank') throw new LostByDriver('the driver does not see into the window')
  await frame.waitFor({ timeout: PATIENCE - DRIVER_PATIENCE })
}

/** What the driver answers within its own time limit; null when it gave up. Everything else that fails still fails. */
async function inTime<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return null
    throw error
  }
}

/** The answer to a question that takes milliseconds; null after three seconds. */
async function soon<Value>(answer: Promise<Value>): Promise<Value | null> {
  const late = new AbortController()
  const nothing = delay(3_000, null, { signal: late.signal })
  try {
    return await Promise.race([answer, nothing])
  } finally {
    nothing.catch(() => undefined)
    late.abort()
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

/** Asks first; an app that does not go within `patience` milliseconds is ended. */
async function closeOrKill(app: ElectronApplication, patience = 10_000): Promise<void> {
  const child = app.process()
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  try {
    await app.close()
  } catch {
    child.kill('SIGKILL')
  } finally {
    clearTimeout(late)
  }
}
