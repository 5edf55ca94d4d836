import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { Person } from '#shared/contract/people.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, inOneRun, pick, press, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const { people: words, roster } = zh

const numbersOf = async (page: Page): Promise<string[]> =>
  (await ask(page, 'people.list', {})).map((person) => person.number)

const personOf = async (page: Page, number: string): Promise<Person | undefined> =>
  (await ask(page, 'people.list', {})).find((person) => person.number === number)

/** Types an alias and closes it with Enter, the way the field says. */
const addAlias = async (page: Page, alias: string): Promise<void> => {
  await page.getByLabel(words.form.aliases, { exact: true }).fill(alias)
  await page.keyboard.press('Enter')
}

const addShop = async (page: Page): Promise<void> => {
  await goTo(page, 'people?tab=shops')
  await press(page, words.shops.add)
  const form = page.getByRole('dialog')
  await press(form, words.shops.save)
  await form.getByText(words.shops.nameMissing).first().waitFor()
  await fillIn(form, words.shops.name, '示例旗舰店')
  await pick(page, words.shops.platform, words.platforms.tmall)
  await press(form, words.shops.save)
  await page.getByText(words.shops.saved('示例旗舰店')).first().waitFor()
  await rowWith(page, '示例旗舰店').waitFor()
}

const addPersonWithAccount = async (page: Page): Promise<void> => {
  await goTo(page, 'people')
  await press(page, words.addPerson)
  const form = page.getByRole('dialog')
  await press(form, words.form.save)
  await form.getByText(words.problems.numberMissing).first().waitFor()
  await form.getByText(words.problems.nameMissing).first().waitFor()
  await fillIn(form, words.form.number, 'A01')
  await fillIn(form, words.form.name, '小美')
  await press(form, words.form.aliasFromName('小美'))
  await addAlias(page, '美美')
  await fillIn(form, words.form.baseSalary, '3500.5')
  await press(form, words.accounts.add)
  await fillIn(form, `${words.accounts.row(1)} ${words.accounts.account}`, '示例旗舰店:小美')
  await press(form, words.form.save)
  await page.getByText(words.saved('小美')).first().waitFor()
}

test('a shop and a person are entered by form; a number that is taken is said while typing and nothing is kept', async () => {
  const { page, faults } = await startForClicks()
  await addShop(page)
  const [shop] = await ask(page, 'people.shops', {})
  expect(shop).toMatchObject({ name: '示例旗舰店', platform: 'tmall' })

  await addPersonWithAccount(page)
  expect(await personOf(page, 'A01')).toMatchObject({
    name: '小美',
    aliases: ['小美', '美美'],
    baseSalary: 350_050,
    left: null,
    accounts: [{ shopId: shop?.id, account: '示例旗舰店:小美', from: null, to: null }],
  })

  await press(page, words.addPerson)
  const form = page.getByRole('dialog', { name: words.form.addTitle })
  await fillIn(form, words.form.number, 'a01')
  await fillIn(form, words.form.name, '阿强')
  await addAlias(page, '美美')
  await form.getByText(words.problems.numberTaken).first().waitFor()
  await form.getByText(words.aliasShared('美美', 'A01 小美')).first().waitFor()
  await press(form, words.form.save)
  expect(await numbersOf(page)).toEqual(['A01'])
  await press(form, words.form.cancel)
  await press(page, words.form.keepEditing)
  await fillIn(form, words.form.number, 'A02')
  await press(form, words.form.save)
  await page.getByText(words.saved('阿强')).first().waitFor()
  expect(await numbersOf(page)).toEqual(['A01', 'A02'])
  expect(faults).toEqual([])
})

const tableOfPeople = [
  '工号\t姓名\t别名\t组\t级别\t入职\t底薪',
  'A03\t小林\t小林、林林\t售后\t高级\t2025-04-01\t3,800.00',
  'A01\t冒名\t\t售前\t\t\t',
  'A04\t阿丽\t阿丽\t售前\t初级\t2026-07-15\t',
].join('\n')

