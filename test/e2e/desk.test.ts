import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ask, goTo, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, press, rowWith } from '#test/support/screen-acts.ts'
import { attributionOf, isOpen, month, orderMade, orderNo, startAtDesk } from './pages/desk-screen.ts'

const { orders: words, desk } = zh

const toDesk = (page: Page): Promise<void> => goTo(page, `orders?tab=contested&month=${month}`)

const decideWithKeys = async (page: Page): Promise<void> => {
  await isOpen(page, '01')
  await page.keyboard.press('j')
  await isOpen(page, '02')
  await page.keyboard.press('ArrowDown')
  await isOpen(page, '03')
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowUp')
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

const splitOf = async (page: Page, end: string) =>
  new Map((await attributionOf(page, end))?.shares.map(({ agent, share }) => [agent, share as number]))

test('the desk is worked with the keyboard: next, back, whom, split 30 / 70, reason, Enter; a decision is revoked', async () => {
  const { page, faults } = await startAtDesk()
  await toDesk(page)
  await page.getByText(desk.stake('3', '¥1,680.00')).first().waitFor()
  await decideWithKeys(page)
  expect(await attributionOf(page, '01')).toMatchObject({
    state: 'credited',
    evidence: 'decision',
    shares: [{ agent: 'A02', share: 1_000_000 }],
    decision: { reason: '下单前由阿强促成' },
  })
  await page.getByText(desk.stake('2', '¥1,080.00')).first().waitFor()
  await splitWithKeys(page)
  const parts = [
    ['A01', 300_000],
    ['A02', 700_000],
  ] as const
  expect(await splitOf(page, '02')).toEqual(new Map(parts))
  const { rows } = await ask(page, 'orders.commission', { month })
  expect(rows.find(({ agent }) => agent === 'A01')?.base).toBe(3_030_000)
  expect(rows.find(({ agent }) => agent === 'A02')?.base).toBe(130_000)

  await page.getByRole('radiogroup', { name: desk.kindLabel }).getByText(desk.kinds.decided).click()
  await isOpen(page, '01')
  await press(page, words.decision.revoke)
  await fillIn(page, words.decision.revokeReason, '看错了聊天')
  await page.keyboard.press('Enter')
  await page
    .getByText(words.decision.revoked(orderNo('01')))
    .first()
    .waitFor()
  await isOpen(page, '02')
  expect(await attributionOf(page, '01')).toMatchObject({ state: 'contested', decision: null, shares: [] })
  const pending = (await ask(page, 'orders.commission', { month })).pending
  expect(pending).toEqual({ orders: 2, base: 68_000 })
  expect(faults).toEqual([])
})

const furtherContested = ['11', '12', '13', '14', '15'].map((end) => orderMade(end, '20', '60.00', 'A01 A02'))

const steps = [
  ['1', 'z', '02'],
  ['2', 'x', '03'],
  ['1', 'c', '11'],
  ['2', 'x', '12'],
  ['1', 'x', '13'],
  ['2', 'z', '14'],
] as const

/** How long the next order takes to stand there after Enter, in milliseconds: its number, its rules, its options. */
const enterToNext = (page: Page, next: string): Promise<number> =>
  page.evaluate(async (end) => {
    const isThere = (): boolean =>
      document.querySelector('.orders-desk-order .orders-number')?.textContent?.endsWith(end) === true &&
      document.querySelector('.orders-timeline li') !== null &&
      document.querySelector('[data-desk-option]') !== null
    const start = performance.now()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - start
  }, next)

test('three keys an order: whom, a common reason, Enter shows the next at once; U takes the last one back', async () => {
  const { page, faults } = await startAtDesk(furtherContested)
  await toDesk(page)
  await isOpen(page, '01')
  // the neighbours are asked for while the first order is looked at
  await page.waitForTimeout(500)
  const waits: number[] = []
  for (const [key, reason, next] of steps) {
    await page.keyboard.press(key)
    await page.keyboard.press(reason)
    waits.push(await enterToNext(page, next))
    await isOpen(page, next)
  }
  // the machine may be busy with other things once; the usual wait is what counts
  expect(waits.toSorted((one, other) => one - other)[1]).toBeLessThan(100)
  await expect.poll(async () => (await attributionOf(page, '12'))?.decision?.reason).toBe(words.decision.reasons.both)

  await page.keyboard.press('u')
  await page
    .getByText(desk.takenBack(orderNo('13')))
    .first()
    .waitFor()
  await isOpen(page, '13')
  expect(await attributionOf(page, '13')).toMatchObject({ state: 'contested', decision: null })
  expect(await attributionOf(page, '12')).toMatchObject({ state: 'credited', evidence: 'decision' })

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: desk.keysLabel })
  await keys.getByText(desk.keys.takeBack).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
  await isOpen(page, '13')
  expect(faults).toEqual([])
})

const decideInPanel = async (page: Page): Promise<void> => {
  const panel = page.getByRole('dialog', { name: words.panel.title })
  await panel.getByText(orderNo('04')).first().waitFor()
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
  await rowWith(page, orderNo('01')).waitFor()
  await page.getByRole('group', { name: desk.coverage.label }).getByText(desk.coverage.of('5')).waitFor()
  await fillIn(page, words.search, '一起接的')
  await rowWith(page, orderNo('01')).waitFor({ state: 'detached' })
  await rowWith(page, orderNo('02')).waitFor()
  await fillIn(page, words.search, '34567804')
  await rowWith(page, orderNo('04')).click()
  await decideInPanel(page)
  expect(await attributionOf(page, '04')).toMatchObject({ shares: [{ agent: 'A01', share: 1_000_000 }] })

  await press(page, words.clearFilters)
  await rowWith(page, orderNo('05')).waitFor()
  const path = join(dataDir, 'orders.csv')
  await saveTo(started, path)
  await press(page, zh.kit.table.export)
  await page.getByText(zh.kit.table.exported(path)).first().waitFor()
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  expect(lines).toHaveLength(1 + 5)
  expect(lines[0]).toContain(words.fields.orderNo)
  const decided = lines.find((line) => line.includes(orderNo('04')))
  expect(decided).toContain('88.00')
  expect(decided).toContain('小美')

  await goTo(page, 'today')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('34567803')
  await page.getByRole('option', { name: new RegExp(orderNo('03')) }).waitFor()
  await page.keyboard.press('Enter')
  await rowWith(page, orderNo('03')).waitFor()
  expect(await page.getByLabel(words.search, { exact: true }).inputValue()).toBe(orderNo('03'))
  expect(faults).toEqual([])
})
