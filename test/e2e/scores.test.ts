import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, importOrders, press, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const month = '2026-10'
const words = zh.scores
const team = {
  ...smallTeam,
  plans: smallTeam.plans.map((plan) => ({
    ...plan,
    coefficients: [
      [80, 1_200_000],
      [0, 500_000],
    ],
  })),
  schemes: [
    {
      ...{ name: '售前评分', from: '2026-01', group: '售前', missing: 'redistribute' },
      items: [
        { figure: 'targetReached', weight: 40, bands: [[1, 100], [0.8, 60], [0, 0]] }, // prettier-ignore
        { figure: 'conversion', weight: 20, linear: { full: 0.5, zero: 0 } },
        { title: '服务态度', weight: 40 },
      ],
      grades: [
        [90, '金牌'],
        [0, '待改进'],
      ],
    },
  ],
}

const shots = 'test-results/scores'
const shoot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(shots, { recursive: true })
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${shots}/${name}.png` })
}

const order = (orderNo: string, memo: string, paid: string) => ({
  orderNo,
  memo,
  paid,
  createdAt: `${month}-05 10:00:00`,
})

const started = async () => {
  const app = await startForClicks()
  await ask(app.page, 'settings.initTeam', { team })
  await importOrders(app, [
    order('213555000123456781', 'A01', '6000.00'),
    order('213555000123456782', 'A01', '4000.00'),
    order('213555000123456783', 'A02', '1000.00'),
  ])
  return app
}

const entry = (page: Page) => page.getByRole('region', { name: words.entry.title })
const view = (page: Page, name: string) => page.getByRole('radiogroup', { name: words.view }).getByText(name)
const card = (page: Page, number: string, name: string) =>
  page.getByRole('region', { name: words.card.title(number, name) })

test('a mark with a remark and a sales target change the score and the coefficient of the commission', async () => {
  const { page, faults } = await started()
  await goTo(page, `orders?tab=commission&month=${month}`)
  await rowWith(page, 'A01').getByText('1.00').waitFor()

  await goTo(page, `performance?tab=scores&month=${month}`)
  const mine = card(page, 'A01', '小美')
  await mine.getByText(words.card.noTarget).first().waitFor()
  await page.getByLabel(words.entry.mark('服务态度'), { exact: true }).fill('95')
  await entry(page).getByLabel(words.entry.salesTarget, { exact: true }).fill('12500')
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.entry.problems.remarkMissing).waitFor()
  await fillIn(page, words.entry.remark('服务态度'), '回访主动')
  await page.keyboard.press('Control+Enter')
  // 10,000 of 12,500 is the band of 80 %: 60 points, with 95 for the mark (40 × 60 + 40 × 95) ÷ 80 = 77.50.
  await mine.getByText('77.50').first().waitFor()
  await mine.getByText('回访主动').waitFor()
  await press(page, words.entry.addPoint)
  await page.getByLabel(words.entry.point(1), { exact: true }).fill('3')
  await fillIn(page, words.entry.pointReason(1), '买家表扬')
  await page.keyboard.press('Control+Enter')
  await mine.getByText('80.50').first().waitFor()
  await shoot(page, 'card')

  await goTo(page, `orders?tab=commission&month=${month}`)
  await rowWith(page, 'A01').getByText('1.20').waitFor()
  const [row] = (await ask(page, 'orders.commission', { month })).rows
  expect(row).toMatchObject({ agent: 'A01', commission: 5_000, coefficient: 1_200_000, personal: 6_000, score: 80.5 })
  expect(faults).toEqual([])
}, 120_000)

test('what is typed waits as a draft, by keyboard from person to person; targets go down the column', async () => {
  const { app, page, faults } = await started()
  await goTo(page, `performance?tab=scores&month=${month}`)
  await card(page, 'A01', '小美').waitFor()
  await page.getByLabel(words.entry.worked, { exact: true }).fill('25.5')
  await page.keyboard.press('Alt+ArrowDown')
  await card(page, 'A02', '阿强').waitFor()
  await page.getByText(words.draftMark).waitFor()
  // The same field of the next person has the focus, so that a column of people is entered without the mouse.
  await page.keyboard.type('24')
  await page.keyboard.press('Alt+ArrowUp')
  await card(page, 'A01', '小美').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await card(page, 'A02', '阿强').waitFor()
  expect(await page.getByLabel(words.entry.worked, { exact: true }).inputValue()).toMatch(/^24/)
  await press(page, words.entry.discard)
  await page.reload()
  const people = page.getByRole('listbox', { name: words.people })
  await people.getByText('小美').click()
  expect(await page.getByLabel(words.entry.worked, { exact: true }).inputValue()).toBe('25.5')
  await page.getByText(words.entry.draft).waitFor()

  await view(page, words.views.targets).click()
  const target = (name: string) => page.getByLabel(words.targets.target(name), { exact: true })
  await target('小美').click()
  await page.keyboard.type('10000')
  await page.keyboard.press('Enter')
  await page.keyboard.type('800')
  await page.keyboard.press('Enter')
  await page.getByText('125%').waitFor()
  await shoot(page, 'targets')
  const inputs = await ask(page, 'performance.inputs', { month })
  expect(inputs.map(({ agent, salesTarget, workedDays }) => [agent, salesTarget, workedDays])).toEqual([
    ['A01', 1_000_000, null],
    ['A02', 80_000, null],
  ])
  await view(page, words.views.cards).click()
  await people.getByText('小美').click()
  await page.getByText(words.entry.draft).waitFor()
  await press(page, words.entry.save)
  await page.getByText(words.entry.draft).waitFor({ state: 'detached' })
  const [kept] = await ask(page, 'performance.inputs', { month })
  expect([kept?.salesTarget, kept?.workedDays]).toEqual([1_000_000, 25.5])
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
  await shoot(page, 'small')
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
}, 120_000)

test('pay settings say what the law asks for and are kept', async () => {
  const { page, faults } = await started()
  await goTo(page, `performance?tab=scores&month=${month}`)
  await press(page, words.toPay)
  const panel = page.getByRole('dialog', { name: words.pay.title })
  await panel.getByLabel(words.pay.multipleOf(words.entry.overtimes.weekday), { exact: true }).fill('1')
  await panel.getByText(words.pay.multipleLaw(words.entry.overtimes.weekday)).waitFor()
  await shoot(page, 'pay')
  await panel.getByLabel(words.pay.multipleOf(words.entry.overtimes.weekday), { exact: true }).fill('1.5')
  await panel.getByLabel(words.pay.fullAttendance, { exact: true }).fill('200')
  await button(panel, words.pay.save).click()
  await panel.waitFor({ state: 'detached' })
  expect(await ask(page, 'performance.paySettings', {})).toMatchObject({
    fullAttendance: 20_000,
    overtime: { weekday: 1_500_000 },
  })
  await goTo(page, 'performance?tab=schemes')
  await page.getByText('服务态度').first().click()
  await page.getByRole('dialog').waitFor()
  await shoot(page, 'scheme')
  expect(faults).toEqual([])
}, 120_000)
