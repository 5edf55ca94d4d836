import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { InputOf, NamesOfKind, OutputOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/failure.ts'
import { texts } from '#shared/text/text.ts'
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch.ts'

export const zh = texts['zh-CN']

/** The real app in a real window, closed when the test ends; the clock stands at 2026-11-22 09:00. */
export const startApp = async (options: LaunchOptions = {}): Promise<LaunchedApp & { readonly faults: string[] }> => {
  const launched = await launchApp({ ...options, env: { ZHANGBAN_NOW: '2026-11-22 09:00:00', ...options.env } })
  onTestFinished(launched.close)
  const faults: string[] = []
  launched.page.on('pageerror', (error) => faults.push(error.message))
  launched.page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { ...launched, faults }
}

type Quick = NamesOfKind<'read'> | NamesOfKind<'write'>

/** Asks the data process from inside the window, over the same bridge the screens use; throws when it is refused. */
export const ask = async <Name extends Quick>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const result = (await page.evaluate(([method, value]) => window.zhangban.call(method, value), [
    name,
    input,
  ] as const)) as Result<OutputOf<Name>>
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** Goes to a screen the way a link does. */
export const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${route}`)

/** The system's open dialog answers with these files from now on. */
export const chooseFiles = ({ app }: Pick<LaunchedApp, 'app'>, paths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, paths)

/** The system's save dialog answers with this path from now on. */
export const saveTo = ({ app }: Pick<LaunchedApp, 'app'>, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

/** What a PDF says, page by page. */
export const pdfPages = (path: string): string[] =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)

/** Share of pixels of a PDF's page that are not white, 0–1: a page that was really painted. */
export const inkOf = (path: string, page: number): number => {
  const image = execFileSync('pdftoppm', ['-gray', '-r', '40', '-f', String(page), '-l', String(page), path], {
    maxBuffer: 1 << 26,
  })
  const pixels = image.subarray(image.indexOf('255\n') + 4)
  return pixels.filter((level) => level < 200).length / pixels.length
}
