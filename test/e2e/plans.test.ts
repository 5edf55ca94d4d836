import { expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { Plan } from '#shared/contract/plans.ts'
import { formats } from '#shared/text/format.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import {
  chooseMonth,
  fillIn,
  importOrders,
  openOption,
  press,
  rowWith,
  startForClicks,
} from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const { plans: words } = zh
const { month: monthName } = formats['zh-CN']
const { form: labels } = words

const teamWithoutPlan = { ...smallTeam, plans: [] }

/** Types a tier: from an amount of net sales on, a rate in percent. */
const fillStep = async (form: Locator, row: number, from: string, rate: string): Promise<void> => {
  await fillIn(form, labels.stepFrom(row), from)
  await fillIn(form, labels.stepRate(row), rate)
}

/** The live strip of the form: what is paid on each amount of net sales. */
const stripOf = async (form: Locator): Promise<Record<string, string>> => {
  const rows = form.getByRole('table', { name: labels.preview }).getByRole('row')
  const bases = await rows.nth(0).getByRole('cell').allInnerTexts()
  const amounts = await rows.nth(1).getByRole('cell').allInnerTexts()
  return Object.fromEntries(bases.map((base, index) => [base, amounts[index] ?? '']))
}

const chooseGroup = async (page: Page, form: Locator, group: string): Promise<void> => {
  await form.getByRole('radio', { name: labels.targets.group }).check()
  await form.getByLabel(labels.group, { exact: true }).click()
  await openOption(page, group).click()
}

const typeTiers = async (form: Locator): Promise<void> => {
  await fillStep(form, 2, '50000', '0.8')
  await fillStep(form, 3, '40000', '1')
  await form.getByText(words.problems.notRising).first().waitFor()
  expect((await stripOf(form))['120,000.00']).toBe('–')
  await fillIn(form, labels.stepFrom(3), '100000')
  await form.getByText(words.problems.notRising).waitFor({ state: 'detached' })
}

const from = (form: Locator): Locator => form.getByRole('group', { name: labels.from })

const A01 = async (page: Page, month: string) =>
  (await ask(page, 'orders.commission', { month })).rows.find((row) => row.agent === 'A01')

const planned = async (page: Page) =>
  (await ask(page, 'orders.plans', {})).map(({ name, from, group, tiers }) => ({ name, from, group, ...tiers }))

const writePlan = async (page: Page): Promise<void> => {
  await press(page, words.add)
  const form = page.getByRole('dialog', { name: labels.addTitle })
  await chooseGroup(page, form, '售前')
  await chooseMonth(page, from(form), '2025-10')
  expect(await form.getByRole('radio', { name: words.modes.marginal }).isChecked()).toBe(true)
  await typeTiers(form)
  expect(await stripOf(form)).toEqual({
    '49,999.00': '250.00',
    '50,000.00': '250.00',
    '99,999.00': '649.99',
    '100,000.00': '650.00',
    '120,000.00': '850.00',
  })
  await form.getByText(words.modes.whole, { exact: true }).click()
  await expect.poll(async () => (await stripOf(form))['120,000.00']).toBe('1,200.00')
  await form.getByText(words.modes.marginal, { exact: true }).click()
  await form
    .getByText(words.modeExample('¥120,000.00', '¥850.00', '¥1,200.00'))
    .first()
    .waitFor()
  await press(form, labels.save)
  await form.getByText(labels.fix(1)).first().waitFor()
  await form.getByText(words.problems.nameMissing).first().waitFor()
  expect(await planned(page)).toEqual([])
  await fillIn(form, labels.name, '售前提成')
  await press(form, labels.save)
  await page.getByText(labels.saved('售前提成')).first().waitFor()
}

