import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import { formats } from '#shared/text/format.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { press, startForClicks } from '#test/support/screen-acts.ts'

const words = zh.months
const september = formats['zh-CN'].month('2026-09')
const folder = 'test-results/months'

const look = async (page: Page, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** An order of September that one person alone was paid for. */
const paidOrder = async (page: Page): Promise<OrderWithAttribution & { readonly agent: string }> => {
  for (const entry of await ask(page, 'orders.attribution', { month: '2026-09' })) {
    const [share, second] = entry.attribution.shares
    if (share === undefined || second !== undefined || entry.order.refunded > 0 || entry.order.status === 'closed')
      continue
    const { lines } = await ask(page, 'orders.why', { month: '2026-09', agent: share.agent })
    const line = lines.find(({ orderId }) => orderId === entry.order.id)
    if (line !== undefined && line.amount > 0 && line.refunded === 0) return { ...entry, agent: share.agent }
  }
  throw new Error('nobody was paid for an order of September')
}

/** A refund of the whole order, from an after-sales file. */
const bringRefund = async (page: Page, dataDir: string, { order }: OrderWithAttribution): Promise<void> => {
  const path = join(dataDir, 'refund.csv')
  const head = '订单编号,退款编号,买家退款金额,退款完结时间,退款状态'
  writeFileSync(path, `${head}\r\n${order.orderNo},R1,${(order.paid / 100).toFixed(2)},2026-10-20 12:00:00,退款成功`)
  const result = await page.evaluate((input) => window.zhangban.job('imports.run', input, () => undefined).result, {
    path,
    shopId: order.shopId,
    mapping: null,
    dryRun: false,
  })
  expect(result).toMatchObject({ ok: true })
}

const stateWords = (page: Page) => page.locator('.months-head .months-state')

test('check and close a month, a refund comes, it stands in the open month; reopen with a reason, see the difference', async () => {
  const { page, dataDir, faults } = await startForClicks()
  await ask(page, 'settings.loadSample', {})
  await goTo(page, 'performance?tab=months&month=2026-09')
  await page.getByRole('heading', { name: september }).waitFor()
  await page.getByRole('table', { name: words.missing }).waitFor()
  await press(page, words.check)
  await expect.poll(() => stateWords(page).innerText()).toBe(words.states.checked)
  await look(page, 'checked')

  await page.keyboard.press('Escape')
  await press(page, words.close)
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words.closeText).waitFor()
  await press(dialog, words.close)
  await expect.poll(() => stateWords(page).innerText(), { timeout: 20_000 }).toBe(words.states.closed)
  await page.getByText(words.same).waitFor()
  await look(page, 'closed')

  const paid = await paidOrder(page)
  await bringRefund(page, dataDir, paid)
  const { corrections } = await ask(page, 'orders.why', { month: '2026-10', agent: paid.agent })
  const [line] = corrections.filter(({ order }) => order === paid.order.orderNo)
  expect(line?.kind).toBe('refund')
  expect(line?.amount).toBeLessThan(0)
  await goTo(page, `orders?tab=commission&month=2026-10&agent=${paid.agent}`)
  await page.getByText(paid.order.orderNo).first().waitFor()

  await goTo(page, 'performance?tab=months&month=2026-09')
  await page.getByText(words.differenceNowHint).waitFor()
  await press(page, words.reopen)
  const asked = page.getByRole('dialog')
  expect(await asked.getByRole('button', { name: words.reopen }).isDisabled()).toBe(true)
  await asked.getByLabel(words.reason).fill('九月的售后漏导')
  await press(asked, words.reopen)
  await expect.poll(() => stateWords(page).innerText()).toBe(words.states.reopened)
  await page.getByText('九月的售后漏导').first().waitFor()
  await press(page, words.close)
  await press(page.getByRole('dialog').filter({ hasText: words.closeText }), words.close)
  await expect.poll(() => stateWords(page).innerText(), { timeout: 20_000 }).toBe(words.states.closed)
  const difference = page.getByRole('table', { name: words.difference })
  await difference.getByText(words.order(paid.order.orderNo)).waitFor()
  await look(page, 'difference')
  expect(faults).toEqual([])
}, 120_000)

test('dark and English, nothing scrolls sideways at 1280 × 720; an empty shop says what the page is for', async () => {
  const { app, page, faults } = await startForClicks()
  await ask(page, 'settings.change', { language: 'en', theme: 'dark' })
  await goTo(page, 'performance?tab=months')
  await page.locator('.empty-notice').waitFor()
  await look(page, 'empty-en-dark')
  await ask(page, 'settings.loadSample', {})
  await page.locator('.months-count').first().waitFor({ timeout: 30_000 })
  for (const [width, height] of [
    [1366, 768],
    [1280, 720],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as [number, number])
    await look(page, `en-dark-${width}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  }
  // The list has the focus: ↓ goes to the month before.
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  const before = await chosen.innerText()
  await page.locator('.side-list').press('ArrowDown')
  await expect.poll(() => chosen.innerText()).not.toBe(before)
  expect(faults).toEqual([])
}, 60_000)
