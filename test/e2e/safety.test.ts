import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, saveTo, startApp } from '#test/support/app-under-test.ts'

test('the window is sealed: no Node, no navigation, no second window, no network, no permission', async () => {
  const { app, page } = await startApp()
  const inside = await page.evaluate(async () => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act()
        return 'done'
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    return {
      node: 'require' in globalThis || 'process' in globalThis || 'module' in globalThis,
      bridge: Object.keys(window.zhangban).sort(),
      fetched: await attempt(() => fetch('https://example.com/')),
      local: await attempt(() => fetch('file:///etc/hostname')),
      socket: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('ws://127.0.0.1:9/')
            socket.onopen = resolve
            socket.onerror = () => reject(new Error('closed'))
          }),
      ),
      opened: window.open('https://example.com/') === null,
      notification: await Notification.requestPermission(),
    }
  })
  expect(inside).toMatchObject({ node: false, opened: true, notification: 'denied' })
  expect([inside.fetched, inside.local, inside.socket]).not.toContain('done')
  expect(inside.bridge).toEqual(['call', 'job', 'onPush', 'pathOf', 'system'])

  const injected = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.injected = "yes"'
    document.head.append(script)
    await new Promise((resolve) => setTimeout(resolve, 100))
    return document.documentElement.dataset['injected'] ?? 'no'
  })
  expect(injected).toBe('no')

  await page.evaluate(() => {
    window.location.href = 'https://example.com/'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toMatch(/^zhangban:\/\/app\//)
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    const { contextIsolation, sandbox, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
    return { contextIsolation, sandbox, nodeIntegration, webviewTag, windows: BrowserWindow.getAllWindows().length }
  })
  expect(preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    windows: 1,
  })
})

test('the main process requests nothing either, and a path that climbs out of the app is not served', async () => {
  const { app, page } = await startApp()
  const outside = await app.evaluate(async ({ net, session }) => {
    const refused = async (address: string): Promise<string> => {
      try {
        return String((await session.defaultSession.fetch(address)).status)
      } catch {
        return 'refused'
      }
    }
    return {
      web: await refused('https://example.com/'),
      loopback: await refused('http://127.0.0.1:80/'),
      climbing: await refused('zhangban://app/..%2f..%2fpackage.json'),
      own: await refused('zhangban://app/index.html'),
      resolves: net.isOnline !== undefined,
    }
  })
  expect(outside).toMatchObject({ web: 'refused', loopback: 'refused', own: '200' })
  expect(['403', '404']).toContain(outside.climbing)
  const policy = await page.evaluate(
    () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
  )
  expect(policy).toMatch(/default-src 'none'/)
  expect(policy).toMatch(/script-src 'self'(;|$)/)
})

test('a frame that is not the app’s own is not listened to, and unknown system calls are refused', async () => {
  const { app, page } = await startApp()
  const answer = await page.evaluate(() => window.zhangban.system('shutdown', {}))
  expect(answer).toMatchObject({ ok: false, failure: { code: 'unknown-method' } })
  const foreign = await app.evaluate(({ ipcMain }) => {
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>> }
    )._invokeHandlers
    const handle = handlers.get('system')
    return handle?.({ senderFrame: { url: 'https://example.com/', parent: null }, sender: null }, 'runtime', {})
  })
  expect(JSON.stringify(foreign)).toContain('foreign-sender')
  expect((await ask(page, 'settings.about', {})).database).toContain('zhangban.db')
})

test('a path nobody chose is neither read nor written, and a full disk is said', async () => {
  const started = await startApp()
  const { page, dataDir } = started
  const path = join(dataDir, 'letter.txt')
  writeFileSync(path, 'as it was')
  const failureOf = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await page.evaluate(([call, value]) => window.zhangban.system(call, value), [name, input] as const)
    return (answer as { failure?: { code: string } }).failure?.code
  }
  expect(await failureOf('readText', { path })).toBe('file-unreadable')
  expect(await failureOf('writeText', { path, text: 'x' })).toBe('folder-unwritable')
  const printable = { document: 'team-summary', input: { month: '2026-10' } }
  expect(await failureOf('printToPdf', { ...printable, path })).toBe('folder-unwritable')
  expect(readFileSync(path, 'utf8')).toBe('as it was')
  const full = '/dev/full'
  if (!existsSync(full)) return
  await saveTo(started, full)
  await page.evaluate(() => window.zhangban.system('saveFile', { suggestedName: 'x.csv', type: 'csv' }))
  expect(await failureOf('writeText', { path: full, text: 'x' })).toBe('disk-full')
})