test('a table from Excel is pasted: good lines are kept, the bad one stays in the box until it is corrected', async () => {
  const { page, faults } = await startForClicks()
  await ask(page, 'settings.initTeam', { team: smallTeam })
  await goTo(page, 'people')
  await press(page, words.pastePeople)
  const dialog = page.getByRole('dialog')
  await fillIn(dialog, words.paste.area, tableOfPeople)
  await dialog.getByText(words.paste.problems['number-taken']).first().waitFor()
  await dialog.getByText(words.paste.left(1)).first().waitFor()
  await press(dialog, words.paste.add(2))
  await page.getByText(words.paste.added(2)).first().waitFor()
  const pasted = await personOf(page, 'A03')
  expect(pasted).toMatchObject({ aliases: ['小林', '林林'], group: '售后', joined: '2025-04-01', baseSalary: 380_000 })
  expect(await personOf(page, 'A01')).toMatchObject({ name: '小美' })

  const area = dialog.getByLabel(words.paste.area)
  await expect.poll(() => area.inputValue()).toBe('工号\t姓名\t别名\t组\t级别\t入职\t底薪\nA01\t冒名\t\t售前\t\t\t')
  await area.fill((await area.inputValue()).replace('A01', 'A05'))
  await press(dialog, words.paste.add(1))
  await dialog.waitFor({ state: 'detached' })
  expect((await numbersOf(page)).sort()).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'M01'])
  expect(faults).toEqual([])
})

const openPerson = async (page: Page, number: string, name: string) => {
  await rowWith(page, number).click()
  const panel = page.getByRole('dialog', { name: words.form.changeTitle(number, name) })
  await panel.waitFor()
  return panel
}

const typeLastDay = async (page: Page, panel: Locator, day: string): Promise<void> => {
  await fillIn(panel, words.leave.lastDay, day)
  await page.keyboard.press('Enter')
}

test('somebody leaves and comes back, and a PIN is set; nothing of the person is lost', async () => {
  const { page, faults } = await startForClicks()
  await ask(page, 'settings.initTeam', { team: smallTeam })
  await goTo(page, 'people')
  const before = await personOf(page, 'A01')
  const panel = await openPerson(page, 'A01', '小美')
  await typeLastDay(page, panel, '2025-02-28')
  await panel.getByText(words.leave.beforeJoined).first().waitFor()
  expect(await button(panel, words.leave.button).isDisabled()).toBe(true)

  await typeLastDay(page, panel, '2025-06-30')
  await press(panel, words.leave.button)
  await page.getByText(words.leave.confirm('小美', '2025-06-30')).first().waitFor()
  await press(page, words.leave.yes)
  await page.getByText(words.leave.done('小美', '2025-06-30')).first().waitFor()
  await panel.getByText(words.leave.hasLeft('2025-06-30')).first().waitFor()
  expect(await personOf(page, 'A01')).toEqual({ ...before, left: '2025-06-30' })
  await press(panel, words.form.cancel)
  await page.getByRole('radiogroup', { name: words.filter.label }).getByText(`${words.filter.left} 1`).click()

  const again = await openPerson(page, 'A01', '小美')
  await press(again, words.leave.comeBack)
  await page.getByText(words.leave.comeBackConfirm('小美')).first().waitFor()
  await page.getByRole('tooltip').getByRole('button', { name: words.leave.comeBack }).click()
  await page.getByText(words.leave.cameBack('小美')).first().waitFor()
  expect(await personOf(page, 'A01')).toEqual(before)

  await fillIn(again, words.pin.first, '1357')
  await fillIn(again, words.pin.second, '1358')
  await press(again, words.pin.save)
  await again.getByText(words.pin.different).first().waitFor()
  expect(await personOf(page, 'A01')).toMatchObject({ hasPin: false })
  await fillIn(again, words.pin.second, '1357')
  await press(again, words.pin.save)
  await page.getByText(words.pin.saved).first().waitFor()
  expect(await personOf(page, 'A01')).toMatchObject({ hasPin: true })
  expect(faults).toEqual([])
})