const writeNextVersion = async (page: Page): Promise<void> => {
  await rowWith(page, '售前提成').click()
  const form = page.getByRole('dialog', { name: labels.changeTitle('售前提成', monthName('2025-10')) })
  await form
    .getByText(words.history.text(monthName('2025-10')))
    .first()
    .waitFor()
  await chooseMonth(page, from(form), '2025-11')
  await form.getByText(words.history.isNew).first().waitFor()
  await fillIn(form, labels.stepRate(1), '1')
  await press(form, labels.save)
  await form.waitFor({ state: 'detached' })
}

test('a plan is written with its live amounts and pays; a new version leaves the months before as they were', async () => {
  const started = await startForClicks()
  const { page, faults } = started
  await ask(page, 'settings.initTeam', { team: teamWithoutPlan })
  await importOrders(started, [
    { orderNo: '2135550001234567801', createdAt: '2025-10-03 09:15:00', paid: '60000.00', memo: 'A01' },
    { orderNo: '2135550001234567802', createdAt: '2025-10-04 09:15:00', paid: '60000.00', memo: 'A01' },
    { orderNo: '2135550001234567803', createdAt: '2025-11-04 09:15:00', paid: '1000.00', memo: 'A01' },
  ])
  expect(await A01(page, '2025-10')).toMatchObject({ base: 12_000_000, commission: null, plan: null })
  await goTo(page, 'orders?tab=plans')
  await writePlan(page)
  const first = {
    name: '售前提成',
    from: '2025-10',
    group: '售前',
    mode: 'marginal',
    steps: [
      [0, 5_000],
      [5_000_000, 8_000],
      [10_000_000, 10_000],
    ],
  }
  expect(await planned(page)).toEqual([first])
  expect(await A01(page, '2025-10')).toMatchObject({ plan: '售前提成', commission: 85_000, total: 85_000 })
  expect(await A01(page, '2025-11')).toMatchObject({ commission: 500 })

  await writeNextVersion(page)
  const [, ...others] = first.steps
  const kept = (await planned(page)).sort((one, other) => one.from.localeCompare(other.from))
  expect(kept).toEqual([first, { ...first, from: '2025-11', steps: [[0, 10_000], ...others] }])
  expect(await A01(page, '2025-10')).toMatchObject({ planFrom: '2025-10', commission: 85_000 })
  expect(await A01(page, '2025-11')).toMatchObject({ planFrom: '2025-11', commission: 1_000 })
  await goTo(page, 'orders?tab=commission&month=2025-10')
  await page.getByText('¥850.00').first().waitFor()
  expect(faults).toEqual([])
})

const effectOf = (form: Locator): Promise<string[]> =>
  form.getByRole('table', { name: words.effect.table }).getByRole('row').last().getByRole('cell').allInnerTexts()

