import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import dayjs from 'dayjs'
import { expect, test } from 'vitest'
import { ask, goTo, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, pick, press, rowWith } from '#test/support/screen-acts.ts'
import { importChats } from './pages/archive-screen.ts'
import { chatOn, cutBy, drawer, figure, giveAccounts, measuredDay, started } from './pages/figures-screen.ts'
import { expectNoSideways } from './pages/import-screen.ts'

const words = zh.chats
const xiaomei = words.agent.title('小美', 'A01')
const withinMinute = words.within(words.limits.minute('1'))
const withinThree = words.within(words.limits.minute('3'))

// The window goes by the clock of this computer: the data process must go by the same one, and last month is its last month.
const now = dayjs()
const day = now.subtract(1, 'month').date(15).format('YYYY-MM-DD')
const dayAfter = now.subtract(1, 'month').date(16).format('YYYY-MM-DD')

const aqiang = { account: '示例旗舰店:阿强', buyer: 'tb2' }
const chats = [
  ...chatOn(day, measuredDay),
  ...chatOn(dayAfter, [
    ['09:00:00', '买家', '尺寸多少'],
    ['09:00:20', '客服', '一米八'],
  ]),
  ...chatOn(
    dayAfter,
    [
      ['11:00:00', '买家', '多久到'],
      ['11:00:45', '客服', '三天'],
    ],
    aqiang,
  ),
]

const startedWithChats = async () => {
  const opened = await started(now)
  await giveAccounts(opened.page)
  await importChats(opened, chats)
  await goTo(opened.page, 'chats')
  await figure(opened.page, xiaomei, words.figures.receptions, '2').waitFor()
  return opened
}

test('without chats the screen teaches what to import', async () => {
  const { page, faults } = await started(now)
  await page.getByRole('link', { name: zh.app.screens.chats, exact: true }).click()
  await page.getByText(words.empty.title).waitFor()
  await press(page, words.empty.import)
  await page.waitForFunction(() => window.location.hash === '#/imports')
  expect(faults).toEqual([])
})

test('a figure opens to its rounds, worst first, and a round to the very words; Esc goes back one step at a time', async () => {
  const { page, faults } = await startedWithChats()
  await figure(page, xiaomei, withinMinute, '33.3%').click()
  const why = drawer(page)
  await why.getByText(words.why.equals('2', '6', '33.33%')).waitFor()
  const rows = why.getByRole('row', { selected: true }).or(why.locator('.table-row'))
  await expect.poll(() => rows.count()).toBe(6)
  await why
    .locator('.table-row')
    .first()
    .getByText(`${words.why.verdicts.miss} · ${words.why.reasons.unanswered}`)
    .waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await why.getByText('下午发出').waitFor()
  await why.getByText('今天能发吗').waitFor()
  await page.keyboard.press('Escape')
  await why.getByText(words.why.worstFirst).waitFor()
  expect(await page.evaluate(() => window.location.hash)).toContain('why=withinLimit')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !window.location.hash.includes('why='))
  await drawer(page).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

test('the chat behind a round is one click away in the archive', async () => {
  const { page, faults } = await startedWithChats()
  await figure(page, xiaomei, words.figures.unanswered, '1').click()
  await drawer(page).locator('.table-row').first().click()
  await drawer(page).getByText('能开发票吗').waitFor()
  await drawer(page).getByRole('link', { name: words.why.inArchive }).click()
  await page.waitForFunction(() => window.location.hash.includes('tab=archive'))
  await page.locator('.screen').getByText('能开发票吗').first().waitFor()
  expect(faults).toEqual([])
})

test('another rule set is another number; cuts, chart and its table, the page of one agent, all in the hash', async () => {
  const { page, faults } = await startedWithChats()
  await pick(page, words.rules, words.ruleSets.names['taobao-3min'])
  await figure(page, xiaomei, withinThree, '80.0%').waitFor()
  await expectNoSideways(page)
  const chart = page.getByRole('region', { name: words.chart.title(withinThree, words.cuts.agent) })
  await chart.getByText(words.chart.table, { exact: true }).click()
  await rowWith(page.getByTestId('table-chart-agent'), '小美').getByText('80.0%').waitFor()
  await cutBy(page, 'day')
  const dayCell = page.getByTestId('table-figures-day').locator('.table-row')
  await expect.poll(() => dayCell.count()).toBe(2)
  await cutBy(page, 'agent')
  await rowWith(page.getByTestId('table-figures-agent'), '小美 A01').getByText('A01').click()
  await page.getByRole('heading', { name: xiaomei }).waitFor()
  await page.getByRole('region', { name: words.agent.figures }).getByText('80.0%').first().waitFor()
  await page.getByText(words.agent.platformNone).waitFor()
  await page.goBack()
  await figure(page, xiaomei, withinThree, '80.0%').waitFor()
  expect(await page.evaluate(() => window.location.hash)).toContain('rules=taobao-3min')
  expect(faults).toEqual([])
})

test('the export is what stands on the screen', async () => {
  const opened = await startedWithChats()
  const { page, dataDir, faults } = opened
  const path = join(dataDir, 'figures.csv')
  await saveTo(opened, path)
  await button(page.getByTestId('table-figures-agent'), zh.kit.table.export).click()
  await page.getByText(zh.kit.table.exported(path)).waitFor()
  const [titles = '', ...lines] = readFileSync(path, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
  expect(titles.split(',')).toEqual([
    words.cuts.agent,
    words.rank,
    ...[words.figures.receptions, words.figures.unanswered, words.figures.firstResponseMean],
    ...[words.figures.firstResponseMedian, words.figures.firstResponseP90, withinMinute, words.figures.conversion],
  ])
  expect(lines.map((line) => line.split(',').slice(0, 8))).toEqual([
    ['小美 A01', '–', '2', '1', '23秒', '23秒', '25秒', '33.3%'],
    ['阿强 A02', '–', '1', '0', '45秒', '45秒', '45秒', '100.0%'],
  ])
  expect(faults).toEqual([])
})

test('a rule set is copied, changed with its effect in sight, saved and set as the shop’s own', async () => {
  const { page, faults } = await startedWithChats()
  const { form, names, ...sets } = words.ruleSets
  await page.getByRole('tab', { name: words.tabs.rules }).click()
  await rowWith(page.getByTestId('table-rule-sets'), names['taobao-3min']).click()
  await drawer(page).getByText(sets.sentences.window('08:00', '23:00')).waitFor()
  await press(drawer(page), sets.copy)
  const editor = drawer(page).filter({ hasText: form.copyTitle(names['taobao-3min']) })
  await editor.getByLabel(form.name, { exact: true }).fill('我家半分钟')
  const limit = editor.getByLabel(form.limitSeconds)
  await limit.fill('')
  await press(editor, form.save)
  await editor.getByText(form.problems.secondsMissing).waitFor()
  await limit.fill('30')
  const effect = editor.getByRole('region', { name: /影响/ })
  await rowWith(effect, xiaomei).getByText('40.0%').waitFor()
  await press(editor, form.save)
  await drawer(page)
    .getByText(sets.sentences.units.round(words.limits.second('30')))
    .waitFor()
  await press(drawer(page), sets.setOwn)
  await page.getByText(sets.setOwnDone('我家半分钟')).waitFor()
  expect((await ask(page, 'settings.get', {})).ruleSet).toBe('own-1')
  await goTo(page, 'chats')
  await figure(page, xiaomei, words.within(words.limits.second('30')), '40.0%').waitFor()
  expect(faults).toEqual([])
})
