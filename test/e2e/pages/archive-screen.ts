import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { chatCsv, chatMapping, chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { ask, zh } from '#test/support/app-under-test.ts'
import type { LaunchedApp } from '#test/support/launch.ts'

const { archive: words } = zh

/** Brings chat lines into the first shop over the bridge. */
export const importChats = async (
  { page, dataDir }: Pick<LaunchedApp, 'page' | 'dataDir'>,
  rows: readonly ChatRow[],
): Promise<void> => {
  const path = join(dataDir, 'chats.csv')
  writeFileSync(path, chatCsv(rows))
  const [shop] = await ask(page, 'people.shops', {})
  const input = { path, kind: null, shopId: shop?.id, mapping: chatMapping, dryRun: false }
  const result = await page.evaluate(
    (asked) => window.zhangban.job('imports.run', asked, () => undefined).result,
    input,
  )
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
}

/** A line of a buyer; `at` is `MM-DD HH:MM:SS` of 2026. */
export const buyerSays = (buyer: string, at: string, text: string): ChatRow =>
  chatRow({ buyer, sentAt: `2026-${at}`, text })
/** A line of the first agent's account to a buyer. */
export const agentSays = (buyer: string, at: string, text: string): ChatRow => ({
  ...buyerSays(buyer, at, text),
  direction: '客服',
})

export const searchField = (page: Page): Locator => page.getByRole('textbox', { name: words.search, exact: true })
export const hits = (page: Page): Locator => page.getByRole('listbox', { name: words.hits.label }).getByRole('option')
export const chats = (page: Page): Locator => page.getByRole('listbox', { name: words.list.label }).getByRole('option')
/** The chat that is open, from top to bottom. */
export const reader = (page: Page): Locator => page.getByRole('log', { name: words.reader.label })
/** Texts of the lines that are loaded. */
export const linesRead = (page: Page): Promise<string[]> => reader(page).locator('.chat-text').allInnerTexts()

/** True when the whole element is within the scrolling chat. */
export const isInSight = (line: Locator): Promise<boolean> =>
  line.evaluate((element) => {
    const [own, around] = [element.getBoundingClientRect(), element.closest('.chat-lines')?.getBoundingClientRect()]
    return around !== undefined && own.top >= around.top && own.bottom <= around.bottom
  })
