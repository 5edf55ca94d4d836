import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Month } from '#shared/kit/local-time.ts'
import { ask, zh } from '#test/support/app-under-test.ts'
import { dataProcess } from '#test/support/data-process.ts'
import { button, fillIn, press, startForClicks } from '#test/support/screen-acts.ts'
import { fillTeam, rosterScreen } from './pages/roster-screen.ts'

const words = zh.rosterGrid
const december = '2026-12' as Month

const openRoster = async (people = 4) => {
  const started = await startForClicks()
  await fillTeam(started.page, people)
  const screen = rosterScreen(started.page)
  await screen.open()
  return { ...started, screen }
}

test('a month is painted by mouse and keyboard, taken back and done again, and kept as it is shown', async () => {
  const { page, faults, screen } = await openRoster()
  await screen.brush('白班', 'D')
  await screen.drag(screen.cell(0, 1), screen.cell(0, 5))
  expect(await screen.signs(0, 6)).toBe('白白白白白·')
  await expect.poll(() => screen.kept('A01', 6)).toBe('DDDDD·')

  await page.keyboard.press('Escape')
  await screen.cell(1, 1).click()
  await screen.keys('e', 'ArrowRight', '1', 'ArrowRight', 'x', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'e')
  expect(await screen.signs(1, 5)).toBe('晚白休晚晚')
  expect(await screen.signs(2, 5)).toBe('···晚晚')
  await screen.keys('Control+z', 'Control+z')
  expect(await screen.signs(1, 5)).toBe('晚白···')
  await screen.keys('Control+y')
  expect(await screen.signs(1, 5)).toBe('晚白休··')
  await expect.poll(() => screen.kept('A02', 5)).toBe('EDx··')
  await screen.keys('Home', 'Delete')
  await expect.poll(() => screen.kept('A02', 5)).toBe('·Dx··')
  expect(faults).toEqual([])
})

test('a block is copied and pasted, also as text of a spreadsheet; a pattern and a week fill the rest', async () => {
  const { app, page, faults, screen } = await openRoster()
  await screen.cell(0, 1).click()
  await screen.keys('d', 'ArrowRight', 'e', 'Shift+ArrowLeft', 'Control+c')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('白班\t晚班')
  await screen.cell(1, 1).click()
  await screen.keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+v')
  await expect.poll(() => screen.signs(1, 5)).toBe('白晚白晚·')

  await app.evaluate(({ clipboard }) => clipboard.writeText('白班\t夜班\r\n休息\t晚\r\n'))
  await screen.cell(2, 1).click()
  await screen.keys('Control+v')
  await expect.poll(() => screen.signs(3, 2)).toBe('休晚')
  expect(await screen.signs(2, 2)).toBe('白·')
  await page.getByText(words.told.unknown('1')).first().waitFor()

  await screen.cell(0, 1).click()
  await screen.keys('Control+a')
  await press(page, words.actions.pattern)
  await fillIn(page, words.pattern.label, '白白晚晚休')
  await press(page, words.pattern.fill)
  expect(await screen.signs(0, 11)).toBe('白白晚晚休白白晚晚休白')
  await screen.keys('Control+z')
  expect(await screen.signs(0, 4)).toBe('白晚··')
  expect(faults).toEqual([])
})

test('a locked cell stays, a note is kept, and the cell’s panel holds them with a wish', async () => {
  const { page, faults, screen } = await openRoster()
  await screen.cell(0, 2).click()
  await screen.keys('d', 'l', 'e')
  await page.getByText(words.told.locked('1')).first().waitFor()
  expect(await screen.signs(0, 2)).toBe('·白')
  await screen.keys('n')
  await fillIn(page, words.cell.note, '跟进大促')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: words.cell.wishShift }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(words.palette.offName, { exact: true }).click()
  await press(page, words.cell.saveWish)
  await page.getByText(words.cell.wishSaved).first().waitFor()
  await press(page, words.cell.close)
  await expect
    .poll(async () => {
      const { marks, wishes } = await ask(page, 'roster.month', { month: december })
      return { marks, wishes }
    })
    .toMatchObject({
      marks: [{ agent: 'A01', date: '2026-12-02', isLocked: true, note: '跟进大促' }],
      wishes: [{ agent: 'A01', date: '2026-12-02', shift: 'off' }],
    })
  await screen.keys('Control+a', 'Control+a', 'e')
  expect(await screen.signs(0, 3)).toBe('晚白晚')
  expect(faults).toEqual([])
})

