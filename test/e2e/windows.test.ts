import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask, startApp } from '#test/support/app-under-test.ts'
import type { LaunchedApp } from '#test/support/launch.ts'

const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-windows-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return folder
}

const stateFile = (data: string): string => join(data, 'window.json')

const boundsOf = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

test('a window opens again where it was left and as large as it was', async () => {
  const data = tempFolder()
  const left = { x: 120, y: 80, width: 1180, height: 700 }
  const first = await startApp({ data })
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), left)
  await expect.poll(() => boundsOf(first)).toEqual(left)
  await first.close()
  expect(JSON.parse(readFileSync(stateFile(data), 'utf8'))).toEqual({ bounds: left, isMaximized: false })
  expect(await boundsOf(await startApp({ data }))).toEqual(left)
})

test('a window left maximised is kept as that, with the place it had before', async () => {
  const data = tempFolder()
  const bounds = { x: 120, y: 80, width: 1180, height: 700 }
  writeFileSync(stateFile(data), JSON.stringify({ bounds, isMaximized: true }))
  const opened = await startApp({ data })
  // A display without a window manager maximises nothing; what the window says of itself is what is kept.
  await opened.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.isMaximized = () => true
  })
  await opened.close()
  expect(JSON.parse(readFileSync(stateFile(data), 'utf8'))).toEqual({ bounds, isMaximized: true })
})

test('a window whose place is off every screen now opens on the screen, with its size', async () => {
  const data = tempFolder()
  const gone = { x: 9_000, y: 4_000, width: 1100, height: 640 }
  writeFileSync(stateFile(data), JSON.stringify({ bounds: gone, isMaximized: false }))
  const opened = await startApp({ data })
  const screen = await opened.app.evaluate(({ screen: screens }) => screens.getPrimaryDisplay().workArea)
  const bounds = await boundsOf(opened)
  expect(bounds).toMatchObject({ width: gone.width, height: gone.height })
  expect(bounds?.x).toBeGreaterThanOrEqual(screen.x)
  expect((bounds?.x ?? 0) + gone.width).toBeLessThanOrEqual(screen.x + screen.width)
  expect((bounds?.y ?? 0) + gone.height).toBeLessThanOrEqual(screen.y + screen.height)
})

test('a broken record of the window is no reason not to open', async () => {
  const data = tempFolder()
  writeFileSync(stateFile(data), '{"bounds":null,')
  expect(await boundsOf(await startApp({ data }))).toMatchObject({ width: 1366, height: 768 })
})

test('a second start gives way to the first, whose window comes to the front', async () => {
  const first = await startApp()
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    const told: string[] = []
    Object.assign(globalThis, { told })
    window.isMinimized = () => true
    window.restore = () => void told.push('restore')
    window.focus = () => void told.push('focus')
  })
  const second = await startApp({ data: first.dataDir }).then(
    () => 'opened',
    () => 'gave way',
  )
  expect(second).toBe('gave way')
  const told = () => first.app.evaluate(() => (globalThis as unknown as { told: string[] }).told)
  await expect.poll(told).toEqual(['restore', 'focus'])
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await ask(first.page, 'people.list', {})).toEqual([])
})
