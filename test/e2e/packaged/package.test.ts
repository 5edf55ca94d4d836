import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, onTestFinished, test } from 'vitest'
import { packagedExecutable } from '#build/package-places.ts'
import { nodeForData } from '#build/runtime.ts'
import { sandboxArgs } from '#build/runtime/sandbox.ts'
import { texts } from '#shared/text/text.ts'
import { ask, goTo, inkOf, pdfPages, saveTo, startApp, zh } from '#test/support/app-under-test.ts'
import { launchApp } from '#test/support/launch.ts'

/** Programs whose arguments name a file. */
const processesWith = (file: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(file)
    } catch {
      return false
    }
  })

test('the package opens a window from its archive', async () => {
  const { app, page, close } = await launchApp({ packaged: true })
  try {
    expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true)
    expect(await app.evaluate(({ app: electron }) => electron.getAppPath())).toMatch(/app\.asar$/)
    expect(await page.evaluate(() => 'require' in globalThis)).toBe(false)
  } finally {
    await close()
  }
})

test('the package is fused: no Node, no options, nothing but its archive', async () => {
  const fuses = await getCurrentFuseWire(packagedExecutable())
  expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
  expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE)
})

test('the package holds no second app', () => {
  const resources = join(dirname(packagedExecutable()), 'resources')
  expect(existsSync(join(resources, 'app.asar'))).toBe(true)
  expect(existsSync(join(resources, 'app'))).toBe(false)
})

test('the package does the main job: the sample shop, its commission, and a sheet printed to PDF', async () => {
  const started = await startApp({ packaged: true })
  const { page, dataDir, faults } = started
  await ask(page, 'settings.loadSample', {})
  await goTo(page, 'performance?month=2026-10')
  const pdf = join(dataDir, 'sheets.pdf')
  await saveTo(started, pdf)
  await page.getByRole('button', { name: zh.performance.pdf }).click()
  await page.getByText(zh.performance.savedPdf('6', pdf)).first().waitFor()
  const pages = pdfPages(pdf)
  expect(pages).toHaveLength(6)
  expect(pages[0]).toContain('小美')
  expect(inkOf(pdf, 6)).toBeGreaterThan(0.01)
  expect(faults).toEqual([])
})

test('the package cuts Chinese into words: questions are there by themselves', async () => {
  const { page, faults } = await startApp({ packaged: true })
  await ask(page, 'settings.loadSample', {})
  const digest = () =>
    ask(page, 'chats.questions', { from: '2026-10-25', to: '2026-10-31', shopId: null, product: null, limit: 10 })
  await expect.poll(async () => (await digest()).isComplete, { timeout: 60_000, interval: 1_000 }).toBe(true)
  expect((await digest()).questions.map(({ text }) => text)).not.toEqual([])
  expect(faults).toEqual([])
}, 90_000)

/** The environment of somebody who logged in over a line: nothing names a display. */
const withoutDisplay = (): NodeJS.ProcessEnv => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  return env
}

const run = (folder: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(packagedExecutable(), [...sandboxArgs(), ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, ZHANGBAN_NODE: nodeForData(), ZHANGBAN_DATA: folder },
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })

const inPackage = (folder: string, args: readonly string[], env?: NodeJS.ProcessEnv): unknown => {
  const { stdout, stderr, status } = run(folder, [...args, '--json'], env)
  if (!stdout.includes('{')) throw new Error(`status ${status}\n${stdout}\n${stderr}`)
  return JSON.parse(stdout.slice(stdout.indexOf('{')))
}

const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-packaged-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return folder
}

const doors: readonly (readonly [string, () => NodeJS.ProcessEnv])[] = [
  ['with a display', () => process.env],
  ['without a display', withoutDisplay],
]

test.each(doors)('the package has the command line, %s: a sample shop, its commission, a PDF', (_door, envOf) => {
  const folder = tempFolder()
  const env = envOf()
  const db = join(folder, 'shop.db')
  expect(inPackage(folder, ['init', '--sample', '--db', db], env)).not.toHaveProperty('error')
  const commission = inPackage(folder, ['--db', db, 'commission', '--month', '2026-10'], env)
  expect((commission as { rows: { agent: string }[] }).rows.map(({ agent }) => agent)).toContain('A01')
  const { total } = inPackage(folder, ['search', '退款', '--db', db], env) as { total: number }
  expect(total).toBeGreaterThan(0)
  expect(inPackage(folder, ['verify', '--db', db], env)).toMatchObject({ ok: true })
  const sheet = inPackage(folder, ['sheet', '--month', '2026-10', '--out', folder, '--agent', 'A01', '--db', db], env)
  const { files } = sheet as { files: { path: string; pages: number }[] }
  expect(files[0]?.pages).toBe(1)
  expect(pdfPages(files[0]?.path ?? '')[0]).toContain('小美')
  expect(inkOf(files[0]?.path ?? '', 1)).toBeGreaterThan(0.01)
})

test('the package makes its file anew when chats are removed for good', () => {
  const folder = tempFolder()
  const db = join(folder, 'shop.db')
  inPackage(folder, ['init', '--sample', '--db', db])
  const purged = inPackage(folder, ['chats', 'purge', '--before', '2026-08-10', '--open-months', '--db', db])
  expect(purged).toMatchObject({ outcome: 'done' })
})

test.runIf(process.platform === 'linux')('without a display: statuses of the command line are handed on', () => {
  const folder = tempFolder()
  const help = run(folder, ['--help'], withoutDisplay())
  expect(help).toMatchObject({ status: 0, signal: null })
  expect(help.stdout).toContain('zhangban <')
  const missing = run(folder, ['verify', '--db', join(folder, 'none.db'), '--json'], withoutDisplay())
  expect(missing.status).toBe(1)
  expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: 'database-missing' } })
})

test.runIf(process.platform === 'linux')('without a display: what wants a window says why there is none', () => {
  const { status, signal, stderr } = run(tempFolder(), [], withoutDisplay())
  expect({ status, signal }).toEqual({ status: 1, signal: null })
  expect(stderr).toContain(texts['zh-CN'].app.noDisplay)
  expect(stderr).toContain(texts.en.app.noDisplay)
})

test.runIf(process.platform === 'linux')(
  'without a display: ended from outside, nothing of it goes on',
  async () => {
    const folder = tempFolder()
    const db = join(folder, 'shop.db')
    const child = spawn(packagedExecutable(), [...sandboxArgs(), 'init', '--sample', '--db', db], {
      cwd: folder,
      env: { ...withoutDisplay(), ZHANGBAN_NODE: nodeForData(), ZHANGBAN_DATA: folder },
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    onTestFinished(() => void child.kill('SIGKILL'))
    await expect.poll(() => existsSync(db), { timeout: 20_000 }).toBe(true)
    child.kill('SIGTERM')
    await ended
    await expect.poll(() => processesWith(db), { timeout: 10_000 }).toEqual([])
  },
  60_000,
)
