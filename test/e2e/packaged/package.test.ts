import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from 'vitest'
import { packagedExecutable } from '#build/package-places.ts'
import { nodeForData } from '#build/runtime.ts'
import { sandboxArgs } from '#build/runtime/sandbox.ts'
import { ask, goTo, inkOf, pdfPages, saveTo, startApp, zh } from '#test/support/app-under-test.ts'
import { launchApp } from '#test/support/launch.ts'

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

const inPackage = (folder: string, ...args: string[]): unknown => {
  const { stdout, stderr, status } = spawnSync(packagedExecutable(), [...sandboxArgs(), ...args, '--json'], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, ZHANGBAN_NODE: nodeForData(), ZHANGBAN_DATA: folder },
    timeout: 60_000,
  })
  const line = stdout.split('\n').find((text) => text.startsWith('{'))
  if (line === undefined) throw new Error(`status ${status}\n${stdout}\n${stderr}`)
  return JSON.parse(stdout.slice(stdout.indexOf('{')))
}

test('the package has the command line: a sample shop, its commission, a PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-packaged-'))
  const db = join(folder, 'shop.db')
  expect(inPackage(folder, 'init', '--sample', '--db', db)).not.toHaveProperty('error')
  const commission = inPackage(folder, '--db', db, 'commission', '--month', '2026-10') as { rows: { agent: string }[] }
  expect(commission.rows.map(({ agent }) => agent)).toContain('A01')
  const { total } = inPackage(folder, 'search', '退款', '--db', db) as { total: number }
  expect(total).toBeGreaterThan(0)
  const sheet = inPackage(folder, 'sheet', '--month', '2026-10', '--out', folder, '--agent', 'A01', '--db', db)
  const { files } = sheet as { files: { path: string; pages: number }[] }
  expect(files[0]?.pages).toBe(1)
  expect(pdfPages(files[0]?.path ?? '')[0]).toContain('小美')
  rmSync(folder, { recursive: true, force: true })
})
