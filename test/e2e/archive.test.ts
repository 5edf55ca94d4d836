import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { formats } from '#shared/text/format.ts'
import { ask, goTo, inkOf, pdfPages, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, importOrders, press, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'
import {
  agentSays,
  buyerSays,
  chats,
  hits,
  importChats,
  isInSight,
  linesRead,
  reader,
  searchField,
} from './pages/archive-screen.ts'

const { archive: words } = zh
const { duration } = formats['zh-CN']
const orderNo = '2135550001234567801'

/** A busy machine may need seconds for what takes milliseconds. */
const patient = { timeout: 10_000 }

const talk = [
  buyerSays('林间小屋', '10-03 09:15:00', '这个书架多高'),
  agentSays('林间小屋', '10-03 09:15:05', '一米八，三层'),
  buyerSays('林间小屋', '10-03 09:16:00', `订单${orderNo}什么时候发货`),
  agentSays('林间小屋', '10-03 09:22:20', '今天就发货'),
  buyerSays('林间小屋', '10-04 20:00:00', '怎么还没到'),
  buyerSays('海边的猫', '10-05 08:00:00', '能发货到付款吗'),
]

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = `10-06 ${String(8 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00`
    return (index % 2 === 0 ? buyerSays : agentSays)('山中客', at, `第${index}句`)
  })

const startAtArchive = async (rows = talk) => {
  const started = await startForClicks()
  await ask(started.page, 'settings.initTeam', { team: smallTeam })
  await importOrders(started, [{ orderNo, createdAt: '2026-10-01 10:00:00', paid: '289.00', refunded: '50.00' }])
  await importChats(started, rows)
  await goTo(started.page, 'chats?tab=archive')
  return started
}

const openFirstHitByKeys = async (page: Page): Promise<void> => {
  await page.keyboard.type('发货')
  await page.getByText(words.hits.total('3', '2')).waitFor()
  expect(await hits(page).allInnerTexts()).toHaveLength(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('two characters are found, a hit is opened with the keyboard, and the chat says how long buyers waited', async () => {
  const { page, faults } = await startAtArchive()
  await chats(page).nth(2).waitFor()
  expect(await searchField(page).evaluate((field) => field === document.activeElement)).toBe(true)
  await openFirstHitByKeys(page)
  const target = reader(page).locator('.chat-line.is-target')
  await target.waitFor()
  expect(await target.locator('mark').allInnerTexts()).toEqual(['发货'])
  expect(await isInSight(target)).toBe(true)
  expect(await linesRead(page)).toEqual(talk.slice(0, 5).map(({ text }) => text))
  await reader(page)
    .getByText(words.round.late(duration(380)))
    .waitFor()
  await reader(page).getByText(words.round.unanswered).waitFor()
  await reader(page)
    .getByText(words.round.answered(duration(5)), { exact: true })
    .waitFor()
  await reader(page)
    .getByText(words.reader.gap(duration(380)))
    .waitFor()
  const order = reader(page).locator('.chat-order')
  expect(await order.innerText()).toMatch(new RegExp(`${orderNo}[\\s\\S]*¥289.00[\\s\\S]*¥50.00`))
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className), patient).toContain('archive-list')
  await page.keyboard.press('/')
  await page.keyboard.type('猫')
  await page.getByText(words.hits.nothing('猫')).waitFor()
  await page.keyboard.press('Escape')
  await chats(page).first().waitFor()
  await page.keyboard.type('高')
  await expect.poll(() => hits(page).allInnerTexts(), patient).toHaveLength(1)
  await order.getByRole('link', { name: orderNo }).click()
  await page.getByRole('dialog', { name: zh.orders.panel.title }).getByText(orderNo).first().waitFor()
  expect(faults).toEqual([])
})

test('filters narrow hits, Ctrl+K leads into the chats, and the customer page sums up one buyer', async () => {
  const { page, faults } = await startAtArchive()
  await page.keyboard.press('Control+K')
  await page.keyboard.type('发货')
  await page.getByRole('option', { name: zh.app.palette.findInChats('发货') }).click()
  await page.getByText(words.hits.total('3', '2')).waitFor()
  await page.getByRole('textbox', { name: words.filters.buyer, exact: true }).fill('海边')
  await page.getByText(words.hits.total('1', '1')).waitFor()
  await press(page, words.filters.clear)
  await page.getByText(words.hits.total('3', '2')).waitFor()
  await hits(page).filter({ hasText: '今天就发货' }).click()
  await press(page, words.reader.customer)
  const customer = page.getByRole('region', { name: words.customer.title, exact: true })
  await customer.getByText('林**屋').first().waitFor()
  await customer.getByRole('link', { name: orderNo }).waitFor()
  await customer.getByRole('gridcell', { name: '2026-10-04', exact: true }).click()
  await expect.poll(() => linesRead(page), patient).toContain('怎么还没到')
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('林间小屋')
  await press(page, words.reader.customer)
  await customer.waitFor()
  await page.keyboard.press('Escape')
  await reader(page).waitFor()
  expect(faults).toEqual([])
})

