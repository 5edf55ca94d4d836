import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { findRuntime } from '#build/runtime.ts'
import { launchApp } from '#test/support/launch.ts'
import { sideBySide, type Line } from './measure.ts'

const emptyMain = `import { app, BrowserWindow } from 'electron'
void app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<h1>empty</h1>'))
`

/** An app that is nothing but a window. */
const emptyApp = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-empty-'))
  mkdirSync(join(folder, 'dist/main'), { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'empty',
      productName: 'Empty',
      version: '1.0.0',
      type: 'module',
      main: 'dist/main/index.js',
    }),
  )
  writeFileSync(join(folder, 'dist/main/index.js'), emptyMain)
  return folder
}

const openEmpty = async (folder: string): Promise<number> => {
  const runtime = await findRuntime({ log: () => undefined })
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args.filter((arg) => arg.startsWith('--')), ...(runtime.kind === 'fallback' ? [] : [folder])],
    env: { ...(process.env as Record<string, string>), ...runtime.env, ZHANGBAN_APP_DIR: folder },
  })
  await (await app.firstWindow()).getByText('empty').waitFor()
  const time = performance.now() - start
  await app.close()
  return time
}

const openFilled = async (data: string): Promise<number> => {
  const start = performance.now()
  const { page, close } = await launchApp({ data })
  await page
    .getByText(/¥[\d,]+\.\d\d/)
    .first()
    .waitFor()
  const time = performance.now() - start
  await close()
  return time
}

const fill = async (data: string): Promise<void> => {
  const { page, close } = await launchApp({ data })
  await page.evaluate(() => window.zhangban.call('settings.loadSample', {}))
  await close()
}

/** From the start of the program to figures on the first screen, against an Electron window with one word in it. */
export const windowBench = async (runs: number): Promise<Line[]> => {
  const data = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const empty = emptyApp()
  await fill(data)
  const { a, b } = await sideBySide(
    runs,
    () => openFilled(data),
    () => openEmpty(empty),
  )
  for (const folder of [data, empty]) rmSync(folder, { recursive: true, force: true })
  return [
    {
      name: 'window with figures',
      milliseconds: Math.round(a.median),
      comparedWith: 'empty Electron window',
      otherMilliseconds: Math.round(b.median),
      ratio: Math.round((a.median / b.median) * 100) / 100,
    },
  ]
}
