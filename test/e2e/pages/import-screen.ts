import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { ask, zh } from '#test/support/app-under-test.ts'
import { button, press } from '#test/support/screen-acts.ts'

const { imports: words } = zh

/** Puts a file beside the database and answers its path. */
export const placeFile = (dataDir: string, name: string, data: string | Uint8Array): string => {
  const path = join(dataDir, 'in', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, data)
  return path
}

const everywhere = { month: null, shopId: null, status: null, state: null, agent: null, search: '' } as const

/** Every order kept, by number. */
export const allOrders = async (page: Page) => {
  const sort = { by: 'orderNo', direction: 'up' } as const
  const { rows } = await ask(page, 'orders.list', { filter: everywhere, sort, offset: 0, limit: 100 })
  return rows.map(({ order }) => order)
}

export const countOrders = async (page: Page): Promise<number> =>
  (await ask(page, 'orders.months', {})).reduce((sum, month) => sum + month.orders, 0)

/** The numbers of the report that is open, by their words. */
export const numbersOf = async (page: Page | Locator): Promise<Record<string, string>> => {
  const counts = page.getByTestId('import-report').locator('.imports-counts > div')
  const pairs = (await counts.allInnerTexts()).map((text) => text.split(/\s+/).filter(Boolean))
  return Object.fromEntries(pairs.map(([name = '', count = '']) => [name, count]))
}

type Counted = 'new' | 'updated' | 'unchanged' | 'rejected' | 'excluded'

/** What {@link numbersOf} gives for these counts; those not named are 0. */
export const report = (read: number, counts: Partial<Record<Counted, number>>): Record<string, string> => {
  const all = { new: 0, updated: 0, unchanged: 0, excluded: 0, rejected: 0, ...counts }
  const named = Object.entries(all).map(([key, count]) => [words.counts[key as Counted], String(count)])
  return { [words.counts.read]: String(read), ...Object.fromEntries(named) }
}

type State = keyof typeof words.fileState

/** The line of a file in a state. */
export const line = (page: Page, title: string, state: State): Locator =>
  page.getByRole('option', { name: `${title} ${words.fileState[state]}`, exact: true })

/** Waits until a file is in a state and opens it. */
export const select = (page: Page, title: string, state: State): Promise<void> => line(page, title, state).click()

/** The right side: everything about the file that is open. */
export const detail = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true })

/** Presses the one big button for so many files and waits until they are through. */
export const tryFiles = async (page: Page, files: number): Promise<void> => {
  await press(page, words.next.check(files))
  await button(page, words.next.import(files)).waitFor()
}

export const importFiles = async (page: Page, files: number): Promise<void> => {
  await press(page, words.next.import(files))
  await page.waitForFunction(() => document.querySelector('.imports-next .progress-notice') === null)
}

/** The first cells of the table that shows what was understood. */
export const firstRows = (page: Page): Locator => page.getByRole('table', { name: words.firstRows })

/** Nothing on the screen reaches beyond the window's right edge. */
export const expectNoSideways = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => {
    const body = document.querySelector('.screen-body')
    const root = document.documentElement
    return Math.max(root.scrollWidth - root.clientWidth, body ? body.scrollWidth - body.clientWidth : 0)
  })
  expect(overflow).toBeLessThanOrEqual(0)
}