/** Scrolls to an end again and again until the chat says that there is nothing beyond. */
const scrollUntil = async (page: Page, top: number, end: string): Promise<void> => {
  const isThere = async (): Promise<boolean> => {
    await reader(page).evaluate((element, to) => element.scrollTo({ top: to }), top)
    return reader(page).getByText(end).isVisible()
  }
  await expect.poll(isThere, { ...patient, interval: 200 }).toBe(true)
}

test('a long chat grows at both ends while one scrolls, and what is in sight stays where it is', async () => {
  const rows = numbered(700)
  const { page, faults } = await startAtArchive(rows)
  await searchField(page).fill('第350句')
  await hits(page).first().click()
  const line = reader(page).locator('.chat-line.is-target')
  await line.waitFor()
  expect(await isInSight(line)).toBe(true)
  expect((await linesRead(page)).length).toBeLessThan(400)
  const before = (await linesRead(page)).length
  const shown = await reader(page).evaluate((element) => {
    element.scrollTo({ top: 120 })
    const edge = element.getBoundingClientRect().top + 200
    const lines = [...element.querySelectorAll<HTMLElement>('[data-message]')]
    const line = lines.find((each) => each.getBoundingClientRect().top >= edge)
    return { id: line?.dataset['message'] ?? '', top: line?.getBoundingClientRect().top ?? 0 }
  })
  await expect.poll(async () => (await linesRead(page)).length, patient).toBeGreaterThan(before)
  const now = await reader(page).locator(`[data-message="${shown.id}"]`).boundingBox()
  expect(Math.abs((now?.y ?? 0) - shown.top)).toBeLessThan(3)
  await scrollUntil(page, 0, words.reader.isFirst)
  await scrollUntil(page, 1_000_000, words.reader.isLast)
  expect(await linesRead(page)).toEqual(rows.map(({ text }) => text))
  expect(faults).toEqual([])
})

test('the evidence is shown at true size, page by page, and the PDF says the same', async () => {
  const long = buyerSays('山中客', '10-07 09:00:00', '很长的一段话，'.repeat(300))
  const rows = [...numbered(120), long]
  const started = await startAtArchive(rows)
  const { page, dataDir, faults } = started
  await chats(page).last().click()
  await press(page, words.reader.print)
  const preview = page.getByRole('region', { name: words.evidence.preview })
  const sheets = preview.locator('.paper-page')
  await expect.poll(() => sheets.count(), patient).toBeGreaterThan(2)
  const ofOneDay = await sheets.count()
  await page.getByRole('combobox', { name: words.evidence.to, exact: true }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  await expect.poll(() => sheets.count(), patient).toBeGreaterThan(ofOneDay)
  const boxes = await sheets.evaluateAll((pages) =>
    pages.map((sheet) => [sheet.getBoundingClientRect().width, sheet.scrollHeight - sheet.clientHeight] as const),
  )
  for (const [width, overflow] of boxes) {
    expect(Math.round(width)).toBe(796)
    expect(overflow).toBeLessThanOrEqual(0)
  }
  const path = join(dataDir, 'evidence.pdf')
  await saveTo(started, path)
  await press(page, words.evidence.pdf)
  await page.getByText(words.evidence.saved(String(boxes.length), path)).waitFor()
  const pages = pdfPages(path)
  expect(pages).toHaveLength(boxes.length)
  const all = pages.join('\n')
  for (const { text } of rows.slice(0, -1)) expect(all).toContain(text)
  expect(all.replace(/\s/g, '').match(/很长的一段话/g)).toHaveLength(300)
  // a reader of PDFs puts its own blanks
  const pageWords = pages.map(
    (sheet, index) => [sheet, zh.print.page(String(index + 1), String(pages.length))] as const,
  )
  for (const [sheet, number] of pageWords) expect(sheet.replace(/\s/g, '')).toContain(number.replace(/\s/g, ''))
  expect(all).toMatch(/[0-9a-f]{64}/)
  expect(all).toContain('山**客')
  expect(all).not.toContain('山中客')
  expect(inkOf(path, 2)).toBeGreaterThan(0.01)
  await button(page, words.evidence.back).click()
  await reader(page).waitFor()
  expect(faults).toEqual([])
})

test('without chats the page says what to bring', async () => {
  const { page, faults } = await startForClicks()
  await goTo(page, 'chats?tab=archive')
  await page.getByText(words.empty.title).waitFor()
  await press(page, words.empty.toImports)
  await page.waitForFunction(() => window.location.hash.startsWith('#/imports'))
  expect(faults).toEqual([])
})
