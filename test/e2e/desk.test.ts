import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { ask, goTo, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, importOrders, press, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const { orders: words } = zh
const month = '2026-10'

const order = (end: string, day: string, paid: string, memo: string): TaobaoOrder => ({
  orderNo: `21355500012345678${end}`,
  createdAt: `${month}-${day} 09:15:00`,
  paid,
  memo,
})

const orders = [
  order('01', '03', '600.00', 'A01/A02'),
  order('02', '04', '1000.00', 'A02 A01 一起接的'),
  order('03', '05', '80.00', '小美 阿强'),
  order('04', '06', '88.00', ''),
  order('05', '07', '30000.00', '小美 已确认尺寸'),
]

const startAtDesk = async () => {
  const started = await startForClicks()
  await ask(started.page, 'settings.initTeam', { team: smallTeam })
  await importOrders(started, orders)
  return started
}

const attributionOf = async (page: Page, end: string) => {
  const all = await ask(page, 'orders.attribution', { month })
  return all.find((row) => row.order.orderNo.endsWith(end))?.attribution
}

/** The order that is open on the desk, by its last digits in the list. */
const isOpen = (page: Page, end: string): Promise<void> =>
  page.getByRole('option', { name: `…345678${end}`, selected: true }).waitFor()

const decideWithKeys = async (page: Page): Promise<void> => {
  await isOpen(page, '01')
  await page.keyboard.press('j')
  await isOpen(page, '02')
  await page.keyboard.press('J')
  await isOpen(page, '03')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await isOpen(page, '01')
  await page.keyboard.press('2')
  const options = page.getByRole('radiogroup', { name: words.decision.whom })
  await options.getByRole('radio', { name: words.person('阿强', 'A02'), checked: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(words.decision.problems['reason-missing']).first().waitFor()
  expect(await attributionOf(page, '01')).toMatchObject({ state: 'contested', decision: null })
  await page.keyboard.type('下单前由阿强促成')
  await page.keyboard.press('Control+Enter')
  await isOpen(page, '02')
}

const splitWithKeys = async (page: Page): Promise<void> => {
  await page.keyboard.press('s')
  const share = (name: string, number: string) =>
    page.getByLabel(words.decision.shareOf(words.person(name, number)), { exact: true })
  await expect.poll(() => share('小美', 'A01').inputValue()).toBe('50')
  await share('小美', 'A01').fill('30')
  await expect.poll(() => share('阿强', 'A02').inputValue()).toBe('70')
  await button(page.getByRole('group', { name: words.decision.reasonsLabel }), words.decision.reasons.both).click()
  await page.keyboard.press('Control+Enter')
  await isOpen(page, '03')
}

test('the desk is worked with the keyboard: next, back, whom, split 30 / 70, reason, Enter; a decision is revoked', async () => {
  const { page, faults } = await startAtDesk()
  await goTo(page, `orders?tab=contested&month=${month}`)
  await page.getByText(words.desk.stake('3', '¥1,680.00')).first().waitFor()
  await decideWithKeys(page)
  expect(await attributionOf(page, '01')).toMatchObject({
    state: 'credited',
    evidence: 'decision',
    shares: [{ agent: 'A02', share: 1_000_000 }],
    decision: { reason: '下单前由阿强促成' },
  })
  await page.getByText(words.desk.stake('2', '¥1,080.00')).first().waitFor()
  await splitWithKeys(page)
  const split = (await attributionOf(page, '02'))?.shares
  expect(new Map(split?.map(({ agent, share }) => [agent, share as number]))).toEqual(
    new Map([
      ['A01', 300_000],
      ['A02', 700_000],
    ]),
  )
  const { rows } = await ask(page, 'orders.commission', { month })
  expect(rows.find(({ agent }) => agent === 'A01')?.base).toBe(3_030_000)
  expect(rows.find(({ agent }) => agent === 'A02')?.base).toBe(130_000)

  await page.getByRole('radiogroup', { name: words.desk.kindLabel }).getByText(words.desk.kinds.decided).click()
  await isOpen(page, '01')
  await press(page, words.decision.revoke)
  await fillIn(page, words.decision.revokeReason, '看错了聊天')
  await page.keyboard.press('Enter')
  await page.getByText(words.decision.revoked('2135550001234567801')).first().waitFor()
  await isOpen(page, '02')
  expect(await attributionOf(page, '01')).toMatchObject({ state: 'contested', decision: null, shares: [] })
  const pending = (await ask(page, 'orders.commission', { month })).pending
  expect(pending).toEqual({ orders: 2, base: 68_000 })
  expect(faults).toEqual([])
})

const decideInPanel = async (page: Page): Promise<void> => {
  const panel = page.getByRole('dialog', { name: words.panel.title })
  await panel.getByText('2135550001234567804').first().waitFor()
  await press(panel, words.decision.open)
  await panel.getByRole('radio', { name: words.person('小美', 'A01') }).click()
  await fillIn(panel, words.decision.reason, '电话里谈的')
  await press(panel, words.decision.confirm)
  const history = panel.getByRole('listitem')
  await history.filter({ hasText: words.history.decided }).waitFor()
  await history.filter({ hasText: words.history.imported }).waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
}

test('an order is found from the list and by Ctrl+K, decided in its panel, and the list goes out as a table', async () => {
  const started = await startAtDesk()
  const { page, dataDir, faults } = started
  await goTo(page, `orders?month=${month}`)
  await rowWith(page, '2135550001234567801').waitFor()
  await fillIn(page, words.search, '一起接的')
  await rowWith(page, '2135550001234567801').waitFor({ state: 'detached' })
  await rowWith(page, '2135550001234567802').waitFor()
  await fillIn(page, words.search, '34567804')
  await rowWith(page, '2135550001234567804').click()
  await decideInPanel(page)
  expect(await attributionOf(page, '04')).toMatchObject({ shares: [{ agent: 'A01', share: 1_000_000 }] })

  await press(page, words.clearFilters)
  await rowWith(page, '2135550001234567805').waitFor()
  const path = join(dataDir, 'orders.csv')
  await saveTo(started, path)
  await press(page, zh.kit.table.export)
  await page.getByText(zh.kit.table.exported(path)).first().waitFor()
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  expect(lines).toHaveLength(1 + orders.length)
  expect(lines[0]).toContain(words.fields.orderNo)
  const decided = lines.find((line) => line.includes('2135550001234567804'))
  expect(decided).toContain('88.00')
  expect(decided).toContain('小美')

  await goTo(page, 'today')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('34567803')
  await page.getByRole('option', { name: /2135550001234567803/ }).waitFor()
  await page.keyboard.press('Enter')
  await rowWith(page, '2135550001234567803').waitFor()
  expect(await page.getByLabel(words.search, { exact: true }).inputValue()).toBe('2135550001234567803')
  expect(faults).toEqual([])
})