test('a finding appears with the edit that makes it, and leads to its cell', async () => {
  const { page, faults, screen } = await openRoster()
  await ask(page, 'roster.edit', {
    month: december,
    cells: [{ agent: 'A03', date: '2026-12-10', shift: 'E' }],
    marks: [],
    reason: null,
  })
  await expect.poll(() => screen.cell(2, 10).innerText()).toBe('晚')
  const sentence = page.getByRole('button', { name: /客服3 .*晚班.*白班/ })
  expect(await sentence.count()).toBe(0)
  await ask(page, 'roster.saveSettings', { ...(await ask(page, 'roster.settings', {})), restHours: 12 })
  await screen.cell(2, 11).click()
  await screen.keys('d', 'Home')
  await sentence.first().click()
  expect(await screen.grid.getAttribute('aria-activedescendant')).toBe('roster-cell-2-10')
  expect(await screen.cell(2, 11).getAttribute('class')).toContain('is-hard')
  expect(faults).toEqual([])
})

test('publishing says what is still hard; later edits are collected and kept with one reason; versions tell the difference', async () => {
  const { page, faults, screen } = await openRoster(2)
  await screen.cell(0, 1).click()
  await screen.keys('Control+a', 'd')
  await expect.poll(() => screen.kept('A01', 3)).toBe('DDD')
  await press(page, words.actions.publish)
  await page.locator('.publish-hard li').first().waitFor()
  await press(page, words.publish.anyway)
  await page.getByText(words.state.published('1')).first().waitFor()

  await screen.cell(0, 1).click()
  await screen.keys('e', 'ArrowRight', 'x')
  await page.getByText(words.waiting.changed('2')).waitFor()
  expect(await screen.kept('A01', 3)).toBe('DDD')
  expect(await button(page, words.waiting.save).isDisabled()).toBe(true)
  await fillIn(page, words.waiting.reason, '客服1 家里有事')
  await press(page, words.waiting.save)
  await page.getByText(words.state.published('2')).first().waitFor()
  expect(await screen.kept('A01', 3)).toBe('ExD')

  await screen.keys('Control+z')
  await screen.cell(0, 5).click()
  await press(page, words.actions.versions)
  const panel = page.getByRole('dialog')
  await panel.getByText('客服1 家里有事').waitFor()
  await panel.getByText(words.versions.changes('2')).waitFor()
  await panel.getByText(/客服1 12月1日.*白班 → 晚班/).waitFor()
  expect(faults).toEqual([])
})

test('the data process dies while painting: every cell stays on screen and is kept when it is back', async () => {
  const { dataDir, screen } = await openRoster()
  await screen.cell(0, 1).click()
  await screen.keys('d')
  await expect.poll(() => screen.kept('A01', 3)).toBe('D··')
  process.kill(dataProcess(join(dataDir, 'zhangban.db')), 'SIGKILL')
  await screen.keys('ArrowRight', 'e', 'ArrowRight', 'x')
  expect(await screen.signs(0, 4)).toBe('白晚休·')
  await expect.poll(() => screen.kept('A01', 4), { timeout: 20_000 }).toBe('DEx·')
  expect(await screen.signs(0, 4)).toBe('白晚休·')
  await screen.keys('Control+z')
  await expect.poll(() => screen.kept('A01', 4)).toBe('DE··')
})
