import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formats } from '#shared/text/format.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { ask, goTo, inkOf, pdfPages, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, press, startForClicks } from '#test/support/screen-acts.ts'
import { rosterScreen } from './pages/roster-screen.ts'

// A month from nothing to the wall, in the window: filled by the solver, adopted, changed by hand, published, on paper.

const november = '2026-11' as Month
const grid = zh.rosterGrid
const solve = zh.rosterSolve
const agents = 5
const days = 30
/** Days of approved leave in the month are left as they are. */
const leaveDays = 3

const solveAndAdopt = async (page: Page): Promise<void> => {
  await goTo(page, `roster?tab=solve&month=${november}`)
  await fillIn(page, solve.seconds, '10')
  await press(page, solve.start)
  const result = page.getByRole('region', { name: solve.title })
  await result.waitFor({ timeout: 40_000 })
  expect(await page.getByRole('table', { name: solve.grid }).getByRole('row').count()).toBe(agents + 1)
  await press(page, solve.adopt)
  await result.getByText(solve.adopted).waitFor()
}

/** The cells of the month itself; those around it are asked for with it. */
const cellsOf = async (page: Page) =>
  (await ask(page, 'roster.month', { month: november })).cells.filter(({ date }) => date.startsWith(november))

const planned = async (page: Page, agent: string, day: number): Promise<string | undefined> => {
  const cells = await cellsOf(page)
  return cells.find((cell) => cell.agent === agent && cell.date === `2026-11-${String(day).padStart(2, '0')}`)?.shift
}

const hardFindings = async (page: Page) =>
  (await ask(page, 'roster.check', { month: november })).findings.filter(({ severity }) => severity === 'hard')

const publish = async (page: Page): Promise<void> => {
  const isHard = (await hardFindings(page)).length > 0
  await press(page, grid.actions.publish)
  await press(page.getByRole('dialog'), isHard ? grid.publish.anyway : grid.publish.yes)
  await page.getByText(grid.state.published('1')).first().waitFor()
}

test('a month of the sample shop is filled, adopted, changed by hand, published and hung on the wall', async () => {
  const { app, page, dataDir, faults } = await startForClicks()
  await ask(page, 'settings.loadSample', {})
  await solveAndAdopt(page)
  expect(await cellsOf(page)).toHaveLength(agents * days - leaveDays)
  expect(await hardFindings(page)).toEqual([])

  const screen = rosterScreen(page)
  await screen.open(november)
  expect(await page.getByText(grid.empty.noCells).count()).toBe(0)
  const before = await planned(page, 'A01', 17)
  const [key, shift, sign] = before === 'D' ? ['e', 'E', '晚'] : ['d', 'D', '白']
  await screen.cell(0, 17).click()
  await screen.keys(key)
  expect(await screen.cell(0, 17).innerText()).toBe(sign)
  await expect.poll(() => planned(page, 'A01', 17)).toBe(shift)

  await publish(page)
  expect((await ask(page, 'roster.month', { month: november })).published).toMatchObject({ version: 1 })

  const path = join(dataDir, 'wall.pdf')
  await saveTo({ app }, path)
  await press(page, zh.rosterPaper.menu.title)
  await page.getByRole('menuitem', { name: zh.rosterPaper.menu.pdf }).click()
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true)
  await button(page, zh.rosterPaper.menu.title).waitFor()
  const pages = pdfPages(path)
  expect(pages).toHaveLength(1)
  for (const words of [formats['zh-CN'].month(november), '小美', '阿强', '露露', '佳佳', '糖糖', '白班', '晚班'])
    expect(pages[0]).toContain(words)
  expect(inkOf(path, 1)).toBeGreaterThan(0.01)
  expect(faults).toEqual([])
})