test('a version is watched on a past month while it is typed, kept from this month on, and signed by keyboard', async () => {
  const { page, faults } = await startForClicks()
  await ask(page, 'settings.loadSample', {})
  const before = await ask(page, 'orders.plans', {})
  const paid = async (input: { plan?: Plan } = {}) => {
    const { rows } = await ask(page, 'orders.commission', { month: '2026-10', ...input })
    return rows.reduce((sum, { total }) => sum + (total ?? 0), 0)
  }
  await goTo(page, 'orders?tab=plans')
  await rowWith(page, '售前提成').click()
  const form = page.getByRole('dialog', { name: labels.changeTitle('售前提成', monthName('2026-01')) })
  const { money } = formats['zh-CN']
  const old = await paid()
  await expect.poll(() => effectOf(form), { timeout: 10_000 }).toEqual([money(old), money(old), money(0)])
  await fillIn(form, labels.stepRate(1), '1')
  const [kept] = before.filter(({ group }) => group === '售前')
  if (kept === undefined) throw new Error('no plan')
  const [, ...steps] = kept.tiers.steps
  const typed = { ...kept, tiers: { ...kept.tiers, steps: [[0, 10_000], ...steps] } } as Plan
  const now = await paid({ plan: typed })
  expect(now).toBeGreaterThan(old)
  await expect.poll(() => effectOf(form), { timeout: 10_000 }).toEqual([money(old), money(now), `+${money(now - old)}`])
  await fillIn(form, labels.stepFrom(2), '0')
  await form.getByText(words.effect.fix(1)).waitFor()
  await fillIn(form, labels.stepFrom(2), '10000')
  await form.getByText(words.effect.fix(1)).waitFor({ state: 'detached' })
  expect(await ask(page, 'orders.plans', {})).toEqual(before)
  await press(form, words.history.fromNow(monthName('2026-11')))
  await form.getByText(labels.saveMeans(monthName('2026-11'))).waitFor()
  await press(form, labels.save)
  await form.waitFor({ state: 'detached' })
  expect(await ask(page, 'orders.plans', {})).toContainEqual({ ...typed, from: '2026-11' })
  expect(await paid()).toBe(old)

  await press(page, words.signing.open)
  const panel = page.getByRole('dialog', { name: words.signing.title })
  const field = (name: string) => panel.getByLabel(words.signing.dateOf(name, '售前提成', monthName('2026-11')))
  await field('小美').fill('11-20')
  await field('小美').press('Enter')
  await expect.poll(() => field('阿强').evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.type('12-31')
  await field('阿强').press('Tab')
  await expect.poll(() => field('阿强').inputValue()).toBe('2025-12-31')
  await field('露露').fill('明天')
  await panel.getByText(words.signing.wrong).waitFor()
  await field('露露').fill('')
  const signed = async () =>
    (await ask(page, 'orders.planSignatures', {}))
      .filter(({ from }) => from === '2026-11')
      .map(({ agent, signedOn }) => [agent, signedOn])
  await expect.poll(signed, { timeout: 10_000 }).toEqual([
    ['A01', '2026-11-20'],
    ['A02', '2025-12-31'],
    ['A03', null],
    ['A04', null],
  ])
  const version = panel.getByRole('region', { name: `售前提成 ${monthName('2026-11')}` })
  await press(version, words.signing.allToday)
  await version.getByText(words.signing.allSigned).waitFor()
  expect((await signed()).every(([, day]) => day !== null)).toBe(true)
  expect(faults).toEqual([])
})

test('a scoring scheme from a template is kept only with weights that come to 100', async () => {
  const { page, faults } = await startForClicks()
  const { scheme } = words
  await ask(page, 'settings.initTeam', { team: smallTeam })
  await goTo(page, 'performance?tab=schemes')
  await press(page, scheme.templates)
  await page.getByRole('menuitem', { name: scheme.templateNames.beforeSale }).click()
  const form = page.getByRole('dialog', { name: scheme.form.addTitle })
  await form.getByText(scheme.form.sumOk).first().waitFor()
  await fillIn(form, scheme.form.weight(1), '25')
  await form.getByText(scheme.form.sumShort('5')).first().waitFor()
  await press(form, scheme.form.save)
  await form.getByText(labels.fix(1)).first().waitFor()
  expect(await ask(page, 'performance.schemes', {})).toEqual([])
  await fillIn(form, scheme.form.weight(2), '25')
  await form.getByText(scheme.form.sumOk).first().waitFor()
  await chooseMonth(page, form, '2025-10')
  await press(form, scheme.form.save)
  await page.getByText(scheme.form.saved(scheme.templateNames.beforeSale)).first().waitFor()
  await rowWith(page, scheme.templateNames.beforeSale).waitFor()
  const [kept] = await ask(page, 'performance.schemes', {})
  const { gold, silver, bronze, improve } = scheme.gradeNames
  const grades = [
    [90, gold],
    [80, silver],
    [70, bronze],
    [0, improve],
  ]
  expect(kept).toMatchObject({ name: scheme.templateNames.beforeSale, from: '2025-10', group: null, grades })
  expect(kept?.items.map((item) => ['figure' in item ? item.figure : item.title, item.weight]).slice(0, 2)).toEqual([
    ['targetReached', 25],
    ['conversion', 25],
  ])
  expect(faults).toEqual([])
})
