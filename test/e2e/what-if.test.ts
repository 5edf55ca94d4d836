import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { plan as planSchema } from '#shared/contract/plans.ts'
import { formats } from '#shared/text/format.ts'
import { ask, chooseFiles, goTo, saveTo, zh } from '#test/support/app-under-test.ts'
import { fillIn, press, startForClicks } from '#test/support/screen-acts.ts'

const { plans: words } = zh
const { whatIf } = words
const { month: monthName, money, count } = formats['zh-CN']

const addFrom = async (page: Page, choice: string): Promise<void> => {
  await press(page, whatIf.add)
  await page.getByRole('menuitem', { name: choice }).click()
}

const totalsOf = (page: Page, table: string): Promise<string[]> =>
  page.getByTestId(table).locator('.table-totals > *').allInnerTexts()

test('three months under a kept plan, one changed on the spot and one from a file, side by side; nothing is kept', async () => {
  const started = await startForClicks()
  const { page, dataDir, faults } = started
  await ask(page, 'settings.loadSample', {})
  const before = await ask(page, 'orders.plans', {})
  const [kept] = before.filter(({ group }) => group === '售前')
  if (kept === undefined) throw new Error('no plan')
  await goTo(page, 'orders?tab=whatif')
  await page.getByText(whatIf.emptyTitle).waitFor()
  await page.getByText(whatIf.months(count(3))).waitFor()

  // The trial begins with a copy of the plan most agents have.
  const copy = whatIf.copyName('售前提成', 1)
  await page.getByText(copy, { exact: true }).waitFor()
  await addFrom(page, `售前提成 · ${monthName('2026-01')} · 售前`)
  await page.getByRole('button', { name: whatIf.change(copy) }).click()
  const form = page.getByRole('dialog', { name: whatIf.editTitle(copy) })
  await form.getByText(words.modes.whole, { exact: true }).click()
  await press(form, whatIf.use)
  await form.waitFor({ state: 'detached' })

  const path = join(dataDir, 'plan.json')
  writeFileSync(path, JSON.stringify({ ...kept, name: '无系数', coefficients: [] }))
  await chooseFiles(started, [path])
  await addFrom(page, whatIf.addFile)
  await page.getByText('无系数').waitFor()
  writeFileSync(path, '{"name":"坏"}')
  await addFrom(page, whatIf.addFile)
  await page.getByText(whatIf.badFileAt('plan.json', 'from')).waitFor()

  await press(page, whatIf.run)
  await page.getByTestId('table-what-if').waitFor()
  const whole = { ...kept, name: copy, tiers: { ...kept.tiers, mode: 'whole' as const } }
  const plain = { ...kept, name: '无系数', coefficients: [] }
  const sums = { kept: 0, plans: [0, 0, 0] }
  for (const month of ['2026-08', '2026-09', '2026-10']) {
    const sum = async (plan: typeof kept | null) =>
      (await ask(page, 'orders.commission', { month, plan })).rows.reduce((all, { total }) => all + (total ?? 0), 0)
    sums.kept += await sum(null)
    for (const [index, plan] of [whole, kept, plain].entries())
      sums.plans[index] = (sums.plans[index] ?? 0) + (await sum(plan))
  }
  const difference = (index: number): string => {
    const fen = (sums.plans[index] ?? 0) - sums.kept
    return fen > 0 ? `+${money(fen)}` : money(fen)
  }
  const shown = [money(sums.kept), ...sums.plans.flatMap((total, index) => [money(total), difference(index)])]
  expect((await totalsOf(page, 'table-what-if')).slice(3)).toEqual(shown)
  expect((await totalsOf(page, 'table-what-if-months')).slice(1)).toEqual(shown)

  await page.getByTestId('table-what-if').getByRole('gridcell', { name: '小美', exact: true }).click()
  await page.getByText(whatIf.byMonthOf('小美')).waitFor()
  await press(page, whatIf.everybody)
  await page.getByText(whatIf.byMonth, { exact: true }).waitFor()

  await goTo(page, 'orders?tab=plans')
  await goTo(page, 'orders?tab=whatif')
  await page.getByText(copy, { exact: true }).first().waitFor()
  await page.getByRole('button', { name: whatIf.remove('无系数') }).click()
  await page.getByText(whatIf.stale).waitFor()
  await saveTo(started, join(dataDir, 'kept.json'))
  await page.getByRole('button', { name: whatIf.toFile(copy) }).click()
  await page.getByText(whatIf.savedTo(join(dataDir, 'kept.json'))).waitFor()
  expect(planSchema.parse(JSON.parse(readFileSync(join(dataDir, 'kept.json'), 'utf8')))).toEqual(whole)
  expect(await ask(page, 'orders.plans', {})).toEqual(before)
  expect(faults).toEqual([])
})

test('a plan is written for the trial alone, and needs all a plan needs', async () => {
  const { page, faults } = await startForClicks()
  await ask(page, 'settings.loadSample', {})
  await goTo(page, 'orders?tab=whatif')
  await addFrom(page, whatIf.addNew)
  const form = page.getByRole('dialog', { name: whatIf.newTitle })
  await press(form, whatIf.use)
  await form.getByText(words.problems.nameMissing).first().waitFor()
  await fillIn(form, words.form.name, '试一试')
  await press(form, whatIf.use)
  await form.waitFor({ state: 'detached' })
  await page.getByText('试一试').waitFor()
  await page.getByRole('button', { name: whatIf.last(1), exact: true }).click()
  await page.getByText(whatIf.months(count(1))).waitFor()
  await press(page, whatIf.run)
  await page.getByTestId('table-what-if').getByRole('gridcell', { name: '小美', exact: true }).waitFor()
  expect((await ask(page, 'orders.plans', {})).map(({ name }) => name)).not.toContain('试一试')
  expect(faults).toEqual([])
})
