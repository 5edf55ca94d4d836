import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, press, startForClicks } from '#test/support/screen-acts.ts'

const words = zh.rosterSolve
const month = '2026-12'
const kind = (code: string, from: string, to: string, nightly: boolean) => ({
  ...{ code, name: `${code}班`, segments: [[from, to]], minimum: 1, nightly },
})
const leave = (people: readonly string[]) =>
  people.map((agent) => ({ agent, from: '2026-12-10', to: '2026-12-10', kind: '年假' }))
const team = (leaveOf: readonly string[]) => ({
  shops: [{ name: '示例旗舰店', platform: 'taobao' }],
  people: [1, 2, 3, 4, 5].map((number) => ({
    ...{ number: `A0${number}`, name: `客服${number}`, group: '售前', level: '中级', joined: '2025-03-01' },
  })),
  shiftKinds: [kind('早', '08:00', '16:00', false), kind('晚', '15:30', '23:00', true)],
  leave: leave(leaveOf),
  restPattern: { kind: 'daysOffPerMonth', days: 4 },
})

const started = async (leaveOf: readonly string[] = []) => {
  const app = await startForClicks()
  await ask(app.page, 'settings.initTeam', { team: team(leaveOf) })
  await goTo(app.page, `roster?tab=solve&month=${month}`)
  return app
}

const shoot = async (page: Page, name: string): Promise<void> => {
  mkdirSync('test-results/roster-solve', { recursive: true })
  await page.screenshot({ path: `test-results/roster-solve/${name}.png` })
}

const solve = async (page: Page, seconds: string): Promise<void> => {
  await fillIn(page, words.seconds, seconds)
  await press(page, words.start)
}

const result = (page: Page) => page.getByRole('region', { name: words.title })

test('a month is filled, survives leaving the tab, and is adopted with one click', async () => {
  const { page, faults } = await started()
  await solve(page, '4')
  await expect.poll(() => page.getByRole('status').filter({ hasText: words.now.points }).isVisible()).toBe(true)
  await shoot(page, 'running')
  await goTo(page, `roster?tab=rules&month=${month}`)
  await goTo(page, `roster?tab=solve&month=${month}`)
  await result(page).waitFor({ timeout: 30_000 })
  const rows = page.getByRole('table', { name: words.grid }).getByRole('row')
  expect(await rows.count()).toBe(6)
  expect(await page.getByRole('table', { name: words.people }).getByRole('row').count()).toBe(6)
  await shoot(page, 'result')
  expect(await ask(page, 'roster.month', { month })).toMatchObject({ cells: [] })
  await press(page, words.adopt)
  await result(page).getByText(words.adopted).waitFor()
  const { cells } = await ask(page, 'roster.month', { month })
  expect(cells).toHaveLength(5 * 31)
  const { findings } = await ask(page, 'roster.check', { month })
  expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([])
  expect(faults).toEqual([])
})

test('a search is stopped with the best so far', async () => {
  const { page } = await started()
  await solve(page, '120')
  await expect
    .poll(() => page.getByText(zh.rosterSolve.pointsOf('').trim()).count(), { timeout: 20_000 })
    .toBeGreaterThan(0)
  await press(page, words.stop)
  await result(page).waitFor({ timeout: 30_000 })
  expect(await page.getByRole('table', { name: words.grid }).isVisible()).toBe(true)
  await press(page, words.discard)
  await page.getByText(words.none.title).waitFor()
})

test('a month that cannot be filled names what clashes, with a way to the cell', async () => {
  const { page } = await started(['A01', 'A02', 'A03', 'A04', 'A05'])
  await solve(page, '20')
  await result(page).waitFor({ timeout: 60_000 })
  const conflict = result(page).getByRole('listitem')
  await conflict.filter({ hasText: '年假' }).first().waitFor()
  // No shift covers the whole day: one person alone who is not on leave cannot.
  expect(await conflict.count()).toBeGreaterThan(2)
  await shoot(page, 'clash')
  await button(page, words.toCell).first().click()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('tab=grid')
})