const codesOf = async (page: Page): Promise<string[]> =>
  (await ask(page, 'roster.shiftKinds', {})).map((kind) => kind.code).sort()

const nightShift = {
  code: 'X',
  name: '大夜班',
  segments: [
    ['22:00', '02:00'],
    ['02:30', '06:30'],
  ],
  minimum: 1,
  nightly: true,
  colour: null,
  paidMinutes: null,
  skill: null,
  handoverTo: null,
}

const addNightShift = async (page: Page): Promise<void> => {
  const { shifts } = roster
  await press(page, shifts.add)
  const form = page.getByRole('dialog')
  await fillIn(form, shifts.code, 'D')
  await form.getByText(shifts.overwrites(shifts.kinds.day)).first().waitFor()
  await fillIn(form, shifts.code, 'X')
  await fillIn(form, shifts.name, '大夜班')
  await fillIn(form, shifts.start(1), '22')
  await fillIn(form, shifts.end(1), '0200')
  await press(form, shifts.addSegment)
  await fillIn(form, shifts.start(2), '1:00')
  await fillIn(form, shifts.end(2), '6:30')
  await form.getByText(shifts.problems.overlap).first().waitFor()
  await fillIn(form, shifts.start(2), '2：30')
  await form
    .getByText(shifts.summary(shifts.hours(8, 0), shifts.hours(0, 30)))
    .first()
    .waitFor()
  await form.getByText(shifts.crossesMidnight).first().waitFor()
  await form.getByRole('checkbox', { name: shifts.isNightly }).check()
  await press(form, shifts.save)
  await page.getByText(shifts.saved('大夜班')).first().waitFor()
}

const shiftsAndATeam = async (page: Page): Promise<void> => {
  const { shifts } = roster
  await goTo(page, 'roster?tab=shifts')
  await press(page, shifts.templates)
  const set = `${shifts.kinds.day} 09:00–16:30 · ${shifts.kinds.evening} 16:00–22:30`
  await page.getByRole('menuitem', { name: set }).click()
  await expect.poll(() => codesOf(page)).toEqual(['D', 'E'])
  await addNightShift(page)
  expect((await ask(page, 'roster.shiftKinds', {})).find((kind) => kind.code === 'X')).toEqual(nightShift)

  await rowWith(page, 'E').click()
  const panel = page.getByRole('dialog', { name: shifts.changeTitle(shifts.kinds.evening) })
  await press(panel, shifts.retire)
  await page.getByText(shifts.retireConfirm(shifts.kinds.evening)).first().waitFor()
  await button(page.getByRole('tooltip'), shifts.retireYes).click()
  await page.getByText(shifts.retired(shifts.kinds.evening)).first().waitFor()
  expect(await codesOf(page)).toEqual(['D', 'X'])
  await addShop(page)
  await addPersonWithAccount(page)
}

test('shift kinds come from a template and by form over midnight, one is retired; all is there after a new start', async () => {
  const data = mkdtempSync(join(tmpdir(), 'zhangban-team-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  let kept: Person[] = []
  await inOneRun(data, async (page) => {
    await shiftsAndATeam(page)
    kept = await ask(page, 'people.list', {})
  })
  expect(kept).toHaveLength(1)

  const { page } = await startForClicks({ data })
  expect(await ask(page, 'people.list', {})).toEqual(kept)
  await goTo(page, 'roster?tab=shifts')
  await rowWith(page, '大夜班').getByText('22:00–02:00 + 02:30–06:30').first().waitFor()
  expect(await codesOf(page)).toEqual(['D', 'X'])
})
