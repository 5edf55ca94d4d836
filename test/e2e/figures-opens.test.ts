import dayjs from 'dayjs'
import { expect, test } from 'vitest'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { pick, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { importChats } from './pages/archive-screen.ts'
import { chatOn, cutBy, drawer, figure, giveAccounts, measuredDay, started } from './pages/figures-screen.ts'

const words = zh.chats
const xiaomei = words.agent.title('小美', 'A01')

// The window goes by the clock of this computer: the data process must go by the same one.
const now = dayjs().hour(12).minute(0)
const date = (daysAgo: number): string => now.subtract(daysAgo, 'day').format('YYYY-MM-DD')

test('figures stand beside those of the week before; cells of the heat map, bars and bins open what is behind them', async () => {
  const opened = await started(now)
  const { page, faults } = opened
  await giveAccounts(page)
  await importChats(opened, [
    ...chatOn(date(2), measuredDay),
    ...chatOn(date(9), [
      ['10:00:00', '买家', '在吗'],
      ['10:00:30', '客服', '在'],
    ]),
  ])
  await goTo(page, `chats?from=${date(2)}&to=${date(2)}`)
  await pick(page, words.compare, words.compares.week)
  const row = rowWith(page.getByTestId('table-figures-agent'), xiaomei)
  await row.getByText('−80.0', { exact: true }).waitFor()
  await pick(page, words.compare, words.compares.none)
  const chart = page.locator('.figures-chart')
  await chart.locator('.recharts-bar-rectangle').first().click()
  await drawer(page)
    .getByText(words.why.equals('1', '5', '20.00%'))
    .waitFor()
  await page.keyboard.press('Escape')
  await drawer(page).waitFor({ state: 'detached' })
  await chart.getByText(words.chart.histogram, { exact: true }).click()
  // 25 seconds, then 130 and 160, then 240: bins without rounds are no bars
  await chart.locator('.recharts-bar-rectangle').nth(1).click()
  await expect.poll(() => drawer(page).locator('.table-row').count()).toBe(2)
  await drawer(page)
    .getByText(words.why.equals('290秒', '2', '145秒'))
    .waitFor()
  await page.keyboard.press('Escape')
  await drawer(page).waitFor({ state: 'detached' })
  await chart.getByText(words.chart.byCut, { exact: true }).click()
  await cutBy(page, 'weekday-hour')
  await chart.locator('.figures-heat button').first().click()
  await drawer(page).locator('.table-row').first().waitFor()
  await page.waitForFunction(() => window.location.hash.includes('whyBy=weekday-hour'))
  expect(faults).toEqual([])
})

test('a day that is not over is said before the figures', async () => {
  const opened = await started(now)
  const { page, faults } = opened
  await importChats(opened, chatOn(date(0), measuredDay.slice(0, 2)))
  await goTo(page, `chats?from=${date(0)}&to=${date(0)}`)
  const strip = page.getByRole('note', { name: words.notices.label })
  await strip.getByText(words.notices.reasons.running()).waitFor()
  await strip.getByRole('link', { name: words.notices.import }).waitFor()
  expect(faults).toEqual([])
})

test('on shift only: what was answered outside every shift is left out; the team’s figures open on the page of an agent', async () => {
  const { page, faults } = await startForClicks({ env: { ZHANGBAN_NOW: now.format('YYYY-MM-DD HH:mm:ss') } })
  await ask(page, 'settings.loadSample', {})
  const days = await ask(page, 'chats.days', { limit: 7 })
  const [from, to] = [days.at(-1)?.day, days[0]?.day]
  if (from === undefined || to === undefined) throw new Error('no days')
  const scope = { from, to, rules: null, shopId: null, agent: null, by: 'agent' } as const
  const [all, planned] = await Promise.all(
    [false, true].map(async (onShift) => (await ask(page, 'chats.figures', { ...scope, onShift })).total.rounds),
  )
  expect(planned).toBeLessThan(all ?? 0)
  await goTo(page, `chats?from=${from}&to=${to}&agent=A01`)
  const told = (rounds: number | undefined) =>
    figure(page, words.agent.columns.team, words.figures.rounds, (rounds ?? 0).toLocaleString('en'))
  await told(all).waitFor()
  await page.getByRole('checkbox', { name: words.onShift }).check()
  await page.waitForFunction(() => window.location.hash.includes('onShift=1'))
  await told(planned).click()
  await drawer(page).getByText(words.why.of(words.figures.rounds, words.why.everybody)).waitFor()
  expect(faults).toEqual([])
})
