import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'
import { freshFolder, orderCsv, orderRow, textFile } from '#test/support/test-host.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = zh.unpaid
const day = '2026-11-22'
const numbers = ['213555000123459001', '213555000123459002', '213555000123459003'] as const

const unpaidRow = (orderNo: string, memo: string, at: string) =>
  orderRow(orderNo, {
    买家应付货款: '128.00',
    买家实际支付金额: '0.00',
    订单状态: '等待买家付款',
    订单创建时间: `${day} ${at}`,
    订单付款时间: '',
    订单备注: memo,
  })

const columns = [...Object.keys(unpaidRow('', '', '')), '买家应付邮费']

const bring = async (page: Page, rows: Record<string, string>[]): Promise<void> => {
  const [shop] = await ask(page, 'people.shops', {})
  const path = textFile(freshFolder(), 'orders.csv', orderCsv(rows, [...new Set(columns)]))
  const result = await page.evaluate((input) => window.zhangban.job('imports.run', input, () => undefined).result, {
    path,
    shopId: shop?.id ?? 0,
    mapping: null,
    dryRun: false,
  })
  expect(result).toMatchObject({ ok: true })
}

/** The app with three unpaid orders of its day: one of A01, one of A02, one of nobody; both clocks stand at 16:10. */
const withUnpaid = async () => {
  const launched = await startApp({ env: { ZHANGBAN_NOW: `${day} 16:10:00` } })
  const { page } = launched
  await page.clock.setFixedTime(new Date(`${day}T16:10:00`))
  await ask(page, 'settings.initTeam', { team: smallTeam })
  await bring(page, [
    unpaidRow(numbers[0], 'A01', '10:00:00'),
    unpaidRow(numbers[1], 'A02', '11:00:00'),
    unpaidRow(numbers[2], '', '12:00:00'),
  ])
  return launched
}

test('unpaid orders are reminded by keys alone, once a day, and what was paid afterwards is recovered', async () => {
  const { page, faults } = await withUnpaid()
  await goTo(page, 'today')
  await page.getByTestId('waiting-to-nudge').getByText(zh.today.waiting.toNudgeAction).click()
  const rows = page.getByTestId('unpaid-row')
  await rows.nth(2).waitFor()
  const chosen = page.locator('[data-testid="unpaid-row"][aria-selected="true"]')
  await chosen.getByText(numbers[0]).waitFor()

  await page.keyboard.press('Enter')
  await page.keyboard.type('晚上付')
  await page.keyboard.press('Enter')
  await page.keyboard.press('2')
  await chosen.getByText(numbers[1]).waitFor()
  await page.keyboard.press('4')
  await chosen.getByText(numbers[2]).waitFor()
  await page.keyboard.press('1')
  await page.getByText(words.detail.agentMissing).waitFor()
  await page.keyboard.type('A02')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.results.reminded }).click()
  await expect
    .poll(async () => (await ask(page, 'orders.unpaid', { day })).rows.map(({ nudges }) => nudges[0]?.result))
    .toEqual(['will-pay', 'no-answer', 'reminded'])

  const { rows: kept } = await ask(page, 'orders.unpaid', { day })
  expect(kept[0]?.nudges).toMatchObject([{ agent: 'A01', note: '晚上付' }])
  expect(kept[2]?.nudges).toMatchObject([{ agent: 'A02' }])
  await page.getByText(words.detail.once).waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel(words.onlyOpen).check()
  await page.getByText(words.allNudged).waitFor()

  await bring(page, [
    {
      ...unpaidRow(numbers[0], 'A01', '10:00:00'),
      订单状态: '买家已付款,等待卖家发货',
      买家实际支付金额: '128.00',
      订单付款时间: `${day} 20:00:00`,
    },
  ])
  const recovered = page.getByRole('region', { name: words.recovered.title })
  await recovered.getByText('¥128.00').first().waitFor()
  await recovered.getByText(words.person('小美', 'A01')).waitFor()
  expect(faults).toEqual([])
})

test('a reminder written down by mistake is taken back and the order waits again; another day’s list is only read', async () => {
  const { page, faults } = await withUnpaid()
  await goTo(page, `orders?tab=unpaid&day=${day}`)
  const rows = page.getByTestId('unpaid-row')
  await rows.first().click()
  await page.getByRole('button', { name: words.results['will-not-pay'] }).click()
  await rows.first().click()
  await page.getByText(words.detail.once).waitFor()
  await page.getByRole('button', { name: words.detail.takeBack }).click()
  await page.getByText(words.detail.takenBack).last().waitFor()
  await page.getByRole('button', { name: words.results['will-pay'] }).waitFor()
  expect((await ask(page, 'orders.unpaid', { day })).rows[0]?.isNudgedToday).toBe(false)

  await page.getByRole('button', { name: words.dayAfter }).click()
  await page.getByText(words.detail.notToday('11月23日 周一')).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowDown')
  expect(
    (await ask(page, 'orders.unpaid', { day: '2026-11-23' })).rows.every(({ nudges }) =>
      nudges.every(({ takenBackAt }) => takenBackAt !== null),
    ),
  ).toBe(true)
  expect(faults).toEqual([])
})
