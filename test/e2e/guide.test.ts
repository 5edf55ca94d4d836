import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { texts } from '#shared/text/text.ts'
import { appFolder } from '#build/places.ts'
import { ask, goTo } from '#test/support/app-under-test.ts'
import { startForClicks } from '#test/support/screen-acts.ts'

// The guide's pictures are taken here: with ZHANGBAN_GUIDE=write they replace those in docs/guide/images. Every page opens offline with its picture.

/** What each page's picture shows, of the sample shop. */
const pictures: Readonly<Record<string, string>> = {
  today: 'today',
  handovers: 'handovers?tab=sheet&id=1',
  roster: 'roster?month=2026-10',
  chats: 'chats?tab=figures&from=2026-10-25&to=2026-10-31&by=agent',
  orders: 'orders?tab=contested&month=2026-10',
  quality: 'quality?tab=sample&month=2026-10',
  problems: 'problems?tab=log',
  meetings: 'meetings?tab=week&week=2026-W44',
  performance: 'performance?month=2026-10&agent=A01',
  ledger: 'ledger?tab=proposals&month=2026-10',
  people: 'people',
  imports: 'imports',
  settings: 'settings?tab=access',
}

const taken = 'test-results/guide'

const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => !document.querySelector('.ant-spin-spinning'))
  await page.waitForTimeout(500)
}

/** Pictures are taken anew instead of looked at. */
const isWriting = process.env['ZHANGBAN_GUIDE'] === 'write'

const takePicture = async (page: Page, language: string, name: string, route: string): Promise<void> => {
  await goTo(page, route)
  await settled(page)
  const folder = join(taken, language)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.jpg`)
  await page.screenshot({ path: file, type: 'jpeg', quality: 72 })
  if (!isWriting) return
  const kept = join(appFolder, 'docs/guide/images', language)
  mkdirSync(kept, { recursive: true })
  copyFileSync(file, join(kept, `${name}.jpg`))
}

test.each(['zh-CN', 'en'] as const)('in %s every screen has its page, with its picture, on F1', async (language) => {
  const { app, page, faults } = await startForClicks()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await ask(page, 'settings.loadSample', {})
  await ask(page, 'settings.change', { language, theme: 'light' })
  const words = texts[language]
  for (const [name, route] of Object.entries(pictures)) {
    await takePicture(page, language, name, route)
    // What was just written is in the app when it is built again.
    if (isWriting) continue
    await page.keyboard.press('F1')
    const guide = page.getByRole('dialog', { name: words.guide.title })
    await guide.getByRole('heading', { level: 1 }).waitFor()
    expect(await guide.locator('h2').count(), name).toBeGreaterThan(1)
    const picture = guide.locator('img').first()
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600)
    await page.keyboard.press('Escape')
    await guide.waitFor({ state: 'hidden' })
    expect(existsSync(join(appFolder, 'docs/guide/images', language, `${name}.jpg`))).toBe(true)
  }
  expect(faults).toEqual([])
})
